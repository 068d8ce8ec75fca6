import type { JsonObject, JsonValue, Path } from '../../document/types.ts';
import { slotsOf } from '../../outline/index.ts';
import { rewriteReferences } from '../../expressions/index.ts';
import { isComponentType } from '../../spec/index.ts';
import { nameOf } from './screens.ts';
import { isList, isObject, mapMembers, mapStrings } from './values.ts';

/** A component and everything in it, outer before inner, with paths from the component. */
export function withInner(component: JsonObject, path: Path = []): readonly InGroup[] {
  const inner = slotsOf(component).flatMap((slot) =>
    slot.children.flatMap((child, index) =>
      isObject(child) ? withInner(child, [...path, ...slot.path, index]) : [],
    ),
  );
  return [{ component, path }, ...inner];
}

/** A component of a group. */
export interface InGroup {
  readonly component: JsonObject;
  readonly path: Path;
}

/** Names in a group, of the components and of those in them. */
export function namesIn(components: readonly JsonObject[]): readonly string[] {
  return components.flatMap((component) =>
    withInner(component).flatMap((entry) => nameOf(entry.component) ?? []),
  );
}

/** New names for the components of a group whose names are taken: `email` becomes `email_2`. */
export function renamesFor(
  components: readonly JsonObject[],
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const names = namesIn(components);
  const used = new Set([...taken, ...names]);
  const renames = new Map<string, string>();
  for (const name of names) {
    if (!taken.has(name) || renames.has(name)) continue;
    const fresh = nextName(name, used);
    used.add(fresh);
    renames.set(name, fresh);
  }
  return renames;
}

/** `name` with the next free number: `email` → `email_2`, `email_2` → `email_3`. */
export function nextName(name: string, used: ReadonlySet<string>): string {
  const base = name.replace(/_\d+$/, '');
  for (let count = 2; ; count++) {
    const candidate = `${base}_${count}`;
    if (!used.has(candidate)) return candidate;
  }
}

/**
 * A group with other names: the components, their local references to each other, and the keys of a Form's maps.
 * References to the screen that the group comes to stand on become local.
 */
export function renameGroup(
  component: JsonObject,
  renames: ReadonlyMap<string, string>,
  screen: string,
): JsonObject {
  const rewritten = mapStrings(component, (text) =>
    rewriteReferences(text, (reference) => {
      const [name = '', ...rest] = reference.segments;
      const renamed =
        reference.root === 'form' && reference.screen === undefined ? renames.get(name) : undefined;
      if (renamed !== undefined) return { segments: [renamed, ...rest] };
      return reference.screen === screen ? { screen: undefined } : undefined;
    }),
  );
  const named = rename(rewritten, renames);
  return isObject(named) ? named : component;
}

function rename(value: JsonValue, renames: ReadonlyMap<string, string>): JsonValue {
  if (isList(value)) return value.map((item) => rename(item, renames));
  if (!isObject(value)) return value;
  if (!isComponentType(value['type'])) return mapMembers(value, (member) => rename(member, renames));
  return mapMembers(value, (member, key) => {
    if (key === 'name' && typeof member === 'string') return renames.get(member) ?? member;
    if (FORM_MAPS.has(key) && isObject(member)) return renameKeys(member, renames);
    return rename(member, renames);
  });
}

function renameKeys(map: JsonObject, renames: ReadonlyMap<string, string>): JsonObject {
  return Object.fromEntries(Object.entries(map).map(([key, member]) => [renames.get(key) ?? key, member]));
}

/** Properties of a Form that are keyed by the names of its inputs. */
export const FORM_MAPS: ReadonlySet<string> = new Set(['init-values', 'error-messages']);
