import type { PlayedFlow } from '../playTests.ts';

/** Writes what came of tests, flow by flow, each as soon as it is known. */
export interface TestReport {
  /** The text for one flow. */
  readonly add: (flow: PlayedFlow) => string;
  /** What closes the report. */
  readonly end: () => string;
}
