import { readFile } from 'node:fs/promises';
import { CryptoError, importPrivateKey, importPublicKey } from '@flowsmith/crypto';
import type { PrivateKey, PublicKey } from '@flowsmith/crypto';
import { errors, exchangeErrors } from '../messages.ts';
import { UsageError } from '../usageError.ts';
import { reasonOf } from './readFlow.ts';

/** Environment variables that hold what should not stand on a command line, where others could read it. */
export const secretVariables = {
  appSecret: 'FLOWSMITH_APP_SECRET',
  passphrase: 'FLOWSMITH_PASSPHRASE',
} as const;

/**
 * A secret: the option, `@FILE` for the text of a file, else the environment variable; `undefined` when there is none.
 * @throws {UsageError} when the file cannot be read
 */
export async function readSecret(
  given: string | undefined,
  kind: keyof typeof secretVariables,
): Promise<string | undefined> {
  const secret = given ?? process.env[secretVariables[kind]];
  if (secret === undefined || secret === '') return undefined;
  return secret.startsWith('@') ? (await readText(secret.slice(1))).trim() : secret;
}

/** @throws {UsageError} when there is no public key in the file */
export async function readPublicKey(file: string): Promise<PublicKey> {
  const pem = await readText(file);
  return orUsage(file, async () => importPublicKey(pem));
}

/** @throws {UsageError} when there is no private key in the file, or the passphrase does not fit */
export async function readPrivateKey(file: string, passphrase: string | undefined): Promise<PrivateKey> {
  const pem = await readText(file);
  return orUsage(file, () => importPrivateKey(pem, passphrase === undefined ? {} : { passphrase }));
}

/** @throws {UsageError} when the file cannot be read */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(errors.unreadable(file, reasonOf(error)), { cause: error });
  }
}

async function orUsage<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    throw new UsageError(exchangeErrors.key(file, error), { cause: error });
  }
}
