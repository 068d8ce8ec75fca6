import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../document/types.ts';
import { entryScreen } from '../index.ts';
import type { OpenOptions } from '../index.ts';
import { completing, navigating, Play, singleColumn } from '../testing/flows.ts';

const screen = (id: string, children: readonly JsonValue[], more: JsonObject = {}) => ({
  id,
  title: id,
  layout: singleColumn(children),
  ...more,
});
const data = { who: { type: 'string', __example__: 'Example' }, n: { type: 'number', __example__: 1 } };
const flow = {
  version: '7.3',
  screens: [
    screen('LAST', [completing()], { terminal: true }),
    screen(
      'FIRST',
      [{ type: 'TextInput', name: 'a', label: 'a', 'init-value': '${data.who}' }, navigating('LAST')],
      { data },
    ),
    screen('OTHER', [navigating('LAST')]),
  ],
};
const endpoint = {
  ...flow,
  data_api_version: '3.0',
  routing_model: { FIRST: ['LAST'], OTHER: ['LAST'], LAST: [] },
};

describe('opening a flow (Flow JSON 8.2)', () => {
  it.each<[rule: string, options: OpenOptions, shown: string, data: JsonObject]>([
    ['the first screen that nothing leads to', {}, 'FIRST', { who: 'Example', n: 1 }],
    ['the screen that the message names', { screen: 'OTHER' }, 'OTHER', {}],
    ['example data where none is given', { screen: 'FIRST' }, 'FIRST', { who: 'Example', n: 1 }],
    [
      'given data in place of all examples',
      { screen: 'FIRST', data: { who: 'Ana', n: 2 } },
      'FIRST',
      { who: 'Ana', n: 2 },
    ],
    [
      'no endpoint, no INIT: as with navigate',
      { action: 'data_exchange' },
      'FIRST',
      { who: 'Example', n: 1 },
    ],
  ])('%s', (_rule, options, shown, expected) => {
    const play = new Play(flow, options);
    expect(play.view.screenId).toBe(shown);
    expect(play.state.screens[shown]?.data).toEqual(expected);
    expect(play.faults).toEqual([]);
  });

  it('starts the inputs of the first screen only', () => {
    expect(Object.keys(new Play(flow).state.screens)).toEqual(['FIRST']);
    expect(new Play(flow).component('a').value).toBe('Example');
  });

  it.each<[rule: string, given: JsonObject, faults: number]>([
    ['all there', { who: 'Ana', n: 2 }, 0],
    ['a field is missing', { who: 'Ana' }, 1],
    ['a number as text', { who: 'Ana', n: '2' }, 1],
    ['null', { who: null, n: 2 }, 1],
    ['more than is declared', { who: 'Ana', n: 2, more: true }, 0],
  ])('holds given data against the data model: %s', (_rule, given, faults) => {
    expect(new Play(flow, { screen: 'FIRST', data: given }).faults).toHaveLength(faults);
  });

  it.each<[rule: string, value: JsonValue, options: OpenOptions, fault: string]>([
    ['a flow without screens', { version: '7.3', screens: [] }, {}, 'no-screens'],
    ['a screen that does not exist', flow, { screen: 'NOPE' }, 'unknown-screen'],
  ])('fails for %s', (_rule, value, options, fault) => {
    const play = new Play(value, options);
    expect(play.state.status).toBe('failed');
    expect(play.faults).toEqual([fault]);
  });

  it('finds the entry in file order where several could be it', () => {
    expect(entryScreen(flow)).toBe('FIRST');
    expect(entryScreen({ ...flow, screens: flow.screens.toReversed() })).toBe('OTHER');
  });
});

describe('opening through the endpoint (Flow JSON 8.2 and 8.5, INIT)', () => {
  const opened = (answer: JsonObject) => new Play(endpoint, { action: 'data_exchange' }).answer(answer);

  it('asks INIT without a screen and shows nothing until the answer', () => {
    const play = new Play(endpoint, { action: 'data_exchange', flowToken: 'T', screen: 'OTHER' });
    expect(play.request).toEqual({ version: '3.0', action: 'INIT', flow_token: 'T' });
    expect(play.view).toMatchObject({ screenId: '', components: [], loading: true });
  });

  it.each<[rule: string, answer: JsonObject, shown: string]>([
    ['an entry screen', { screen: 'FIRST', data: { who: 'Ana', n: 1 } }, 'FIRST'],
    ['another entry screen', { screen: 'OTHER', data: {} }, 'OTHER'],
  ])('shows %s', (_rule, answer, shown) => {
    const play = opened(answer);
    expect(play.view.screenId).toBe(shown);
    expect(play.state.history).toEqual([shown]);
    expect(play.faults).toEqual([]);
  });

  it.each<[rule: string, answer: JsonObject, fault: string]>([
    ['a screen that others lead to', { screen: 'LAST', data: {} }, 'invalid-screen-transition'],
    ['a screen that does not exist', { screen: 'NOPE', data: {} }, 'unknown-screen'],
    ['data of the wrong type', { screen: 'FIRST', data: { who: 1 } }, 'payload-schema-error'],
  ])('refuses %s, and cannot be opened', (_rule, answer, fault) => {
    const play = opened(answer);
    expect(play.faults).toEqual([fault]);
    expect(play.state).toMatchObject({ status: 'failed', history: [] });
  });
});
