import { describe, expect, it } from 'vitest';
import { screensOf } from '../outline/index.ts';
import { parsePlayKit, runTest } from '../play/index.ts';
import type { PlayKit } from '../play/index.ts';
import { exampleFiles, exampleFlow, exampleKit } from './testing/exampleFlows.ts';

function kitOf(file: string): PlayKit {
  const parsed = parsePlayKit(exampleKit(file));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, undefined, 1));
  return parsed.kit;
}

describe.each(exampleFiles)('%s with its scenarios', (file) => {
  const flow = exampleFlow(file);
  const kit = kitOf(file);

  it.each(kit.tests)('$name', async (test) => {
    const result = await runTest(flow, kit, test);
    expect(result.failure).toBeUndefined();
    // Endpoints may fail in a scenario; flows and answers may not be wrong.
    expect(result.faults.filter(({ code }) => code !== 'exchange-failed')).toEqual([]);
  });

  it('is played to each of its ends', async () => {
    const results = await Promise.all(kit.tests.map((test) => runTest(flow, kit, test)));
    const completed = results.filter(({ payload }) => payload !== undefined);
    const ends = new Set(completed.map(({ screens }) => screens.at(-1)));
    const terminal = screensOf(flow).filter(({ screen }) => screen['terminal'] === true);
    expect(terminal.map(({ id }) => id).filter((id) => !ends.has(id))).toEqual([]);
  });

  it('shows each of its screens', async () => {
    const results = await Promise.all(kit.tests.map((test) => runTest(flow, kit, test)));
    const shown = new Set(results.flatMap(({ screens }) => screens));
    expect(
      screensOf(flow)
        .map(({ id }) => id)
        .filter((id) => !shown.has(id)),
    ).toEqual([]);
  });
});
