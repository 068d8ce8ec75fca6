import { removeValue, setValue } from '../../document/index.ts';
import type { JsonValue, Path } from '../../document/types.ts';
import type { ScreenEntry } from '../../outline/index.ts';
import type { Reference, ReferenceChange } from '../../expressions/index.ts';
import { isAtLeast } from '../../spec/index.ts';
import type { Draft } from './draft.ts';
import { removeSensitive } from './forgetInputs.ts';
import { FORM_MAPS, namesIn, renamesFor, withInner } from './groups.ts';
import { startsWith } from './paths.ts';
import { nameOf, namesOn, rulesOf, screenAt } from './screens.ts';
import { setMember } from './setMember.ts';
import { listAt, objectAt, objectsAt } from './values.ts';
import { rewriteAll } from './rewriteAll.ts';

/**
 * Prepares components that are about to move to another screen: new names where theirs are taken, references in both
 * directions, and `sensitive`. Does nothing for those that stay on their screen. Form maps are not its business.
 */
export function changeScreen(draft: Draft, moving: readonly Path[], into: Path): void {
  const target = screenAt(draft.value, into);
  if (target === undefined) return;
  const leaving = moving.filter((path) => path[1] !== target.index);
  const taken = new Set(namesOn(target));
  for (const index of new Set(leaving.map((path) => path[1]))) {
    const group = leaving.filter((path) => path[1] === index);
    const source = screenAt(draft.value, ['screens', index ?? 0]);
    if (source !== undefined) leave(draft, group, source, target, taken);
    for (const name of namesIn(objectsAt(draft.value, group))) taken.add(name);
  }
}

function leave(
  draft: Draft,
  group: readonly Path[],
  source: ScreenEntry,
  target: ScreenEntry,
  taken: ReadonlySet<string>,
): void {
  const components = objectsAt(draft.value, group);
  const renames = renamesFor(components, taken);
  const names = new Set(namesIn(components));
  moveSensitive(draft, names, renames, source, target);
  rewriteAll(draft, follow({ draft, group, names, renames, source, target }));
  renameComponents(draft, group, renames);
}

interface Crossing {
  readonly draft: Draft;
  readonly group: readonly Path[];
  readonly names: ReadonlySet<string>;
  readonly renames: ReadonlyMap<string, string>;
  readonly source: ScreenEntry;
  readonly target: ScreenEntry;
}

/** How references change, so that each goes on meaning what it meant. */
function follow({ draft, group, names, renames, source, target }: Crossing) {
  const global = isAtLeast(rulesOf(draft.value), '4.0');
  return (reference: Reference, path: Path): ReferenceChange | undefined => {
    const stands = screenAt(draft.value, path)?.id;
    if (stands === undefined) return undefined;
    const crosses = group.some((moved) => startsWith(path, moved));
    const home = crosses ? target.id : stands;
    const meant = reference.screen ?? stands;
    const [name = '', ...rest] = reference.segments;
    const follows = meant === source.id && reference.root === 'form' && names.has(name);
    if (!follows && !crosses) return undefined;
    const owner = follows ? target.id : meant;
    if (owner !== home && !global) return undefined;
    const renamed = follows ? (renames.get(name) ?? name) : name;
    return { screen: owner === home ? undefined : owner, segments: [renamed, ...rest] };
  };
}

function moveSensitive(
  draft: Draft,
  names: ReadonlySet<string>,
  renames: ReadonlyMap<string, string>,
  source: ScreenEntry,
  target: ScreenEntry,
): void {
  for (const name of names) {
    if (!removeSensitive(draft, source.path, name)) continue;
    const path = [...target.path, 'sensitive'];
    const list: readonly JsonValue[] = listAt(draft.value, path) ?? [];
    draft.apply(setMember(draft.doc, path, [...list, renames.get(name) ?? name]) ?? []);
  }
}

/** Gives components, and the keys of the maps of Forms among them, their new names. */
function renameComponents(draft: Draft, group: readonly Path[], renames: ReadonlyMap<string, string>): void {
  const edits = group.flatMap((path) =>
    withInner(objectAt(draft.value, path) ?? {}, path).flatMap((entry) => {
      const name = nameOf(entry.component);
      const renamed = name === undefined ? undefined : renames.get(name);
      return renamed === undefined ? [] : setValue(draft.doc, [...entry.path, 'name'], renamed);
    }),
  );
  draft.apply(edits);
  renameMapKeys(draft, group, renames);
}

function renameMapKeys(draft: Draft, group: readonly Path[], renames: ReadonlyMap<string, string>): void {
  for (const path of group) {
    const form = objectAt(draft.value, path);
    if (form?.['type'] !== 'Form') continue;
    for (const map of FORM_MAPS) {
      for (const [name, renamed] of renames) {
        const value = objectAt(form, [map])?.[name];
        if (value === undefined) continue;
        draft.apply(removeValue(draft.doc, [...path, map, name]));
        draft.apply(setMember(draft.doc, [...path, map, renamed], value) ?? []);
      }
    }
  }
}
