import {
  newTest,
  recordTest,
  type FlowTest,
  type JsonValue,
  type PlayKit,
  type RecordedEvent,
  type TestExpectation,
  type TestResult,
} from '@flowsmith/flow-model';
import type { Run } from '../run.ts';

/** Steps and end of a test, as they were recorded. */
export type Recording = Pick<FlowTest, 'steps' | 'expect'>;

/** What was played as the steps of a test; `undefined` while nothing was. */
export function recordingOf(value: JsonValue, run: Run): Recording | undefined {
  const events = run.entries.flatMap(({ event, before, after, byHand }): RecordedEvent[] => {
    if (event === undefined) return [];
    const isAnswer = event.type === 'exchange-answered' || event.type === 'exchange-failed';
    return [{ before, event, after, ...(isAnswer ? { byHand: byHand === true } : {}) }];
  });
  return events.length === 0 ? undefined : recordTest(value, events);
}

/** The kit with a new test at its end. */
export function addTest(
  kit: PlayKit,
  name: string,
  recorded: Recording & Pick<FlowTest, 'scenario'>,
): { readonly kit: PlayKit; readonly test: FlowTest } {
  const test = newTest(kit, name, recorded);
  return { kit: { ...kit, tests: [...kit.tests, test] }, test };
}

/** The kit with one test replaced; the same kit when it is not there. */
export function changeTest(kit: PlayKit, id: string, change: (test: FlowTest) => FlowTest): PlayKit {
  if (!kit.tests.some((test) => test.id === id)) return kit;
  return { ...kit, tests: kit.tests.map((test) => (test.id === id ? change(test) : test)) };
}

/** The kit without a test. */
export function removeTest(kit: PlayKit, { id }: FlowTest): PlayKit {
  return { ...kit, tests: kit.tests.filter((test) => test.id !== id) };
}

/** Puts a removed test back where it stood; the same kit when it is there. */
export function restoreTest(kit: PlayKit, test: FlowTest, index: number): PlayKit {
  if (kit.tests.some(({ id }) => id === test.id)) return kit;
  return { ...kit, tests: kit.tests.toSpliced(Math.max(0, index), 0, test) };
}

/** Whether all steps could be done, so that the end of the run can be what is expected from now on. */
export function canAccept({ failure }: TestResult): boolean {
  const code = failure?.code;
  return code === 'other-end' || code === 'other-screens' || code === 'other-payload';
}

/** The test that expects what came out. What it did not look at stays out of it. */
export function accepting(test: FlowTest, { states, screens, payload }: TestResult): FlowTest {
  const status = states.at(-1)?.status;
  const end: TestExpectation['end'] = status === 'completed' || status === 'closed' ? status : 'open';
  const { expect } = test;
  return {
    ...test,
    expect: {
      end,
      ...(expect.screens === undefined ? {} : { screens }),
      ...(expect.payload === undefined || payload === undefined ? {} : { payload }),
    },
  };
}
