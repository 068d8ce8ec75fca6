import { removeValue } from '../../document/index.ts';
import type { JsonObject, JsonValue, Path } from '../../document/types.ts';
import { wholeReference } from '../../expressions/index.ts';
import { componentSpec, isComponentType } from '../../spec/index.ts';
import type { Draft } from './draft.ts';
import { namesIn } from './groups.ts';
import { nameOf } from './screens.ts';
import { setMember } from './setMember.ts';
import { isObject, objectAt } from './values.ts';

/** What an input outside a Form says itself, and the map that says it in a Form (Flow JSON reference, 7.1). */
export const formValueKeys = [
  { property: 'init-value', map: 'init-values' },
  { property: 'error-message', map: 'error-messages' },
] as const;

/**
 * Takes what a Form says about an input out of its maps and writes it to the input. A map that is one binding to an
 * object of declared fields stays: the input gets a binding to its field.
 */
export function takeFormValues(draft: Draft, input: Path, form: Path): void {
  const name = nameOf(objectAt(draft.value, input) ?? {});
  if (name === undefined) return;
  for (const keys of formValueKeys) {
    const value = mapped(draft.value, form, keys.map, name);
    if (value === undefined) continue;
    if (hasOwn(draft, input, keys.property)) set(draft, [...input, keys.property], value);
    removeFromMap(draft, [...form, keys.map], name);
  }
}

/**
 * Moves initial value and error message of an input into the maps of the Form that it comes to stand in. A map that is
 * one binding to an object of declared fields is written out field by field; where that cannot be, the input keeps its
 * own properties for the author to decide.
 */
export function giveFormValues(draft: Draft, input: Path, form: Path): void {
  const component = objectAt(draft.value, input);
  const name = component === undefined ? undefined : nameOf(component);
  if (component === undefined || name === undefined) return;
  for (const keys of formValueKeys) {
    const value = component[keys.property];
    if (value === undefined || !hasOwn(draft, input, keys.property)) continue;
    if (!hasWrittenMap(draft, form, keys.map)) continue;
    set(draft, [...form, keys.map, name], value);
    draft.apply(removeValue(draft.doc, [...input, keys.property]));
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
  // A binding whose fields are known but speak of no input here may go: it gave nothing to anybody.
  if (fields.length === 0 && boundFields(draft.value, form, map) === undefined) return false;
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
  const bound = boundFields(flow, form, map);
  return bound !== undefined && Object.hasOwn(bound.fields, name)
    ? `\${data.${[...bound.segments, name].join('.')}}`
    : undefined;
}

interface BoundFields {
  readonly segments: readonly string[];
  /** Declarations of the fields by name. */
  readonly fields: JsonObject;
}

/** The declared fields of the object that a map is bound to, if it is one of the same screen. */
function boundFields(flow: JsonValue | undefined, form: Path, map: string): BoundFields | undefined {
  const value = objectAt(flow, form)?.[map];
  const reference = typeof value === 'string' ? wholeReference(value) : undefined;
  if (reference?.root !== 'data' || reference.screen !== undefined) return undefined;
  const { segments } = reference;
  const fields = declaredFields(objectAt(flow, [...form.slice(0, 2), 'data']), segments);
  return fields === undefined ? undefined : { segments, fields };
}

function declaredFields(model: JsonObject | undefined, segments: readonly string[]): JsonObject | undefined {
  let fields = model;
  for (const segment of segments) fields = objectAt(fields, [segment, 'properties']);
  return fields;
}

/** Whether an input has a property only outside a Form; media pickers keep their error message everywhere. */
function hasOwn(draft: Draft, input: Path, property: string): boolean {
  const type = objectAt(draft.value, input)?.['type'];
  return isComponentType(type) && componentSpec(type).properties[property]?.outsideFormOnly === true;
}

function removeFromMap(draft: Draft, map: Path, name: string): void {
  const value = objectAt(draft.value, map);
  if (value === undefined || !Object.hasOwn(value, name)) return;
  draft.apply(removeValue(draft.doc, Object.keys(value).length === 1 ? map : [...map, name]));
}

function set(draft: Draft, path: Path, value: JsonValue): void {
  draft.apply(setMember(draft.doc, path, value) ?? []);
}
