import { expect, it } from 'vitest';
import type { JsonObject } from '../../document/index.ts';
import type { FlowVersion } from '../../spec/index.ts';
import { errorsOf, footer, screenOf } from '../testing.ts';

const text = { type: 'TextBody', text: 'x' };
const data = { ok: { type: 'boolean', __example__: true }, msg: { type: 'string', __example__: 'a' } };
const iff = (then: readonly JsonObject[], otherwise?: readonly JsonObject[]): JsonObject => ({
  type: 'If',
  condition: '${data.ok}',
  ['then']: then,
  ...(otherwise === undefined ? {} : { else: otherwise }),
});
const nested = (depth: number): JsonObject => iff([depth === 1 ? text : nested(depth - 1)]);
const AT = 'screens[0].layout.children[0]';

it.each<readonly [string, readonly JsonObject[], FlowVersion, readonly string[]]>([
  ['a Footer in both branches', [iff([footer], [footer])], '7.3', []],
  ['a Footer without else', [iff([footer])], '7.3', [`MISSING_FOOTER_IN_IF_ELSE_BRANCHES@${AT}`]],
  ['a Footer in then only', [iff([footer], [text])], '7.3', [`MISSING_FOOTER_IN_IF_ELSE_BRANCHES@${AT}`]],
  ['a Footer in else only', [iff([text], [footer])], '7.3', [`MISSING_FOOTER_IN_IF_ELSE_BRANCHES@${AT}`]],
  ['a Footer in else only, before 6.0', [iff([text], [footer])], '5.1', []],
  [
    'a Footer in both branches and outside',
    [iff([footer], [footer]), footer],
    '7.3',
    ['COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN@screens[0].layout.children[1].type'],
  ],
  [
    'a Footer in every case',
    [{ type: 'Switch', value: '${data.msg}', cases: { a: [footer], b: [footer] } }],
    '7.3',
    [],
  ],
  [
    'a Footer in one case',
    [{ type: 'Switch', value: '${data.msg}', cases: { a: [footer], b: [] } }],
    '7.3',
    [`MISSING_FOOTER_IN_SWITCH_BRANCHES@${AT}`],
  ],
  ['three Ifs in each other', [nested(3), footer], '7.3', []],
  [
    'four Ifs in each other',
    [nested(4), footer],
    '7.3',
    [`MAXIMUM_IF_NESTING@${AT}.then[0].then[0].then[0]`],
  ],
])('%s', (_what, children, version, expected) => {
  expect(errorsOf({ version, screens: [screenOf('ONLY', children, { terminal: true, data })] })).toEqual(
    expected,
  );
});
