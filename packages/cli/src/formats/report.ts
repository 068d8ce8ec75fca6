import type { Checked } from '../check.ts';

/** Writes checked flows one after the other, each as soon as it is known. */
export interface Report {
  /** The text for one flow. */
  readonly add: (checked: Checked) => string;
  /** What closes the report. */
  readonly end: () => string;
}
