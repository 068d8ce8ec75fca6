import * as fc from 'fast-check';
import type { JsonValue } from '../../document/index.ts';
import { COMPARISONS, RULE_ACTIONS, SOURCE_METHODS } from '../types.ts';
import type { EndpointRule, EndpointRuleAnswer, EndpointRules, RuleCondition, RuleValue } from '../types.ts';

/** Names and texts that would like to be code. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    '__proto__',
    'constructor',
    'toString',
    "'); throw new Error('out'); ('",
    '`${process.exit(1)}`',
    '*/ throw 1; /*',
    '// \n throw 1',
    '\u2028throw 1\u2029',
    '\\',
    "\\'",
    '"',
    '${payload.day}',
    '${payload.__proto__}',
    'a ${payload.constructor.name} b ${flow_token}',
    '${item.id}',
    '${secret.TOKEN}',
    'await',
    'data',
    'respond',
    'sent',
    '$.a[*].b[0]',
    "$['odd \\' key'].__proto__",
    '\uD800',
  ),
  fc.string({ maxLength: 12, unit: 'binary' }),
);

const screens = fc.constantFrom('ONE', 'TWO', "IT'S */", '__proto__', '');
const ids = fc.constantFrom('a', 'b', 'none');
const json: fc.Arbitrary<JsonValue> = fc
  .oneof(hostileText, fc.jsonValue({ maxDepth: 2 }))
  .map((value): JsonValue => JSON.parse(JSON.stringify(value)));

const plain: fc.Arbitrary<RuleValue> = fc.oneof(
  json.map((value): RuleValue => ({ from: 'constant', value })),
  hostileText.map((path): RuleValue => ({ from: 'payload', path })),
  hostileText.map((text): RuleValue => ({ from: 'text', text })),
);
const where = fc.record({ column: hostileText, equals: plain });
const items = fc.dictionary(hostileText, hostileText, { maxKeys: 3 });

const value: fc.Arbitrary<RuleValue> = fc.oneof(
  { weight: 3, arbitrary: plain },
  fc.record(
    { from: fc.constant('list' as const), list: ids, where, items },
    { requiredKeys: ['from', 'list'] },
  ),
  fc.record(
    { from: fc.constant('lookup' as const), list: ids, where, column: hostileText, otherwise: json },
    { requiredKeys: ['from', 'list', 'where', 'column'] },
  ),
  fc.record(
    { from: fc.constant('source' as const), source: ids, path: hostileText, items, otherwise: json },
    { requiredKeys: ['from', 'source', 'path'] },
  ),
);

const { condition } = fc.letrec<{ condition: RuleCondition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record(
      { kind: fc.constant('test' as const), value, is: fc.constantFrom(...COMPARISONS), to: value },
      { requiredKeys: ['kind', 'value', 'is'] },
    ),
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('condition'), { maxLength: 3 }),
    }),
  ),
}));

const data = fc.dictionary(hostileText, value, { maxKeys: 4 });
const answer: fc.Arbitrary<EndpointRuleAnswer> = fc.oneof(
  fc.record({ kind: fc.constant('screen' as const), screen: screens, data }),
  fc.record(
    { kind: fc.constant('error' as const), message: hostileText, data },
    { requiredKeys: ['kind', 'message'] },
  ),
  fc.record({ kind: fc.constant('complete' as const), params: data }),
  fc.record({ kind: fc.constant('expired' as const), message: hostileText }),
);

const rule: fc.Arbitrary<Omit<EndpointRule, 'id'>> = fc.record(
  { note: hostileText, action: fc.constantFrom(...RULE_ACTIONS), screen: screens, when: condition, answer },
  { requiredKeys: ['action', 'answer'] },
);

/** Tables that nobody would write on purpose, but that can be read. */
export const arbitraryRules: fc.Arbitrary<EndpointRules> = fc.record({
  version: fc.constant(1 as const),
  rules: fc
    .array(rule, { maxLength: 6 })
    .map((rules) => rules.map((each, index) => ({ id: `rule-${index}`, ...each }))),
  lists: fc
    .record({
      name: hostileText,
      columns: fc.array(hostileText, { maxLength: 3 }),
      rows: fc.array(fc.array(hostileText, { maxLength: 3 }), { maxLength: 3 }),
    })
    .map((list) => [{ id: 'a', ...list }]),
  sources: fc
    .record(
      {
        name: hostileText,
        method: fc.constantFrom(...SOURCE_METHODS),
        url: hostileText,
        headers: fc.array(fc.record({ name: hostileText, value: hostileText }), { maxLength: 2 }),
        body: json,
        failure: hostileText,
      },
      { requiredKeys: ['name', 'method', 'url', 'headers'] },
    )
    .map((source) => [{ id: 'a', ...source }]),
});
