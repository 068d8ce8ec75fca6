import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../document/types.ts';
import { completing, navigate, navigating, oneScreen, Play, singleColumn } from '../testing/flows.ts';

const input = (name: string, more: JsonObject = {}) => ({ type: 'TextInput', name, label: name, ...more });
const link = (action: JsonObject) => ({ type: 'EmbeddedLink', text: 'x', 'on-click-action': action });
const two = (first: readonly JsonValue[], data: JsonObject, flow: JsonObject = {}) => ({
  version: '7.3',
  ...flow,
  screens: [
    { id: 'A', title: 'A', layout: singleColumn(first) },
    { id: 'B', title: 'B', terminal: true, data, layout: singleColumn([completing()]) },
  ],
});

describe('navigate (Flow JSON 6.3 and 8.1)', () => {
  const declared = {
    t: { type: 'string', __example__: '' },
    n: { type: 'number', __example__: 0 },
    b: { type: 'boolean', __example__: false },
    l: { type: 'array', items: { type: 'string' }, __example__: [] },
    o: { type: 'object', properties: { k: { type: 'string' } }, __example__: {} },
  };

  it.each<[rule: string, payload: JsonObject, data: JsonObject, faults: number]>([
    [
      'values keep their types',
      { t: 'x', n: 1, b: true, l: ['a'], o: { k: 'v' } },
      { t: 'x', n: 1, b: true, l: ['a'], o: { k: 'v' } },
      0,
    ],
    ['examples are not mixed in', { t: 'x' }, { t: 'x' }, 0],
    ['a number input fits a number', { n: '${form.n}' }, { n: '12' }, 0],
    ['a text that is no number does not', { n: 'x' }, { n: 'x' }, 1],
    ['a number for a text', { t: 1 }, { t: 1 }, 1],
    ['a list of the wrong kind', { l: [1] }, { l: [1] }, 1],
    ['an object of the wrong kind', { o: { k: 1 } }, { o: { k: 1 } }, 1],
    ['what nobody entered does not arrive', { t: '${form.gone}' }, {}, 0],
    ['what is not declared arrives all the same', { more: 1 }, { more: 1 }, 0],
  ])('%s', (_rule, payload, data, faults) => {
    const play = new Play(two([input('n', { 'input-type': 'number' }), navigating('B', payload)], declared));
    play.enter('n', '12').tapFooter();
    expect(play.view.screenId).toBe('B');
    expect(play.state.screens['B']?.data).toEqual(data);
    expect(play.faults).toEqual(Array.from({ length: faults }, () => 'payload-schema-error'));
  });

  it.each<[rule: string, action: JsonObject, fault: string]>([
    ['a screen that does not exist', navigate('NOPE'), 'unknown-screen'],
    ['its own screen', navigate('A'), 'same-screen'],
    ['no screen named', { name: 'navigate', payload: {} }, 'unknown-screen'],
  ])('stays where it is and says so: %s', (_rule, action, fault) => {
    const play = new Play(two([link(action)], {})).tap('EmbeddedLink');
    expect(play.faults).toEqual([fault]);
    expect(play.view).toMatchObject({ screenId: 'A', snackbar: expect.any(String) });
  });

  it.each<[rule: string, from: (action: JsonObject) => JsonObject, tap: (play: Play) => Play]>([
    [
      'Footer',
      (action) => ({ type: 'Footer', label: 'x', 'on-click-action': action }),
      (play) => play.tapFooter(),
    ],
    ['EmbeddedLink', link, (play) => play.tap('EmbeddedLink')],
    [
      '“Read more” of an OptIn',
      (action) => ({ type: 'OptIn', name: 'o', label: 'o', 'on-click-action': action }),
      (play) => play.tap('OptIn'),
    ],
    [
      'NavigationList',
      (action) => ({
        type: 'NavigationList',
        name: 'l',
        'list-items': [{ id: 'i' }],
        'on-click-action': action,
      }),
      (play) => play.tap('NavigationList', 0),
    ],
    [
      'item of a NavigationList',
      (action) => ({
        type: 'NavigationList',
        name: 'l',
        'list-items': [{ id: 'i', 'on-click-action': action }],
      }),
      (play) => play.tap('NavigationList', 0),
    ],
  ])('can start from a %s (6.2)', (_rule, from, tap) => {
    expect(tap(new Play(two([from(navigate('B'))], {}))).view.screenId).toBe('B');
  });

  it('needs a valid screen from the Footer only', () => {
    const children = [input('a', { required: true }), link(navigate('B')), navigating('B')];
    expect(new Play(two(children, {})).tapFooter().view.screenId).toBe('A');
    expect(new Play(two(children, {})).tap('EmbeddedLink').view.screenId).toBe('B');
  });
});

describe('update_data (Flow JSON 6.6 and 8.1)', () => {
  const model = {
    data: { t: { type: 'string', __example__: 'old' }, o: { type: 'object', __example__: { a: 1, b: 2 } } },
  };
  const updating = (payload: JsonObject, version: string) =>
    new Play(
      oneScreen(
        [
          { type: 'OptIn', name: 'v', label: 'v', 'on-select-action': { name: 'update_data', payload } },
          input('a'),
        ],
        model,
        { version },
      ),
    )
      .enter('a', 'typed')
      .enter('v', true);

  it.each<[rule: string, payload: JsonObject, data: JsonObject, faults: readonly string[], version?: string]>(
    [
      ['sets a field, keeps the others', { t: 'new' }, { t: 'new', o: { a: 1, b: 2 } }, []],
      ['takes bindings and expressions', { t: "`${form.a} '!'`" }, { t: 'typed!', o: { a: 1, b: 2 } }, []],
      ['replaces objects as a whole', { o: { a: 9 } }, { t: 'old', o: { a: 9 } }, []],
      ['what has no value changes nothing', { t: '${form.gone}' }, { t: 'old', o: { a: 1, b: 2 } }, []],
      ['a wrong type is taken, but told', { t: 5 }, { t: 5, o: { a: 1, b: 2 } }, ['payload-schema-error']],
      ['exists since 6.0', { t: 'new' }, { t: 'old', o: { a: 1, b: 2 } }, ['not-in-version'], '5.1'],
      ['exists in 6.0', { t: 'new' }, { t: 'new', o: { a: 1, b: 2 } }, [], '6.0'],
    ],
  )('%s', (_rule, payload, data, faults, version = '7.3') => {
    const play = updating(payload, version);
    expect(play.state.screens['A']?.data).toEqual(data);
    expect(play.faults).toEqual(faults);
    expect(play.request).toBeUndefined();
  });
});

describe('open_url (Flow JSON 6.7)', () => {
  it.each<[rule: string, url: JsonValue, opened: string | undefined, version?: string]>([
    ['an address', 'https://example.com/a?b=1', 'https://example.com/a?b=1'],
    ['an address without encryption', 'http://example.com', 'http://example.com'],
    ['a binding', '${data.url}', 'https://example.com/x'],
    ['an expression', "`${data.url} '?a=1'`", 'https://example.com/x?a=1'],
    ['no other scheme', 'javascript:alert(1)', undefined],
    ['no address', '${data.nothing}', undefined],
    ['exists since 6.0', 'https://example.com', undefined, '5.1'],
  ])('%s', (_rule, url, opened, version = '7.3') => {
    const model = { data: { url: { type: 'string', __example__: 'https://example.com/x' } } };
    const play = new Play(oneScreen([link({ name: 'open_url', url })], model, { version })).tap(
      'EmbeddedLink',
    );
    expect(play.effects.filter(({ type }) => type === 'open-url')).toEqual(
      opened === undefined ? [] : [{ type: 'open-url', url: opened }],
    );
    expect(play.state.status).toBe('ready');
    expect(play.faults).toHaveLength(opened === undefined ? 1 : 0);
  });
});

describe('what no phone can do (Flow JSON 6.1 and 6.5)', () => {
  it.each<[rule: string, action: JsonValue, fault: string]>([
    ['an action that does not exist', { name: 'explode' }, 'unknown-action'],
    ['an action without name', {}, 'unknown-action'],
    ['asking an endpoint that is not there', { name: 'data_exchange', payload: {} }, 'no-endpoint'],
  ])('%s', (_rule, action, fault) => {
    const play = new Play(oneScreen([{ type: 'EmbeddedLink', text: 'x', 'on-click-action': action }])).tap(
      'EmbeddedLink',
    );
    expect(play.faults).toEqual([fault]);
    expect(play.state.status).toBe('ready');
  });

  it('does nothing on a tap on what has no action', () => {
    const play = new Play(oneScreen([{ type: 'TextBody', text: 'x' }]));
    const { state } = play;
    expect(play.tap('TextBody').state).toBe(state);
    expect(play.effects).toEqual([]);
  });
});
