/** Why a request to the sandbox's own routes was not carried out. */
export type AdminErrorCode =
  | 'not-found'
  | 'invalid'
  | 'not-allowed'
  | 'button-disabled'
  | 'flow-unavailable'
  | 'session-ended'
  | 'too-large';

const STATUS: { readonly [code in AdminErrorCode]: number } = {
  'not-found': 404,
  invalid: 400,
  'not-allowed': 409,
  'button-disabled': 409,
  'flow-unavailable': 409,
  'session-ended': 409,
  'too-large': 413,
};

/** Thrown to answer a request to the sandbox's own routes with an error. */
export class AdminError extends Error {
  override readonly name = 'AdminError';
  readonly code: AdminErrorCode;
  readonly status: number;

  constructor(code: AdminErrorCode, message: string) {
    super(message);
    this.code = code;
    this.status = STATUS[code];
  }
}
