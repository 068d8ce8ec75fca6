/** Something that the caller of the API can do something about. Becomes `{ error: { code, message, hint?, details? } }`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** HTTP status. */
  readonly status: number;
  /** Stable, for programs; `message` and `hint` are for people. */
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly details: unknown;

  constructor(
    status: number,
    code: ErrorCode,
    text: { readonly message: string; readonly hint?: string },
    details?: unknown,
    cause?: unknown,
  ) {
    super(text.message, { cause });
    this.status = status;
    this.code = code;
    this.hint = text.hint;
    this.details = details;
  }
}

/** Every `error.code` that the API answers with. */
export const ERROR_CODES = [
  'invalid-request',
  'sign-in-required',
  'sign-in-failed',
  'not-permitted',
  'confirm-needed',
  'weak-password',
  'invalid-code',
  'not-found',
  'stale',
  'revision-required',
  'too-large',
  'unsupported-media-type',
  'foreign-origin',
  'name-taken',
  'not-linked',
  'already-linked',
  'not-uploaded',
  'wrong-state',
  'secret-unreadable',
  'invalid-source',
  'invalid-key',
  'key-in-use',
  'limit-reached',
  'expired',
  'revoked',
  'too-many-requests',
  'busy',
  'meta',
  'meta-unreachable',
  'internal',
] as const;

/** One of {@link ERROR_CODES}. */
export type ErrorCode = (typeof ERROR_CODES)[number];
