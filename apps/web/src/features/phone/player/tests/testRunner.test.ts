import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JsonObject } from '@flowsmith/flow-model';
import { sampleFlow } from '../debug/testing.ts';
import { createTestRunner } from './testRunner.ts';
import { kitWithTest } from './testing.ts';
import { changeTest } from './testEdits.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const kit = kitWithTest();
const broken: JsonObject = JSON.parse(JSON.stringify(sampleFlow).replaceAll('"first"', '"given"'));
const settle = () => vi.advanceTimersByTimeAsync(5000);
const id = kit.tests[0]?.id ?? '';

describe('the runner', () => {
  it('runs what it follows, and again after an edit', async () => {
    const runner = createTestRunner();
    runner.follow(sampleFlow, kit);
    expect(runner.store.getState().outcomes.size).toBe(0);
    await settle();
    expect(runner.store.getState().outcomes.get(id)?.result.ok).toBe(true);
    runner.follow(broken, kit);
    await settle();
    expect(runner.store.getState().outcomes.get(id)?.result.ok).toBe(false);
    expect(runner.store.getState().running).toBeUndefined();
  });

  it('waits until edits pause, and runs only the last of them', async () => {
    const runner = createTestRunner();
    const seen: unknown[] = [];
    runner.store.subscribe(({ outcomes }) => seen.push(outcomes.get(id)?.value));
    for (let edit = 0; edit < 20; edit += 1) {
      runner.follow({ ...sampleFlow }, kit);
      await vi.advanceTimersByTimeAsync(50);
    }
    runner.follow(sampleFlow, kit);
    await settle();
    expect(new Set(seen.filter((value) => value !== undefined))).toEqual(new Set([sampleFlow]));
  });

  it('does not run again what only got another name', async () => {
    const runner = createTestRunner();
    runner.follow(sampleFlow, kit);
    await settle();
    const before = runner.store.getState().outcomes.get(id);
    runner.follow(
      sampleFlow,
      changeTest(kit, id, (test) => ({ ...test, name: 'Another' })),
    );
    await settle();
    expect(runner.store.getState().outcomes.get(id)).toBe(before);
  });

  it('can be stopped, until the next edit', async () => {
    const runner = createTestRunner();
    runner.follow(sampleFlow, kit);
    runner.stop();
    await settle();
    expect(runner.store.getState()).toMatchObject({ stopped: true, running: undefined });
    expect(runner.store.getState().outcomes.size).toBe(0);
    runner.follow(broken, kit);
    await settle();
    expect(runner.store.getState().stopped).toBe(false);
    expect(runner.store.getState().outcomes.size).toBe(1);
  });
});
