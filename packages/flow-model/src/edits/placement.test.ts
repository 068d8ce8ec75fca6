import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue, Path } from '../document/types.ts';
import { canPlace } from './placement.ts';

const children: Path = ['screens', 0, 'layout', 'children'];
const footer = { type: 'Footer', label: 'Go', 'on-click-action': { name: 'complete', payload: {} } };
const text = { type: 'TextBody', text: 'Hi' };
const input = { type: 'TextInput', name: 'first', label: 'First' };
const list = { type: 'NavigationList', name: 'list', 'list-items': [] };
const ifWith = (then: readonly JsonValue[], other: readonly JsonValue[] = []): JsonObject => ({
  type: 'If',
  condition: '${data.x}',
  then,
  else: other,
});

function flow(components: readonly JsonValue[], version = '7.3', screen: JsonObject = {}): JsonObject {
  return {
    version,
    screens: [
      { id: 'A', title: 'A', ...screen, layout: { type: 'SingleColumnLayout', children: components } },
    ],
  };
}

function verdict(value: JsonValue, types: readonly string[], into: Path = children): string {
  const placement = canPlace(value, { types, into });
  return placement.ok ? 'ok' : placement.refusal.code;
}

describe('canPlace', () => {
  it.each<[string, JsonValue, string, Path, string]>([
    ['a text on an empty screen', flow([]), 'TextBody', children, 'ok'],
    ['an unknown type', flow([]), 'Video', children, 'not-allowed-here'],
    ['a component of a later version', flow([], '7.0'), 'ImageCarousel', children, 'not-in-version'],
    ['an input outside a Form before 4.0', flow([], '3.1'), 'TextInput', children, 'input-outside-form'],
    [
      'an input beside a Form',
      flow([{ type: 'Form', name: 'f', children: [] }]),
      'TextInput',
      children,
      'input-outside-form',
    ],
    ['a Form beside an input', flow([input]), 'Form', children, 'input-outside-form'],
    [
      'an input into a Form',
      flow([{ type: 'Form', name: 'f', children: [] }]),
      'TextInput',
      [...children, 0, 'children'],
      'ok',
    ],
    [
      'a Form into a Form',
      flow([{ type: 'Form', name: 'f', children: [] }]),
      'Form',
      [...children, 0, 'children'],
      'form-in-form',
    ],
    [
      'a second Form',
      flow([{ type: 'Form', name: 'f', children: [] }]),
      'Form',
      children,
      'too-many-of-type',
    ],
    [
      'a second Form before 7.0',
      flow([{ type: 'Form', name: 'f', children: [] }], '6.3'),
      'Form',
      children,
      'ok',
    ],
    ['a second Footer', flow([footer]), 'Footer', children, 'too-many-of-type'],
    [
      'a third link',
      flow([{ type: 'EmbeddedLink' }, { type: 'EmbeddedLink' }]),
      'EmbeddedLink',
      children,
      'too-many-of-type',
    ],
    [
      'a link when the branches show one at a time',
      flow([ifWith([{ type: 'EmbeddedLink' }], [{ type: 'EmbeddedLink' }])]),
      'EmbeddedLink',
      children,
      'ok',
    ],
    [
      'documents beside photos',
      flow([{ type: 'PhotoPicker', name: 'p' }]),
      'DocumentPicker',
      children,
      'too-many-of-type',
    ],
    ['RichText beside a text', flow([text]), 'RichText', children, 'must-stand-alone'],
    [
      'a text beside RichText',
      flow([{ type: 'RichText', text: 'x' }]),
      'TextBody',
      children,
      'must-stand-alone',
    ],
    ['RichText beside a Footer', flow([footer]), 'RichText', children, 'ok'],
    ['RichText beside a Footer before 6.3', flow([footer], '6.2'), 'RichText', children, 'must-stand-alone'],
    ['a second list', flow([list]), 'NavigationList', children, 'ok'],
    ['a list with a text', flow([text]), 'NavigationList', children, 'must-stand-alone'],
    ['a Footer with a list', flow([list]), 'Footer', children, 'must-stand-alone'],
    [
      'a list in a Form',
      flow([{ type: 'Form', name: 'f', children: [] }]),
      'NavigationList',
      [...children, 0, 'children'],
      'ok',
    ],
    [
      'a list on a terminal screen',
      flow([], '7.3', { terminal: true }),
      'NavigationList',
      children,
      'not-allowed-here',
    ],
    [
      'chips in a branch before 7.1',
      flow([ifWith([text])], '7.0'),
      'ChipsSelector',
      [...children, 0, 'then'],
      'not-in-version',
    ],
    ['chips in a branch', flow([ifWith([text])]), 'ChipsSelector', [...children, 0, 'then'], 'ok'],
    [
      'an If in a Switch',
      flow([{ type: 'Switch', value: '${data.x}', cases: { a: [] } }]),
      'If',
      [...children, 0, 'cases', 'a'],
      'not-allowed-here',
    ],
    ['a Switch in an If', flow([ifWith([text])]), 'Switch', [...children, 0, 'then'], 'ok'],
    ['a third If', flow([ifWith([ifWith([text])])]), 'If', [...children, 0, 'then', 0, 'then'], 'ok'],
    [
      'a fourth If',
      flow([ifWith([ifWith([ifWith([text])])])]),
      'If',
      [...children, 0, 'then', 0, 'then', 0, 'then'],
      'nesting-too-deep',
    ],
    [
      'a Footer into a branch, copied to the other',
      flow([ifWith([text])]),
      'Footer',
      [...children, 0, 'then'],
      'ok',
    ],
    [
      'a Footer into a branch beside one outside',
      flow([ifWith([text]), footer]),
      'Footer',
      [...children, 0, 'then'],
      'too-many-of-type',
    ],
    [
      'a Footer into an inner If',
      flow([ifWith([ifWith([text])])]),
      'Footer',
      [...children, 0, 'then', 0, 'then'],
      'not-allowed-here',
    ],
    [
      'the 101st component',
      flow(Array.from({ length: 100 }, () => text)),
      'TextBody',
      children,
      'too-many-components',
    ],
    [
      'something into a branch that is not written yet',
      flow([{ type: 'If', condition: '${data.x}', then: [text] }]),
      'TextBody',
      [...children, 0, 'else'],
      'ok',
    ],
    ['something into a text', flow([text]), 'TextBody', [...children, 0, 'children'], 'no-such-place'],
    [
      'something on a screen that is not there',
      flow([]),
      'TextBody',
      ['screens', 4, 'layout', 'children'],
      'no-such-place',
    ],
    ['something into no flow', 'junk', 'TextBody', children, 'no-such-place'],
  ])('%s', (_what, value, type, into, expected) => {
    expect(verdict(value, [type], into)).toBe(expected);
  });

  it('counts components that move once', () => {
    const value = flow([footer, text]);
    expect(canPlace(value, { moving: [[...children, 0]], into: children })).toEqual({ ok: true });
  });

  it('refuses to move a component into itself', () => {
    const value = flow([ifWith([text])]);
    const placement = canPlace(value, { moving: [[...children, 0]], into: [...children, 0, 'then'] });
    expect(placement).toMatchObject({ ok: false, refusal: { code: 'into-itself' } });
  });

  it('looks into components that come with others in them', () => {
    const placement = canPlace(flow([footer]), { components: [ifWith([footer], [footer])], into: children });
    expect(placement).toMatchObject({ ok: false, refusal: { code: 'too-many-of-type' } });
  });

  it('lets components be arranged on a screen that already breaks a rule', () => {
    const value = flow([footer, footer, text]);
    expect(canPlace(value, { moving: [[...children, 0]], into: children })).toEqual({ ok: true });
    expect(verdict(value, ['TextBody'])).toBe('ok');
    expect(verdict(value, ['Footer'])).toBe('too-many-of-type');
  });

  it('counts carousels over the whole flow', () => {
    const carousel = { type: 'ImageCarousel', images: [] };
    const screen = (id: string, components: readonly JsonValue[]): JsonObject => ({
      id,
      title: id,
      layout: { type: 'SingleColumnLayout', children: components },
    });
    const value = {
      version: '7.3',
      screens: [screen('A', []), screen('B', [carousel, carousel]), screen('C', [carousel])],
    };
    expect(verdict(value, ['ImageCarousel'])).toBe('too-many-of-type');
  });
});
