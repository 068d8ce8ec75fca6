import * as fc from 'fast-check';
import type { JsonValue, Path } from '../types.ts';

/** A key as flows have them, and as they do not. */
export const key = fc.oneof(
  fc.constantFrom(
    'type',
    'id',
    'name',
    'children',
    'on-click-action',
    '__proto__',
    '10',
    '',
    "it's",
    'a.b[0]',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

const scalar = fc.oneof(
  fc.constantFrom<JsonValue>(null, true, false, 0, 1e21, 'TextBody', 'שלום', '👍🏽', '\ud800', '\u2028"\\\n'),
  // JSON.stringify writes -0 as 0.
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.integer(),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

/** Any JSON value. */
export const jsonValue: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map((members) => Object.fromEntries(members)),
  ),
})).value;

/** A well-formed text: any value in any formatting, from tidy to chaotic, sometimes with a byte order mark. */
export const jsonText: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(jsonValue, fc.constantFrom(undefined, '  ', '\t', '    '), fc.constantFrom('\n', '\r\n'))
    .map(([value, indent, lineEnd]) => JSON.stringify(value, null, indent).replaceAll('\n', lineEnd)),
  fc
    .tuple(
      jsonValue,
      fc.infiniteStream(fc.constantFrom('', ' ', '\n', '\r\n', '\r', '\t', '  ')),
      fc.boolean(),
    )
    .map(([value, blanks, mark]) => (mark ? '\ufeff' : '') + untidy(value, () => blanks.next().value ?? '')),
);

/** A text that is JSON or nearly so. */
export const brokenText: fc.Arbitrary<string> = fc
  .tuple(
    jsonText,
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(3),
        fc.constantFrom(...Array.from('{}[]",:\\/*\'\n 0-e.tu\u0001\ufeff'), '\\u12', '//', '/*', '"a"'),
      ),
      {
        maxLength: 3,
      },
    ),
  )
  .map(([text, changes]) =>
    changes.reduce((current, [at, remove, insert]) => {
      const offset = at % (current.length + 1);
      return current.slice(0, offset) + insert + current.slice(offset + remove);
    }, text),
  );

/** Paths of all values in a value. */
export function pathsIn(value: JsonValue, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: Iterable<[string | number, JsonValue | undefined]> = isList(value)
    ? value.entries()
    : Object.entries(value);
  return [
    path,
    ...[...entries].flatMap(([step, child]) => (child === undefined ? [] : pathsIn(child, [...path, step]))),
  ];
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function untidy(value: JsonValue, blank: () => string): string {
  const spaced = (text: string): string => blank() + text + blank();
  if (isList(value)) return spaced(`[${value.map((item) => untidy(item, blank)).join(',') || blank()}]`);
  if (typeof value !== 'object' || value === null) return spaced(JSON.stringify(value));
  const members = Object.entries(value).map(
    ([name, member]) => `${spaced(JSON.stringify(name))}:${untidy(member ?? null, blank)}`,
  );
  return spaced(`{${members.join(',') || blank()}}`);
}
