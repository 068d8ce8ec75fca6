import { editDocument, isJsonObject, type FlowDocument } from '../../document/index.ts';
import { isKnownVersion, LATEST_VERSION } from '../../spec/index.ts';
import { upgradeFlow } from '../../upgrade/index.ts';
import type { Fix } from '../types.ts';
import { errorCount } from './errorCount.ts';
import { fix } from './fix.ts';
import { mendingsFor, type Problem } from './mendingsFor.ts';
import { titles } from './messages.ts';

/**
 * What can be done about a problem with one click, the likeliest first. Each fix is an edit of `doc` that was tried: it
 * leaves no more errors than there were. Serves findings of ours and what Meta answered (`fromMetaErrors`).
 *
 * @example fixesFor(doc, validateDocument(doc)[0]) // [{ title: 'Rename to “label”', edits: […], preferred: true }, …]
 */
export function fixesFor(doc: FlowDocument, problem: Problem): readonly Fix[] {
  return [...mendingsFor(doc, problem), ...upgradeFixes(doc, problem)].filter((one) => isSafe(doc, one));
}

/** Whether a fix changes something and leaves no more errors than there were. */
function isSafe(doc: FlowDocument, { edits }: Fix): boolean {
  const changes = edits.some(({ offset, length, text }) => doc.text.slice(offset, offset + length) !== text);
  return changes && (!doc.wellFormed || errorCount(editDocument(doc, edits)) <= errorCount(doc));
}

/** Problems that the newest version does not have. */
const GONE_IN_LATEST: ReadonlySet<string> = new Set(['INVALID_FLOW_JSON_VERSION', 'RENDER_TIME_SELECT']);

function upgradeFixes(doc: FlowDocument, { code }: Problem): readonly Fix[] {
  const flow = doc.value;
  if (!GONE_IN_LATEST.has(code) || !isJsonObject(flow) || !isKnownVersion(flow['version'])) return [];
  return [
    fix(titles.upgrade(LATEST_VERSION), () => {
      const result = upgradeFlow(doc, { to: LATEST_VERSION });
      return result.ok ? result.edits : [];
    }),
  ];
}
