import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../document/index.ts';
import type { Random } from './random.ts';

/**
 * A mutated text: some characters, some tokens or some of the structure of one of the flows are changed, at random
 * but repeatably.
 * @param flows what is mutated; small ones keep many rounds quick
 */
export function mutate(flows: readonly JsonObject[], random: Random): string {
  const flow = random.pick(flows) ?? {};
  switch (random.below(8)) {
    case 0:
    case 1:
      return several(JSON.stringify(flow), random, changeCharacters);
    case 2:
    case 3:
      return several(JSON.stringify(flow), random, changeToken);
    case 4:
      return several(JSON.stringify(changeStructure(flow, flows, random)), random, changeToken);
    default:
      return JSON.stringify(
        several<JsonValue>(flow, random, (value) => changeStructure(value, flows, random)),
      );
  }
}

/** One to four changes, mostly one. */
function several<Subject>(
  subject: Subject,
  random: Random,
  change: (subject: Subject, random: Random) => Subject,
): Subject {
  let result = subject;
  do result = change(result, random);
  while (random.below(2) === 0);
  return result;
}

const CHARACTERS = [
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '$',
  '`',
  "'",
  '-',
  '.',
  ' ',
  '\n',
  '\t',
  '\0',
  '\ud83d',
  '\u{1f44d}',
  '\ufeff',
  '0',
  'e',
  '/*',
  '//',
];

function changeCharacters(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const length = random.below(random.below(3) === 0 ? 40 : 3);
  const other = random.below(text.length + 1);
  switch (random.below(5)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at) + (random.pick(CHARACTERS) ?? '') + text.slice(at);
    case 2:
      return text.slice(0, at) + (random.pick(CHARACTERS) ?? '') + text.slice(at + 1);
    case 3:
      return text.slice(0, at) + text.slice(other, other + length) + text.slice(at);
    default:
      return random.below(4) === 0 ? text.slice(0, at) : text.slice(0, at) + text.slice(at + 1);
  }
}

/** Words of the language, its edges, and its traps. */
const STRINGS: readonly string[] = [
  '',
  ' ',
  'x',
  '7.3',
  '5.1',
  '4.0',
  '3.0',
  'START',
  'END',
  'SUCCESS',
  '__proto__',
  'constructor',
  'toString',
  'a-b',
  '10',
  'TextInput',
  'TextBody',
  'Form',
  'If',
  'Switch',
  'Footer',
  'NavigationList',
  'CalendarPicker',
  'RichText',
  'PhotoPicker',
  'ChipsSelector',
  'ImageCarousel',
  'navigate',
  'complete',
  'data_exchange',
  'update_data',
  'open_url',
  'screen',
  'single',
  'range',
  'string',
  'object',
  'array',
  'integer',
  '${data.msg}',
  '${data.msg.x}',
  '${form.name}',
  '${screen.END.data.a}',
  '${screen.START.form.name}',
  '${',
  '${}',
  '${data.}',
  '${data.__proto__}',
  '${data.constructor.name}',
  '${form.toString}',
  'Hi ${data.msg}',
  '`',
  '``',
  "`'a' ${data.msg}`",
  '`${data.n} + 1`',
  "`${data.ok} ? 'a' : 'b'`",
  '`((((((((((1))))))))))`',
  "`'unclosed`",
  '`!!!!${data.ok}`',
  '${data.ok} == true',
  '!${data.ok}',
  '(${data.n} > 1) && ${data.ok}',
  '((',
  '1 == 1',
  "'",
  '2026-02-29',
  '2026-02-28',
  '1693569600000',
  '(',
  '^(a+)+$',
  'data:image/png;base64,aGk=',
  '\ud800',
  '\u202e',
];
const SCALARS: readonly JsonValue[] = [
  null,
  true,
  false,
  0,
  -0,
  1,
  -1,
  0.5,
  31,
  1e21,
  1e308,
  9007199254740991,
];
const KEYS = [
  'type',
  'id',
  'name',
  'title',
  'text',
  'label',
  'data',
  'layout',
  'children',
  'then',
  'else',
  'cases',
  'value',
  'condition',
  'payload',
  'next',
  'on-click-action',
  'on-select-action',
  'data-source',
  'list-items',
  'images',
  'init-value',
  'init-values',
  'error-messages',
  'visible',
  'required',
  'routing_model',
  'data_api_version',
  'version',
  'screens',
  'terminal',
  'sensitive',
  'min-date',
  'unavailable-dates',
  'mode',
  'start-date',
  '__example__',
  'items',
  'properties',
  '__proto__',
  'constructor',
  '',
];

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null|[{}[\],:]/gi;

function changeToken(text: string, random: Random): string {
  const tokens = [...text.matchAll(TOKEN)];
  const token = random.pick(tokens);
  if (token === undefined) return text;
  const [written] = token;
  const before = text.slice(0, token.index);
  const after = text.slice(token.index + written.length);
  const other = random.pick(tokens)?.[0] ?? '';
  switch (random.below(6)) {
    case 0:
      return before + after;
    case 1:
      return before + written + written + after;
    case 2:
      return before + other + after;
    case 3:
      return before + other + written + after;
    case 4:
      return before + JSON.stringify(random.pick(STRINGS)) + after;
    default:
      return before + JSON.stringify(random.pick(SCALARS)) + after;
  }
}

/** Replaces, adds, removes or doubles something somewhere in a value. */
function changeStructure(value: JsonValue, flows: readonly JsonObject[], random: Random): JsonValue {
  // The deeper, the likelier: most of a flow is far from its root.
  if (isJsonArray(value)) {
    if (value.length > 0 && random.below(8) > 0) {
      const index = random.below(value.length);
      return value.map((item, at) => (at === index ? changeStructure(item, flows, random) : item));
    }
    const at = random.below(value.length + 1);
    switch (random.below(4)) {
      case 0:
        return value.toSpliced(at, 1);
      case 1:
        return value.toSpliced(at, 0, random.pick(value) ?? null);
      case 2:
        return value.toReversed();
      default:
        return value.toSpliced(at, 0, anything(flows, random));
    }
  }
  if (isJsonObject(value)) {
    const keys = Object.keys(value);
    const key = random.pick(keys);
    if (key !== undefined && random.below(6) > 0) {
      const member = value[key];
      return member === undefined ? value : { ...value, [key]: changeStructure(member, flows, random) };
    }
    switch (random.below(4)) {
      case 0:
        return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
      case 1:
        return Object.fromEntries(
          Object.entries(value).map(([name, member]) => [
            name === key ? (random.pick(KEYS) ?? '') : name,
            member,
          ]),
        );
      default:
        return { ...value, [random.pick(KEYS) ?? 'x']: anything(flows, random) };
    }
  }
  return anything(flows, random);
}

/** A word, a scalar, something empty, or a piece of one of the flows. */
function anything(flows: readonly JsonObject[], random: Random): JsonValue {
  switch (random.below(6)) {
    case 0:
    case 1:
      return random.pick(STRINGS) ?? '';
    case 2:
      return random.pick(SCALARS) ?? null;
    case 3:
      return random.below(2) === 0 ? [] : {};
    default:
      return piece(random.pick(flows) ?? {}, random);
  }
}

function piece(value: JsonValue, random: Random): JsonValue {
  const inside = isJsonArray(value) ? value : isJsonObject(value) ? Object.values(value) : [];
  const next = random.pick(inside);
  return next === undefined || random.below(7) === 0 ? value : piece(next, random);
}
