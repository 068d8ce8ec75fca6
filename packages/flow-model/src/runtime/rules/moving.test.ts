import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../document/types.ts';
import { completing, navigate, navigating, Play, singleColumn } from '../testing/flows.ts';

const input = (name: string) => ({ type: 'TextInput', name, label: name });
const link = (to: string, payload: JsonObject = {}) => ({
  type: 'EmbeddedLink',
  text: to,
  'on-click-action': navigate(to, payload),
});
const screen = (id: string, children: readonly JsonValue[], more: JsonObject = {}) => ({
  id,
  title: id,
  layout: singleColumn(children),
  ...more,
});
const data = { who: { type: 'string', __example__: '' }, kept: { type: 'string', __example__: '' } };
const flow = {
  version: '7.3',
  screens: [
    screen('A', [
      input('a'),
      { type: 'TextBody', text: '${screen.B.form.b}' },
      navigating('B', { who: '${form.a}' }),
    ]),
    screen('B', [input('b'), link('A'), link('C'), navigating('C', { who: '${data.who}' })], { data }),
    screen(
      'C',
      [
        { type: 'TextBody', text: '${screen.A.form.a}' },
        link('A'),
        completing({
          a: '${screen.A.form.a}',
          b: '${screen.B.form.b}',
          who: '${screen.B.data.who}',
          gone: '${screen.D.form.d}',
        }),
      ],
      { data, terminal: true },
    ),
    screen('D', [input('d')]),
  ],
};
const atB = () => new Play(flow, { screen: 'A' }).enter('a', 'Ana').tapFooter();
const atC = () => atB().enter('b', 'Ben').tapFooter();

describe('the path through a flow (Flow JSON 8.1)', () => {
  it.each<[rule: string, play: () => Play, history: readonly string[]]>([
    ['a new screen is added', atB, ['A', 'B']],
    ['and another', atC, ['A', 'B', 'C']],
    ['the one before is gone back to', () => atB().tap('EmbeddedLink'), ['A']],
    ['an earlier one is added again', () => atC().tap('EmbeddedLink'), ['A', 'B', 'C', 'A']],
    ['back takes the last one away', () => atC().back(), ['A', 'B']],
    ['back from the first closes', () => atB().back().back(), ['A']],
  ])('%s', (_rule, play, history) => {
    expect(play().state.history).toEqual(history);
  });

  it('merges payloads into what a screen has, so that older fields survive', () => {
    const play = atB();
    play.state = {
      ...play.state,
      screens: { ...play.state.screens, C: { ...stored(play, 'B'), data: { kept: 'old', who: 'old' } } },
    };
    expect(play.tapFooter().state.screens['C']?.data).toEqual({ kept: 'old', who: 'Ana' });
  });

  it('keeps what was entered on screens that were left, forward and back', () => {
    const play = atC().back();
    expect(play.component('b').value).toBe('Ben');
    expect(play.back().component('a').value).toBe('Ana');
    expect(play.tapFooter().component('b').value).toBe('Ben');
  });
});

const stored = (play: Play, id: string) => {
  const memory = play.state.screens[id];
  if (memory === undefined) throw new Error(`${id} was not visited.`);
  return memory;
};

describe('references to other screens (Flow JSON 4.1)', () => {
  it('have no value before the visit, and keep it after going back', () => {
    const play = new Play(flow, { screen: 'A' });
    expect(play.texts).toEqual([]);
    expect(atB().enter('b', 'Ben').back().texts).toEqual(['Ben']);
  });

  it('carry values and data of visited screens to the end', () => {
    expect(atC().component('TextBody').props['text']).toBe('Ana');
    expect(atC().tapFooter().state.completion).toEqual({
      a: 'Ana',
      b: 'Ben',
      who: 'Ana',
      flow_token: 'unused',
    });
  });

  it('follow later changes on the screen they refer to', () => {
    const play = atC().back().back().enter('a', 'Eva').tapFooter().tapFooter();
    expect(play.component('TextBody').props['text']).toBe('Eva');
  });
});

describe('going back (Flow JSON 8.8)', () => {
  const refreshing = (more: JsonObject = {}, flowMore: JsonObject = { data_api_version: '3.0' }) => ({
    version: '7.3',
    ...flowMore,
    routing_model: { A: ['B'], B: [] },
    screens: [
      screen('A', [input('a'), navigating('B')], { data: { n: { type: 'number', __example__: 1 } } }),
      screen('B', [input('b'), completing()], { terminal: true, refresh_on_back: true, ...more }),
    ],
  });
  const back = (value: JsonValue) => new Play(value).enter('a', 'mine').tapFooter().enter('b', 'x').back();

  it.each<[rule: string, value: JsonValue, asks: boolean]>([
    ['refresh_on_back', refreshing(), true],
    ['refresh_on_back false', refreshing({ refresh_on_back: false }), false],
    ['refresh_on_back not said', refreshing({ refresh_on_back: null }), false],
    ['no endpoint', refreshing({}, {}), false],
  ])('asks the endpoint: %s: %s', (_rule, value, asks) => {
    const play = back(value);
    expect(play.request).toEqual(
      asks ? { version: '3.0', action: 'BACK', screen: 'B', flow_token: 'unused' } : undefined,
    );
    expect(play.view.screenId).toBe(asks ? 'B' : 'A');
  });

  it('shows the screen that the endpoint names with its data, and what was entered there', () => {
    const play = back(refreshing()).answer({ screen: 'A', data: { n: 2 } });
    expect(play.state.history).toEqual(['A']);
    expect(play.state.screens['A']?.data).toEqual({ n: 2 });
    expect(play.component('a').value).toBe('mine');
    expect(play.tapFooter().component('b').value).toBe('x');
  });

  it('may stay where it was', () => {
    const play = back(refreshing()).answer({ screen: 'B', data: { error_message: 'Stay' } });
    expect(play.view).toMatchObject({ screenId: 'B', snackbar: 'Stay' });
  });

  it.each<[rule: string, act: (play: Play) => Play]>([
    ['back on the first screen', (play) => play.back()],
    ['closing', (play) => play.feed({ type: 'close' })],
  ])('%s closes the flow and sends nothing', (_rule, act) => {
    const play = act(new Play(flow, { screen: 'A' }));
    expect(play.state).toMatchObject({ status: 'closed' });
    expect(play.effects).toEqual([{ type: 'closed' }]);
    const { state } = play;
    expect(play.enter('a', 'x').tapFooter().state).toBe(state);
  });

  it('can be done while an answer is awaited, which is then ignored', () => {
    const asking = { type: 'Footer', label: 'x', 'on-click-action': { name: 'data_exchange', payload: {} } };
    const value = { ...refreshing({ layout: singleColumn([asking]), refresh_on_back: false }) };
    const play = new Play(value).tapFooter().tapFooter();
    const late = play.state.pending?.id ?? 0;
    play.back();
    expect(play.view).toMatchObject({ screenId: 'A', loading: false });
    const { state } = play;
    expect(play.feed({ type: 'exchange-answered', id: late, answer: { screen: 'B' } }).state).toBe(state);
  });
});
