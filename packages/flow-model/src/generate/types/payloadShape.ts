import { isJsonArray, isJsonObject, valueAt, type JsonObject, type JsonValue } from '../../document/index.ts';
import {
  classifyText,
  parseExpression,
  typeOf,
  typesOfScreens,
  wholeReference,
  type Reference,
  type ScreenDeclarations,
} from '../../expressions/index.ts';
import { membersOf } from '../code/targets.ts';
import { dataShape } from './dataShape.ts';
import { formShape, type Reader } from './formShape.ts';
import { named, union, type Member, type Shape } from './shape.ts';

/** What payloads of a screen can refer to. */
export interface PayloadScope {
  readonly version: string;
  readonly here: ScreenDeclarations;
  readonly screens: ReadonlyMap<string, ScreenDeclarations>;
  readonly reader: Reader;
}

/** The type of a payload, and whether it may be missing: what nobody entered and what was not visited is left out. */
export function payloadShape(value: JsonValue, scope: PayloadScope): Omit<Member, 'key'> {
  if (typeof value === 'string') return textShape(value, scope);
  if (typeof value === 'number' || typeof value === 'boolean') {
    return { shape: { kind: 'literal', value }, optional: false };
  }
  if (isJsonArray(value)) {
    const items = value.map((item) => payloadShape(item, scope).shape);
    return {
      shape: { kind: 'list', items: items.length === 0 ? named('unknown') : union(items) },
      optional: false,
    };
  }
  if (isJsonObject(value)) return { shape: payloadObject(value, scope), optional: false };
  return { shape: named('null'), optional: false };
}

/** The type of the members of a payload. */
export function payloadObject(value: JsonObject, scope: PayloadScope): Extract<Shape, { kind: 'object' }> {
  return {
    kind: 'object',
    members: membersOf(value).map(([key, member]) => ({ key, ...payloadShape(member, scope) })),
  };
}

function textShape(text: string, scope: PayloadScope): Omit<Member, 'key'> {
  switch (classifyText(text, { version: scope.version })) {
    case 'binding': {
      const reference = wholeReference(text);
      return reference === undefined
        ? { shape: named('string'), optional: false }
        : referenceShape(reference, scope);
    }
    case 'expression':
      return { shape: expressionShape(text, scope), optional: false };
    case 'condition':
    case 'literal':
      return { shape: { kind: 'literal', value: text }, optional: false };
  }
}

function referenceShape({ root, screen, segments }: Reference, scope: PayloadScope): Omit<Member, 'key'> {
  const declared = screen === undefined ? scope.here : scope.screens.get(screen);
  const [name = '', ...rest] = segments;
  if (declared === undefined) return { shape: named('unknown'), optional: true };
  if (root === 'form') {
    const input = declared.inputs.get(name);
    const known = input !== undefined && rest.length === 0;
    return { shape: known ? formShape(input, scope.reader) : named('unknown'), optional: true };
  }
  const definition = valueAt(declared.data, [name, ...rest.flatMap((segment) => ['properties', segment])]);
  const example = valueAt(declared.data, [name, '__example__', ...rest]);
  const shape = dataShape(definition, example === undefined ? [] : [example]);
  return { shape, optional: screen !== undefined };
}

function expressionShape(text: string, scope: PayloadScope): Shape {
  const parsed = parseExpression(text);
  if (!parsed.ok) return named('unknown');
  const lookup = typesOfScreens(scope.here, (id) => scope.screens.get(id));
  const { type } = typeOf(parsed.ast, lookup);
  switch (type) {
    case 'string':
    case 'number':
    case 'boolean':
      return named(type);
    case 'integer':
      return named('number');
    case 'array':
    case 'object':
    case 'unknown':
      return named('unknown');
  }
}
