import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CryptoError, generateKeyPair, importPrivateKey, importPublicKey } from '@flowsmith/crypto';
import type { AddCommand } from '../command.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { write, type Host } from '../host.ts';
import { reasonOf } from '../input/readFlow.ts';
import { readPublicKey, readSecret, readText } from '../input/readSecret.ts';
import { errors, exchangeErrors, exchangeNotes, help, keyNotes } from '../messages.ts';
import { UsageError } from '../usageError.ts';

interface GenerateOptions {
  readonly out: string;
  readonly passphrase?: string;
  readonly force: boolean;
}

interface CheckOptions {
  readonly publicKey?: string;
  readonly passphrase?: string;
}

/** `flowsmith keys generate|check` */
export const addKeys: AddCommand = (program, host, done) => {
  const texts = help.keys;
  const keys = program
    .command('keys')
    .summary(texts.summary)
    .description(texts.description)
    .addHelpText('after', texts.examples);
  keys
    .command('generate')
    .description(texts.generate)
    .option('-o, --out <folder>', texts.out, '.')
    .option('--passphrase <secret>', texts.passphrase)
    .option('--force', texts.force, false)
    .action(async (options: GenerateOptions) => {
      done(await generate(options, host));
    });
  keys
    .command('check')
    .description(texts.check)
    .argument('<key>', texts.key)
    .option('--public-key <file>', texts.publicKey)
    .option('--passphrase <secret>', texts.passphrase)
    .action(async (file: string, options: CheckOptions) => {
      done(await check(file, options, host));
    });
};

async function generate({ out, passphrase, force }: GenerateOptions, host: Host): Promise<ExitCode> {
  const made = await writeKeyPair(out, await readSecret(passphrase, 'passphrase'), force);
  const lines = [keyNotes.made(made.privateFile, made.publicFile), keyNotes.fingerprint(made.fingerprint)];
  await write(host.stdout, lines.map((line) => `${line}\n`).join(''));
  return exitCodes.fine;
}

/**
 * Makes a pair of keys in a folder, where only the owner can read the private one.
 * @throws {UsageError} when they cannot be written, or there are some already
 */
export async function writeKeyPair(folder: string, passphrase: string | undefined, force: boolean) {
  const [privateFile, publicFile] = [join(folder, 'private-key.pem'), join(folder, 'public-key.pem')];
  const { privateKeyPem, publicKey } = await generateKeyPair(passphrase === undefined ? {} : { passphrase });
  try {
    await mkdir(folder, { recursive: true });
    // A file that is written over would keep its old mode.
    if (force) await rm(privateFile, { force: true });
    await writeFile(privateFile, privateKeyPem, { mode: 0o600, flag: 'wx' });
    await writeFile(publicFile, publicKey.pem);
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new UsageError(
      isThere ? exchangeErrors.keysThere(privateFile) : errors.unwritable(privateFile, reasonOf(error)),
      { cause: error },
    );
  }
  return { privateFile, publicFile, fingerprint: publicKey.fingerprint };
}

async function check(file: string, options: CheckOptions, host: Host): Promise<ExitCode> {
  const pem = await readText(file);
  const passphrase = await readSecret(options.passphrase, 'passphrase');
  const say = (...lines: readonly string[]) => write(host.stdout, lines.map((line) => `${line}\n`).join(''));
  const other = options.publicKey === undefined ? undefined : await readPublicKey(options.publicKey);
  try {
    const isPublic = /-----BEGIN (?:RSA )?PUBLIC KEY-----/.test(pem);
    const { fingerprint } = isPublic
      ? importPublicKey(pem)
      : await importPrivateKey(pem, passphrase === undefined ? {} : { passphrase });
    const what = isPublic ? keyNotes.isPublic(file) : keyNotes.isPrivate(file);
    await say(what, keyNotes.fingerprint(fingerprint));
    if (other === undefined) return exitCodes.fine;
    const belongs = other.fingerprint === fingerprint;
    await say(belongs ? keyNotes.belongs : keyNotes.strangers);
    return belongs ? exitCodes.fine : exitCodes.findings;
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    await say(exchangeNotes.failure(error));
    return exitCodes.findings;
  }
}
