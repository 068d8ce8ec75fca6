import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinAsks } from './join-asks.ts';

it('never gives an answer that is older than the question, and asks no more than two at a time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(fc.boolean(), { maxLength: 20 }), async (scheduler, steps) => {
      let written = 0;
      let asked = 0;
      let open = 0;
      const read = joinAsks(async () => {
        asked += 1;
        open += 1;
        expect(open).toBe(1);
        const seen = written;
        await scheduler.schedule(Promise.resolve());
        open -= 1;
        return seen;
      });
      const answers: Promise<{ seen: number; atLeast: number }>[] = [];
      for (const isWrite of steps) {
        if (isWrite) written += 1;
        else {
          const atLeast = written;
          answers.push(read('one').then((seen) => ({ seen, atLeast })));
        }
        if (scheduler.count() > 0 && isWrite) await scheduler.waitOne();
      }
      await scheduler.waitIdle();
      for (const { seen, atLeast } of await Promise.all(answers))
        expect(seen).toBeGreaterThanOrEqual(atLeast);
      expect(asked).toBeLessThanOrEqual(steps.filter((isWrite) => !isWrite).length);
    }),
  );
});

it('asks again after a failure, and what waited is not failed by it', async () => {
  const answers = [Promise.reject(new Error('lost')), Promise.resolve('found')];
  const read = joinAsks(() => answers.shift() ?? Promise.resolve('more'));
  const [first, second, third] = await Promise.allSettled([read('one'), read('one'), read('one')]);
  expect([first.status, second, third]).toEqual([
    'rejected',
    { status: 'fulfilled', value: 'found' },
    { status: 'fulfilled', value: 'found' },
  ]);
  expect(await read('one')).toBe('more');
});
