import { describe, expect, it } from 'vitest';
import {
  editDocument,
  parseDocument,
  setValue,
  type JsonObject,
  type JsonValue,
} from '../../document/index.ts';
import { exampleText } from '../../examples/testing/exampleFlows.ts';
import { footer, footerTo, flowWith, screenOf } from '../testing.ts';
import { validateDocument } from '../validateDocument.ts';
import { lints } from './index.ts';

const input = (rest: JsonObject = {}): JsonObject => ({
  type: 'TextInput',
  name: 'a',
  label: 'Your answer',
  ...rest,
});
const options = (count: number): readonly JsonObject[] =>
  Array.from({ length: count }, (_item, index) => ({ id: `o${index}`, title: `Option ${index}` }));
const ending = (payload: JsonObject): JsonObject => ({
  type: 'Footer',
  label: 'Send it',
  'on-click-action': { name: 'complete', payload },
});
const two = (
  first: readonly JsonValue[],
  second: readonly JsonValue[],
  rest: JsonObject = {},
): JsonObject => ({
  version: '7.3',
  ...rest,
  screens: [
    screenOf('FIRST', [...first, footerTo('LAST')]),
    screenOf('LAST', [...second, footer], { terminal: true, title: 'LAST' }),
  ],
});
const only = (children: readonly JsonValue[], rest: JsonObject = {}, flow: JsonObject = {}): JsonObject => ({
  version: '7.3',
  ...flow,
  screens: [screenOf('ONLY', children, { terminal: true, ...rest })],
});
const endpoint = { data_api_version: '3.0', routing_model: { ONLY: [] } };
const asking = (label: string): JsonObject => ({
  type: 'EmbeddedLink',
  text: label,
  'on-click-action': { name: 'data_exchange', payload: {} },
});
const number = (name: string): JsonObject => input({ name, label: name, 'input-type': 'number' });
const shown = (text: string): JsonObject => ({ type: 'TextBody', text });
const iffed = (condition: string): JsonObject => ({ type: 'If', condition, then: [shown('x')] });
const box = (rest: JsonObject = {}): JsonObject => ({
  type: 'OptIn',
  name: 'ok',
  label: 'Write to me',
  ...rest,
});
const switched = (cases: JsonObject): JsonObject => ({ type: 'Switch', value: '${form.pick}', cases });
const radio = (rest: JsonObject = {}): JsonObject => ({
  type: 'RadioButtonsGroup',
  name: 'pick',
  label: 'Pick',
  'data-source': options(2),
  ...rest,
});

/** For each lint a flow that it minds, and one like it that it does not. */
const cases: readonly (readonly [code: string, minded: JsonObject, fine: JsonObject])[] = [
  [
    'HIDDEN_REQUIRED',
    flowWith([input({ required: true, visible: false })]),
    flowWith([input({ required: true })]),
  ],
  [
    'DISABLED_REQUIRED',
    flowWith([input({ required: true, enabled: false })]),
    flowWith([input({ required: true, enabled: false, 'init-value': 'x' })]),
  ],
  [
    'SWITCH_WITHOUT_CASE',
    only([radio(), switched({ o0: [footer], o1: [footer] })]),
    only([radio({ 'init-value': 'o0' }), switched({ o0: [footer], o1: [footer] })]),
  ],
  [
    'SWITCH_WITHOUT_CASE',
    only([radio({ 'init-value': 'o0' }), switched({ o0: [footer] })]),
    only([radio(), switched({ o0: [shown('x')] }), footer]),
  ],
  [
    'SWITCH_DEFAULT',
    flowWith([radio(), switched({ default: [shown('x')] })]),
    flowWith([radio(), switched({ o0: [shown('x')] })]),
  ],
  [
    'UNTOUCHED_OPT_IN',
    flowWith([box(), iffed('${form.ok} == false')]),
    flowWith([box(), iffed('${form.ok} != true')]),
  ],
  ['UNTOUCHED_OPT_IN', flowWith([box(), iffed('!${form.ok}')]), flowWith([box(), iffed('`!${form.ok}`')])],
  [
    'DECIMAL_CONDITION',
    flowWith([iffed('${data.n} > 5')], { data: { n: { type: 'number', __example__: 5.9 } } }),
    flowWith([iffed('`${data.n} > 5`')], { data: { n: { type: 'number', __example__: 5.9 } } }),
  ],
  [
    'TEXTS_COMPARED',
    flowWith([number('a'), number('b'), iffed('`${form.a} > ${form.b}`')]),
    flowWith([number('a'), number('b'), iffed('`(${form.a} + 0) > (${form.b} + 0)`')]),
  ],
  [
    'TYPE_LOST_IN_DATA',
    {
      version: '7.3',
      screens: [
        screenOf('FIRST', [number('n'), footerTo('LAST', { n: '${form.n}' })]),
        screenOf('LAST', [input({ 'max-chars': '${data.n}' }), footer], {
          terminal: true,
          data: { n: { type: 'number', __example__: 1 } },
        }),
      ],
    },
    {
      version: '7.3',
      screens: [
        screenOf('FIRST', [number('n'), footerTo('LAST', { n: 3 })]),
        screenOf('LAST', [input({ 'max-chars': '${data.n}' }), footer], {
          terminal: true,
          data: { n: { type: 'number', __example__: 1 } },
        }),
      ],
    },
  ],
  [
    'UNGUARDED_FORWARD_REFERENCE',
    two([shown('${screen.LAST.form.a}')], [input()]),
    two([input()], [shown('${screen.FIRST.form.a}')]),
  ],
  [
    'RENDER_TIME_SELECT',
    flowWith([radio({ 'on-select-action': { name: 'update_data', payload: {} } })], { version: '6.2' }),
    flowWith([radio({ 'on-select-action': { name: 'update_data', payload: {} } })], { version: '7.0' }),
  ],
  [
    'STATIC_ERROR_MESSAGE',
    flowWith([input({ 'error-message': 'No' })]),
    flowWith([input({ 'error-message': '${data.e}' })], { data: { e: { type: 'string', __example__: '' } } }),
  ],
  [
    'INIT_VALUE_NOT_AN_OPTION',
    flowWith([radio({ 'init-value': 'Option 1' })]),
    flowWith([radio({ 'init-value': 'o1' })]),
  ],
  ['RESERVED_PAYLOAD_KEY', only([ending({ flow_token: 'x' })]), only([ending({ token: 'x' })])],
  ['HEAVY_COMPLETION', only([ending({ all: { a: 1 } })]), only([input(), ending({ a: '${form.a}' })])],
  ['UNUSED_INPUT', only([input(), ending({})]), only([input(), ending({ a: '${form.a}' })])],
  [
    'UNUSED_DATA',
    flowWith([], { data: { x: { type: 'string', __example__: 'x' } } }),
    flowWith([shown('${data.x}')], { data: { x: { type: 'string', __example__: 'x' } } }),
  ],
  ['ENDPOINT_UNUSED', only([footer], {}, endpoint), only([asking('Ask'), footer], {}, endpoint)],
  [
    'UNMASKED_SECRET',
    flowWith([input({ name: 'card_number' })]),
    flowWith([input({ name: 'card_number' })], { screen: { sensitive: ['card_number'] } }),
  ],
  [
    'IMAGE_WITHOUT_ALT',
    flowWith([{ type: 'Image', src: 'aaaa' }]),
    flowWith([{ type: 'Image', src: 'aaaa', 'alt-text': 'A cat' }]),
  ],
  [
    'MANY_IMAGES',
    flowWith([1, 2, 3].map(() => ({ type: 'Image', src: 'aaaa', 'alt-text': 'x' }))),
    flowWith([1, 2].map(() => ({ type: 'Image', src: 'aaaa', 'alt-text': 'x' }))),
  ],
  [
    'WRONG_INPUT_KIND',
    flowWith([input({ label: 'E-mail' })]),
    flowWith([input({ label: 'E-mail', 'input-type': 'email' })]),
  ],
  ['WRONG_INPUT_KIND', flowWith([input({ label: 'Date of birth' })]), flowWith([input({ label: 'Update' })])],
  [
    'LONG_ANSWER_FIELD',
    flowWith([input({ label: 'Comments' })]),
    flowWith([{ ...input({ label: 'Comments' }), type: 'TextArea' }]),
  ],
  [
    'RULE_WITHOUT_HELP',
    flowWith([input({ 'min-chars': 6 })]),
    flowWith([input({ 'min-chars': 6, 'helper-text': 'Six letters' })]),
  ],
  [
    'SINGLE_CHOICE_CHECKBOX',
    flowWith([{ ...radio(), type: 'CheckboxGroup', 'max-selected-items': 1 }]),
    flowWith([{ ...radio(), type: 'CheckboxGroup', 'max-selected-items': 2 }]),
  ],
  [
    'HIDDEN_FIELD_IN_PAYLOAD',
    only([radio(), switched({ o0: [input()] }), ending({ a: '${form.a}' })]),
    only([input(), ending({ a: '${form.a}' })]),
  ],
  [
    'FIELD_ERRORS_UNSHOWN',
    only([input(), { ...footer, 'on-click-action': { name: 'data_exchange', payload: {} } }], {}, endpoint),
    only([input(), footer], {}, endpoint),
  ],
  [
    'ENDPOINT_FIRST_SCREEN',
    only(
      [shown('${data.x}'), asking('Ask'), footer],
      { data: { x: { type: 'string', __example__: 'x' } } },
      endpoint,
    ),
    only([shown('x'), asking('Ask'), footer], {}, endpoint),
  ],
  [
    'MANY_EXCHANGES',
    only(
      [asking('A'), asking('B'), { ...footer, 'on-click-action': { name: 'data_exchange', payload: {} } }],
      {},
      endpoint,
    ),
    only([asking('A'), asking('B'), footer], {}, endpoint),
  ],
  ['VAGUE_BUTTON', only([{ ...footer, label: 'Submit' }]), only([{ ...footer, label: 'Send order' }])],
  [
    'VAGUE_BUTTON',
    only([{ ...footer, label: 'BOOK A TABLE' }]),
    only([{ ...footer, label: 'Book a table' }]),
  ],
  [
    'SAME_TITLE',
    {
      version: '7.3',
      screens: [
        screenOf('A', [footerTo('B')], { title: 'Trip' }),
        screenOf('B', [footer], { title: 'Trip', terminal: true }),
      ],
    },
    {
      version: '7.3',
      screens: [screenOf('A', [footerTo('B')]), screenOf('B', [footer], { terminal: true })],
    },
  ],
  ['REPEATED_TEXT', flowWith([shown('Only.')]), flowWith([shown('Something else')])],
  [
    'NO_DEFAULT_CHOICE',
    flowWith([
      radio({
        'data-source': [
          { id: 'n', title: 'None' },
          { id: 'p', title: 'Nuts' },
        ],
      }),
    ]),
    flowWith([
      radio({
        'init-value': 'n',
        'data-source': [
          { id: 'n', title: 'None' },
          { id: 'p', title: 'Nuts' },
        ],
      }),
    ]),
  ],
  [
    'LONG_CHOICE_LIST',
    flowWith([radio({ 'data-source': options(11) })]),
    flowWith([radio({ 'data-source': options(10) })]),
  ],
  [
    'SHORT_DROPDOWN',
    flowWith([{ ...radio(), type: 'Dropdown' }]),
    flowWith([{ ...radio({ 'data-source': options(8) }), type: 'Dropdown' }]),
  ],
  [
    'TERMS_WITHOUT_DETAILS',
    flowWith([box({ label: 'I accept the terms' })]),
    flowWith([box({ label: 'Write to me' })]),
  ],
  [
    'NO_SUMMARY',
    two([input()], [input({ name: 'b' })]),
    two([input()], [input({ name: 'b' }), shown('${screen.FIRST.form.a}')]),
  ],
  [
    'ALL_REQUIRED',
    flowWith(['a', 'b', 'c', 'd'].map((name) => input({ name, required: true }))),
    flowWith(['a', 'b', 'c', 'd'].map((name) => input({ name, required: name !== 'd' }))),
  ],
  [
    'CROWDED_SCREEN',
    flowWith(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => input({ name }))),
    flowWith(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => input({ name }))),
  ],
  [
    'LONG_FLOW',
    flowWith(Array.from({ length: 40 }, (_item, index) => input({ name: `a${index}` }))),
    flowWith(Array.from({ length: 30 }, (_item, index) => input({ name: `a${index}` }))),
  ],
  [
    'EARLY_SIGN_IN',
    two([input({ 'input-type': 'password' })], []),
    two([], [input({ 'input-type': 'password' })]),
  ],
  ['TOKEN_EXPIRY', only([asking('A'), footer], {}, endpoint), only([footer])],
];

const codesOf = (flow: JsonValue): readonly string[] =>
  validateDocument(parseDocument(JSON.stringify(flow)), { lints: 'all' })
    .filter(({ stage }) => stage === 'lint')
    .map(({ code }) => code);

describe('lints', () => {
  it.each(cases)('%s minds the one and not the other', (code, minded, fine) => {
    expect(codesOf(minded)).toContain(code);
    expect(codesOf(fine)).not.toContain(code);
  });

  it('minds a long side path', () => {
    const side = ['SA', 'SB', 'SC', 'SD'];
    const flow = {
      version: '7.3',
      screens: [
        screenOf('A', [
          { type: 'EmbeddedLink', text: 'More', 'on-click-action': footerTo('SA')['on-click-action'] ?? {} },
          footerTo('B'),
        ]),
        ...side.map((id, index) =>
          index === 3
            ? screenOf(id, [footer], { terminal: true })
            : screenOf(id, [footerTo(side[index + 1] ?? '')]),
        ),
        ...['B', 'C', 'D', 'E', 'F'].map((id, index, all) =>
          index === 4
            ? screenOf(id, [footer], { terminal: true })
            : screenOf(id, [footerTo(all[index + 1] ?? '')]),
        ),
      ],
    };
    expect(codesOf(flow)).toContain('LONG_SUBFLOW');
  });

  it('are all covered by these tests', () => {
    const tested = new Set([...cases.map(([code]) => code), 'LONG_SUBFLOW']);
    expect(lints.map(({ code }) => code).filter((code) => !tested.has(code))).toEqual([]);
  });

  it('never find errors, and run only if asked for', () => {
    const doc = parseDocument(JSON.stringify(cases[0]?.[1] ?? {}));
    const found = validateDocument(doc).filter(({ stage }) => stage === 'lint');
    expect(found.length).toBeGreaterThan(1);
    expect(found.every(({ severity }) => severity !== 'error')).toBe(true);
    expect(validateDocument(doc, { lints: 'none' }).some(({ stage }) => stage === 'lint')).toBe(false);
    const chosen = validateDocument(doc, { lints: ['HIDDEN_REQUIRED'] }).filter(
      ({ stage }) => stage === 'lint',
    );
    expect(chosen.map(({ code }) => code)).toEqual(['HIDDEN_REQUIRED']);
  });

  it('keep quiet ones quiet', () => {
    const flow = JSON.stringify(only([asking('A'), footer], {}, endpoint));
    const usual = validateDocument(parseDocument(flow)).map(({ code }) => code);
    expect(usual).not.toContain('TOKEN_EXPIRY');
  });

  it('say the same of an edited document as of a fresh one', () => {
    const doc = parseDocument(exampleText('parcel-claim.json'));
    validateDocument(doc);
    const edited = editDocument(doc, setValue(doc, ['screens', 1, 'title'], 'Another title'));
    expect(validateDocument(edited, { lints: 'all' })).toEqual(
      validateDocument(parseDocument(edited.text), { lints: 'all' }),
    );
  });
});
