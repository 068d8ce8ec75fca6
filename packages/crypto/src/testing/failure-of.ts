import { CryptoError } from '../crypto-error.ts';
import type { CryptoErrorCode } from '../messages.ts';

/** The code of the crypto error that `run` fails with; `undefined` when it succeeds. Other errors pass through. */
export async function failureOf(run: () => unknown): Promise<CryptoErrorCode | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    if (error instanceof CryptoError) return error.code;
    throw error;
  }
}
