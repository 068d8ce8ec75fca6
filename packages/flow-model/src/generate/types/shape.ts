import { isJsonObject, type JsonValue } from '../../document/index.ts';
import { group, sequence, type Code } from '../code/code.ts';
import { keyOf, quote } from '../code/typescript.ts';

/** A type of TypeScript. */
export type Shape =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'list'; readonly items: Shape }
  | { readonly kind: 'union'; readonly members: readonly Shape[] }
  | { readonly kind: 'object'; readonly members: readonly Member[] };

/** A member of an object type. */
export interface Member {
  readonly key: string;
  readonly shape: Shape;
  readonly optional: boolean;
}

/** A type by its name. */
export function named(name: string): Shape {
  return { kind: 'name', name };
}

/** One of several types, each once; `never` for none. */
export function union(members: readonly Shape[]): Shape {
  const flat = members.flatMap((member) => (member.kind === 'union' ? member.members : [member]));
  const [first, ...more] = [...new Map(flat.map((member) => [JSON.stringify(member), member])).values()];
  if (first === undefined) return named('never');
  return more.length === 0 ? first : { kind: 'union', members: [first, ...more] };
}

/** The type as it is written. */
export function shapeCode(shape: Shape): Code {
  switch (shape.kind) {
    case 'name':
      return shape.name;
    case 'literal':
      return typeof shape.value === 'string' ? quote(shape.value) : String(shape.value);
    case 'list': {
      const items = shapeCode(shape.items);
      const simple = shape.items.kind !== 'union';
      return simple ? sequence(items, '[]') : sequence('(', items, ')[]');
    }
    case 'union':
      return sequence(
        ...shape.members.flatMap((member, index) => [index > 0 ? ' | ' : '', shapeCode(member)]),
      );
    case 'object':
      return shape.members.length === 0 ? 'Record<string, never>' : membersCode(shape.members, false);
  }
}

/** What stands behind `type X =`: a union with one line for each of its members. */
export function unionCode(members: readonly Shape[]): Code {
  const shape = union(members);
  if (shape.kind !== 'union') return sequence(' ', shapeCode(shape));
  return sequence(...shape.members.flatMap((member) => ['\n  | ', shapeCode(member)]));
}

/** `{ key: type; other?: type }` */
export function membersCode(members: readonly Member[], broken: boolean): Code {
  return group(
    '{',
    members.map(({ key, shape, optional }) =>
      sequence(`${keyOf(key)}${optional ? '?' : ''}: `, shapeCode(shape)),
    ),
    '}',
    { padding: ' ', separator: ';', broken },
  );
}

/** The type of a value that is known. */
export function shapeOfExample(value: JsonValue): Shape {
  if (value === null) return named('null');
  if (typeof value !== 'object') return named(typeof value);
  if (!isJsonObject(value)) {
    const items = value.map(shapeOfExample);
    return { kind: 'list', items: items.length === 0 ? named('unknown') : union(items) };
  }
  const members = Object.entries(value).flatMap(([key, member]) =>
    member === undefined ? [] : [{ key, shape: shapeOfExample(member), optional: false }],
  );
  return { kind: 'object', members };
}
