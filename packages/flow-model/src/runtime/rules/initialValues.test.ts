import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../document/types.ts';
import { navigating, oneScreen, options, Play, singleColumn } from '../testing/flows.ts';

const component = (type: string, more: JsonObject = {}) => ({ type, name: 'v', label: 'v', ...more });
const choices = { 'data-source': options('a', 'b') };
const update = (payload: JsonObject) => ({ name: 'update_data', payload });
const model = {
  data: {
    start: { type: 'string', __example__: 'from data' },
    map: { type: 'object', __example__: { v: 'from map', other: 1 } },
    errors: { type: 'object', __example__: {} },
    message: { type: 'string', __example__: '' },
  },
};

describe('start values (Flow JSON 7.1)', () => {
  it.each<[rule: string, input: JsonObject, init: JsonValue, held: JsonValue | undefined]>([
    ['a text', component('TextInput'), 'x', 'x'],
    ['a number becomes text', component('TextInput', { 'input-type': 'number' }), 20, '20'],
    ['a binding', component('TextInput'), '${data.start}', 'from data'],
    ['an expression', component('TextInput'), "`${data.start} '!'`", 'from data!'],
    ['nothing there', component('TextInput'), '${data.nothing}', undefined],
    ['several ids, in the order of the list', component('CheckboxGroup', choices), ['b', 'a'], ['a', 'b']],
    ['ids that the list has not are ignored', component('ChipsSelector', choices), ['b', 'z'], ['b']],
    ['one id', component('RadioButtonsGroup', choices), 'a', 'a'],
    ['an id that the list has not is ignored', component('RadioButtonsGroup', choices), 'z', undefined],
    ['so for a Dropdown', component('Dropdown', choices), 'z', undefined],
    ['an id waits for a list that is still empty', component('Dropdown', { 'data-source': [] }), 'z', 'z'],
    ['a tick', component('OptIn'), true, true],
    ['a tick by word does not count', component('OptIn'), 'true', undefined],
    ['a date', component('DatePicker'), '2027-01-04', '2027-01-04'],
    ['a day', component('CalendarPicker'), '2027-01-04', '2027-01-04'],
    [
      'a range',
      component('CalendarPicker', { mode: 'range' }),
      { 'start-date': '2027-01-04' },
      { 'start-date': '2027-01-04' },
    ],
    ['files cannot be put into a picker', component('PhotoPicker'), [{ id: '1' }], undefined],
    ['nor documents', component('DocumentPicker'), [{ id: '1' }], undefined],
  ])('%s: outside a Form and in one', (_rule, input, init, held) => {
    const alone = oneScreen([{ ...input, 'init-value': init }], model);
    expect(new Play(alone).component('v').value).toEqual(held);
    const inForm = oneScreen(
      [{ type: 'Form', name: 'f', 'init-values': { v: init }, children: [input] }],
      model,
    );
    expect(new Play(inForm).component('v').value).toEqual(held);
  });

  it.each<[rule: string, version: string]>([
    ['a bound map', '2.1'],
    ['a bound map', '4.0'],
    ['a bound map', '7.3'],
  ])('%s fills the inputs that it names (%s)', (_rule, version) => {
    const form = {
      type: 'Form',
      name: 'f',
      'init-values': '${data.map}',
      children: [component('TextInput')],
    };
    const play = new Play(oneScreen([form], model, { version }));
    expect(play.state.screens['A']?.form).toEqual({ v: 'from map' });
  });

  it('fills inputs that are hidden or in another branch too, and keeps their values', () => {
    const hidden = component('TextInput', { visible: false, 'init-value': 'kept' });
    expect(new Play(oneScreen([hidden])).state.screens['A']?.form).toEqual({ v: 'kept' });
  });

  const touching = (set: JsonObject) =>
    oneScreen(
      [
        component('TextInput', { 'init-value': '${data.start}' }),
        {
          type: 'OptIn',
          name: 'o',
          label: 'o',
          'on-select-action': update(set),
          'on-unselect-action': update({}),
        },
      ],
      model,
    );

  it.each<[rule: string, set: JsonObject, held: string]>([
    ['a start value that changed overwrites what was entered', { start: 'new' }, 'new'],
    ['one that did not change leaves it', { start: 'from data' }, 'mine'],
    ['other data leaves it', { message: 'x' }, 'mine'],
  ])('%s (Flow JSON 8.1)', (_rule, set, held) => {
    expect(new Play(touching(set)).enter('v', 'mine').enter('o', true).component('v').value).toBe(held);
  });

  it('applies start values again when a screen is reached with others', () => {
    const flow = {
      version: '7.3',
      screens: [
        { id: 'A', layout: singleColumn([component('TextInput'), navigating('B', { start: '${form.v}' })]) },
        {
          id: 'B',
          data: model.data,
          layout: singleColumn([component('TextInput', { 'init-value': '${data.start}' })]),
        },
      ],
    };
    const play = new Play(flow).enter('v', '1').tapFooter().enter('v', 'mine').back().tapFooter();
    expect(play.component('v').value).toBe('mine');
    expect(play.back().enter('v', '2').tapFooter().component('v').value).toBe('2');
  });
});

describe('error texts of the flow and its endpoint (Flow JSON 7.1 and 8.9)', () => {
  const flow = (input: JsonObject, inForm: JsonObject | undefined, data: JsonObject = {}) =>
    oneScreen(inForm === undefined ? [input] : [{ type: 'Form', name: 'f', children: [input], ...inForm }], {
      data: { ...model.data, ...data },
    });
  const range = component('CalendarPicker', { mode: 'range' });
  const bound = (example: JsonValue) => ({ errors: { type: 'object', __example__: example } });

  it.each<[rule: string, flow: JsonObject, shown: JsonObject]>([
    ['outside a Form', flow(component('TextInput', { 'error-message': 'No' }), undefined), { error: 'No' }],
    ['in a Form', flow(component('TextInput'), { 'error-messages': { v: 'No' } }), { error: 'No' }],
    [
      'bound',
      flow(component('TextInput'), { 'error-messages': '${data.errors}' }, bound({ v: 'No' })),
      { error: 'No' },
    ],
    [
      'by key',
      flow(component('TextInput'), { 'error-messages': { v: '${data.start}' } }),
      { error: 'from data' },
    ],
    [
      'an empty text is none',
      flow(component('TextInput'), { 'error-messages': { v: '${data.message}' } }),
      {},
    ],
    ['an absent key is none', flow(component('TextInput'), { 'error-messages': '${data.errors}' }), {}],
    [
      'both ends of a range',
      flow(range, { 'error-messages': { v: { 'start-date': '', 'end-date': 'Too late' } } }),
      { error: 'Too late', errors: { 'end-date': 'Too late' } },
    ],
    [
      'single files',
      flow(
        component('PhotoPicker', { 'error-message': '${data.errors}' }),
        undefined,
        bound({ m1: 'Dark', m2: 'Small' }),
      ),
      { error: 'Dark', errors: { m1: 'Dark', m2: 'Small' } },
    ],
  ])('%s', (_rule, value, shown) => {
    const { error, errors } = new Play(value).component('v');
    expect({
      ...(error === undefined ? {} : { error }),
      ...(errors === undefined ? {} : { errors }),
    }).toEqual(shown);
  });

  it('marks the input as wrong until it is edited, and no longer', () => {
    const play = new Play(flow(component('TextInput', { 'error-message': 'No' }), undefined));
    expect(play.view.invalid).toMatchObject([{ name: 'v', rule: 'givenError', message: 'No' }]);
    play.enter('v', 'x');
    expect(play.view.invalid).toEqual([]);
    expect(play.component('v').error).toBeUndefined();
  });
});
