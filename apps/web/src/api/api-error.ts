import { messages } from './messages.ts';

/**
 * Why a request failed, in words for people. `code` is the API's own (`stale`, `not-found`, `meta` …), or one of ours:
 * `unreachable` (no answer at all), `bad-answer` (an answer that is not the API's).
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly hint: string | undefined;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly details: unknown;

  constructor(failure: {
    code: string;
    message: string;
    hint?: string | undefined;
    status: number;
    details?: unknown;
    cause?: unknown;
  }) {
    super(failure.message, { cause: failure.cause });
    this.code = failure.code;
    this.hint = failure.hint;
    this.status = failure.status;
    this.details = failure.details;
  }
}

/** Anything thrown, as an {@link ApiError}: what is none becomes `internal` with its own message. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new ApiError({ code: 'internal', message, hint: messages.internalHint, status: 0, cause: error });
}

/** Reads the body of a failed answer: the API's `{ error: { code, message, hint?, details? } }`, or what a proxy said instead. */
export function errorOfAnswer(status: number, body: unknown): ApiError {
  const error = isRecord(body) ? body['error'] : undefined;
  if (isRecord(error) && typeof error['code'] === 'string' && typeof error['message'] === 'string') {
    return new ApiError({
      code: error['code'],
      message: error['message'],
      hint: typeof error['hint'] === 'string' ? error['hint'] : undefined,
      details: error['details'],
      status,
    });
  }
  if (status >= 500) return unreachable();
  return new ApiError({ code: 'bad-answer', ...messages.badAnswer(status), status });
}

/** No answer: the server is down, or the network is. */
export function unreachable(cause?: unknown): ApiError {
  return new ApiError({ code: 'unreachable', ...messages.unreachable, status: 0, cause });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
