import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSaveLoop, type SaveResult } from './save-loop.ts';

/** A loop over a number, and a server that answers as told; `undefined` answers when `release` is called. */
function start(answers: readonly SaveResult[]) {
  const rest = [...answers];
  const sent: number[] = [];
  let value = 0;
  let saved = 0;
  const loop = createSaveLoop({
    state: () => (value === saved ? 'saved' : 'unsaved'),
    send: async () => {
      const now = value;
      sent.push(now);
      await Promise.resolve();
      const answer = rest.shift();
      if (answer !== undefined) return answer;
      saved = now;
      return value === now ? 'all' : 'more';
    },
  });
  const change = (to: number) => {
    value = to;
    loop.changed();
  };
  return { loop, sent, change };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('saves once after the last of many changes', async () => {
  const { sent, change } = start([]);
  change(1);
  await vi.advanceTimersByTimeAsync(500);
  change(2);
  await vi.advanceTimersByTimeAsync(500);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(500);
  expect(sent).toEqual([2]);
});

it('sends what changed during a save after it, never beside it', async () => {
  const { loop, sent, change } = start([]);
  change(1);
  const first = loop.flush();
  change(2);
  const second = loop.flush();
  expect(sent).toEqual([1]);
  expect([await first, await second]).toEqual([false, true]);
  expect(sent).toEqual([1, 2]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual([1, 2]);
});

it('tries an unreachable server again, less and less often', async () => {
  const { loop, sent, change } = start(['unreachable', 'unreachable', 'unreachable']);
  change(1);
  expect(await loop.flush()).toBe(false);
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1999);
  expect(sent).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toHaveLength(3);
  await vi.advanceTimersByTimeAsync(4000);
  expect(sent).toHaveLength(4);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(4);
});

it('waits for somebody after a refusal', async () => {
  const { loop, sent, change } = start(['refused']);
  change(1);
  expect(await loop.flush()).toBe(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(await loop.flush()).toBe(true);
});

it('saves nothing by itself once it was stopped', async () => {
  const { loop, sent, change } = start([]);
  change(1);
  loop.stop();
  change(2);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual([]);
});
