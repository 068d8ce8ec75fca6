import { componentSpec, type JsonValue } from '@flowsmith/flow-model';
import { describe, expect, it } from 'vitest';
import { directionOf } from '../parts/direction.ts';
import { drawnTypes, samplesFor } from './samples.ts';

const textOf = (value: JsonValue | undefined): string => JSON.stringify(value ?? '');

describe('samples', () => {
  it.each(drawnTypes)('%s has an address of its own for each state', (type) => {
    const states = samplesFor(type).map(({ state }) => state);
    expect(new Set(states).size).toBe(states.length);
    for (const state of states) expect(state).toMatch(/^[a-z-]+$/);
  });

  it.each(drawnTypes)('%s shows every state that its spec allows', (type) => {
    const kinds = new Set(samplesFor(type).map(({ kind }) => kind));
    const { input, properties } = componentSpec(type);
    expect(kinds.has('error') || !('error-message' in properties)).toBe(true);
    expect(kinds.has('disabled')).toBe('enabled' in properties);
    expect(kinds.has('required')).toBe(input !== undefined);
    const pictures = type === 'Image' || type === 'ImageCarousel';
    for (const kind of ['empty', 'filled'] as const) expect(kinds).toContain(kind);
    for (const kind of ['long', 'rtl', 'scaled'] as const) expect(kinds.has(kind)).toBe(!pictures);
  });

  it('write every visible text from right to left, and leave ids alone', () => {
    const rtl = samplesFor('RadioButtonsGroup').find(({ state }) => state === 'rtl');
    const filled = samplesFor('RadioButtonsGroup').find(({ state }) => state === 'filled');
    expect(directionOf(textOf(rtl?.view.props['label']))).toBe('rtl');
    const ids = (value: JsonValue | undefined) => textOf(value).match(/"id":"[^"]*"/g);
    expect(ids(rtl?.view.props['data-source'])).toEqual(ids(filled?.view.props['data-source']));
  });
});
