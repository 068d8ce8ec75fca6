import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { FlowTest, JsonValue, PlayKit } from '@flowsmith/flow-model';
import { createTestRunner, isOf, scenarioOf, type TestOutcome, type TestRuns } from './testRunner.ts';

/** One for the page: badge and panel look at the same results. */
const runner = createTestRunner();

/** How it stands with a test. */
export type TestStatus = 'passed' | 'failed' | 'running' | 'waiting';

/** What is known of the tests, and how to run or stop them. Runs them again after edits, when there is time. */
export function useTestRuns(
  value: JsonValue,
  kit: PlayKit,
): TestRuns & Pick<typeof runner, 'runAll' | 'stop'> {
  useEffect(() => runner.follow(value, kit), [value, kit]);
  const runs = useStore(runner.store);
  return { ...runs, runAll: runner.runAll, stop: runner.stop };
}

/**
 * How many tests of a flow fail, for a badge. Redraws only when the number changes.
 *
 * @example {failing > 0 && <Badge tone="danger">{failing}</Badge>}
 */
export function useFailingTests(value: JsonValue, kit: PlayKit): number {
  useEffect(() => runner.follow(value, kit), [value, kit]);
  return useStore(
    runner.store,
    ({ outcomes }) => kit.tests.filter((test) => outcomeOf(test, kit, outcomes)?.result.ok === false).length,
  );
}

/** What came of a test as it is now, with this flow or with an earlier one that it is about to replace. */
export function outcomeOf(
  test: FlowTest,
  kit: PlayKit,
  outcomes: TestRuns['outcomes'],
): TestOutcome | undefined {
  const outcome = outcomes.get(test.id);
  return outcome !== undefined && isOf(outcome, test, scenarioOf(test, kit)) ? outcome : undefined;
}

/** How it stands with a test. */
export function statusOf(outcome: TestOutcome | undefined, running: boolean): TestStatus {
  if (running) return 'running';
  if (outcome === undefined) return 'waiting';
  return outcome.result.ok ? 'passed' : 'failed';
}
