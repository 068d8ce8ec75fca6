import type { JsonObject } from '@flowsmith/flow-model';

export { isJsonObject } from '@flowsmith/flow-model';

/** A string property, or `undefined` when it is missing or not a string. */
export function stringAt(object: JsonObject, key: string): string | undefined {
  const value = object[key];
  return typeof value === 'string' ? value : undefined;
}
