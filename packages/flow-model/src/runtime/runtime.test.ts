import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../document/types.ts';
import { entryScreen, openFlow, responseSummary, stepFlow, viewScreen } from './index.ts';
import {
  completing,
  navigate,
  navigating,
  oneScreen,
  options,
  Play,
  singleColumn,
  when,
} from './testing/flows.ts';

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
        B: { data: { kept: 'k' }, form: {}, errors: {}, touched: [], initial: {} },
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

describe('what is on display (5.22 to 5.24, 8.3)', () => {
  const text = (value: string) => ({ type: 'TextBody', text: value });

  it('takes branches of If by plain conditions, expressions and booleans', () => {
    const flow = oneScreen([
      input('n', { 'input-type': 'number' }),
      when('${form.n} > 5', [text('more')], [text('less')]),
      when("`${form.n} == ''`", [text('empty')]),
      when(true, [when('nonsense(', [], [text('else')])]),
    ]);
    const play = new Play(flow);
    expect(play.texts).toEqual(['less', 'empty', 'else']);
    expect(play.enter('n', '6').texts).toEqual(['more', 'else']);
  });

  it('takes cases of Switch by text, with the undocumented default', () => {
    const flow = oneScreen([
      { type: 'Dropdown', name: 'd', label: 'd', 'data-source': options('a', 'b') },
      { type: 'Switch', value: '${form.d}', cases: { a: [text('A')], b: [] } },
      { type: 'Switch', value: '${form.d}', cases: { a: [], default: [text('other')] } },
    ]);
    const play = new Play(flow);
    expect(play.texts).toEqual(['other']);
    expect(play.enter('d', 'a').texts).toEqual(['A']);
  });

  it('flattens Forms, hides what is not visible and finds the Footer anywhere', () => {
    const flow = oneScreen([
      { type: 'Form', name: 'f', children: [completing(), { ...text('shown'), visible: true }] },
      { ...text('hidden'), visible: false },
      { ...text('default'), visible: '${data.unknown}' },
    ]);
    const { components, footer } = new Play(flow).view;
    expect(components.map(({ props }) => props['text'])).toEqual(['shown', 'default']);
    expect(footer?.path).toEqual(['screens', 0, 'layout', 'children', 0, 'children', 0]);
  });

  it('leaves out properties that resolve to nothing', () => {
    const flow = oneScreen([{ type: 'TextBody', text: '${data.gone}', 'font-weight': 'bold' }]);
    expect(new Play(flow).component('TextBody').props).toEqual({ 'font-weight': 'bold' });
  });

  it('treats expressions as text before 6.0', () => {
    const flow = oneScreen([text('`1 + 1`')], {}, { version: '5.1' });
    expect(new Play(flow).texts).toEqual(['`1 + 1`']);
    expect(new Play({ ...flow, version: '6.0' }).texts).toEqual([2]);
  });
});

describe('update_data and select actions (6.6, 8.4, 5.10)', () => {
  const set = (payload: JsonObject) => ({ name: 'update_data', payload });
  const model = { data: { n: { type: 'number', __example__: 0 }, log: { type: 'string', __example__: '' } } };
  const log = (mark: string) => set({ log: `\`\${data.log} '${mark}'\`` });

  it('merges into the data of the screen at once', () => {
    const flow = oneScreen(
      [
        {
          type: 'Dropdown',
          name: 'd',
          label: 'd',
          'data-source': [
            { id: 'a', title: 'A', 'on-select-action': set({ n: 1 }), 'on-unselect-action': set({ n: 0 }) },
            { id: 'b', title: 'B', 'on-select-action': set({ n: '${form.d}' }) },
          ],
        },
        { type: 'TextBody', text: "`'n=' ${data.n}`" },
      ],
      model,
    );
    const play = new Play(flow);
    expect(play.texts).toEqual(['n=0']);
    expect(play.enter('d', 'a').texts).toEqual(['n=1']);
    expect(play.enter('d', 'b').texts).toEqual(['n=b']);
    expect(play.enter('d', undefined).state.screens['A']?.form).toEqual({});
  });

  it('gives up the old choice before it takes the new one', () => {
    const item = (id: string) => ({
      id,
      title: id,
      'on-select-action': log(`+${id}`),
      'on-unselect-action': log(`-${id}`),
    });
    const flow = oneScreen(
      [{ type: 'RadioButtonsGroup', name: 'r', label: 'r', 'data-source': [item('a'), item('b')] }],
      model,
    );
    expect(new Play(flow).enter('r', 'a').enter('r', 'b').state.screens['A']?.data['log']).toBe('+a-a+b');
  });

  it.each([
    ['runs the select action for both when it is alone', {}, '++'],
    ['runs the unselect action when there is one', { 'on-unselect-action': log('-') }, '+-'],
  ])('%s', (_rule, more, expected) => {
    const chips = {
      type: 'ChipsSelector',
      name: 'c',
      label: 'c',
      'data-source': options('a', 'b'),
      'on-select-action': log('+'),
      ...more,
    };
    const play = new Play(oneScreen([chips], model)).enter('c', ['a']).enter('c', []);
    expect(play.state.screens['A']?.data['log']).toBe(expected);
  });

  it('runs OptIn actions both ways', () => {
    const optIn = {
      type: 'OptIn',
      name: 'o',
      label: 'o',
      'on-select-action': log('+'),
      'on-unselect-action': log('-'),
    };
    const play = new Play(oneScreen([optIn], model)).enter('o', true).enter('o', false);
    expect(play.state.screens['A']?.data['log']).toBe('+-');
  });

  it.each([
    ['5.1', ''],
    ['6.0', '+'],
    ['6.3', '+'],
    ['7.0', ''],
  ])('on rendering, %s logs %j', (version, expected) => {
    const radio = {
      type: 'RadioButtonsGroup',
      name: 'r',
      label: 'r',
      'data-source': options('a'),
      'on-select-action': log('+'),
    };
    const play = new Play(oneScreen([radio], model, { version }));
    expect(play.state.screens['A']?.data['log']).toBe(expected);
  });

  it('applies changed start values over what was entered', () => {
    const flow = oneScreen(
      [
        { type: 'OptIn', name: 'o', label: 'o', 'on-select-action': set({ n: 7 }) },
        input('t', { 'init-value': '${data.n}' }),
      ],
      model,
    );
    const play = new Play(flow);
    expect(play.component('t').value).toBe('0');
    expect(play.enter('t', 'mine').enter('o', true).component('t').value).toBe('7');
  });
});

describe('forms (7.1, 7.2)', () => {
  it('starts inputs of a Form from its init-values, literal or bound', () => {
    const children = [
      input('age', { 'input-type': 'number' }),
      { type: 'CheckboxGroup', name: 'days', label: 'd', 'data-source': options('mon', 'tue') },
      { type: 'PhotoPicker', name: 'photo', label: 'p' },
    ];
    const literal = oneScreen([
      { type: 'Form', name: 'f', 'init-values': { age: 20, days: ['tue', 'mon', 'nope'] }, children },
    ]);
    expect(new Play(literal).state.screens['A']?.form).toEqual({ age: '20', days: ['mon', 'tue'] });
    const bound = oneScreen([{ type: 'Form', name: 'f', 'init-values': '${data.start}', children }], {
      data: { start: { type: 'object', __example__: { age: '5' } } },
    });
    expect(new Play(bound).component('age').value).toBe('5');
  });

  it('keeps the order of the list for several choices', () => {
    const flow = oneScreen([
      { type: 'CheckboxGroup', name: 'c', label: 'c', 'data-source': options('a', 'b', 'c') },
    ]);
    expect(new Play(flow).enter('c', ['c', 'a']).state.screens['A']?.form).toEqual({ c: ['a', 'c'] });
  });

  it('ignores inputs that are disabled, hidden, unknown or of the wrong kind', () => {
    const flow = oneScreen([
      input('off', { enabled: false }),
      input('hidden', { visible: false }),
      { type: 'OptIn', name: 'o', label: 'o' },
    ]);
    const play = new Play(flow).enter('off', 'x').enter('hidden', 'x').enter('nope', 'x').enter('o', 'yes');
    expect(play.state.screens['A']?.form).toEqual({});
  });

  it('drops untouched fields from the payload and sends emptied ones empty (7.4)', () => {
    const names = { a: '${form.a}', b: '${form.b}', c: '${form.c}', d: '${form.d}' };
    const flow = oneScreen([
      input('a'),
      input('b'),
      { type: 'CheckboxGroup', name: 'c', label: 'c', 'data-source': options('x') },
      { type: 'OptIn', name: 'd', label: 'd' },
      completing(names),
    ]);
    const play = new Play(flow).enter('b', 'x').enter('b', '').enter('c', ['x']).enter('c', []);
    play.enter('d', true).enter('d', false).tapFooter();
    expect(play.state.completion).toEqual({ b: '', c: [], d: false, flow_token: 'unused' });
  });

  it('shows given errors until the field is edited', () => {
    const flow = oneScreen(
      [
        { type: 'Form', name: 'f', 'error-messages': '${data.errors}', children: [input('a'), input('b')] },
        completing(),
      ],
      { data: { errors: { type: 'object', __example__: { a: 'Taken', b: '' } } } },
    );
    const play = new Play(flow);
    expect(play.component('a').error).toBe('Taken');
    expect(play.component('b').error).toBeUndefined();
    expect(play.view.footer?.enabled).toBe(false);
    expect(play.enter('a', 'x').component('a').error).toBeUndefined();
    expect(play.view.footer?.enabled).toBe(true);
  });
});

describe('the Footer (5.13, 7.3)', () => {
  it('waits for valid inputs, names what is missing, and shows errors when pressed', () => {
    const play = new Play(oneScreen([input('a', { required: true }), input('b'), completing()]));
    expect(play.view.footer?.enabled).toBe(false);
    expect(play.view.invalid).toMatchObject([{ name: 'a', path: ['screens', 0, 'layout', 'children', 0] }]);
    expect(play.component('a').error).toBeUndefined();
    expect(play.tapFooter().component('a').error).toBeDefined();
    expect(play.state.status).toBe('ready');
    expect(play.enter('a', 'x').component('a').error).toBeUndefined();
    expect(play.tapFooter().state.status).toBe('completed');
  });

  it('shows the error of a text once it was left', () => {
    const play = new Play(oneScreen([input('a', { 'input-type': 'email' })])).enter('a', 'x');
    expect(play.component('a').error).toBeUndefined();
    expect(play.feed({ type: 'leave', name: 'a' }).component('a').error).toBeDefined();
  });

  it('does not count hidden inputs and branches not taken', () => {
    const flow = oneScreen([
      input('a', { required: true, visible: false }),
      when(false, [input('b', { required: true })]),
      completing(),
    ]);
    expect(new Play(flow).view.footer?.enabled).toBe(true);
  });

  it('stays off while its own enabled is false', () => {
    const play = new Play(oneScreen([{ ...completing(), enabled: false }]));
    expect(play.view.footer?.enabled).toBe(false);
    expect(play.tapFooter().state.status).toBe('ready');
  });
});

describe('NavigationList (5.18)', () => {
  const item = (id: string, more = {}) => ({ id, 'main-content': { title: id }, ...more });
  const flow = {
    version: '7.3',
    screens: [
      {
        id: 'A',
        data: {
          items: {
            type: 'array',
            __example__: [
              item('x', { 'on-click-action': navigate('B', { id: 'own' }) }),
              item('y'),
              item('z', { enabled: false }),
            ],
          },
        },
        layout: singleColumn([
          {
            type: 'NavigationList',
            name: 'list',
            'list-items': '${data.items}',
            'on-click-action': navigate('B', { id: '${form.list}' }),
          },
        ]),
      },
      { id: 'B', title: '${data.id}', data: { id: { type: 'string' } }, layout: singleColumn([]) },
    ],
  };

  it('runs the action of the tapped item, else that of the list', () => {
    expect(new Play(flow).tap('NavigationList', 0).view.title).toBe('own');
    expect(new Play(flow).tap('NavigationList', 1).view.title).toBe('y');
  });

  it('ignores disabled items and taps beside items', () => {
    expect(new Play(flow).tap('NavigationList', 2).view.screenId).toBe('A');
    expect(new Play(flow).tap('NavigationList', 9).view.screenId).toBe('A');
    expect(new Play(flow).tap('NavigationList').view.screenId).toBe('A');
  });
});

describe('the summary of answers (2.5)', () => {
  it('shows titles, masks sensitive answers and hides passwords', () => {
    const flow = oneScreen(
      [
        input('name'),
        input('card'),
        input('pin', { 'input-type': 'passcode' }),
        { type: 'Dropdown', name: 'd', label: 'Pick', 'data-source': options('a') },
        { type: 'OptIn', name: 'ok', label: 'OK' },
        { type: 'PhotoPicker', name: 'p', label: 'P' },
        input('untouched'),
        completing(),
      ],
      { sensitive: ['card', 'ok', 'p'] },
    );
    const play = new Play(flow).enter('name', 'Ana').enter('card', '1').enter('pin', '123').enter('d', 'a');
    play.enter('ok', true).enter('p', [{ file_name: 'a.jpg' }]);
    expect(responseSummary(flow, play.state).map(({ name, text }) => [name, text])).toEqual([
      ['name', 'Ana'],
      ['card', '••••••••••••'],
      ['d', 'A'],
      ['ok', 'Yes'],
    ]);
  });
});

describe('media values (8.6)', () => {
  const file = {
    file_name: 'a.jpg',
    media_id: 'm',
    cdn_url: 'https://c',
    encryption_metadata: {},
    mime_type: 'image/jpeg',
    sha256: 's',
    id: 'i',
  };
  const picker = { type: 'PhotoPicker', name: 'p', label: 'p' };

  it('takes the shape of the message on completion, also by global reference', () => {
    const play = new Play(oneScreen([picker, completing({ p: '${form.p}' })])).enter('p', [file]).tapFooter();
    expect(play.state.completion?.['p']).toEqual([
      { file_name: 'a.jpg', mime_type: 'image/jpeg', sha256: 's', id: 'i' },
    ]);
  });

  it('takes the shape of the endpoint in an exchange', () => {
    const ask = {
      type: 'Footer',
      label: 'x',
      'on-click-action': { name: 'data_exchange', payload: { p: '${form.p}' } },
    };
    const play = new Play(oneScreen([picker, ask], {}, { data_api_version: '3.0' }))
      .enter('p', [file])
      .tapFooter();
    expect(play.request?.['data']).toEqual({
      p: [{ file_name: 'a.jpg', media_id: 'm', cdn_url: 'https://c', encryption_metadata: {} }],
    });
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
