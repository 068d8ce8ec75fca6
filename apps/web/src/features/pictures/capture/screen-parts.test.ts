import { describe, expect, it } from 'vitest';
import { screenParts, type Part } from './screen-parts.ts';

const FLOW = {
  version: '7.3',
  routing_model: { START: ['NEXT'], NEXT: [] },
  screens: [
    {
      id: 'START',
      title: "`'Hello ' ${data.name}`",
      data: { name: { type: 'string', __example__: 'Ana' }, member: { type: 'boolean', __example__: true } },
      layout: {
        type: 'SingleColumnLayout',
        children: [
          { type: 'TextInput', name: 'city', label: 'City', required: true },
          {
            type: 'If',
            condition: '${data.member}',
            then: [{ type: 'TextBody', text: "`'Welcome back, ' ${data.name}`" }],
            else: [{ type: 'TextBody', text: 'Join us' }],
          },
          { type: 'TextBody', text: 'Hidden', visible: false },
          {
            type: 'Footer',
            label: 'On',
            'on-click-action': { name: 'navigate', next: { type: 'screen', name: 'NEXT' }, payload: {} },
          },
        ],
      },
    },
    {
      id: 'NEXT',
      title: 'Next',
      layout: {
        type: 'SingleColumnLayout',
        children: [{ type: 'TextBody', text: '${screen.START.data.name}' }],
      },
    },
  ],
};

const texts = (parts: readonly Part[] = []): unknown[] =>
  parts.map((part) => (part.kind === 'component' ? (part.view.props['text'] ?? part.view.type) : part.kind));

describe('screenParts', () => {
  it('draws what a phone would show with the example data', () => {
    const screen = screenParts(FLOW, 0, 'example');
    expect(screen?.title).toBe('Hello Ana');
    expect(texts(screen?.parts)).toEqual(['TextInput', 'Welcome back, Ana']);
    expect(screen?.parts[1]?.path).toEqual(['screens', 0, 'layout', 'children', 1, 'then', 0]);
  });

  it('draws the Footer as it looks when it can be tapped, though an input is required', () => {
    expect(screenParts(FLOW, 0, 'example')?.footer?.enabled).toBe(true);
  });

  it('offers the way back on screens that others lead to', () => {
    expect(screenParts(FLOW, 0, 'example')?.canGoBack).toBe(false);
    expect(screenParts(FLOW, 1, 'example')?.canGoBack).toBe(true);
  });

  it.each(['example', 'all'] as const)('knows what other screens hold (%s)', (branches) => {
    expect(texts(screenParts(FLOW, 1, branches)?.parts)).toEqual(['Ana']);
  });

  it('draws all branches in frames when asked to', () => {
    const screen = screenParts(FLOW, 0, 'all');
    expect(texts(screen?.parts)).toEqual(['TextInput', 'frame', 'Hidden']);
    const frame = screen?.parts[1];
    expect(
      frame?.kind === 'frame' && frame.slots.map(({ label, parts }) => [label, ...texts(parts)]),
    ).toEqual([
      ['then', 'Welcome back, Ana'],
      ['else', 'Join us'],
    ]);
    expect(screen?.footer?.path).toEqual(['screens', 0, 'layout', 'children', 3]);
  });

  it('draws what a Form holds, with its start values, and its Footer at the bottom', () => {
    const form = {
      type: 'Form',
      name: 'f',
      'init-values': { city: 'Lima' },
      children: [
        { type: 'TextInput', name: 'city', label: 'City' },
        { type: 'Footer', label: 'Send' },
      ],
    };
    const flow = { version: '7.3', screens: [{ id: 'A', layout: { children: [form] } }] };
    for (const branches of ['example', 'all'] as const) {
      const screen = screenParts(flow, 0, branches);
      expect(texts(screen?.parts)).toEqual(['TextInput']);
      const [input] = screen?.parts ?? [];
      expect(input?.kind === 'component' && input.view.value).toBe('Lima');
      expect(screen?.footer?.path).toEqual(['screens', 0, 'layout', 'children', 0, 'children', 1]);
    }
  });

  it.each([
    ['no ids', [{ title: 'A', layout: { children: [{ type: 'TextBody', text: 'a' }] } }], 0, ['a']],
    [
      'the same id twice',
      [
        { id: 'A', layout: { children: [{ type: 'TextBody', text: 'a' }] } },
        { id: 'A', layout: { children: [{ type: 'TextBody', text: 'b' }] } },
      ],
      1,
      ['b'],
    ],
    ['nothing in it', [{}], 0, []],
  ])('draws a screen of a flow with %s', (_, screens, index, expected) => {
    const screen = screenParts({ version: '7.3', screens }, index, 'example');
    expect(texts(screen?.parts)).toEqual(expected);
    expect(screen?.parts.every(({ path }) => path[1] === index)).toBe(true);
  });

  it('says when there is no such screen', () => {
    expect(screenParts(FLOW, 7, 'example')).toBeUndefined();
    expect(screenParts(null, 0, 'all')).toBeUndefined();
  });
});
