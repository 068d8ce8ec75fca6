import { lookedAt, type Run, type RunEntry } from './run.ts';

/** The status with which an endpoint says that a flow token is used up: the flow cannot be opened again (Flow JSON reference, 8.5). */
const TOKEN_INVALID = 427;

/** A failed request that stands in the way at the moment that is shown; `undefined` once something else happened. */
export function failureShown(run: Run): RunEntry | undefined {
  const last = lookedAt(run) ?? run.entries.at(-1);
  return last?.kind === 'failure' ? last : undefined;
}

/** Whether a failure means that the token of the flow is no longer valid. */
export function isExpiry(failure: RunEntry | undefined): boolean {
  return failure?.kind === 'failure' && failure.status === TOKEN_INVALID;
}

/** Whether the flow's button in the chat is disabled at the moment that is shown. */
export function isExpired(run: Run): boolean {
  const until = run.looking ?? Infinity;
  return run.entries.some((entry) => entry.id <= until && isExpiry(entry));
}

/** What went wrong in the latest step of the moment that is shown: for the author, in words. */
export function problemsShown(run: Run): readonly RunEntry[] {
  const { entries } = run;
  const last = lookedAt(run) ?? entries.at(-1);
  const end = last === undefined ? -1 : entries.indexOf(last);
  const first = entries.findLastIndex((entry, index) => index <= end && entry.event !== undefined);
  const next = entries.findIndex((entry, index) => index > end && entry.event !== undefined);
  return entries
    .slice(Math.max(first, 0), next === -1 ? undefined : next)
    .filter(({ kind }) => kind === 'fault' || kind === 'failure');
}
