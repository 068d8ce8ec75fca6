import type { JsonObject, JsonValue, Path } from '../document/types.ts';
import { openFlow } from '../runtime/index.ts';
import type { Fault, RuntimeState } from '../runtime/index.ts';
import { nearest } from '../validate/nearest.ts';
import { differenceOf } from './difference.ts';
import { playMessages } from './messages.ts';
import { openingOf } from './openingOf.ts';
import { scenarioHost } from './scenarioHost.ts';
import { TestRun } from './testRun.ts';
import type { RunFailure } from './testRun.ts';
import type { ExchangeHost, FlowTest, PlayKit, TestExpectation, TestStep } from './types.ts';

/** Where a run went another way than its test says. */
export type TestFailureCode =
  | RunFailure['code']
  | 'unknown-scenario'
  | 'other-end'
  | 'other-screens'
  | 'other-payload';

/** Why a test failed, in words. */
export interface TestFailure {
  /** 0-based step that could not be done or answered; absent when the flow did not open, or ended otherwise. */
  readonly step?: number;
  readonly code: TestFailureCode;
  readonly message: string;
  readonly expected?: JsonValue;
  readonly actual?: JsonValue;
  /** The first member of `expected` and `actual` that differs. */
  readonly path?: Path;
}

/** What came of a test. */
export interface TestResult {
  readonly ok: boolean;
  readonly failure?: TestFailure;
  /** Screens in the order in which they were shown. */
  readonly screens: readonly string[];
  /** The message that was sent at the end. */
  readonly payload?: JsonObject;
  /** After opening, and after each step that was done: `states[n + 1]` is what step n led to. */
  readonly states: readonly RuntimeState[];
  /** What phones would hide and authors should know, whether the test passed or not. */
  readonly faults: readonly Fault[];
}

/** How a test is run. */
export interface TestOptions {
  /** Answers requests that the test has no answer for. Default: the rules of its scenario, without their delays. */
  readonly answer?: ExchangeHost;
  readonly signal?: AbortSignal;
}

/**
 * Plays a test's steps and compares how they end with what is expected. Deterministic; a host that breaks counts as an
 * endpoint that cannot be reached. Never rejects.
 * @example
 * const { ok, failure } = await runTest(flow, kit, test);
 */
export async function runTest(
  flow: JsonValue,
  kit: PlayKit,
  test: FlowTest,
  options: TestOptions = {},
): Promise<TestResult> {
  const scenario = kit.scenarios.find(({ id }) => id === test.scenario);
  if (test.scenario !== undefined && scenario === undefined) {
    const ids = kit.scenarios.map(({ id }) => id);
    const message = playMessages.noScenario(test.scenario, nearest(test.scenario, ids));
    return { ok: false, failure: { code: 'unknown-scenario', message }, screens: [], states: [], faults: [] };
  }
  const host =
    options.answer ??
    scenarioHost(
      () => flow,
      () => scenario,
      async () => undefined,
    );
  const signal = options.signal ?? new AbortController().signal;
  const run = new TestRun(flow, openFlow(flow, openingOf(flow, scenario)));
  const states: RuntimeState[] = [];
  // Where the test itself answers, nobody else is asked.
  const settle = (next: TestStep | undefined) =>
    next?.do === 'answer' ? undefined : run.settle(host, signal);

  let failure: TestFailure | undefined = await settle(test.steps[0]);
  states.push(run.state);
  for (const [step, doing] of test.steps.entries()) {
    if (failure !== undefined) break;
    const failed = run.perform(doing) ?? (await settle(test.steps[step + 1]));
    if (failed === undefined) states.push(run.state);
    else failure = { step, ...failed };
  }
  failure ??= notAsExpected(run, test.expect);
  const { completion } = run.state;
  return {
    ok: failure === undefined,
    ...(failure === undefined ? {} : { failure }),
    screens: run.screens,
    ...(completion === undefined ? {} : { payload: completion }),
    states,
    faults: run.faults,
  };
}

function notAsExpected(run: TestRun, expect: TestExpectation): TestFailure | undefined {
  const end = endOf(run.state);
  // Of a flow that does not open, one can expect that it shows no screen.
  const isUnopened = end === 'failed' && expect.end === 'open' && expect.screens?.length === 0;
  if (end !== expect.end && !isUnopened) {
    const message = playMessages.otherEnd(expect.end, endingText(run, end));
    return { code: 'other-end', message, expected: expect.end, actual: end };
  }
  return otherScreens(run.screens, expect.screens) ?? otherPayload(run.state.completion, expect.payload);
}

function otherScreens(
  shown: readonly string[],
  expected: readonly string[] | undefined,
): TestFailure | undefined {
  const difference = expected === undefined ? undefined : differenceOf(expected, shown);
  if (expected === undefined || difference === undefined) return undefined;
  const index = Number(difference.path[0]);
  const message = playMessages.otherScreens(index + 1, expected[index], shown[index]);
  return { code: 'other-screens', message, expected, actual: shown };
}

function otherPayload(
  sent: JsonObject | undefined,
  expected: JsonObject | undefined,
): TestFailure | undefined {
  if (expected === undefined) return undefined;
  if (sent === undefined) {
    return { code: 'other-payload', message: playMessages.noPayload(), expected };
  }
  const difference = differenceOf(expected, sent);
  if (difference === undefined) return undefined;
  const { path, expected: wanted, actual } = difference;
  const message = playMessages.otherPayload(path, wanted, actual);
  return { code: 'other-payload', message, path, expected, actual: sent };
}

function endOf({ status }: RuntimeState): TestExpectation['end'] | 'failed' {
  return status === 'completed' || status === 'closed' || status === 'failed' ? status : 'open';
}

function endingText(run: TestRun, end: ReturnType<typeof endOf>): string {
  switch (end) {
    case 'completed':
      return playMessages.endedCompleted();
    case 'closed':
      return playMessages.endedClosed();
    case 'failed':
      return playMessages.endedFailed(run.trouble);
    case 'open':
      return playMessages.endedOpen(run.state.history.at(-1) ?? playMessages.noScreen, run.trouble);
  }
}
