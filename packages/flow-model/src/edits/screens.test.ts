import { describe, expect, it } from 'vitest';
import type { Path } from '../document/types.ts';
import * as edits from './index.ts';
import { refusalOf, textAfter, valueAfter } from './testing/written.ts';

type Members = { [key: string]: unknown };

const first: Path = ['screens', 0, 'layout', 'children'];

function screen(id: string, components: readonly Members[], more: Members = {}): Members {
  return { id, title: id, ...more, layout: { type: 'SingleColumnLayout', children: components } };
}

function footer(action: Members): Members {
  return { type: 'Footer', label: 'Go', 'on-click-action': action };
}

function to(name: string, payload: Members = {}): Members {
  return { name: 'navigate', next: { type: 'screen', name }, payload };
}

function input(name: string): Members {
  return { type: 'TextInput', name, label: name };
}

const done = footer({ name: 'complete', payload: {} });

describe('addScreen', () => {
  it('adds a screen that is valid by itself, and its entry of the routing model', () => {
    const before = {
      version: '7.3',
      routing_model: { A: ['B'], B: [] },
      screens: [screen('A', []), screen('B', [])],
    };
    expect(valueAfter(before, (doc) => edits.addScreen(doc, { after: 'A', title: 'Hello' }))).toEqual({
      version: '7.3',
      routing_model: { A: ['B'], SCREEN_A: [], B: [] },
      screens: [
        screen('A', []),
        {
          id: 'SCREEN_A',
          title: 'Hello',
          terminal: true,
          layout: {
            type: 'SingleColumnLayout',
            children: [
              { type: 'TextHeading', text: 'Heading' },
              { type: 'Footer', label: 'Continue', 'on-click-action': { name: 'complete', payload: {} } },
            ],
          },
        },
        screen('B', []),
      ],
    });
  });

  it.each([
    ['STEP_1', 'bad-name'],
    ['___', 'bad-name'],
    ['', 'bad-name'],
    ['Success', 'reserved-name'],
    ['A', 'name-taken'],
  ])('refuses the id “%s”', (id, code) => {
    expect(
      refusalOf({ version: '7.3', screens: [screen('A', [])] }, (doc) => edits.addScreen(doc, { id })),
    ).toBe(code);
  });

  it('finds a free id beyond the alphabet', () => {
    const ids = Array.from({ length: 26 }, (_, index) => `SCREEN_${String.fromCodePoint(65 + index)}`);
    const before = { version: '7.3', screens: ids.map((id) => screen(id, [])) };
    expect(valueAfter(before, (doc) => edits.addScreen(doc, {}))).toMatchObject({
      screens: [...ids, 'SCREEN_AA'].map((id) => ({ id })),
    });
  });
});

describe('duplicateScreen', () => {
  it('copies content and routes onward', () => {
    const before = {
      version: '7.3',
      routing_model: { A: ['B'], B: [] },
      screens: [screen('A', [footer(to('B'))]), screen('B', [done])],
    };
    expect(valueAfter(before, (doc) => edits.duplicateScreen(doc, { id: 'A' }))).toEqual({
      version: '7.3',
      routing_model: { A: ['B'], A_COPY: ['B'], B: [] },
      screens: [
        screen('A', [footer(to('B'))]),
        { ...screen('A', [footer(to('B'))]), id: 'A_COPY' },
        screen('B', [done]),
      ],
    });
  });
});

describe('deleteScreen', () => {
  it('removes its routes and leaves the actions to their author', () => {
    const before = {
      version: '7.3',
      routing_model: { A: ['B', 'C'], B: ['C'], C: [] },
      screens: [screen('A', [footer(to('B'))]), screen('B', []), screen('C', [done])],
    };
    expect(valueAfter(before, (doc) => edits.deleteScreen(doc, { id: 'B' }))).toEqual({
      version: '7.3',
      routing_model: { A: ['C'], C: [] },
      screens: [screen('A', [footer(to('B'))]), screen('C', [done])],
    });
  });

  it('refuses to delete the last screen', () => {
    expect(refusalOf({ screens: [screen('A', [])] }, (doc) => edits.deleteScreen(doc, { id: 'A' }))).toBe(
      'last-screen',
    );
  });
});

describe('moveScreen', () => {
  it('puts the screen where it is told', () => {
    expect(
      textAfter('{"screens":[{"id":"A"}, {"id":"B"}, {"id":"C"}]}', (doc) =>
        edits.moveScreen(doc, { id: 'A', index: 2 }),
      ),
    ).toBe('{"screens":[{"id":"B"}, {"id":"C"}, {"id":"A"}]}');
  });
});

describe('renameScreen', () => {
  it('carries routes, actions and references, and nothing else', () => {
    const text = JSON.stringify(
      {
        version: '7.3',
        routing_model: { FIRST: ['B'], B: [] },
        screens: [
          screen('FIRST', [footer(to('B', { FIRST: 'FIRST' }))]),
          screen('B', [
            { type: 'TextBody', text: "`'FIRST ' ${screen.FIRST.form.x}`" },
            {
              type: 'If',
              condition: "${screen.FIRST.data.y} == 'FIRST'",
              then: [{ type: 'TextBody', text: '${screen.FIRST_B.form.x}' }],
            },
            { type: 'EmbeddedLink', text: 'Back', 'on-click-action': to('FIRST') },
          ]),
        ],
      },
      undefined,
      2,
    );
    const expected = text
      .replace('"FIRST": [', '"START": [')
      .replace('"id": "FIRST"', '"id": "START"')
      .replaceAll('${screen.FIRST.', '${screen.START.')
      .replaceAll('"name": "FIRST"', '"name": "START"');
    expect(textAfter(text, (doc) => edits.renameScreen(doc, { from: 'FIRST', to: 'START' }))).toBe(expected);
  });

  it('refuses a name that is taken', () => {
    const before = { screens: [screen('A', []), screen('B', [])] };
    expect(refusalOf(before, (doc) => edits.renameScreen(doc, { from: 'A', to: 'B' }))).toBe('name-taken');
  });
});

describe('renameField', () => {
  it('carries references, maps and sensitive names', () => {
    const text = JSON.stringify(
      {
        version: '7.3',
        screens: [
          screen(
            'A',
            [
              {
                type: 'Form',
                name: 'f',
                'init-values': { mail: 'x' },
                'error-messages': { mail: 'y' },
                children: [input('mail')],
              },
              { type: 'If', condition: "${form.mail} != '' && (${form.mailbox} == 'mail')", then: [] },
              footer(to('B', { mail: '${form.mail}' })),
            ],
            { sensitive: ['mail'] },
          ),
          screen('B', [
            input('mail'),
            { type: 'TextBody', text: '${form.mail}' },
            { type: 'TextBody', text: '`${screen.A.form.mail}`' },
          ]),
        ],
      },
      undefined,
      1,
    );
    const [a = '', b = ''] = text.split('"id": "B"');
    const expected = [
      a
        .replace('"sensitive": [\n    "mail"', '"sensitive": [\n    "email"')
        .replaceAll('${form.mail}', '${form.email}')
        .replace('"mail": "x"', '"email": "x"')
        .replace('"mail": "y"', '"email": "y"')
        .replace('"name": "mail"', '"name": "email"'),
      b.replace('screen.A.form.mail', 'screen.A.form.email'),
    ].join('"id": "B"');
    expect(textAfter(text, (doc) => edits.renameField(doc, { screen: 'A', from: 'mail', to: 'email' }))).toBe(
      expected,
    );
  });

  it.each([
    ['other', 'name-taken'],
    ['has space', 'bad-name'],
    ['1st', 'bad-name'],
    ['', 'bad-name'],
  ])('refuses “%s”', (name, code) => {
    const before = { screens: [screen('A', [input('mail'), input('other')])] };
    expect(refusalOf(before, (doc) => edits.renameField(doc, { screen: 'A', from: 'mail', to: name }))).toBe(
      code,
    );
  });
});

describe('data fields', () => {
  const data = { who: { type: 'string', __example__: 'Ana' } };
  const flow = (field: string, more: Members = {}): Members => ({
    version: '7.3',
    screens: [
      screen('A', [footer(to('B', { [field]: 'x', ...more }))]),
      screen(
        'B',
        [
          { type: 'TextBody', text: `\${data.${field}}` },
          {
            type: 'OptIn',
            name: 'o',
            label: 'o',
            'on-select-action': { name: 'update_data', payload: { [field]: 'y' } },
          },
        ],
        { data: { [field]: data.who } },
      ),
      screen('C', [
        { type: 'TextBody', text: `\${screen.B.data.${field}}` },
        { type: 'TextBody', text: '${data.who}' },
      ]),
    ],
  });

  it('are renamed with the payloads that fill them', () => {
    expect(
      valueAfter(flow('who'), (doc) => edits.renameDataField(doc, { screen: 'B', from: 'who', to: 'name' })),
    ).toEqual(flow('name'));
  });

  it('are deleted with the payloads that fill them', () => {
    expect(
      valueAfter(flow('who'), (doc) => edits.deleteDataField(doc, { screen: 'B', name: 'who' })),
    ).toMatchObject({
      screens: [
        screen('A', [footer(to('B'))]),
        {
          layout: {
            children: [{ text: '${data.who}' }, { 'on-select-action': { name: 'update_data', payload: {} } }],
          },
        },
        {},
      ],
    });
  });

  it('are added with a shape read off the example', () => {
    const before = { version: '7.3', screens: [screen('A', [])] };
    const example = [
      { id: 'a', title: 'A', image: 'x' },
      { id: 'b', title: 'B' },
    ];
    expect(
      valueAfter(before, (doc) =>
        edits.addDataField(doc, { screen: 'A', name: 'slots', type: 'array', example }),
      ),
    ).toEqual({
      version: '7.3',
      screens: [
        screen('A', [], {
          data: {
            slots: {
              type: 'array',
              items: { type: 'object', properties: { id: { type: 'string' }, title: { type: 'string' } } },
              __example__: example,
            },
          },
        }),
      ],
    });
  });

  it('change only where they differ', () => {
    const text = '{"screens":[{"id":"A","data":{"n":{"type":"number","__example__":1.0,"x":[1.0]}}}]}';
    const definition = { type: 'string', __example__: 'a', x: [1] };
    expect(textAfter(text, (doc) => edits.setDataField(doc, { screen: 'A', name: 'n', definition }))).toBe(
      text.replace('"number"', '"string"').replace('"__example__":1.0', '"__example__":"a"'),
    );
  });
});

describe('connectAction', () => {
  const connect = { component: [...first, 1], property: 'on-click-action' };

  it('leads on where the flow ended, and brings what the next screen needs', () => {
    const data = { name: { type: 'string' }, count: { type: 'number' }, list: { type: 'array' } };
    const before = {
      version: '7.3',
      routing_model: { A: [], B: [] },
      screens: [
        screen('A', [input('name'), done], { terminal: true, success: true }),
        screen('B', [done], { terminal: true, data }),
      ],
    };
    expect(valueAfter(before, (doc) => edits.connectAction(doc, { ...connect, to: 'B' }))).toEqual({
      version: '7.3',
      routing_model: { A: ['B'], B: [] },
      screens: [
        screen('A', [input('name'), footer(to('B', { name: '${form.name}', count: 0, list: [] }))]),
        screen('B', [done], { terminal: true, data }),
      ],
    });
  });

  it('keeps what fits of a payload, drops the old route, and touches nothing else', () => {
    const text = JSON.stringify(
      {
        version: '7.3',
        routing_model: { A: ['B'], B: ['C'], C: [] },
        screens: [
          screen('A', [input('x'), footer(to('B', { who: 'Bob', more: 1 }))]),
          screen('B', [footer(to('C', { who: '' }))], {
            data: { who: { type: 'string' }, more: { type: 'number' } },
          }),
          screen('C', [done], { terminal: true, data: { who: { type: 'string' } } }),
        ],
      },
      undefined,
      2,
    );
    expect(textAfter(text, (doc) => edits.connectAction(doc, { ...connect, to: 'C' }))).toBe(
      text
        .replace('"A": [\n      "B"\n    ]', '"A": [\n      "C"\n    ]')
        .replace('"name": "B"', '"name": "C"')
        .replace(/"who": "Bob",\s+"more": 1/, '"who": "Bob"'),
    );
  });

  it('writes a routing model for an endpoint flow that has none', () => {
    const before = {
      version: '7.3',
      data_api_version: '3.0',
      screens: [screen('A', [input('x'), done]), screen('B', [])],
    };
    expect(valueAfter(before, (doc) => edits.connectAction(doc, { ...connect, to: 'B' }))).toMatchObject({
      routing_model: { A: ['B'], B: [] },
    });
  });

  it.each<[string, readonly Members[], string, string]>([
    ['an unknown screen', [screen('A', [input('x'), done])], 'X', 'unknown-screen'],
    ['its own screen', [screen('A', [input('x'), done])], 'A', 'same-screen'],
    [
      'a way back',
      [screen('A', [input('x'), done]), screen('B', [footer(to('A'))]), screen('C', [footer(to('B'))])],
      'B',
      'backward-route',
    ],
    [
      'a way around that leaves no beginning',
      [screen('A', [input('x'), done]), screen('B', [footer(to('C'))]), screen('C', [footer(to('A'))])],
      'B',
      'backward-route',
    ],
    [
      'an eleventh screen',
      [
        screen('A', [
          input('x'),
          done,
          ...Array.from({ length: 10 }, (_, index) => ({
            type: 'EmbeddedLink',
            'on-click-action': to(`S${'X'.repeat(index)}`),
          })),
        ]),
        ...Array.from({ length: 10 }, (_, index) => screen(`S${'X'.repeat(index)}`, [])),
        screen('LAST', []),
      ],
      'LAST',
      'too-many-routes',
    ],
  ])('refuses %s', (_what, screens, target, code) => {
    expect(
      refusalOf({ version: '7.3', screens }, (doc) => edits.connectAction(doc, { ...connect, to: target })),
    ).toBe(code);
  });

  it('connects a list or its items, not both', () => {
    const items = [
      { id: '1', 'main-content': { title: '1' } },
      { id: '2', 'main-content': { title: '2' } },
    ];
    const list = { type: 'NavigationList', name: 'n', 'list-items': items };
    const flow = (component: Members) => ({
      version: '7.3',
      screens: [screen('A', [component]), screen('B', [])],
    });
    const whole = { component: [...first, 0], property: 'on-click-action', to: 'B' };
    const item = { ...whole, component: [...first, 0, 'list-items', 1] };
    const itemConnected = flow({
      ...list,
      'list-items': [items[0], { ...items[1], 'on-click-action': to('B') }],
    });
    const listConnected = flow({ ...list, 'on-click-action': to('B') });
    expect(valueAfter(flow(list), (doc) => edits.connectAction(doc, item))).toEqual(itemConnected);
    expect(valueAfter(flow(list), (doc) => edits.connectAction(doc, whole))).toEqual(listConnected);
    expect(refusalOf(itemConnected, (doc) => edits.connectAction(doc, whole))).toBe('not-an-action');
    expect(refusalOf(listConnected, (doc) => edits.connectAction(doc, item))).toBe('not-an-action');
  });

  it('refuses components without an action', () => {
    const before = { version: '7.3', screens: [screen('A', [input('x'), input('y')]), screen('B', [])] };
    expect(refusalOf(before, (doc) => edits.connectAction(doc, { ...connect, to: 'B' }))).toBe(
      'not-an-action',
    );
  });

  it('refuses to lead on while another Footer ends the flow', () => {
    const choice = { type: 'If', condition: '${form.x} == true', then: [done], else: [done] };
    const before = {
      version: '7.3',
      screens: [screen('A', [input('x'), choice], { terminal: true }), screen('B', [])],
    };
    const component = [...first, 1, 'then', 0];
    expect(refusalOf(before, (doc) => edits.connectAction(doc, { ...connect, component, to: 'B' }))).toBe(
      'not-allowed-here',
    );
  });
});

describe('disconnectAction', () => {
  it('undoes a connection: the Footer ends the flow again', () => {
    const connected = {
      version: '7.3',
      routing_model: { A: ['B'], B: [] },
      screens: [screen('A', [footer(to('B', { x: 1 }))]), screen('B', [done], { terminal: true })],
    };
    expect(
      valueAfter(connected, (doc) =>
        edits.disconnectAction(doc, { component: [...first, 0], property: 'on-click-action' }),
      ),
    ).toEqual({
      version: '7.3',
      routing_model: { A: [], B: [] },
      screens: [
        screen('A', [footer({ name: 'complete', payload: { x: 1 } })], { terminal: true }),
        screen('B', [done], { terminal: true }),
      ],
    });
  });

  it('keeps a route that the endpoint may take', () => {
    const before = {
      version: '7.3',
      data_api_version: '3.0',
      routing_model: { A: ['B'], B: [] },
      screens: [
        screen('A', [
          { type: 'EmbeddedLink', text: 'x', 'on-click-action': to('B') },
          footer({ name: 'data_exchange', payload: {} }),
        ]),
        screen('B', [done]),
      ],
    };
    expect(
      valueAfter(before, (doc) =>
        edits.disconnectAction(doc, { component: [...first, 0], property: 'on-click-action' }),
      ),
    ).toMatchObject({ routing_model: { A: ['B'], B: [] } });
  });
});

describe('setActionName', () => {
  const path = [...first, 0, 'on-click-action'];

  it('keeps the payload where the new kind has one', () => {
    const before = {
      version: '7.3',
      screens: [screen('A', [footer({ name: 'complete', payload: { x: 1 } })], { terminal: true })],
    };
    expect(valueAfter(before, (doc) => edits.setActionName(doc, { path, name: 'data_exchange' }))).toEqual({
      version: '7.3',
      screens: [screen('A', [footer({ name: 'data_exchange', payload: { x: 1 } })], { terminal: true })],
    });
  });

  it('leads to the next screen that it may lead to', () => {
    const before = {
      version: '7.3',
      screens: [screen('A', [done], { terminal: true }), screen('B', [done], { terminal: true })],
    };
    expect(valueAfter(before, (doc) => edits.setActionName(doc, { path, name: 'navigate' }))).toEqual({
      version: '7.3',
      screens: [screen('A', [footer(to('B'))]), screen('B', [done], { terminal: true })],
    });
  });

  it('writes what an action needs', () => {
    const link = { type: 'EmbeddedLink', text: 'Terms', 'on-click-action': to('B') };
    const before = { version: '7.3', screens: [screen('A', [link]), screen('B', [])] };
    expect(valueAfter(before, (doc) => edits.setActionName(doc, { path, name: 'open_url' }))).toMatchObject({
      screens: [
        { layout: { children: [{ 'on-click-action': { name: 'open_url', url: 'https://example.com' } }] } },
        {},
      ],
    });
  });

  it.each([
    ['7.3', 'update_data', 'not-an-action'],
    ['7.3', 'dance', 'not-an-action'],
  ])('in %s refuses %s on a Footer', (version, name, code) => {
    expect(
      refusalOf({ version, screens: [screen('A', [done])] }, (doc) =>
        edits.setActionName(doc, { path, name }),
      ),
    ).toBe(code);
  });

  it('refuses what the version does not know yet', () => {
    const link = { type: 'EmbeddedLink', text: 'x', 'on-click-action': to('B') };
    expect(
      refusalOf({ version: '5.1', screens: [screen('A', [link])] }, (doc) =>
        edits.setActionName(doc, { path, name: 'open_url' }),
      ),
    ).toBe('not-in-version');
  });
});
