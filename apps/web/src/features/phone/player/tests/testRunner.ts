import {
  runTest,
  type FlowTest,
  type JsonValue,
  type PlayKit,
  type Scenario,
  type TestResult,
} from '@flowsmith/flow-model';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { whenIdle } from './whenIdle.ts';

/** What came of a test, and of which flow, test and scenario. */
export interface TestOutcome {
  readonly value: JsonValue;
  readonly test: FlowTest;
  readonly scenario: Scenario | undefined;
  readonly result: TestResult;
}

/** What is known of the tests of a flow. */
export interface TestRuns {
  /** By id of the test. */
  readonly outcomes: ReadonlyMap<string, TestOutcome>;
  /** Id of the test that runs now. */
  readonly running: string | undefined;
  /** Somebody stopped them; they wait for the next edit. */
  readonly stopped: boolean;
}

/** Runs tests in the background, again after every edit. */
export interface TestRunner {
  readonly store: StoreApi<TestRuns>;
  /** Runs what is out of date for this flow and kit, once edits pause and the browser has time. Abandons older work. */
  follow(value: JsonValue, kit: PlayKit): void;
  /** Runs all again, at once. */
  runAll(): void;
  /** Abandons what runs and waits. */
  stop(): void;
}

/** How long edits must pause, in milliseconds. */
const PAUSE = 400;

const NOTHING: TestRuns = { outcomes: new Map(), running: undefined, stopped: false };

/** A runner with nothing to do yet. */
export function createTestRunner(): TestRunner {
  const store = createStore<TestRuns>()(() => NOTHING);
  let target: { readonly value: JsonValue; readonly kit: PlayKit } | undefined;
  let work = new AbortController();

  function abandon(): void {
    work.abort();
    work = new AbortController();
    if (store.getState().running !== undefined) store.setState({ running: undefined });
  }

  async function run({ signal }: AbortController, all: boolean): Promise<void> {
    if (target === undefined) return;
    const { value, kit } = target;
    for (const test of kit.tests) {
      const scenario = scenarioOf(test, kit);
      const known = store.getState().outcomes.get(test.id);
      if (!all && known !== undefined && isOf(known, test, scenario) && known.value === value) continue;
      await whenIdle(signal);
      if (signal.aborted) return;
      store.setState({ running: test.id });
      const result = await runTest(value, kit, test, { signal });
      if (signal.aborted) return;
      const outcomes = new Map(store.getState().outcomes);
      store.setState({ outcomes: outcomes.set(test.id, { value, test, scenario, result }) });
    }
    store.setState({ running: undefined });
  }

  return {
    store,
    follow(value, kit) {
      if (target?.value === value && target.kit === kit) return;
      target = { value, kit };
      abandon();
      if (store.getState().stopped) store.setState({ stopped: false });
      if (kit.tests.length === 0) return;
      const mine = work;
      const timer = setTimeout(() => void run(mine, false), PAUSE);
      mine.signal.addEventListener('abort', () => clearTimeout(timer));
    },
    runAll() {
      abandon();
      store.setState({ stopped: false });
      void run(work, true);
    },
    stop() {
      abandon();
      store.setState({ stopped: true });
    },
  };
}

/** The scenario that a test plays in. */
export function scenarioOf(test: FlowTest, kit: PlayKit): Scenario | undefined {
  return kit.scenarios.find(({ id }) => id === test.scenario);
}

/** Whether an outcome is of this test as it is now; its name does not matter, and the flow may be an older one. */
export function isOf(outcome: TestOutcome, test: FlowTest, scenario: Scenario | undefined): boolean {
  const { steps, expect } = outcome.test;
  return (
    same(steps, test.steps) && same(expect, test.expect) && same(outcome.scenario ?? null, scenario ?? null)
  );
}

function same(a: unknown, b: unknown): boolean {
  // Kits come back from the server as new objects with the same content.
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
