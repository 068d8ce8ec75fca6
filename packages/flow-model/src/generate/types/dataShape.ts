import { isJsonArray, isJsonObject, type JsonValue } from '../../document/index.ts';
import { membersOf } from '../code/targets.ts';
import { named, shapeOfExample, union, type Member, type Shape } from './shape.ts';

/**
 * The type of a field of a data model (Flow JSON 2.4). Members that an example lacks may be missing; members that only
 * examples have, such as the optional ones of list items, may be there.
 * @param examples values of the field
 */
export function dataShape(definition: JsonValue | undefined, examples: readonly JsonValue[]): Shape {
  if (!isJsonObject(definition)) return named('unknown');
  const { type, items, properties, enum: values } = definition;
  if (isJsonArray(values) && values.length > 0) return union(values.map(literalShape));
  switch (type) {
    case 'string':
    case 'number':
    case 'boolean':
      return named(type);
    case 'integer':
      return named('number');
    case 'array': {
      const itemExamples = examples.flatMap((example) => (isJsonArray(example) ? example : []));
      return { kind: 'list', items: dataShape(items, itemExamples) };
    }
    case 'object':
      return isJsonObject(properties)
        ? objectShape(properties, requiredIn(definition['required']), examples)
        : named('Record<string, unknown>');
    default:
      return named('unknown');
  }
}

function objectShape(
  properties: { readonly [key: string]: JsonValue | undefined },
  required: ReadonlySet<string> | undefined,
  examples: readonly JsonValue[],
): Shape {
  const objects = examples.filter(isJsonObject);
  const valuesOf = (key: string) =>
    objects.flatMap((object) => {
      const value = object[key];
      return value === undefined ? [] : [value];
    });
  const declared = membersOf(properties).map(([key, definition]): Member => {
    const values = valuesOf(key);
    const optional = values.length < objects.length || (required !== undefined && !required.has(key));
    return { key, shape: dataShape(definition, values), optional };
  });
  const extra = new Set(
    objects.flatMap((object) => Object.keys(object)).filter((key) => !Object.hasOwn(properties, key)),
  );
  const seen = Array.from(extra, (key): Member => {
    const shapes = valuesOf(key).map(shapeOfExample);
    // Actions in list items are Flow JSON of their own.
    const shape = /^on-.+-action$/.test(key) ? named('Record<string, unknown>') : union(shapes);
    return { key, shape, optional: true };
  });
  return { kind: 'object', members: [...declared, ...seen] };
}

function requiredIn(value: JsonValue | undefined): ReadonlySet<string> | undefined {
  if (!isJsonArray(value)) return undefined;
  return new Set(value.filter((key) => typeof key === 'string'));
}

function literalShape(value: JsonValue): Shape {
  const scalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return scalar ? { kind: 'literal', value } : shapeOfExample(value);
}
