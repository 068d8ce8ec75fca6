import { ApiError } from '../errors.ts';
import type { FailureKind } from './failure-table.ts';
import type { MetaError } from './meta-error.ts';

const UNREACHABLE: readonly FailureKind[] = [
  'timeout',
  'unreachable',
  'unavailable',
  'unexpected-answer',
  'answer-too-large',
];

/**
 * A failure at Meta as the API answers it: what is meant for people is passed on, and it holds no tokens.
 * @param more joins `details`.
 */
export function metaApiError(error: MetaError, more: object = {}): ApiError {
  const { kind, code, subcode, metaMessage, userTitle, userMessage, details, traceId, waitMinutes } = error;
  const unreachable = UNREACHABLE.includes(kind);
  return new ApiError(
    unreachable ? 502 : 422,
    unreachable ? 'meta-unreachable' : 'meta',
    { message: error.message, hint: error.remedy },
    { kind, code, subcode, metaMessage, userTitle, userMessage, details, traceId, waitMinutes, ...more },
    error,
  );
}
