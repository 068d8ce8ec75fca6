import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../document/types.ts';
import { oneScreen, options, Play } from './testing/flows.ts';

const input = (name: string, more = {}) => ({ type: 'TextInput', name, label: name, ...more });

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
