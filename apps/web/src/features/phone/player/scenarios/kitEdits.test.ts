import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlayKit, type FlowTest, type PlayKit, type Scenario } from '@flowsmith/flow-model';
import {
  addRule,
  duplicateScenario,
  mergeKits,
  moveRule,
  removeScenario,
  restoreScenario,
  withScreenData,
} from './kitEdits.ts';

const scenario = (id: string): Scenario => ({
  id,
  name: id.toUpperCase(),
  start: { action: 'navigate' },
  data: {},
  rules: [],
  unmatched: 'ask',
});
const test = (id: string, plays?: string): FlowTest => ({
  id,
  name: id,
  ...(plays === undefined ? {} : { scenario: plays }),
  steps: [],
  expect: { end: 'open' },
});
const kit: PlayKit = {
  version: 1,
  scenarios: [scenario('a'), scenario('b')],
  tests: [test('one', 'a'), test('two'), test('three', 'b')],
};

/** A kit that would be refused when it is read again must never come about. */
const isSound = (value: PlayKit) => parsePlayKit(value).ok;

describe('scenarios', () => {
  it('go with the tests that play in them, and come back with them', () => {
    const [first] = kit.scenarios;
    if (first === undefined) throw new Error('no scenario');
    const { kit: without, removed } = removeScenario(kit, first);
    expect(without.scenarios.map(({ id }) => id)).toEqual(['b']);
    expect(without.tests.map(({ id }) => id)).toEqual(['two', 'three']);
    expect(isSound(without)).toBe(true);
    const restored = restoreScenario(without, removed);
    expect(restored.scenarios).toEqual(kit.scenarios);
    expect(new Set(restored.tests)).toEqual(new Set(kit.tests));
    expect(restoreScenario(restored, removed)).toBe(restored);
  });

  it('are copied beside the original, under an id of their own', () => {
    const [first] = kit.scenarios;
    if (first === undefined) throw new Error('no scenario');
    const { kit: next, copy } = duplicateScenario(kit, first, 'A 2');
    expect(next.scenarios.map(({ name }) => name)).toEqual(['A', 'A 2', 'B']);
    expect(copy.id).not.toBe('a');
    expect(isSound(next)).toBe(true);
  });

  it('forget the data of a screen when there is none left', () => {
    const with1 = withScreenData(scenario('a'), 'S', { x: 1 });
    expect(with1.data).toEqual({ S: { x: 1 } });
    expect(withScreenData(with1, 'S', {}).data).toEqual({});
  });
});

describe('rules', () => {
  it('can be moved anywhere, and none gets lost', () => {
    const full = Array.from({ length: 5 }).reduce<Scenario>(
      (now) => addRule(now, {}, { kind: 'complete', params: {} }).scenario,
      scenario('a'),
    );
    fc.assert(
      fc.property(fc.nat(4), fc.integer({ min: -6, max: 6 }), (from, by) => {
        const rule = full.rules[from];
        if (rule === undefined) return;
        const { rules } = moveRule(full, rule, by);
        expect(rules.indexOf(rule)).toBe(Math.min(4, Math.max(0, from + by)));
        expect(rules.filter((each) => each !== rule)).toEqual(full.rules.filter((each) => each !== rule));
      }),
    );
  });
});

describe('mergeKits', () => {
  it('keeps both, with ids that differ, and tests with their scenarios', () => {
    const merged = mergeKits(kit, kit);
    expect(merged.scenarios).toHaveLength(4);
    expect(merged.tests).toHaveLength(6);
    expect(isSound(merged)).toBe(true);
    const added = merged.tests.slice(3);
    expect(added[0]?.scenario).toBe(merged.scenarios[2]?.id);
    expect(added[1]?.scenario).toBeUndefined();
  });
});
