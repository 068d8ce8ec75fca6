import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../document/types.ts';
import { completing, oneScreen, options, Play, singleColumn } from './testing/flows.ts';

const ask = (payload: JsonObject = {}) => ({ name: 'data_exchange', payload });
const flow = {
  version: '7.3',
  data_api_version: '3.0',
  routing_model: { PICK: ['DONE'], DONE: [], AWAY: [] },
  screens: [
    {
      id: 'PICK',
      title: 'Pick',
      data: {
        slots: {
          type: 'array',
          items: { type: 'object', properties: { id: { type: 'string' } } },
          __example__: [],
        },
        errors: { type: 'object', properties: { slot: { type: 'string' } }, __example__: {} },
      },
      layout: singleColumn([
        {
          type: 'Form',
          name: 'f',
          'error-messages': '${data.errors}',
          children: [
            {
              type: 'DatePicker',
              name: 'day',
              label: 'Day',
              'on-select-action': ask({ day: '${form.day}' }),
            },
            { type: 'Dropdown', name: 'slot', label: 'Time', 'data-source': '${data.slots}' },
            {
              type: 'Footer',
              label: 'Confirm',
              'on-click-action': ask({ day: '${form.day}', slot: '${form.slot}' }),
            },
          ],
        },
      ]),
    },
    {
      id: 'DONE',
      title: 'Done',
      terminal: true,
      refresh_on_back: true,
      data: { ref: { type: 'string', __example__: 'X' } },
      layout: singleColumn([completing({ ref: '${data.ref}' })]),
    },
    { id: 'AWAY', title: 'Away', layout: singleColumn([{ type: 'TextBody', text: 'x' }]) },
  ],
};

describe('exchange with an endpoint (8.5)', () => {
  it('opens by INIT, and shows nothing but loading until the answer', () => {
    const play = new Play(flow, { action: 'data_exchange', flowToken: 'T' });
    expect(play.request).toEqual({ version: '3.0', action: 'INIT', flow_token: 'T' });
    expect(play.view).toMatchObject({ loading: true, components: [], screenId: '' });
    play.answer({ screen: 'PICK', data: { slots: [], errors: {} } });
    expect(play.view).toMatchObject({ loading: false, screenId: 'PICK' });
    expect(play.faults).toEqual([]);
  });

  it('plays the whole way: select, refresh, field error, next screen, BACK', () => {
    const play = new Play(flow).enter('day', '2027-03-02');
    expect(play.request).toMatchObject({
      action: 'data_exchange',
      screen: 'PICK',
      data: { day: '2027-03-02' },
    });
    expect(play.component('day').busy).toBe(true);
    expect(play.enter('slot', 'a').state.screens['PICK']?.form).toEqual({ day: '2027-03-02' });
    play.answer({ screen: 'PICK', data: { slots: options('a', 'b'), errors: {} } });
    expect(play.component('slot').props['data-source']).toEqual(options('a', 'b'));

    play
      .enter('slot', 'a')
      .tapFooter()
      .answer({ screen: 'PICK', data: { errors: { slot: 'Taken' }, error_message: 'Oh' } });
    expect(play.component('slot').error).toBe('Taken');
    expect(play.view.snackbar).toBe('Oh');
    expect(play.state.screens['PICK']?.data).not.toHaveProperty('error_message');

    play.enter('slot', 'b').tapFooter();
    expect(play.view.snackbar).toBeUndefined();
    play.answer({ screen: 'PICK', data: { errors: { slot: 'Taken' } } });
    expect(play.component('slot').error).toBe('Taken');

    play
      .enter('slot', 'a')
      .tapFooter()
      .answer({ screen: 'DONE', data: { ref: 'Z9' } });
    expect(play.view.title).toBe('Done');
    play.back();
    expect(play.request).toEqual({ version: '3.0', action: 'BACK', screen: 'DONE', flow_token: 'unused' });
    expect(play.answer({ screen: 'PICK', data: { errors: {} } }).state.history).toEqual(['PICK']);
    expect(play.component('slot').value).toBe('a');
  });

  it('ends with SUCCESS and the params of the endpoint', () => {
    const params = { flow_token: 'T', done: true };
    const play = new Play(flow).tapFooter();
    play.answer({ screen: 'SUCCESS', data: { extension_message_response: { params } } });
    expect(play.state).toMatchObject({ status: 'completed', completion: params });
    expect(play.faults).toEqual([]);
    expect(new Play(flow).tapFooter().answer({ screen: 'SUCCESS' }).faults).toEqual(['missing-flow-token']);
  });

  it.each([
    ['unknown-screen', {}],
    ['unknown-screen', { screen: 'NOPE', data: {} }],
    ['invalid-screen-transition', { screen: 'AWAY', data: {} }],
    ['payload-schema-error', { screen: 'DONE', data: { ref: 5 } }],
    ['payload-schema-error', { screen: 'DONE', data: { ref: null } }],
    ['payload-schema-error', { screen: 'PICK', data: { slots: [{ id: 1 }] } }],
    ['payload-schema-error', { screen: 'DONE', data: 'x' }],
  ])('refuses as %s the answer %j', (code, answer) => {
    const play = new Play(flow).tapFooter().answer(answer);
    expect(play.faults).toEqual([code]);
    expect(play.view).toMatchObject({ screenId: 'PICK', loading: false });
    expect(play.view.snackbar).toBeDefined();
  });

  it('shows a screen with missing data, but says so', () => {
    const play = new Play(flow).tapFooter().answer({ screen: 'DONE', data: {} });
    expect(play.view.screenId).toBe('DONE');
    expect(play.faults).toEqual(['payload-schema-error']);
  });

  it('ignores answers nobody waits for, and recovers from failures', () => {
    const play = new Play(flow).tapFooter();
    const waiting = play.state;
    expect(play.feed({ type: 'exchange-answered', id: 99, answer: { screen: 'DONE' } }).state).toBe(waiting);
    expect(play.tapFooter().state).toBe(waiting);
    play.feed({ type: 'exchange-failed', id: 1, message: 'Timed out' });
    expect(play.state.status).toBe('ready');
    expect(play.effects).toMatchObject([{ type: 'fault', code: 'exchange-failed', message: 'Timed out' }]);
    const unopened = new Play(flow, { action: 'data_exchange' }).feed({
      type: 'exchange-failed',
      id: 1,
      message: '',
    });
    expect(unopened.state.status).toBe('failed');
  });

  it('gives up what is under way on back', () => {
    const play = new Play(flow)
      .tapFooter()
      .answer({ screen: 'DONE', data: { ref: 'x' } })
      .back();
    const late = play.state.pending?.id ?? 0;
    expect(play.view.loading).toBe(true);
    play.feed({ type: 'exchange-failed', id: late, message: 'Timed out' });
    expect(play.view).toMatchObject({ loading: false, screenId: 'DONE' });
    const closed = new Play(flow).tapFooter().back();
    expect(closed.state).toMatchObject({ status: 'closed', history: ['PICK'] });
    expect(closed.state.pending).toBeUndefined();
  });

  it('refuses to navigate where the routing model has no way', () => {
    const link = {
      type: 'EmbeddedLink',
      text: 'x',
      'on-click-action': { name: 'navigate', next: { type: 'screen', name: 'B' }, payload: {} },
    };
    const screens = [
      { id: 'A', layout: singleColumn([link]) },
      { id: 'B', layout: singleColumn([]) },
    ];
    const play = (model: JsonObject) =>
      new Play(
        { version: '7.3', data_api_version: '3.0', routing_model: model, screens },
        { screen: 'A' },
      ).tap('EmbeddedLink');
    expect(play({ A: [], B: [] }).faults).toEqual(['invalid-screen-transition']);
    expect(play({ A: ['B'], B: [] }).view.screenId).toBe('B');
  });

  it('demands every declared field for a NavigationList', () => {
    const list = {
      type: 'NavigationList',
      name: 'l',
      'list-items': '${data.items}',
      'on-click-action': ask(),
    };
    const play = new Play(
      oneScreen(
        [list],
        { data: { items: { type: 'array', __example__: [{ id: 'a' }] } } },
        { data_api_version: '3.0' },
      ),
    ).tap('NavigationList', 0);
    expect(play.answer({ screen: 'A', data: {} }).faults).toEqual(['payload-schema-error']);
  });
});
