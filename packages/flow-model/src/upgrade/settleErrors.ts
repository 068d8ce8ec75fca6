import { editDocument, type FlowDocument } from '../document/index.ts';
import type { Finding } from '../validate/finding.ts';
import { mendingsFor } from '../validate/fixes/mendingsFor.ts';
import { validateValue } from '../validate/validateValue.ts';
import { notes } from './messages.ts';
import type { Journey } from './types.ts';

/** More than this would be another flow. */
const MAX_FIXES = 200;

/**
 * Errors that the flow did not have in its old version: mended where there is one obvious way that brings no others,
 * listed as losses otherwise.
 */
export function settleErrors(before: FlowDocument, { draft, change, loss }: Journey): void {
  const old = new Set(errorsOf(before).map(keyOf));
  const tried = new Set<string>();
  for (let count = 0; count < MAX_FIXES; count++) {
    const next = errorsOf(draft.doc).find((error) => !old.has(keyOf(error)) && !tried.has(keyOf(error)));
    if (next === undefined) break;
    tried.add(keyOf(next));
    const problem = { ...next, range: { offset: 0, length: 0 } };
    const fix = mendingsFor(draft.doc, problem).find(({ preferred }) => preferred === true);
    if (fix === undefined || fix.edits.length === 0) continue;
    const edited = editDocument(draft.doc, fix.edits);
    if (errorsOf(edited).length >= errorsOf(draft.doc).length) continue;
    change(next.path, notes.fixed(next.message, fix.title));
    draft.apply(fix.edits);
  }
  for (const error of errorsOf(draft.doc))
    if (!old.has(keyOf(error))) loss(error.path, notes.problem(error.message));
}

function errorsOf({ value }: FlowDocument): readonly Finding[] {
  return value === undefined
    ? []
    : validateValue(value).filter(({ severity, echo }) => severity === 'error' && echo !== true);
}

function keyOf({ code, path }: Finding): string {
  return `${code} ${path.join('/')}`;
}
