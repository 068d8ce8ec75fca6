import type { JsonObject, JsonValue, Properties, PropertySpec } from '@flowsmith/flow-model';
import { isObject } from '../props.ts';

/** Another text for one that people read, of a property with a limit of so many characters. */
export type TextMap = (text: string, limit: number | undefined) => string;

/** Texts that nobody sees: ids, and what pictures say to those who cannot see them. */
const UNSEEN: ReadonlySet<string> = new Set(['id', 'alt-text']);

/** Properties with every text that people read replaced, those of options and items included. */
export function mapTexts(props: JsonObject, properties: Properties, map: TextMap): JsonObject {
  return mapMembers(props, (value, key) => {
    const spec = properties[key];
    return spec === undefined || UNSEEN.has(key) ? value : mapValue(value, spec, map);
  });
}

function mapValue(value: JsonValue, spec: PropertySpec, map: TextMap): JsonValue {
  switch (spec.kind) {
    case 'text':
    case 'text-or-lines':
    case 'text-list':
      return mapLeaves(value, (text) => map(text, spec.maxLength));
    case 'options':
    case 'list-items':
    case 'images':
      return Array.isArray(value)
        ? value.map((item: JsonValue) => mapObject(item, (own) => mapTexts(own, spec.properties ?? {}, map)))
        : value;
    case 'object':
      return mapObject(value, (own) => mapTexts(own, spec.properties ?? {}, map));
    default:
      return value;
  }
}

/** A text, the texts of a list, or both texts of a range. */
function mapLeaves(value: JsonValue, map: (text: string) => string): JsonValue {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((item: JsonValue) => mapLeaves(item, map));
  return mapObject(value, (own) => mapMembers(own, (member) => mapLeaves(member, map)));
}

function mapObject(value: JsonValue, map: (object: JsonObject) => JsonObject): JsonValue {
  return isObject(value) ? map(value) : value;
}

function mapMembers(object: JsonObject, map: (value: JsonValue, key: string) => JsonValue): JsonObject {
  return Object.fromEntries(
    Object.entries(object).flatMap(([key, value]) => (value === undefined ? [] : [[key, map(value, key)]])),
  );
}
