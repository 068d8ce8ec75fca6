import { describe, expect, it } from 'vitest';
import { completing, oneScreen, options, Play, when } from './testing/flows.ts';

const input = (name: string, more = {}) => ({ type: 'TextInput', name, label: name, ...more });

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
