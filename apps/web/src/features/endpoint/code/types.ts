/** A place that something is wrong with, from 1. */
export interface CodeProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly severity: 'error' | 'warning';
  /** It cannot even be read, so it cannot run. */
  readonly syntax: boolean;
}
