import { insertItem } from '../../document/index.ts';
import type { JsonObject, Path } from '../../document/types.ts';
import { footerCompanions } from '../placement.ts';
import type { Draft } from './draft.ts';
import { setMember } from './setMember.ts';
import { listAt } from './values.ts';

/** Puts components into a list, which is written if it is not there yet. Answers where they now stand. */
export function placeInto(
  draft: Draft,
  into: Path,
  index: number,
  components: readonly JsonObject[],
): readonly Path[] {
  const list = ensureList(draft, into);
  const start = Math.min(Math.max(0, index), list);
  for (const [offset, component] of components.entries()) {
    draft.apply(insertItem(draft.doc, into, start + offset, component));
  }
  return components.map((_, offset) => [...into, start + offset]);
}

/** Gives the other branches of an If or Switch their copy of a Footer that one of them got. */
export function placeFooterCompanions(draft: Draft, into: Path, components: readonly JsonObject[]): void {
  if (draft.value === undefined) return;
  for (const companion of footerCompanions(draft.value, into, components)) {
    const end = ensureList(draft, companion.into);
    draft.apply(insertItem(draft.doc, companion.into, end, companion.footer));
  }
}

/** Writes an empty list where there is none; answers its length. */
export function ensureList(draft: Draft, path: Path): number {
  const list = listAt(draft.value, path);
  if (list !== undefined) return list.length;
  draft.apply(setMember(draft.doc, path, []) ?? []);
  return 0;
}
