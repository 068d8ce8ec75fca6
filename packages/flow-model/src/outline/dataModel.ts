import { isJsonObject } from '../document/index.ts';
import type { JsonObject, JsonValue } from '../document/index.ts';

/** The `data` of a screen: field name to its schema. `undefined` when there is none. */
export function dataModelOf(screen: JsonObject): JsonObject | undefined {
  const { data } = screen;
  return isJsonObject(data) ? data : undefined;
}

/** The `__example__` of every field of a screen's data model that has one. */
export function exampleData(screen: JsonObject): JsonObject {
  const examples = Object.entries(dataModelOf(screen) ?? {}).flatMap(
    ([field, schema]): [string, JsonValue][] => {
      const example = isJsonObject(schema) ? schema['__example__'] : undefined;
      return example === undefined ? [] : [[field, example]];
    },
  );
  return Object.fromEntries(examples);
}
