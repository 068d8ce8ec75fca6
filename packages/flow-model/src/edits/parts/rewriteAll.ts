import { replaceString } from '../../document/index.ts';
import type { JsonValue, Path, TextEdit } from '../../document/types.ts';
import { rewriteReferences, type Reference, type ReferenceChange } from '../../expressions/index.ts';
import type { Draft } from './draft.ts';
import { isList, isObject } from './values.ts';

/** Deeper than any flow; what nests further is left alone. */
const MAX_DEPTH = 500;

/** Decides how a reference changes that stands in the string at `path`; `undefined` leaves it alone. */
export type ChangeAt = (reference: Reference, path: Path) => ReferenceChange | undefined;

/** Rewrites references in every string of the flow, in bindings, conditions, expressions and plain text, in one step. */
export function rewriteAll(draft: Draft, change: ChangeAt): void {
  const edits: TextEdit[] = [];
  for (const { path, text } of stringsWithReferences(draft.value, [])) {
    const rewritten = rewriteReferences(text, (reference) => change(reference, path));
    if (rewritten !== text) edits.push(...replaceString(draft.doc, path, rewritten));
  }
  draft.apply(edits);
}

function* stringsWithReferences(
  value: JsonValue | undefined,
  path: Path,
): Generator<{ readonly path: Path; readonly text: string }> {
  if (typeof value === 'string') {
    if (value.includes('${')) yield { path, text: value };
  } else if (path.length < MAX_DEPTH && isList(value)) {
    for (const [index, item] of value.entries()) yield* stringsWithReferences(item, [...path, index]);
  } else if (path.length < MAX_DEPTH && isObject(value)) {
    for (const [key, member] of Object.entries(value)) yield* stringsWithReferences(member, [...path, key]);
  }
}
