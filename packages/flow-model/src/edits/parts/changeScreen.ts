import { renameKey, setValue } from '../../document/index.ts';
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
import { rewriteAll, type ChangeAt } from './rewriteAll.ts';

/**
 * Prepares components that are about to move to another screen: new names where theirs are taken, references in both
 * directions, and `sensitive`. Does nothing for those that stay on their screen. Form maps are not its business.
 */
export function changeScreen(draft: Draft, moving: readonly Path[], into: Path): void {
  const target = screenAt(draft.value, into);
  if (target === undefined) return;
  const leaving = moving.filter((path) => path[1] !== target.index);
  if (leaving.length === 0) return;
  const departures = departuresOf(draft, leaving, target);
  for (const departure of departures.values()) moveSensitive(draft, departure, target);
  rewriteAll(draft, follow({ draft, leaving, departures, target }));
  for (const { group, renames } of departures.values()) renameComponents(draft, group, renames);
}

/** What leaves one screen. */
interface Departure {
  readonly source: ScreenEntry;
  readonly group: readonly Path[];
  /** New names for all names in the group; most stay. */
  readonly renames: ReadonlyMap<string, string>;
}

/** What leaves each screen, by the screen's id. No two arriving names are the same. */
function departuresOf(
  draft: Draft,
  leaving: readonly Path[],
  target: ScreenEntry,
): ReadonlyMap<string, Departure> {
  const taken = new Set(namesOn(target));
  const departures = new Map<string, Departure>();
  for (const [index, group] of Map.groupBy(leaving, (path) => path[1])) {
    const source = screenAt(draft.value, ['screens', index ?? '']);
    if (source === undefined) continue;
    const components = objectsAt(draft.value, group);
    const changed = renamesFor(components, taken);
    const renames = new Map(namesIn(components).map((name) => [name, changed.get(name) ?? name]));
    for (const name of renames.values()) taken.add(name);
    departures.set(source.id, { source, group, renames });
  }
  return departures;
}

interface Crossing {
  readonly draft: Draft;
  readonly leaving: readonly Path[];
  readonly departures: ReadonlyMap<string, Departure>;
  readonly target: ScreenEntry;
}

/** How references change, so that each goes on meaning what it meant. */
function follow({ draft, leaving, departures, target }: Crossing): ChangeAt {
  const global = isAtLeast(rulesOf(draft.value), '4.0');
  return (reference: Reference, path: Path): ReferenceChange | undefined => {
    const stands = screenAt(draft.value, path)?.id;
    if (stands === undefined) return undefined;
    const crosses = leaving.some((moved) => startsWith(path, moved));
    const home = crosses ? target.id : stands;
    const meant = reference.screen ?? stands;
    const [name = '', ...rest] = reference.segments;
    const renamed = reference.root === 'form' ? departures.get(meant)?.renames.get(name) : undefined;
    if (renamed === undefined && !crosses) return undefined;
    const owner = renamed === undefined ? meant : target.id;
    if (owner !== home && !global) return undefined;
    return { screen: owner === home ? undefined : owner, segments: [renamed ?? name, ...rest] };
  };
}

function moveSensitive(draft: Draft, { source, renames }: Departure, target: ScreenEntry): void {
  for (const [name, renamed] of renames) {
    if (!removeSensitive(draft, source.path, name)) continue;
    const path = [...target.path, 'sensitive'];
    const list: readonly JsonValue[] = listAt(draft.value, path) ?? [];
    draft.apply(setMember(draft.doc, path, [...list, renamed]) ?? []);
  }
}

/** Gives components, and the keys of the maps of Forms among them, their new names. */
function renameComponents(draft: Draft, group: readonly Path[], renames: ReadonlyMap<string, string>): void {
  const edits = group.flatMap((path) =>
    withInner(objectAt(draft.value, path) ?? {}, path).flatMap((entry) => {
      const name = nameOf(entry.component);
      const renamed = name === undefined ? undefined : renames.get(name);
      return renamed === undefined || renamed === name
        ? []
        : setValue(draft.doc, [...entry.path, 'name'], renamed);
    }),
  );
  draft.apply(edits);
  renameMapKeys(draft, group, renames);
}

function renameMapKeys(draft: Draft, group: readonly Path[], renames: ReadonlyMap<string, string>): void {
  const changed = [...renames].filter(([name, renamed]) => name !== renamed);
  for (const path of group) {
    const form = objectAt(draft.value, path);
    if (form?.['type'] !== 'Form') continue;
    for (const map of FORM_MAPS) {
      const keys = objectAt(form, [map]) ?? {};
      const edits = changed.flatMap(([name, renamed]) =>
        Object.hasOwn(keys, name) ? renameKey(draft.doc, [...path, map, name], renamed) : [],
      );
      draft.apply(edits);
    }
  }
}
