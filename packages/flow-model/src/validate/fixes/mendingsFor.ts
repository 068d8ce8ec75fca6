import { isJsonObject, type FlowDocument } from '../../document/index.ts';
import { isKnownVersion, LATEST_VERSION } from '../../spec/index.ts';
import type { Diagnostic, Fix } from '../types.ts';
import { fixers } from './registry.ts';
import { syntaxFixes } from './syntax.ts';

/** What must be known of a problem to mend it. */
export type Problem = Pick<Diagnostic, 'code' | 'path' | 'message' | 'range'>;

/**
 * What can be done about a problem in the version that the flow is written in, the likeliest first.
 */
export function mendingsFor(doc: FlowDocument, problem: Problem): readonly Fix[] {
  const { code, path, message } = problem;
  if (!doc.wellFormed) return syntaxFixes(doc, problem);
  const flow = doc.value;
  if (!isJsonObject(flow)) return [];
  const version = isKnownVersion(flow['version']) ? flow['version'] : LATEST_VERSION;
  return fixers.get(code)?.({ doc, flow, version, code, path, message }) ?? [];
}
