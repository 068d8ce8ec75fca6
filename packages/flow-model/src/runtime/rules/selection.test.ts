import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../document/types.ts';
import { navigating, oneScreen, options, Play, singleColumn, when } from '../testing/flows.ts';

const model = { data: { log: { type: 'string', __example__: '' } } };
/** Adds a letter to the log. */
const log = (letter: string) => ({ name: 'update_data', payload: { log: `\`\${data.log} '${letter}'\`` } });
const both = { 'on-select-action': log('+'), 'on-unselect-action': log('-') };
const items = options('a', 'b');
const ownItems = ['a', 'b'].map((id) => ({
  id,
  title: id,
  'on-select-action': log(id),
  'on-unselect-action': log(id.toUpperCase()),
}));
const component = (type: string, more: JsonObject = {}) => ({
  type,
  name: 'v',
  label: 'v',
  'data-source': items,
  ...more,
});
const logged = (play: Play) => play.state.screens['A']?.data['log'];

describe('select and unselect actions (Flow JSON 5.10 and 8.4)', () => {
  it.each<[rule: string, input: JsonObject, entered: readonly JsonValue[], log: string]>([
    ['a box ticked', component('CheckboxGroup', both), [['a']], '+'],
    ['a box unticked', component('CheckboxGroup', both), [['a'], []], '+-'],
    [
      'unticked, with a select action only',
      component('CheckboxGroup', { 'on-select-action': log('+') }),
      [['a'], []],
      '++',
    ],
    ['nothing changed', component('CheckboxGroup', both), [['a'], ['a']], '+'],
    ['a chip chosen and given up', component('ChipsSelector', both), [['b'], []], '+-'],
    ['a radio button', component('RadioButtonsGroup', both), ['a'], '+'],
    ['another radio button: the old one first', component('RadioButtonsGroup', both), ['a', 'b'], '+-+'],
    [
      'another one, with a select action only',
      component('RadioButtonsGroup', { 'on-select-action': log('+') }),
      ['a', 'b'],
      '++',
    ],
    ['a Dropdown', component('Dropdown', both), ['a', 'b'], '+-+'],
    ['a box ticked and unticked', component('OptIn', both), [true, false], '+-'],
    [
      'actions of items',
      component('CheckboxGroup', { 'data-source': ownItems }),
      [['a'], ['a', 'b'], ['b']],
      'abA',
    ],
    [
      'actions of items of a single choice: the old one first',
      component('Dropdown', { 'data-source': ownItems }),
      ['a', 'b'],
      'aAb',
    ],
    [
      'items before the component',
      component('RadioButtonsGroup', { 'data-source': ownItems, ...both }),
      ['a'],
      'a+',
    ],
    ['a text has no actions', { type: 'TextInput', name: 'v', label: 'v', ...both }, ['x'], ''],
  ])('%s', (_rule, input, entered, expected) => {
    const play = new Play(oneScreen([input], model));
    for (const value of entered) play.enter('v', value);
    expect(logged(play)).toBe(expected);
  });

  it('honours actions of items that come from data', () => {
    const data = { ...model.data, list: { type: 'array', __example__: ownItems } };
    const play = new Play(
      oneScreen([component('RadioButtonsGroup', { 'data-source': '${data.list}' })], { data }),
    );
    expect(logged(play.enter('v', 'b'))).toBe('b');
  });

  it.each<[rule: string, input: JsonObject]>([
    ['a start value', component('RadioButtonsGroup', { ...both, 'init-value': 'a' })],
    [
      'start values of a Form',
      { type: 'Form', name: 'f', 'init-values': { v: 'a' }, children: [component('Dropdown', both)] },
    ],
  ])('%s runs no action', (_rule, input) => {
    expect(logged(new Play(oneScreen([input], model)))).toBe('');
  });

  it.each<[type: string, entered: readonly JsonValue[], asked: readonly JsonValue[]]>([
    ['DatePicker', ['2027-01-04', '2027-01-05'], ['2027-01-04', '2027-01-05']],
    ['CalendarPicker', ['2027-01-04'], ['2027-01-04']],
  ])('%s asks the endpoint at each choice of a date', (type, entered, asked) => {
    const ask = { name: 'data_exchange', payload: { v: '${form.v}' } };
    const input = { type, name: 'v', label: 'v', 'on-select-action': ask };
    const play = new Play(oneScreen([input], {}, { data_api_version: '3.0' }));
    const requests = entered.map((value) => {
      play.enter('v', value);
      const { request } = play;
      play.answer({ screen: 'A', data: {} });
      return request?.['data'];
    });
    expect(requests).toEqual(asked.map((v) => ({ v })));
  });

  it('asks with what is known of a range', () => {
    const ask = { name: 'data_exchange', payload: { v: '${form.v}' } };
    const input = { type: 'CalendarPicker', mode: 'range', name: 'v', label: 'v', 'on-select-action': ask };
    const play = new Play(oneScreen([input], {}, { data_api_version: '3.0' }));
    expect(play.enter('v', { 'start-date': '2027-01-04' }).request?.['data']).toEqual({
      v: { 'start-date': '2027-01-04' },
    });
  });
});

describe('select actions when a screen appears (Flow JSON 8.4)', () => {
  const versions: readonly (readonly [version: string, fires: boolean])[] = [
    ['5.1', false],
    ['6.0', true],
    ['6.1', true],
    ['6.2', true],
    ['6.3', true],
    ['7.0', false],
    ['7.3', false],
  ];
  const expected = (fires: boolean) => (fires ? '+' : '');
  const radio = component('RadioButtonsGroup', { 'on-select-action': log('+') });

  it.each(versions)('opening, %s: %s', (version, fires) => {
    expect(logged(new Play(oneScreen([radio], model, { version })))).toBe(expected(fires));
  });

  it.each(versions)('arriving by navigate, %s: %s', (version, fires) => {
    const flow = {
      version,
      screens: [
        { id: 'FIRST', layout: singleColumn([navigating('A', { log: '' })]) },
        { id: 'A', ...model, layout: singleColumn([radio]) },
      ],
    };
    expect(logged(new Play(flow).tapFooter())).toBe(expected(fires));
  });

  it('does not fire for what is not on display, for items, nor again on the same screen', () => {
    const hidden = [
      { ...radio, visible: false },
      when(false, [radio]),
      component('RadioButtonsGroup', { name: 'w', 'data-source': ownItems }),
    ];
    expect(logged(new Play(oneScreen(hidden, model, { version: '6.3' })))).toBe('');
    const refresh = { type: 'Footer', label: 'x', 'on-click-action': { name: 'data_exchange', payload: {} } };
    const play = new Play(
      oneScreen([radio, refresh], model, { version: '6.3', data_api_version: '3.0' }),
    ).tapFooter();
    expect(logged(play.answer({ screen: 'A', data: {} }))).toBe('+');
  });

  it('asks the endpoint when the screen appears, too', () => {
    const ask = component('RadioButtonsGroup', {
      'on-select-action': { name: 'data_exchange', payload: { at: 'once' } },
    });
    const play = new Play(oneScreen([ask], {}, { version: '6.0', data_api_version: '3.0' }));
    expect(play.request).toMatchObject({ action: 'data_exchange', data: { at: 'once' } });
  });
});
