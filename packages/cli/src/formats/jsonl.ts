import { errorEntry } from './errorEntry.ts';
import type { Report } from './report.ts';

/** One JSON object a line for each flow, written at once. */
export function jsonl(): Report {
  return {
    add: ({ file, valid, found }) => `${JSON.stringify({ file, valid, errors: found.map(errorEntry) })}\n`,
    end: () => '',
  };
}
