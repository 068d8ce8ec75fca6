import type { TestAnswer } from '../../testing/server.ts';

/** Something that people or programs do with a server, again and again, with a memory of what was acknowledged. */
export interface Load {
  /** Does it once. Rejects when the server is gone, or did not answer as it should. */
  step(): Promise<void>;
  /** Whether all that was acknowledged is there, once, and nothing half. Rejects with what is not as it should be. */
  check(): Promise<void>;
  /** What was acknowledged. */
  acknowledged(): number;
}

/** A server that may be gone at any moment, and come back. */
export interface Reached {
  url(): string;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<TestAnswer>;
}

/** The server refused because it had too much to do: nothing was acknowledged. */
export function isRefused({ status }: { readonly status: number }): boolean {
  return status === 429 || status === 503;
}

/** @throws Error when an answer has another status; the server may be on its way down, or wrong. */
export function expectStatus(answer: TestAnswer, ...statuses: readonly number[]): void {
  if (!statuses.includes(answer.status))
    throw new Error(`Status ${answer.status}: ${answer.text.slice(0, 300)}`);
}
