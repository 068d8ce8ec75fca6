import { removeValue } from '../../document/index.ts';
import type { JsonObject, JsonValue, Path } from '../../document/types.ts';
import { wholeReference } from '../../expressions/index.ts';
import { componentSpec, isAtLeast, isComponentType } from '../../spec/index.ts';
import type { Draft } from './draft.ts';
import { namesIn } from './groups.ts';
import { rulesOf } from './screens.ts';
import { setMember } from './setMember.ts';
import { isObject, objectAt } from './values.ts';

/** What an input outside a Form says itself, and the map that says it in a Form (Flow JSON reference, 7.1). */
export const formValueKeys = [
  { property: 'init-value', map: 'init-values' },
  { property: 'error-message', map: 'error-messages' },
] as const;

/** An input that changes its Form: paths before it moves. */
export interface FormChange {
  readonly input: Path;
  readonly from?: Path;
  readonly to?: Path;
}

/**
 * Carries initial values and error messages along when an input enters, leaves or changes a Form: out of the maps of
 * the one, into the maps of the other or into properties of the input. A map that is one binding to an object of
 * declared fields is followed field by field: an input that leaves takes its field along, and for one that enters the map
 * is written out. Where that cannot be, the input keeps its own properties for the author to decide.
 */
export function transferFormValues(draft: Draft, { input, from, to }: FormChange): void {
  const component = objectAt(draft.value, input);
  const name = component?.['name'];
  if (component === undefined || typeof name !== 'string') return;
  for (const keys of formValueKeys) {
    const own = takesOwn(component, keys.property, to === undefined);
    const value =
      (from === undefined ? undefined : mapped(draft.value, from, keys.map, name)) ??
      (own ? component[keys.property] : undefined);
    if (value === undefined) continue;
    if (to !== undefined && own && hasWrittenMap(draft, to, keys.map)) {
      set(draft, [...to, keys.map, name], value);
      remove(draft, [...input, keys.property]);
    } else if (to === undefined && from !== undefined && isAtLeast(rulesOf(draft.value), '4.0')) {
      set(draft, [...input, keys.property], value);
    }
    if (from !== undefined) removeFromMap(draft, [...from, keys.map], name);
  }
}

/** Whether a map of a Form can be added to; one that is a binding is written out with a binding for each input. */
function hasWrittenMap(draft: Draft, form: Path, map: string): boolean {
  if (!isBound(draft.value, form, map)) return true;
  const names = namesIn([objectAt(draft.value, form) ?? {}]);
  const fields = names.flatMap((name): [string, JsonValue][] => {
    const value = mapped(draft.value, form, map, name);
    return value === undefined ? [] : [[name, value]];
  });
  if (fields.length === 0) return false;
  set(draft, [...form, map], Object.fromEntries(fields));
  return true;
}

/** Removes what a Form says about an input that is gone. */
export function forgetFormValues(draft: Draft, form: Path, name: string): void {
  for (const { map } of formValueKeys) removeFromMap(draft, [...form, map], name);
}

/** Whether a map of a Form is there but not written out. */
export function isBound(flow: JsonValue | undefined, form: Path, map: string): boolean {
  const value = objectAt(flow, form)?.[map];
  return value !== undefined && !isObject(value);
}

/** What a Form says about one input: the entry of a map, or a binding to the field of a bound map. */
export function mapped(
  flow: JsonValue | undefined,
  form: Path,
  map: string,
  name: string,
): JsonValue | undefined {
  const value = objectAt(flow, form)?.[map];
  if (isObject(value)) return Object.hasOwn(value, name) ? value[name] : undefined;
  const reference = typeof value === 'string' ? wholeReference(value) : undefined;
  if (reference?.root !== 'data' || reference.screen !== undefined) return undefined;
  const fields = declaredFields(objectAt(flow, [...form.slice(0, 2), 'data']), reference.segments);
  return fields !== undefined && Object.hasOwn(fields, name)
    ? `\${data.${[...reference.segments, name].join('.')}}`
    : undefined;
}

function declaredFields(model: JsonObject | undefined, segments: readonly string[]): JsonObject | undefined {
  let fields = model;
  for (const segment of segments) fields = objectAt(fields, [segment, 'properties']);
  return fields;
}

/** Whether the value of a property belongs into a map in a Form; media pickers keep their error message. */
function takesOwn(component: JsonObject, property: string, outside: boolean): boolean {
  const type = component['type'];
  if (!isComponentType(type)) return false;
  const spec = componentSpec(type).properties[property];
  return spec !== undefined && (outside || spec.outsideFormOnly === true);
}

function removeFromMap(draft: Draft, map: Path, name: string): void {
  const value = objectAt(draft.value, map);
  if (value === undefined || !Object.hasOwn(value, name)) return;
  draft.apply(removeValue(draft.doc, Object.keys(value).length === 1 ? map : [...map, name]));
}

function set(draft: Draft, path: Path, value: JsonValue): void {
  draft.apply(setMember(draft.doc, path, value) ?? []);
}

function remove(draft: Draft, path: Path): void {
  if (objectAt(draft.value, path.slice(0, -1))?.[path.at(-1) ?? ''] !== undefined) {
    draft.apply(removeValue(draft.doc, path));
  }
}
