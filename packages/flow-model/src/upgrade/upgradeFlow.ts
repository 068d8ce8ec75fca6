import type { FlowDocument } from '../document/index.ts';
import type { Refusal } from '../edits/index.ts';
import { refusals } from '../edits/messages.ts';
import { Draft } from '../edits/parts/draft.ts';
import { setMember } from '../edits/parts/setMember.ts';
import { versionOf } from '../outline/index.ts';
import { compareVersions, isKnownVersion, LATEST_VERSION, type FlowVersion } from '../spec/index.ts';
import { notes } from './messages.ts';
import { settleErrors } from './settleErrors.ts';
import { steps } from './steps/index.ts';
import type { Journey, UpgradeNote, UpgradeResult } from './types.ts';

/**
 * Brings a flow to another version, up or down, as one edit: each border between versions is crossed with the
 * rewriting that it needs (Flow JSON reference, 1.6). What the other version cannot say is left out or left as it is,
 * and listed under `losses`; errors that the other version would bring are mended where there is one obvious way.
 *
 * @example
 * const result = upgradeFlow(doc, { to: '7.3' });
 * if (result.ok) editDocument(doc, result.edits);
 */
export function upgradeFlow(doc: FlowDocument, { to }: { readonly to: string }): UpgradeResult {
  if (doc.value === undefined) return refused(refusals.notWellFormed());
  if (!isKnownVersion(to)) return refused(refusals.badVersion(to));
  const from = versionOf(doc.value) ?? LATEST_VERSION;
  const changes: UpgradeNote[] = [];
  const losses: UpgradeNote[] = [];
  const draft = new Draft(doc);
  const journey: Journey = {
    draft,
    from,
    to,
    change: (path, text) => changes.push({ path, text }),
    loss: (path, text) => losses.push({ path, text }),
  };
  if (from !== to || versionOf(doc.value) === undefined) {
    changes.push({ path: ['version'], text: notes.version(String(versionText(doc)), to) });
    draft.apply(setMember(draft.doc, ['version'], to) ?? []);
    cross(journey);
    settleErrors(doc, journey);
  }
  const finished = draft.finish();
  return finished.ok ? { ok: true, edits: finished.edits, changes, losses } : refused(finished.refusal);
}

function versionText({ value }: FlowDocument): unknown {
  return typeof value === 'object' && value !== null && 'version' in value ? value.version : 'none';
}

/** Every border on the way, in the order in which it is crossed. */
function cross(journey: Journey): void {
  const { from, to } = journey;
  const passed = (version: FlowVersion, low: FlowVersion, high: FlowVersion): boolean =>
    compareVersions(version, low) > 0 && compareVersions(version, high) <= 0;
  if (compareVersions(to, from) > 0) {
    for (const { version, up } of steps) if (passed(version, from, to)) up?.(journey);
  } else {
    for (const { version, down } of steps.toReversed()) if (passed(version, to, from)) down?.(journey);
  }
}

function refused(refusal: Refusal): UpgradeResult {
  return { ok: false, refusal };
}
