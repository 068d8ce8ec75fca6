import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../document/types.ts';
import { completing, navigating, Play, singleColumn } from '../testing/flows.ts';

const input = (name: string, more: JsonObject = {}) => ({ type: 'TextInput', name, label: name, ...more });
const asking = (payload: JsonObject = {}) => ({
  type: 'Footer',
  label: 'Ask',
  'on-click-action': { name: 'data_exchange', payload },
});
const screen = (id: string, children: readonly JsonValue[], more: JsonObject = {}) => ({
  id,
  title: id,
  layout: singleColumn(children),
  ...more,
});
const flow = {
  version: '7.3',
  data_api_version: '3.0',
  routing_model: { FIRST: ['SECOND', 'LIST'], SECOND: ['LAST'], LIST: ['LAST'], LAST: [], AWAY: [] },
  screens: [
    screen(
      'FIRST',
      [input('a', { 'init-value': '${data.start}' }), asking({ a: '${form.a}', gone: '${form.x}' })],
      {
        data: { start: { type: 'string', __example__: '' }, n: { type: 'number', __example__: 1 } },
      },
    ),
    screen('SECOND', [asking()], {
      data: {
        t: { type: 'string', __example__: '' },
        slots: {
          type: 'array',
          items: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
          __example__: [],
        },
      },
    }),
    screen(
      'LIST',
      [
        {
          type: 'NavigationList',
          name: 'l',
          'list-items': '${data.items}',
          'on-click-action': { name: 'data_exchange' },
        },
      ],
      {
        data: { items: { type: 'array', __example__: [] } },
      },
    ),
    screen('LAST', [completing()], { terminal: true, refresh_on_back: true }),
    screen('AWAY', []),
  ],
};
const asked = (from = 'FIRST') => new Play(flow, { screen: from, flowToken: 'T' }).tapFooter();

describe('what is asked (Flow JSON 8.5)', () => {
  it.each<[rule: string, version: string | number, sent: string]>([
    ['data API 3.0', '3.0', '3.0'],
    ['data API 4.0', '4.0', '4.0'],
    ['what is no version', 3, '3.0'],
  ])('names the version: %s', (_rule, written, sent) => {
    const play = new Play({ ...flow, data_api_version: written }, { screen: 'FIRST' }).tapFooter();
    expect(play.request?.['version']).toBe(sent);
  });

  it('holds the action, the screen, what was entered, and the token', () => {
    const play = new Play(flow, { screen: 'FIRST', flowToken: 'T' }).enter('a', 'typed').tapFooter();
    expect(play.request).toEqual({
      version: '3.0',
      action: 'data_exchange',
      screen: 'FIRST',
      data: { a: 'typed' },
      flow_token: 'T',
    });
  });

  it('blocks every input and tap until the answer, and marks what waits', () => {
    const play = asked();
    const { state } = play;
    expect(play.view).toMatchObject({ loading: true, footer: { busy: true } });
    expect(play.enter('a', 'x').state).toBe(state);
    expect(play.tapFooter().state).toBe(state);
  });
});

describe('what is answered (Flow JSON 8.5 and 8.1)', () => {
  it.each<[rule: string, answer: JsonObject, shown: string, data: JsonObject]>([
    ['the next screen', { screen: 'SECOND', data: { t: 'x', slots: [] } }, 'SECOND', { t: 'x', slots: [] }],
    ['the same screen: older data stays', { screen: 'FIRST', data: { n: 2 } }, 'FIRST', { start: '', n: 2 }],
    ['a version is tolerated', { version: '3.0', screen: 'FIRST', data: {} }, 'FIRST', { start: '', n: 1 }],
    ['data may be left out', { screen: 'FIRST' }, 'FIRST', { start: '', n: 1 }],
    [
      'what is not declared is tolerated',
      { screen: 'FIRST', data: { more: 1 } },
      'FIRST',
      { start: '', n: 1, more: 1 },
    ],
    [
      'error_message is not data',
      { screen: 'FIRST', data: { error_message: 'No' } },
      'FIRST',
      { start: '', n: 1 },
    ],
  ])('%s', (_rule, answer, shown, data) => {
    const play = asked().answer(answer);
    expect(play.view).toMatchObject({ screenId: shown, loading: false });
    expect(play.state.screens[shown]?.data).toEqual(data);
    expect(play.faults).toEqual([]);
  });

  it('keeps error_message as data where the screen declares it', () => {
    const declared = { data: { error_message: { type: 'string', __example__: '' } } };
    const own = { version: '7.3', data_api_version: '3.0', screens: [screen('A', [asking()], declared)] };
    const play = new Play(own).tapFooter().answer({ screen: 'A', data: { error_message: 'No' } });
    expect(play.state.screens['A']?.data).toEqual({ error_message: 'No' });
    expect(play.view.snackbar).toBe('No');
  });

  it('overwrites what was entered by a start value that changed, and keeps it otherwise', () => {
    const play = new Play(flow, { screen: 'FIRST' }).enter('a', 'mine').tapFooter();
    expect(play.answer({ screen: 'FIRST', data: { n: 5 } }).component('a').value).toBe('mine');
    expect(
      play
        .tapFooter()
        .answer({ screen: 'FIRST', data: { start: 'theirs' } })
        .component('a').value,
    ).toBe('theirs');
  });

  it.each(['SUCCESS', 'success'])('%s ends the flow from any screen with the params', (name) => {
    const params = { flow_token: 'T', id: 7 };
    const play = asked().answer({ screen: name, data: { extension_message_response: { params } } });
    expect(play.state).toMatchObject({ status: 'completed', completion: params });
    expect(play.effects).toEqual([{ type: 'complete', payload: params }]);
  });

  it('ends without a token among the params too, but says so', () => {
    const play = asked().answer({
      screen: 'SUCCESS',
      data: { extension_message_response: { params: { id: 7 } } },
    });
    expect(play.state.completion).toEqual({ id: 7 });
    expect(play.faults).toEqual(['missing-flow-token']);
  });

  it('shows a screen without all of its data, but says so', () => {
    const play = asked().answer({ screen: 'SECOND', data: { t: 'x' } });
    expect(play.view.screenId).toBe('SECOND');
    expect(play.faults).toEqual(['payload-schema-error']);
    expect(play.effects.some(({ type }) => type === 'error-notification')).toBe(false);
  });
});

describe('answers that phones refuse (Flow JSON 3.6 and 8.5)', () => {
  it.each<[rule: string, answer: JsonObject, fault: string, told: string]>([
    ['no screen', { data: {} }, 'unknown-screen', 'invalid-screen-transition'],
    [
      'a screen that does not exist',
      { screen: 'NOPE', data: {} },
      'unknown-screen',
      'invalid-screen-transition',
    ],
    [
      'a screen without a way to it',
      { screen: 'AWAY', data: {} },
      'invalid-screen-transition',
      'invalid-screen-transition',
    ],
    [
      'a screen two steps away',
      { screen: 'LAST', data: {} },
      'invalid-screen-transition',
      'invalid-screen-transition',
    ],
    [
      'data that is no object',
      { screen: 'SECOND', data: [] },
      'payload-schema-error',
      'payload-schema-error',
    ],
    ['a wrong type', { screen: 'SECOND', data: { t: 5 } }, 'payload-schema-error', 'payload-schema-error'],
    [
      'a number as text',
      { screen: 'FIRST', data: { n: '5' } },
      'payload-schema-error',
      'payload-schema-error',
    ],
    ['null', { screen: 'SECOND', data: { t: null } }, 'payload-schema-error', 'payload-schema-error'],
    [
      'a wrong type inside a list',
      { screen: 'SECOND', data: { slots: [{ id: 1 }] } },
      'payload-schema-error',
      'payload-schema-error',
    ],
    [
      'a missing member that is required',
      { screen: 'SECOND', data: { slots: [{}] } },
      'payload-schema-error',
      'payload-schema-error',
    ],
    [
      'a missing field, where a list navigates',
      { screen: 'LIST', data: {} },
      'payload-schema-error',
      'payload-schema-error',
    ],
  ])('%s', (_rule, answer, fault, told) => {
    const before = asked();
    const data = before.state.screens;
    const play = before.answer(answer);
    expect(play.faults).toEqual([fault]);
    expect(play.view).toMatchObject({ screenId: 'FIRST', loading: false, snackbar: expect.any(String) });
    expect(play.state.screens).toBe(data);
    expect(play.effects.find(({ type }) => type === 'error-notification')).toEqual({
      type: 'error-notification',
      request: {
        version: '3.0',
        action: 'data_exchange',
        screen: 'FIRST',
        flow_token: 'T',
        data: { error: told, error_message: expect.any(String) },
      },
    });
  });

  it.each<[rule: string, action: string, screen: string | undefined, play: () => Play]>([
    [
      'an answer to INIT',
      'INIT',
      undefined,
      () => new Play(flow, { action: 'data_exchange' }).answer({ screen: 'LAST', data: {} }),
    ],
    [
      'an answer to BACK',
      'BACK',
      'LAST',
      () => asked('SECOND').answer({ screen: 'LAST', data: {} }).back().answer({ screen: 'AWAY', data: {} }),
    ],
    [
      'a way that the flow itself takes',
      'navigate',
      'A',
      () =>
        new Play({
          version: '7.3',
          data_api_version: '3.0',
          routing_model: { A: [], B: [] },
          screens: [screen('A', [navigating('B')]), screen('B', [])],
        }).tapFooter(),
    ],
  ])('tells the endpoint of %s', (_rule, action, from, play) => {
    const told = play().effects.find((effect) => effect.type === 'error-notification');
    expect(told?.request).toMatchObject({ action, data: { error: 'invalid-screen-transition' } });
    expect(told?.request['screen']).toBe(from);
  });

  it('tells nobody where there is no endpoint', () => {
    const alone = { version: '7.3', screens: [screen('A', [navigating('NOPE')])] };
    expect(new Play(alone).tapFooter().effects.map(({ type }) => type)).toEqual(['fault']);
  });

  it.each<[from: string, to: string, goes: boolean]>([
    ['FIRST', 'FIRST', true],
    ['FIRST', 'SECOND', true],
    ['SECOND', 'FIRST', true],
    ['LAST', 'SECOND', true],
    ['LAST', 'FIRST', false],
    ['AWAY', 'FIRST', false],
  ])('an answer leads from %s to %s: %s (3.6)', (from, to, goes) => {
    const screens = flow.screens.map((one) => ({ ...one, data: {}, layout: singleColumn([asking()]) }));
    const play = new Play({ ...flow, screens }, { screen: from })
      .tapFooter()
      .answer({ screen: to, data: {} });
    expect(play.view.screenId).toBe(goes ? to : from);
  });
});

describe('the bar at the bottom (Flow JSON 8.9)', () => {
  const shown = () => asked().answer({ screen: 'SECOND', data: { t: '', slots: [], error_message: 'Gone' } });

  it.each<[rule: string, act: (play: Play) => Play, stands: boolean]>([
    ['stands on the screen of the answer', (play) => play, true],
    ['goes by itself', (play) => play.feed({ type: 'dismiss-snackbar' }), false],
    ['goes with the next action', (play) => play.tapFooter(), false],
    ['goes with going back', (play) => play.back(), false],
  ])('%s', (_rule, act, stands) => {
    expect(act(shown()).view.snackbar).toBe(stands ? 'Gone' : undefined);
  });

  it('is not shown for an empty text', () => {
    expect(asked().answer({ screen: 'FIRST', data: { error_message: '' } }).view.snackbar).toBeUndefined();
  });
});

describe('when no answer comes (Flow JSON 8.5)', () => {
  it('stays on the screen with what was entered, and can be tried again', () => {
    const play = new Play(flow, { screen: 'FIRST' }).enter('a', 'mine').tapFooter();
    play.feed({ type: 'exchange-failed', id: play.state.pending?.id ?? 0, message: 'Timed out' });
    expect(play.effects).toMatchObject([{ type: 'fault', code: 'exchange-failed', message: 'Timed out' }]);
    expect(play.view).toMatchObject({ screenId: 'FIRST', loading: false, snackbar: expect.any(String) });
    expect(play.tapFooter().request?.['data']).toEqual({ a: 'mine' });
  });

  it('cannot open a flow that waits for its first screen', () => {
    const play = new Play(flow, { action: 'data_exchange' });
    play.feed({ type: 'exchange-failed', id: 1, message: '' });
    expect(play.state.status).toBe('failed');
  });

  it.each<[rule: string, id: number]>([
    ['of an older request', 0],
    ['of a request that was never made', 9],
  ])('ignores an answer %s', (_rule, id) => {
    const play = asked();
    const { state } = play;
    expect(play.feed({ type: 'exchange-answered', id, answer: { screen: 'SECOND' } }).state).toBe(state);
  });
});
