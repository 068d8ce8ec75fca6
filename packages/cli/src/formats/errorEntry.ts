import type { Found } from '../check.ts';

/** A finding as scripts read it: Meta's code and Meta's path, place 1-based. */
export interface ErrorEntry {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
}

/** A finding as it stands in `jsonl` and `json`. */
export function errorEntry({ diagnostic, start }: Found): ErrorEntry {
  const { code, pointer, message, severity } = diagnostic;
  return { code, path: pointer, message, line: start.line, column: start.column, severity };
}
