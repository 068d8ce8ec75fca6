import { checkBodySignature, CryptoError, diagnoseRequest, openRequest } from '@flowsmith/crypto';
import type { AddCommand } from '../command.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { write, type Host } from '../host.ts';
import { readFlow } from '../input/readFlow.ts';
import { readPrivateKey, readSecret } from '../input/readSecret.ts';
import { errors, exchangeErrors, exchangeNotes as notes, help } from '../messages.ts';

interface Options {
  readonly key: string;
  readonly passphrase?: string;
  readonly signature?: string;
  readonly appSecret?: string;
}

/** `flowsmith decrypt --key K [FILE]` */
export const addDecrypt: AddCommand = (program, host, done) => {
  const texts = help.decrypt;
  program
    .command('decrypt')
    .summary(texts.summary)
    .description(texts.description)
    .argument('[file]', texts.file, '-')
    .requiredOption('-k, --key <file>', texts.key)
    .option('--passphrase <secret>', help.keys.passphrase)
    .option('--signature <header>', texts.signature)
    .option('--app-secret <secret>', help.exchange.appSecret)
    .addHelpText('after', texts.examples)
    .action(async (file: string, options: Options) => {
      done(await decrypt(file, options, host));
    });
};

async function decrypt(file: string, options: Options, host: Host): Promise<ExitCode> {
  const key = await readPrivateKey(options.key, await readSecret(options.passphrase, 'passphrase'));
  const appSecret = await readSecret(options.appSecret, 'appSecret');
  const say = (text: string) => host.stderr.write(`${errors.prefixed(text)}\n`);
  const given = await readFlow(file, host);
  const { body, wasPacked } = unpacked(given);
  if (wasPacked) say(notes.base64);
  let code: ExitCode = exitCodes.fine;
  if (options.signature !== undefined && appSecret !== undefined) {
    const found = checkBodySignature(body, options.signature, [appSecret]);
    say(notes.signature[found]);
    if (found !== 'valid') code = exitCodes.findings;
  }
  let envelope: unknown;
  try {
    envelope = JSON.parse(body);
  } catch {
    say(exchangeErrors.notJson);
    return exitCodes.findings;
  }
  const failure = await diagnoseRequest(envelope, key);
  if (failure instanceof CryptoError) {
    say(notes.failure(failure));
    return exitCodes.findings;
  }
  const opened = await openRequest(envelope, [key]);
  await write(host.stdout, `${JSON.stringify(opened.body, undefined, 2)}\n`);
  return code;
}

/** Gateways and logs keep bodies in base64. */
function unpacked(text: string): { readonly body: string; readonly wasPacked: boolean } {
  const bare = text.trim();
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(bare)) return { body: text, wasPacked: false };
  const plain = Buffer.from(bare, 'base64').toString('utf8');
  return plain.startsWith('{') ? { body: plain, wasPacked: true } : { body: text, wasPacked: false };
}
