import { messages } from '../messages.ts';
import { redact } from './redact.ts';
import type { FailureKind, Retry } from './failure-table.ts';

/** What is known about a failure; everything but the kind as Meta sent it. */
export interface MetaFailure {
  readonly kind: FailureKind;
  readonly retry?: Retry;
  readonly httpStatus?: number | undefined;
  readonly code?: number | undefined;
  readonly subcode?: number | undefined;
  /** Meta's message for developers. */
  readonly metaMessage?: string | undefined;
  readonly userTitle?: string | undefined;
  readonly userMessage?: string | undefined;
  readonly details?: string | undefined;
  /** Meta's `fbtrace_id`: its support asks for it. */
  readonly traceId?: string | undefined;
  /** Minutes until a throttled caller is let in again. */
  readonly waitMinutes?: number | undefined;
}

/** A call to Meta that failed, with its cause and remedy in plain words. Holds no token. */
export class MetaError extends Error implements MetaFailure {
  override readonly name = 'MetaError';
  readonly #failure: MetaFailure;
  readonly kind: FailureKind;
  readonly retry: Retry;
  readonly httpStatus: number | undefined;
  readonly code: number | undefined;
  readonly subcode: number | undefined;
  readonly metaMessage: string | undefined;
  readonly userTitle: string | undefined;
  readonly userMessage: string | undefined;
  readonly details: string | undefined;
  readonly traceId: string | undefined;
  readonly waitMinutes: number | undefined;
  /** What to do about it. */
  readonly remedy: string;

  constructor(failure: MetaFailure, cause?: unknown) {
    const { cause: words, remedy } = messages.meta.failures[failure.kind];
    super(words, { cause });
    this.#failure = failure;
    this.kind = failure.kind;
    this.retry = failure.retry ?? DEFAULT_RETRY[failure.kind] ?? 'never';
    this.httpStatus = failure.httpStatus;
    this.code = failure.code;
    this.subcode = failure.subcode;
    this.metaMessage = failure.metaMessage;
    this.userTitle = failure.userTitle;
    this.userMessage = failure.userMessage;
    this.details = failure.details;
    this.traceId = failure.traceId;
    this.waitMinutes = failure.waitMinutes;
    this.remedy = failure.waitMinutes === undefined ? remedy : messages.meta.waitMinutes(failure.waitMinutes);
  }

  /** The same failure with the token blotted out wherever Meta repeated it. */
  without(token: string): MetaError {
    const clean = (text: string | undefined) => (text === undefined ? undefined : redact(text, token));
    return new MetaError({
      ...this.#failure,
      metaMessage: clean(this.metaMessage),
      userTitle: clean(this.userTitle),
      userMessage: clean(this.userMessage),
      details: clean(this.details),
    });
  }
}

const DEFAULT_RETRY: Partial<Record<FailureKind, Retry>> = {
  timeout: 'unknown-outcome',
  unreachable: 'unknown-outcome',
  unavailable: 'unknown-outcome',
};
