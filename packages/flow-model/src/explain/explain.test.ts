import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue, Path } from '../document/types.ts';
import {
  completing,
  navigating,
  oneScreen,
  options,
  Play,
  singleColumn,
  when,
} from '../runtime/testing/flows.ts';
import { explainComponent, explainFooter, explainHidden, hiddenComponents } from './index.ts';

const component = (type: string, more: JsonObject = {}) => ({ type, name: 'v', label: 'Field', ...more });
const body = (text: string, more: JsonObject = {}) => ({ type: 'TextBody', text, ...more });
const choices = { 'data-source': options('a', 'b', 'c') };
const at = (...rest: Path): Path => ['screens', 0, 'layout', 'children', ...rest];
const textsOf = (reasons: readonly { readonly text: string }[]) => reasons.map(({ text }) => text);

describe('why the button is disabled', () => {
  type Row = [rule: string, input: JsonObject, entered: JsonValue | undefined, says: string];
  it.each<Row>([
    ['required', component('TextInput', { required: true }), undefined, 'it is required and empty'],
    ['too short', component('TextInput', { 'min-chars': 5 }), 'abc', 'it has 3 of at least 5 characters'],
    ['too long', component('TextInput', { 'max-chars': 2 }), 'abc', 'it has 3 characters, and 2 is the most'],
    ['e-mail', component('TextInput', { 'input-type': 'email' }), 'ana', '“ana” is not an e-mail address'],
    ['digits', component('TextInput', { 'input-type': 'passcode' }), 'x', '“x” is not made of digits only'],
    ['phone', component('TextInput', { 'input-type': 'phone' }), 'x', '“x” is not a phone number'],
    ['number', component('TextInput', { 'input-type': 'number' }), 'x', '“x” is not a number'],
    ['pattern', component('TextInput', { pattern: '^A' }), 'b', '“b” does not fit its pattern'],
    [
      'choice',
      component('Dropdown', { ...choices, required: true }),
      undefined,
      'it is required and nothing is chosen',
    ],
    ['opt-in', component('OptIn', { required: true }), undefined, 'it is required and not ticked'],
    [
      'too few',
      component('CheckboxGroup', { ...choices, 'min-selected-items': 2 }),
      ['a'],
      '1 of at least 2 options are chosen',
    ],
    [
      'too many',
      component('CheckboxGroup', { ...choices, 'max-selected-items': 2 }),
      ['a', 'b', 'c'],
      '3 options are chosen, and 2 is the most',
    ],
    ['date', component('DatePicker', { required: true }), undefined, 'it is required and no date is chosen'],
    [
      'early',
      component('DatePicker', { 'min-date': '2027-01-05' }),
      '2027-01-04',
      '“2027-01-04” is before 2027-01-05, the first date allowed',
    ],
    [
      'late',
      component('DatePicker', { 'max-date': '2027-01-05' }),
      '2027-01-06',
      '“2027-01-06” is after 2027-01-05, the last date allowed',
    ],
    [
      'unavailable',
      component('DatePicker', { 'unavailable-dates': ['2027-01-05'] }),
      '2027-01-05',
      '“2027-01-05” is or holds a date that is not available',
    ],
    ['files', component('PhotoPicker', { 'min-uploaded-photos': 2 }), [{}], 'it has 1 of at least 2 files'],
    [
      'given error',
      component('TextInput', { 'error-message': 'Taken' }),
      undefined,
      'an error text stands at it until it is changed: “Taken”',
    ],
  ])('%s', (_rule, input, entered, says) => {
    const flow = oneScreen([input, completing()]);
    const play = new Play(flow);
    if (entered !== undefined) play.enter('v', entered);
    expect(explainFooter(flow, play.state)).toEqual([
      { text: `The button waits for Field: ${says}.`, path: at(0), field: 'v' },
    ]);
  });

  it('puts a label in quotes that is more than a name', () => {
    const flow = oneScreen([component('TextInput', { required: true, label: 'Who is it?' }), completing()]);
    expect(textsOf(explainFooter(flow, new Play(flow).state))).toEqual([
      'The button waits for “Who is it?”: it is required and empty.',
    ]);
  });

  it('has nothing to say when the button can be pressed', () => {
    const flow = oneScreen([component('TextInput', { required: true }), completing()]);
    expect(explainFooter(flow, new Play(flow).enter('v', 'x').state)).toEqual([]);
  });

  it('names every input that is waited for, and why a bound one is required', () => {
    const flow = oneScreen(
      [
        component('TextInput', { required: true }),
        component('OptIn', { name: 'o', label: 'Terms', required: '`${data.n} > 1`' }),
        completing(),
      ],
      { data: { n: { type: 'number', __example__: 2 } } },
    );
    const reasons = explainFooter(flow, new Play(flow).state);
    expect(textsOf(reasons)).toEqual([
      'The button waits for Field: it is required and empty.',
      'The button waits for Terms: it is required and not ticked (`required` is `${data.n} > 1`, which is true: data.n is 2 (an example value)).',
    ]);
    expect(reasons[1]?.trace?.value).toBe(true);
  });

  it.each<[rule: string, footer: JsonObject, says: readonly string[]]>([
    [
      'its own enabled',
      { ...completing(), enabled: false },
      ['The button is disabled because `enabled` is false.'],
    ],
    [
      'a binding',
      { ...completing(), enabled: '${data.open}' },
      [
        'The button is disabled because `enabled` is `${data.open}`, and data.open is false (an example value).',
      ],
    ],
    [
      'a formula',
      { ...completing(), enabled: "`${form.a} == 'x'`" },
      [
        "The button is disabled because `enabled` is `${form.a} == 'x'`, which is false: form.a is empty, since nothing was entered.",
      ],
    ],
    [
      'no Footer, since its branch is hidden',
      when('${data.open}', [completing()]),
      [
        'There is no button on this screen.',
        'Inside the `then` of an If whose condition is `${data.open}`, and data.open is false (an example value).',
      ],
    ],
  ])('%s', (_rule, footer, says) => {
    const flow = oneScreen([footer], { data: { open: { type: 'boolean', __example__: false } } });
    expect(textsOf(explainFooter(flow, new Play(flow).state))).toEqual(says);
  });

  it('tells of an answer that is awaited, and of the end', () => {
    const ask = { type: 'Footer', label: 'x', 'on-click-action': { name: 'data_exchange', payload: {} } };
    const asking = oneScreen([ask], {}, { data_api_version: '3.0' });
    expect(textsOf(explainFooter(asking, new Play(asking).tapFooter().state))).toEqual([
      'The answer of the endpoint is awaited; until then nothing on the screen can be used.',
    ]);
    const ending = oneScreen([completing()]);
    expect(textsOf(explainFooter(ending, new Play(ending).tapFooter().state))).toEqual([
      'The flow has ended, so nothing on the screen can be used any more.',
    ]);
  });
});

describe('why something is hidden', () => {
  const model = {
    data: {
      no: { type: 'boolean', __example__: false },
      n: { type: 'number', __example__: 3 },
      name: { type: 'string', __example__: 'Ana' },
    },
  };

  it.each<[rule: string, component: JsonObject, inner: Path, says: readonly string[]]>([
    ['literal', body('x', { visible: false }), [], ['Hidden because `visible` is false.']],
    [
      'bound',
      body('x', { visible: '${data.no}' }),
      [],
      ['Hidden because `visible` is `${data.no}`, and data.no is false (an example value).'],
    ],
    [
      'by formula',
      body('x', { visible: "`(${data.n} > 5) && (${form.a} != '')`" }),
      [],
      [
        "Hidden because `visible` is `(${data.n} > 5) && (${form.a} != '')`, which is false: data.n is 3 (an example value).",
      ],
    ],
    [
      'then',
      when('${data.n} > 5', [body('x')]),
      ['then', 0],
      [
        'Inside the `then` of an If whose condition is `${data.n} > 5`, which is false: data.n is 3 (an example value).',
      ],
    ],
    [
      'else',
      when('${data.n} > 1', [], [body('x')]),
      ['else', 0],
      [
        'Inside the `else` of an If whose condition is `${data.n} > 1`, which is true: data.n is 3 (an example value).',
      ],
    ],
    [
      'what is no boolean',
      when('${data.name}', [body('x')]),
      ['then', 0],
      [
        'Inside the `then` of an If whose condition is `${data.name}`, and data.name is “Ana” (an example value); only true shows the `then`.',
      ],
    ],
    [
      'a condition that cannot be read',
      when('${data.n} >', [body('x')]),
      ['then', 0],
      [
        'Inside the `then` of an If whose condition is `${data.n} >`, which cannot be read: A value is missing at the end.',
      ],
    ],
    [
      'another case',
      { type: 'Switch', value: '${data.name}', cases: { Ana: [], Eva: [body('x')] } },
      ['cases', 'Eva', 0],
      [
        'Inside the case `Eva` of a Switch whose value is `${data.name}`, and data.name is “Ana” (an example value).',
      ],
    ],
    [
      'default',
      { type: 'Switch', value: '${data.name}', cases: { Ana: [], default: [body('x')] } },
      ['cases', 'default', 0],
      [
        'Inside the case `default` of a Switch, which only shows when no other case fits; its value is `${data.name}`, and data.name is “Ana” (an example value).',
      ],
    ],
    [
      'every reason, outermost first',
      when('${data.no}', [when('${data.n} > 5', [body('x', { visible: false })])]),
      ['then', 0, 'then', 0],
      [
        'Inside the `then` of an If whose condition is `${data.no}`, and data.no is false (an example value).',
        'Inside the `then` of an If whose condition is `${data.n} > 5`, which is false: data.n is 3 (an example value).',
        'Hidden because `visible` is false.',
      ],
    ],
    [
      'a type that does not exist',
      { type: 'Blink' },
      [],
      ['There is no component “Blink”, so phones cannot draw it.'],
    ],
    ['shown', body('x'), [], []],
  ])('%s', (_rule, one, inner, says) => {
    const flow = oneScreen([{ type: 'Form', name: 'f', children: [one] }], model);
    const { state } = new Play(flow);
    expect(textsOf(explainHidden(flow, state, at(0, 'children', 0, ...inner)))).toEqual(says);
  });

  it.each<[rule: string, path: Path, says: string]>([
    ['another screen', ['screens', 1, 'layout', 'children', 0], 'It stands on B; the phone shows A.'],
    ['nowhere', ['screens', 9], 'There is no component at this place.'],
  ])('%s', (_rule, path, says) => {
    const flow = {
      version: '7.3',
      screens: [
        { id: 'A', layout: singleColumn([navigating('B')]) },
        { id: 'B', layout: singleColumn([body('x')]) },
      ],
    };
    expect(textsOf(explainHidden(flow, new Play(flow).state, path))).toEqual([says]);
  });

  it.each<[rule: string, says: string, play: () => Play]>([
    [
      'the message that opened the flow',
      '(given when the flow was opened)',
      () => new Play(flowOf(), { screen: 'B', data: { no: false } }),
    ],
    ['an example', '(an example value)', () => new Play(flowOf(), { screen: 'B' })],
    ['another screen', '(received from A)', () => new Play(flowOf(), { screen: 'A' }).tapFooter()],
    [
      'the endpoint',
      '(sent by the endpoint, asked from B)',
      () =>
        new Play(flowOf(), { screen: 'B', data: { no: true } })
          .tapFooter()
          .answer({ screen: 'B', data: { no: false } }),
    ],
    [
      'update_data',
      '(set by an update_data action)',
      () => new Play(flowOf(), { screen: 'B', data: { no: true } }).enter('o', true),
    ],
  ])('says that data came from %s', (_rule, says, play) => {
    const { state, flow } = play();
    const reasons = explainHidden(flow, state, ['screens', 1, 'layout', 'children', 0]);
    expect(textsOf(reasons)).toEqual([
      `Hidden because \`visible\` is \`\${data.no}\`, and data.no is false ${says}.`,
    ]);
  });

  const flowOf = () => ({
    version: '7.3',
    data_api_version: '3.0',
    screens: [
      { id: 'A', layout: singleColumn([navigating('B', { no: false })]) },
      {
        id: 'B',
        data: { no: { type: 'boolean', __example__: false } },
        layout: singleColumn([
          body('x', { visible: '${data.no}' }),
          {
            type: 'OptIn',
            name: 'o',
            label: 'o',
            'on-select-action': { name: 'update_data', payload: { no: false } },
          },
          { type: 'Footer', label: 'x', 'on-click-action': { name: 'data_exchange', payload: {} } },
        ]),
      },
    ],
  });

  it('lists what is hidden, by what people know it by', () => {
    const flow = oneScreen(
      [
        body('Shown'),
        body("`'Hi ' ${data.name}`", { visible: false }),
        component('TextInput', { visible: false }),
        when('${data.no}', [{ type: 'Image', src: 'x' }], [body('else')]),
        component('CalendarPicker', {
          mode: 'range',
          label: { 'start-date': 'From', 'end-date': 'To' },
          visible: false,
        }),
        completing(),
      ],
      model,
    );
    expect(hiddenComponents(flow, new Play(flow).state)).toEqual([
      { path: at(1), type: 'TextBody', label: 'Hi Ana' },
      { path: at(2), type: 'TextInput', label: 'Field' },
      { path: at(3, 'then', 0), type: 'Image', label: 'Image' },
      { path: at(4), type: 'CalendarPicker', label: 'From' },
    ]);
  });
});

describe('how it stands with a component', () => {
  const items = [
    { id: 'i', 'main-content': { title: 'I' } },
    { id: 'j', enabled: '${data.no}' },
  ];
  const data = {
    no: { type: 'boolean', __example__: false },
    list: { type: 'array', __example__: [{ id: 'k', enabled: false }] },
  };

  it.each<
    [
      rule: string,
      component: JsonObject,
      inner: Path,
      expected: readonly [shown: boolean, enabled: boolean, ...says: string[]],
    ]
  >([
    ['all is well', component('TextInput'), [], [true, true]],
    [
      'hidden',
      component('TextInput', { visible: false }),
      [],
      [false, false, 'Hidden because `visible` is false.'],
    ],
    [
      'disabled',
      component('TextInput', { enabled: false }),
      [],
      [true, false, 'It is disabled because `enabled` is false.'],
    ],
    ['no enabled of its own', component('OptIn', { enabled: false }), [], [true, true]],
    ['an item', { type: 'NavigationList', name: 'n', 'list-items': items }, ['list-items', 0], [true, true]],
    [
      'an item that is disabled',
      { type: 'NavigationList', name: 'n', 'list-items': items },
      ['list-items', 1],
      [
        true,
        false,
        'This item is disabled because `enabled` is `${data.no}`, and data.no is false (an example value).',
      ],
    ],
    [
      'an item of a bound list',
      component('Dropdown', { 'data-source': '${data.list}' }),
      ['data-source', 0],
      [true, false, 'This item is disabled because `enabled` is false.'],
    ],
    [
      'a Footer',
      { ...completing(), enabled: false },
      [],
      [true, false, 'The button is disabled because `enabled` is false.'],
    ],
    ['what only holds others', { type: 'Form', name: 'f', children: [] }, [], [true, true]],
  ])('%s', (_rule, one, inner, [shown, enabled, ...says]) => {
    const flow = oneScreen([one], { data });
    const explained = explainComponent(flow, new Play(flow).state, at(0, ...inner));
    expect({ ...explained, reasons: textsOf(explained.reasons) }).toEqual({ shown, enabled, reasons: says });
  });
});
