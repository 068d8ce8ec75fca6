import * as fc from 'fast-check';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../document/index.ts';
import { arbitraryFlow } from '../../edits/testing/arbitraryFlow.ts';

const values: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.constantFrom<JsonValue[]>(
    null,
    '',
    '`',
    '${data.who}',
    '${screen.ALPHA.form.first}',
    '${screen.GAMMA.data.who}',
    '`(${form.first} == 1) && !${data.who}`',
    "`(${form.first} == 'it')`",
    "`'a' ${data.who}`",
    "`' a ' ${data.who} 'b' `",
    "` 'Hi ' ${data.who} '!' `",
    '`((${data.who} + 1) * 2)`',
    'back\\slash "quotes" \n \u2028 {braces} ${form.first}',
    {},
    [],
    { type: 'TextInput', name: 'first' },
    { type: 'Robot', name: 'first', arms: 2 },
    { name: 'update_data', payload: { who: '${form.first}' } },
    { name: 'update_data' },
    { 'start-date': 'a', 'end-date': 'b' },
    [{ id: 'a', title: 'A' }],
    -0,
  ),
  fc.jsonValue({ maxDepth: 2 }).map((value): JsonValue => JSON.parse(JSON.stringify(value))),
);

const keys = fc.constantFrom(
  'visible',
  'enabled',
  'data',
  'payload',
  'type',
  'name',
  'init-value',
  'error-message',
  'children',
  'on-select-action',
  'no-such-key',
  'data-source',
  'title',
  'class',
);

/** Valid flows in which something below the root was replaced, added or removed: tolerated by nobody, met by everybody. */
export const hostileFlow: fc.Arbitrary<JsonObject> = fc
  .record({
    flow: arbitraryFlow,
    changes: fc.array(
      fc.record({ where: fc.nat(), value: values, key: keys, how: fc.constantFrom('set', 'add', 'drop') }),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
  })
  .map(({ flow, changes }) =>
    changes.reduce<JsonObject>((value, { where, value: put, key, how }) => {
      const places = placesIn(value);
      const place = places[where % places.length];
      if (place === undefined) return value;
      const target = how === 'add' ? [...place, key] : place;
      const changed = replaceAt(value, target, how === 'drop' ? undefined : put);
      return isJsonObject(changed) ? changed : value;
    }, flow.value),
  );

/** Places inside of screens. */
function placesIn(
  value: JsonValue,
  path: readonly (string | number)[] = [],
): (readonly (string | number)[])[] {
  const entries: [string | number, JsonValue | undefined][] = isJsonArray(value)
    ? [...value.entries()]
    : isJsonObject(value)
      ? Object.entries(value)
      : [];
  return entries.flatMap(([key, member]) => {
    if (path.length === 0 && key !== 'screens') return [];
    const own = [...path, key];
    const inner = member === undefined ? [] : placesIn(member, own);
    return own.length > 1 ? [own, ...inner] : inner;
  });
}

function replaceAt(
  value: JsonValue,
  path: readonly (string | number)[],
  put: JsonValue | undefined,
): JsonValue {
  const [key, ...rest] = path;
  if (key === undefined) return put ?? null;
  if (isJsonArray(value) && typeof key === 'number') {
    if (rest.length === 0 && put === undefined) return value.toSpliced(key, 1);
    return value.map((item, index) => (index === key ? replaceAt(item, rest, put) : item));
  }
  if (!isJsonObject(value)) return value;
  if (rest.length > 0) return { ...value, [key]: replaceAt(value[key] ?? null, rest, put) };
  const { [key]: _old, ...others } = value;
  return put === undefined ? others : { ...value, [key]: put };
}
