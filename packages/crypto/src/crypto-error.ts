import { explanations } from './messages.ts';
import type { CryptoErrorCode, CryptoStep } from './messages.ts';

/**
 * A failure of the encrypted exchange, of a key or of a file, that says which step failed and why that usually happens.
 * Carries no key material and no plaintext: its text may be logged.
 */
export class CryptoError extends Error {
  override readonly name = 'CryptoError';
  readonly code: CryptoErrorCode;
  readonly step: CryptoStep;
  /** The likely cause and what to do. */
  readonly hint: string;
  /** The field, length or key that the failure is about, if there is one to name. */
  readonly detail: string | undefined;

  constructor(code: CryptoErrorCode, detail?: string, cause?: unknown) {
    const { step, message, hint } = explanations[code];
    super(
      detail === undefined ? message : `${message} (${detail})`,
      cause === undefined ? undefined : { cause },
    );
    this.code = code;
    this.step = step;
    this.hint = hint;
    this.detail = detail;
  }
}
