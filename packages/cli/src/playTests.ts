import { runTest, type FlowTest, type JsonValue, type PlayKit, type TestResult } from '@flowsmith/flow-model';

/** A test and what came of it. */
export interface PlayedTest {
  readonly test: FlowTest;
  readonly result: TestResult;
  /** How long it took. */
  readonly milliseconds: number;
}

/** A flow and what came of its tests. */
export interface PlayedFlow {
  readonly file: string;
  readonly tests: readonly PlayedTest[];
}

/** Plays tests of a kit one after the other. */
export async function playTests(
  file: string,
  flow: JsonValue,
  kit: PlayKit,
  tests: readonly FlowTest[],
): Promise<PlayedFlow> {
  const played: PlayedTest[] = [];
  for (const test of tests) {
    const start = performance.now();
    const result = await runTest(flow, kit, test);
    played.push({ test, result, milliseconds: performance.now() - start });
  }
  return { file, tests: played };
}

/** How many of a flow's tests failed. */
export function failuresOf({ tests }: PlayedFlow): number {
  return tests.filter(({ result }) => !result.ok).length;
}
