import { expect } from 'vitest';

/** Milliseconds; a busy machine takes its time. */
const PATIENCE = 20_000;

/** An expectation that may take a while to come true. */
export function soon<T>(read: () => T) {
  return expect.poll(read, { timeout: PATIENCE });
}
