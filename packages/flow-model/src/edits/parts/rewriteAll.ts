import { replaceString } from '../../document/index.ts';
import type { JsonObject, JsonValue, Path, TextEdit } from '../../document/types.ts';
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
  for (const { path, text } of referringStrings(draft.value)) {
    const rewritten = rewriteReferences(text, (reference) => change(reference, path));
    if (rewritten !== text) edits.push(...replaceString(draft.doc, path, rewritten));
  }
  draft.apply(edits);
}

/** A string that holds references, and where it stands. */
interface ReferringString {
  readonly path: Path;
  readonly text: string;
}

/** Screens, nearly all of the text, are remembered: most are the same objects after an edit. */
function referringStrings(flow: JsonValue | undefined): readonly ReferringString[] {
  if (!isObject(flow)) return collect(flow, [], []);
  const { screens, ...rest } = flow;
  const inScreens = isList(screens)
    ? screens.flatMap((screen, index) =>
        referringStringsOf(screen).map(({ path, text }) => ({ path: ['screens', index, ...path], text })),
      )
    : collect(screens, ['screens'], []);
  return [...inScreens, ...collect(rest, [], [])];
}

const known = new WeakMap<JsonObject, readonly ReferringString[]>();

function referringStringsOf(screen: JsonValue): readonly ReferringString[] {
  if (!isObject(screen)) return collect(screen, [], []);
  let strings = known.get(screen);
  if (strings === undefined) known.set(screen, (strings = collect(screen, [], [])));
  return strings;
}

/** @param path where `value` stands; the same array for a whole walk, as long as it is on it */
function collect(
  value: JsonValue | undefined,
  path: (string | number)[],
  found: ReferringString[],
): ReferringString[] {
  if (typeof value === 'string') {
    if (value.includes('${')) found.push({ path: [...path], text: value });
  } else if (path.length < MAX_DEPTH && (isList(value) || isObject(value))) {
    for (const [key, member] of isList(value) ? value.entries() : Object.entries(value)) {
      path.push(key);
      collect(member, path, found);
      path.pop();
    }
  }
  return found;
}
