import type { JsonObject, JsonValue } from '../document/index.ts';

/** The JSON type of a value, as Flow JSON calls it. */
export function jsonType(value: JsonValue): 'string' | 'number' | 'boolean' | 'array' | 'object' | 'null' {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'object';
}

/**
 * A function of an object and a key that is worked out once for each pair. Values of a document keep their identity
 * while they do not change, so after an edit only what changed is worked out again.
 */
export function rememberPerObject<Value>(
  compute: (object: JsonObject, key: string) => Value,
): (object: JsonObject, key: string) => Value {
  const memory = new Map<string, WeakMap<JsonObject, Value>>();
  return (object, key) => {
    let known = memory.get(key);
    if (known === undefined) memory.set(key, (known = new WeakMap()));
    let value = known.get(object);
    if (value === undefined) known.set(object, (value = compute(object, key)));
    return value;
  };
}
