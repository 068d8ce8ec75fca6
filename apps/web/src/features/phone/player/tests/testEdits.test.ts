import { describe, expect, it } from 'vitest';
import { runTest, type JsonObject } from '@flowsmith/flow-model';
import { sampleFlow } from '../debug/testing.ts';
import { idleRun } from '../run.ts';
import { accepting, canAccept, recordingOf, removeTest, restoreTest } from './testEdits.ts';
import { kitWithTest } from './testing.ts';

const edited = (from: string, to: string): JsonObject =>
  JSON.parse(JSON.stringify(sampleFlow).replaceAll(from, to));
const kit = kitWithTest();
const [test] = kit.tests;
if (test === undefined) throw new Error('no test');

describe('a saved run', () => {
  it('passes with the flow that it was played with', async () => {
    expect(await runTest(sampleFlow, kit, test)).toMatchObject({ ok: true });
  });

  it('is nothing before something was done', () => {
    expect(recordingOf(sampleFlow, idleRun(0))).toBeUndefined();
  });

  it('passes again once its new result is accepted', async () => {
    const flow = edited('"payload":{"name":"${data.name}",', '"payload":{"who":"${data.name}",');
    const result = await runTest(flow, kit, test);
    expect(canAccept(result)).toBe(true);
    expect(await runTest(flow, kit, accepting(test, result))).toMatchObject({ ok: true });
  });

  it('has no new result when a step could not be done', async () => {
    const result = await runTest(edited('"first"', '"given"'), kit, test);
    expect(result.failure?.step).toBe(0);
    expect(canAccept(result)).toBe(false);
  });

  it('comes back to its place', () => {
    const without = removeTest(kit, test);
    expect(without.tests).toHaveLength(0);
    expect(restoreTest(without, test, 0)).toEqual(kit);
    expect(restoreTest(kit, test, 0)).toBe(kit);
  });
});
