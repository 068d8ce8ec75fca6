import type { JsonValue } from '@flowsmith/flow-model';

/** Goes down a JSON value by keys and indexes; `undefined` when there is nothing. For reading answers in tests. */
export function at(
  value: JsonValue | undefined,
  ...path: readonly (string | number)[]
): JsonValue | undefined {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Object.entries(here).find(([key]) => key === String(step))?.[1];
  }
  return here;
}

/** The text at a path; fails when there is none. */
export function textAt(value: JsonValue | undefined, ...path: readonly (string | number)[]): string {
  const text = at(value, ...path);
  if (typeof text !== 'string') throw new TypeError(`no text at ${path.join('.')}: ${JSON.stringify(value)}`);
  return text;
}
