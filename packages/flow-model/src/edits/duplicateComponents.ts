import type { FlowDocument } from '../document/index.ts';
import type { Path } from '../document/types.ts';
import { refusals } from './messages.ts';
import { Draft, refuse } from './parts/draft.ts';
import { formValueKeys, mapped } from './parts/formValues.ts';
import { renameGroup, renamesFor } from './parts/groups.ts';
import { afterInsertion, comparePaths, outermost, splitPath } from './parts/paths.ts';
import { placeInto } from './parts/placeInto.ts';
import { namesOn, screenAt } from './parts/screens.ts';
import { setMember } from './parts/setMember.ts';
import { formAround } from './parts/surroundings.ts';
import { isObject, objectAt, objectsAt } from './parts/values.ts';
import { canPlace } from './placement.ts';
import type { EditResult } from './types.ts';

/**
 * Copies components in place: the copies of one list stand together after the last of the originals. Copied inputs get
 * new names, references among the copies follow, and a Form that gives an original its initial value or error message
 * gives the copy the same. Selects the copies.
 */
export function duplicateComponents(
  doc: FlowDocument,
  { paths }: { readonly paths: readonly Path[] },
): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  const originals = outermost(paths);
  if (originals.length === 0) return refuse(refusals.nothingSelected());
  const draft = new Draft(doc);
  let copies: readonly Path[] = [];
  for (const { list, indexes } of listsOf(originals).toReversed()) {
    const components = objectsAt(
      draft.value,
      indexes.map((index) => [...list, index]),
    );
    const screen = screenAt(draft.value, list);
    if (draft.value === undefined || screen === undefined || components.length < indexes.length) {
      return refuse(refusals.noSuchPlace());
    }
    const placement = canPlace(draft.value, { into: list, components });
    if (!placement.ok) return refuse(placement.refusal);
    const renames = renamesFor(components, namesOn(screen));
    const fresh = components.map((component) => renameGroup(component, renames, screen.id));
    const placed = placeInto(draft, list, Math.max(...indexes) + 1, fresh);
    copyFormValues(draft, list, renames);
    copies = [
      ...placed.reduce((shifted, path) => shifted.map((copy) => afterInsertion(copy, path)), copies),
      ...placed,
    ];
  }
  return draft.finish(copies.toSorted(comparePaths));
}

/** The given places by the list that holds them, lists in document order. */
function listsOf(
  paths: readonly Path[],
): readonly { readonly list: Path; readonly indexes: readonly number[] }[] {
  const places = paths.flatMap((path) => splitPath(path) ?? []);
  const groups = Map.groupBy(places, ({ list }) => JSON.stringify(list));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ list: first.list, indexes: group.map(({ index }) => index) }];
  });
}

/** Copies the entries of the maps of a Form around a list for inputs that were copied in it. */
function copyFormValues(draft: Draft, list: Path, renames: ReadonlyMap<string, string>): void {
  const form = formAround(draft.value, [...list, 0]);
  if (form === undefined) return;
  for (const { map } of formValueKeys) {
    if (!isObject(objectAt(draft.value, form)?.[map])) continue;
    for (const [name, copy] of renames) {
      const value = mapped(draft.value, form, map, name);
      if (value !== undefined) draft.apply(setMember(draft.doc, [...form, map, copy], value) ?? []);
    }
  }
}
