import { isJsonArray, isJsonObject } from './tree.ts';
import type { JsonArray, JsonObject, JsonValue } from './types.ts';

/** Whether both are arrays of one length, or objects with the same keys in the same order. */
export function sameOutline(a: JsonObject | JsonArray, b: JsonValue): b is JsonObject | JsonArray {
  if (isJsonArray(a)) return isJsonArray(b) && a.length === b.length;
  if (!isJsonObject(a) || !isJsonObject(b)) return false;
  const keys = Object.keys(a);
  const others = Object.keys(b);
  return keys.length === others.length && keys.every((key, index) => key === others[index]);
}

/** Whether both hold the very same children. */
export function shallowEqual(a: JsonObject | JsonArray, b: JsonValue): boolean {
  if (!sameOutline(a, b)) return false;
  const others = Object.values(b);
  return Object.values(a).every((value, index) => Object.is(value, others[index]));
}

/** Whether the value can have children. */
export function isObjectOrArray(value: JsonValue): value is JsonObject | JsonArray {
  return typeof value === 'object' && value !== null;
}

/** Members or items of a value. */
export function childValues(value: JsonValue): readonly JsonValue[] {
  if (isJsonArray(value)) return value;
  return isJsonObject(value) ? Object.values(value).filter((child) => child !== undefined) : [];
}

/** Visits every object in a value, outer ones first. */
export function forEachObject(value: JsonValue, visit: (value: JsonObject) => void): void {
  if (isJsonObject(value)) visit(value);
  for (const child of childValues(value)) forEachObject(child, visit);
}

/** What a screen or a component calls itself. */
export function identityOf(value: JsonValue): string | undefined {
  if (!isJsonObject(value)) return undefined;
  const { type, id, name } = value;
  return typeof id === 'string' || typeof name === 'string' ? JSON.stringify([type, id, name]) : undefined;
}

/** The `type` of a component, or that it is an array. */
export function typeOf(value: JsonValue): string | undefined {
  if (isJsonArray(value)) return 'array';
  return isJsonObject(value) && typeof value['type'] === 'string' ? value['type'] : undefined;
}

/** Cheap, equal for equal objects, and mostly different for others. */
export function signatureOf(value: JsonObject): string {
  const { text, label, title } = value;
  const words = [text, label, title]
    .filter((word) => typeof word === 'string')
    .map((word) => word.slice(0, 40));
  return JSON.stringify([typeOf(value), identityOf(value), Object.keys(value).length, words]);
}
