import type { ConnectionCheck } from '@/api/accounts.ts';
import { checkMessages as text } from './messages.ts';

/** How a connection is, in one sentence, and how bad that is. */
export function sumUp(checks: readonly Pick<ConnectionCheck, 'state'>[]): {
  readonly state: 'pass' | 'warn' | 'fail';
  readonly words: string;
} {
  const count = (state: ConnectionCheck['state']) => checks.filter((check) => check.state === state).length;
  const failed = count('fail');
  if (failed > 0) return { state: 'fail', words: text.failed(failed) };
  const warned = count('warn');
  if (warned > 0) return { state: 'warn', words: text.warned(warned) };
  return { state: 'pass', words: text.ok };
}

const URGENCY = { fail: 0, warn: 1, pass: 2, skip: 3 } as const;

/** What stands in the way first; among equals the order in which things build on each other. */
export function urgentFirst<Check extends Pick<ConnectionCheck, 'state'>>(
  checks: readonly Check[],
): readonly Check[] {
  return checks.toSorted((a, b) => URGENCY[a.state] - URGENCY[b.state]);
}
