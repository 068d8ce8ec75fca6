import { describe, expect, it } from 'vitest';
import { entryScreen, openFlow, stepFlow, viewScreen } from './index.ts';
import { completing, navigate, navigating, oneScreen, Play, singleColumn } from './testing/flows.ts';

const input = (name: string, more = {}) => ({ type: 'TextInput', name, label: name, ...more });

/** A static flow of three screens, A → B → C. */
const three = {
  version: '7.3',
  screens: [
    {
      id: 'B',
      title: '${data.who}',
      data: { who: { type: 'string', __example__: 'Example' }, kept: { type: 'string', __example__: '' } },
      layout: singleColumn([input('b', { 'init-value': '${data.who}' }), navigating('C')]),
    },
    {
      id: 'A',
      title: 'A',
      layout: singleColumn([
        input('a', { required: true }),
        navigating('B', { who: '${form.a}', gone: '${form.x}' }),
      ]),
    },
    {
      id: 'C',
      title: 'C',
      terminal: true,
      layout: singleColumn([completing({ a: '${screen.A.form.a}', n: 1 })]),
    },
  ],
};

describe('opening (8.2)', () => {
  it('starts at the first screen nothing leads to', () => {
    expect(entryScreen(three)).toBe('A');
    expect(entryScreen({ screens: [] })).toBeUndefined();
  });

  it('uses examples unless data is given', () => {
    expect(new Play(three, { screen: 'B' }).view.title).toBe('Example');
    expect(new Play(three, { screen: 'B', data: { who: 'Ana' } }).view.title).toBe('Ana');
    expect(new Play(three, { screen: 'B', data: {} }).view.title).toBe('');
  });

  it('says which given data does not fit, and shows it all the same', () => {
    const play = new Play(three, { screen: 'B', data: { who: 5 } });
    expect(play.faults).toEqual(['payload-schema-error', 'payload-schema-error']);
    expect(play.view.title).toBe('5');
    expect(new Play(three, { screen: 'B', data: { who: 'Ana', kept: '' } }).faults).toEqual([]);
  });

  it('fails loudly without the screen', () => {
    const play = new Play(three, { screen: 'X' });
    expect(play.state.status).toBe('failed');
    expect(play.faults).toEqual(['unknown-screen']);
    expect(new Play(null).faults).toEqual(['no-screens']);
  });
});

describe('moving between screens (8.1, 8.8)', () => {
  it('carries the payload over, keeps its types and completes with a flow token', () => {
    const play = new Play(three, { flowToken: 'T' }).enter('a', 'Ana').tapFooter();
    expect(play.state.history).toEqual(['A', 'B']);
    expect(play.view.title).toBe('Ana');
    expect(play.component('b').value).toBe('Ana');
    play.tapFooter().tapFooter();
    expect(play.state.status).toBe('completed');
    expect(play.state.completion).toEqual({ a: 'Ana', n: 1, flow_token: 'T' });
    expect(play.effects).toEqual([{ type: 'complete', payload: { a: 'Ana', n: 1, flow_token: 'T' } }]);
    expect(play.back().state.status).toBe('completed');
  });

  it('goes back to what was there, and forward again to what was entered', () => {
    const play = new Play(three).enter('a', 'Ana').tapFooter().enter('b', 'changed').back();
    expect(play.view.screenId).toBe('A');
    expect(play.component('a').value).toBe('Ana');
    play.tapFooter();
    expect(play.component('b').value).toBe('changed');
    play.back().enter('a', 'Eva').tapFooter();
    expect(play.component('b').value).toBe('Eva');
  });

  it('merges payloads into earlier data', () => {
    const play = new Play(three).enter('a', 'x').tapFooter();
    expect(play.state.screens['B']?.data).toEqual({ who: 'x' });
    play.back();
    const state = {
      ...play.state,
      screens: {
        ...play.state.screens,
        B: {
          data: { kept: 'k' },
          form: {},
          errors: {},
          touched: [],
          initial: {},
          sources: { kept: { by: 'opening' as const } },
        },
      },
    };
    const step = stepFlow(three, state, { type: 'tap', path: play.view.footer?.path ?? [] });
    expect(step.state.screens['B']?.data).toEqual({ kept: 'k', who: 'x' });
  });

  it('pops when a way leads to the screen before', () => {
    const circle = {
      version: '7.3',
      screens: [
        { id: 'A', layout: singleColumn([navigating('B')]) },
        { id: 'B', layout: singleColumn([navigating('A')]) },
      ],
    };
    expect(new Play(circle, { screen: 'A' }).tapFooter().tapFooter().state.history).toEqual(['A']);
  });

  it('ignores refresh_on_back without an endpoint', () => {
    const [first, ...others] = three.screens;
    const play = new Play({ ...three, screens: [{ ...first, refresh_on_back: true }, ...others] });
    expect(play.enter('a', 'x').tapFooter().back()).toMatchObject({ state: { history: ['A'] }, effects: [] });
  });

  it('closes on back from the first screen, and by itself', () => {
    expect(new Play(three).back()).toMatchObject({
      state: { status: 'closed' },
      effects: [{ type: 'closed' }],
    });
    expect(new Play(three).feed({ type: 'close' }).state.status).toBe('closed');
  });

  it.each([
    ['unknown-screen', navigate('X')],
    ['same-screen', navigate('A')],
    ['unknown-screen', { name: 'navigate' }],
    ['unknown-action', { name: 'dance' }],
    ['unknown-action', 'navigate'],
    ['no-endpoint', { name: 'data_exchange', payload: {} }],
    ['bad-url', { name: 'open_url', url: 'javascript:alert(1)' }],
    ['bad-url', { name: 'open_url', url: '${data.nothing}' }],
  ])('says %s and stays', (code, action) => {
    const play = new Play(oneScreen([{ type: 'EmbeddedLink', text: 'x', 'on-click-action': action }])).tap(
      'EmbeddedLink',
    );
    expect(play.faults).toEqual([code]);
    expect(play.state).toMatchObject({ status: 'ready', history: ['A'] });
    expect(play.view.snackbar).toBeDefined();
    expect(play.feed({ type: 'dismiss-snackbar' }).view.snackbar).toBeUndefined();
  });

  it('warns of data that does not fit the next screen', () => {
    const flow = {
      version: '7.3',
      screens: [
        { id: 'A', layout: singleColumn([navigating('B', { n: 'text', ok: '12' })]) },
        { id: 'B', data: { n: { type: 'number' }, ok: { type: 'number' } }, layout: singleColumn([]) },
      ],
    };
    const play = new Play(flow).tapFooter();
    expect(play.faults).toEqual(['payload-schema-error']);
    expect(play.view.screenId).toBe('B');
  });

  it('opens web addresses from bindings', () => {
    const link = {
      type: 'EmbeddedLink',
      text: 'x',
      'on-click-action': { name: 'open_url', url: '${data.url}' },
    };
    const screen = { data: { url: { type: 'string', __example__: 'https://example.com/a' } } };
    expect(new Play(oneScreen([link], screen)).tap('EmbeddedLink').effects).toEqual([
      { type: 'open-url', url: 'https://example.com/a' },
    ]);
    const old = new Play(oneScreen([link], screen, { version: '5.1' })).tap('EmbeddedLink');
    expect(old.faults).toEqual(['not-in-version']);
  });
});

describe('purity', () => {
  it('never changes a state it was given', () => {
    const { state } = openFlow(three);
    const before = JSON.stringify(state);
    stepFlow(three, state, { type: 'change', name: 'a', value: 'x' });
    viewScreen(three, state);
    expect(JSON.stringify(state)).toBe(before);
  });
});
