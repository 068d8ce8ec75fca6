import { describe, expect, it } from 'vitest';
import { completing, navigate, oneScreen, options, Play, singleColumn, when } from './testing/flows.ts';

const input = (name: string, more = {}) => ({ type: 'TextInput', name, label: name, ...more });

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
