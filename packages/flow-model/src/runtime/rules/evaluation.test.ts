import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../document/types.ts';
import { completing, oneScreen, options, Play, when } from '../testing/flows.ts';

const text = (value: JsonValue, more: JsonObject = {}) => ({ type: 'TextBody', text: value, ...more });
const input = (name: string, more: JsonObject = {}) => ({ type: 'TextInput', name, label: name, ...more });
const model = {
  data: {
    name: { type: 'string', __example__: 'Ana' },
    count: { type: 'number', __example__: 3 },
    yes: { type: 'boolean', __example__: true },
    no: { type: 'boolean', __example__: false },
    list: { type: 'array', __example__: [{ id: 'a', title: 'A' }] },
    place: { type: 'object', __example__: { city: 'Lima' } },
  },
};

describe('what a text of a component shows (Flow JSON 4.1 and 4.4)', () => {
  it.each<[rule: string, version: string, written: string, shown: JsonValue | undefined]>([
    ['data in every version', '2.1', '${data.name}', 'Ana'],
    ['a member of an object', '3.0', '${data.place.city}', 'Lima'],
    ['the form only from 4.0 on; before, the text as it is', '3.1', '${form.a}', '${form.a}'],
    ['the form from 4.0 on', '4.0', '${form.a}', 'typed'],
    ['other screens only from 4.0 on', '3.1', '${screen.A.form.a}', '${screen.A.form.a}'],
    ['other screens from 4.0 on', '4.0', '${screen.A.form.a}', 'typed'],
    ['a screen not visited has no value', '7.3', '${screen.LATER.form.a}', undefined],
    ['data that is not there has no value', '7.3', '${data.nothing}', undefined],
    ['back-ticks are text before 6.0', '5.1', "`'Hi ' ${data.name}`", "`'Hi ' ${data.name}`"],
    ['back-ticks are expressions from 6.0 on', '6.0', "`'Hi ' ${data.name}`", 'Hi Ana'],
    ['text around a binding is no interpolation', '7.3', 'Hi ${data.name}', 'Hi ${data.name}'],
    ['a comparison without back-ticks is text', '7.3', "${data.name} == 'x'", "${data.name} == 'x'"],
    ['arithmetic rounds each step to two decimals', '6.0', '`(${data.count} / 7) * 7`', 3.01],
    ['an empty operand counts as 0', '7.3', '`${form.gone} + ${data.count}`', 3],
    ['dividing by nothing gives 0', '7.3', '`${data.count} / ${form.gone}`', 0],
    ['joined booleans are words', '7.3', "`'It is ' ${data.yes}`", 'It is true'],
    ['} vanishes from texts in expressions', '7.3', "`'{' ${data.name} '}'`", '{Ana'],
    ['an expression that cannot be read has no value', '7.3', '`${data.name} +`', undefined],
    ['no choice with ? and :', '7.3', "`${data.yes} ? 'a' : 'b'`", undefined],
  ])('%s (%s)', (_rule, version, written, shown) => {
    const flow = oneScreen([input('a', { label: 'a' }), text(written)], model, { version });
    expect(new Play(flow).enter('a', 'typed').component('TextBody').props['text']).toEqual(shown);
  });

  it.each<[rule: string, version: string, title: string, shown: string]>([
    ['titles take data', '2.1', '${data.name}', 'Ana'],
    ['titles take expressions from 6.0 on', '6.0', "`${data.name} '!'`", 'Ana!'],
    ['titles take no form before 4.0', '3.1', '${form.a}', '${form.a}'],
    ['a title without value is empty', '7.3', '${data.nothing}', ''],
    ['a title that is a number is written out', '7.3', '${data.count}', '3'],
  ])('%s', (_rule, version, title, shown) => {
    expect(new Play(oneScreen([], { ...model, title }, { version })).view.title).toBe(shown);
  });
});

describe('what is on display (Flow JSON 5.2, 5.22, 5.23 and 8.3)', () => {
  const shown = (children: readonly JsonValue[], version = '7.3') =>
    new Play(oneScreen(children, model, { version })).texts;

  it.each<[rule: string, component: JsonObject, isShown: boolean]>([
    ['visible is true when it is not said', text('x'), true],
    ['visible false', text('x', { visible: false }), false],
    ['visible bound to false', text('x', { visible: '${data.no}' }), false],
    ['visible bound to nothing is the default, true', text('x', { visible: '${data.nothing}' }), true],
    ['only false hides: a text does not', text('x', { visible: '${data.name}' }), true],
    ['visible by expression', text('x', { visible: '`${data.count} > 5`' }), false],
    ['If inside If', when(true, [when('${data.no}', [], [text('x')])]), true],
    ['then when the condition is true', when('${data.yes}', [text('x')]), true],
    ['else for anything that is not true', when('${data.name}', [], [text('x')]), true],
    ['! of what is no boolean is false', when('!${data.name}', [], [text('x')]), true],
    ['numbers keep their decimals', when('${data.count} > 2', [text('x')]), true],
    ['nothing equals the empty text', when("${form.gone} == ''", [text('x')]), true],
    ['conditions of back-ticks', when("`${form.gone} == ''`", [text('x')]), true],
    ['conditions that cannot be read take else', when('(((', [], [text('x')]), true],
    ['a condition that is true itself', when(true, [text('x')]), true],
    ['a case by its text', { type: 'Switch', value: '${data.name}', cases: { Ana: [text('x')] } }, true],
    ['a case by a number', { type: 'Switch', value: '${data.count}', cases: { 3: [text('x')] } }, true],
    ['a case by a boolean', { type: 'Switch', value: '${data.yes}', cases: { true: [text('x')] } }, true],
    [
      'a case by expression',
      { type: 'Switch', value: '`${data.count} + 1`', cases: { 4: [text('x')] } },
      true,
    ],
    ['no case fits: nothing', { type: 'Switch', value: '${data.name}', cases: { Eva: [text('x')] } }, false],
    ['no case fits: default', { type: 'Switch', value: 'z', cases: { default: [text('x')] } }, true],
    [
      'a case may be empty',
      { type: 'Switch', value: '${data.name}', cases: { Ana: [], default: [text('x')] } },
      false,
    ],
    ['what is in a Form', { type: 'Form', name: 'f', children: [text('x')] }, true],
    ['what is in a hidden branch stays hidden', when('${data.no}', [text('x', { visible: true })]), false],
    ['a type that does not exist is passed over', { type: 'Blink', text: 'x' }, false],
  ])('%s', (_rule, component, isShown) => {
    expect(shown([component])).toEqual(isShown ? ['x'] : []);
  });

  it('takes plain conditions for false where expressions compare numbers in back-ticks before 6.0', () => {
    const flow = when('`1 < 2`', [text('then')], [text('else')]);
    expect(shown([flow], '5.1')).toEqual(['else']);
    expect(shown([flow], '6.0')).toEqual(['then']);
  });

  it.each<[rule: string, component: JsonObject]>([
    ['the Footer has no visible', { ...completing(), visible: false }],
    [
      'NavigationList has no visible',
      { type: 'NavigationList', name: 'n', 'list-items': [], visible: false },
    ],
  ])('%s', (_rule, component) => {
    const { components, footer } = new Play(oneScreen([component])).view;
    expect([...components, footer].filter((view) => view !== undefined)).toHaveLength(1);
  });

  it.each<[rule: string, component: JsonObject, enabled: boolean]>([
    ['enabled false', input('a', { enabled: false }), false],
    ['enabled bound to nothing is the default, true', input('a', { enabled: '${data.nothing}' }), true],
    ['enabled by expression', input('a', { enabled: '`${data.count} > 5`' }), false],
    ['OptIn has no enabled', { type: 'OptIn', name: 'o', label: 'o', enabled: false }, true],
    ['EmbeddedLink has no enabled', { type: 'EmbeddedLink', text: 'x', enabled: false }, true],
  ])('%s', (_rule, component, enabled) => {
    expect(new Play(oneScreen([component], model)).view.components[0]?.enabled).toBe(enabled);
  });
});

describe('what an action sends (Flow JSON 8.3)', () => {
  const flow = (payload: JsonObject, version = '7.3') =>
    oneScreen(
      [
        input('a'),
        input('n', { 'input-type': 'number' }),
        { type: 'CheckboxGroup', name: 'c', label: 'c', 'data-source': options('x', 'y') },
        completing(payload),
      ],
      model,
      { version },
    );
  const sent = (payload: JsonObject, version?: string) => {
    const play = new Play(flow(payload, version)).enter('a', 'typed').enter('n', '5').enter('c', ['y', 'x']);
    return play.tapFooter().state.completion;
  };

  it.each<[rule: string, payload: JsonObject, sent: JsonObject, version?: string]>([
    [
      'literals as they are',
      { t: 'x', n: 1, b: false, o: { k: [] } },
      { t: 'x', n: 1, b: false, o: { k: [] } },
    ],
    ['values of the form, before 4.0 too', { a: '${form.a}' }, { a: 'typed' }, '2.1'],
    ['a lone binding keeps its type', { l: '${form.c}', n: '${data.count}' }, { l: ['x', 'y'], n: 3 }],
    ['number inputs are texts', { n: '${form.n}' }, { n: '5' }],
    [
      'inside objects and lists',
      { o: { deep: ['${form.a}', { k: '${data.yes}' }] } },
      { o: { deep: ['typed', { k: true }] } },
    ],
    ['a value that is not there takes its key away', { a: '${form.gone}', b: 1 }, { b: 1 }],
    ['also inside objects', { o: { a: '${data.nothing}', b: 1 } }, { o: { b: 1 } }],
    ['and out of lists', { l: ['${form.gone}', 'x'] }, { l: ['x'] }],
    ['expressions from 6.0 on', { e: '`${form.n} * 2`' }, { e: 10 }, '6.0'],
    ['expressions are text before 6.0', { e: '`${form.n} * 2`' }, { e: '`${form.n} * 2`' }, '5.1'],
    ['text around a binding is no interpolation', { e: 'Hi ${form.a}' }, { e: 'Hi ${form.a}' }],
    [
      'keys called name and condition are keys like others',
      { name: '${form.a}', condition: '${form.n}' },
      { name: 'typed', condition: '5' },
    ],
  ])('%s', (_rule, payload, expected, version) => {
    expect(sent(payload, version)).toEqual({ ...expected, flow_token: 'unused' });
  });
});
