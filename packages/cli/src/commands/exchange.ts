import { Option } from 'commander';
import type { JsonObject } from '@flowsmith/flow-model';
import type { AddCommand } from '../command.ts';
import { callEndpoint, type Called } from '../endpoint/callEndpoint.ts';
import { phoneActions, phoneRequest, problemsOf, type PhoneAction } from '../endpoint/phoneRequest.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { write, type Host } from '../host.ts';
import { reasonOf } from '../input/readFlow.ts';
import { readPublicKey, readSecret } from '../input/readSecret.ts';
import { readValue } from '../input/readValue.ts';
import { exchangeErrors, exchangeNotes as notes, help } from '../messages.ts';
import { readData, readUrl } from '../options.ts';
import { UsageError } from '../usageError.ts';

interface Options {
  readonly url: URL;
  readonly publicKey: string;
  readonly flow: string;
  readonly screen?: string;
  readonly action?: PhoneAction;
  readonly data?: JsonObject;
  readonly token?: string;
  readonly appSecret?: string;
  readonly format: 'pretty' | 'json';
}

/** `flowsmith exchange --url U --public-key P --flow F` */
export const addExchange: AddCommand = (program, host, done) => {
  const texts = help.exchange;
  program
    .command('exchange')
    .summary(texts.summary)
    .description(texts.description)
    .requiredOption('-u, --url <url>', texts.url, readUrl)
    .requiredOption('-p, --public-key <file>', texts.publicKey)
    .requiredOption('-F, --flow <file>', help.file)
    .option('-s, --screen <id>', texts.screen)
    .addOption(new Option('-a, --action <action>', texts.action).choices(phoneActions))
    .option('-d, --data <json>', texts.data, readData)
    .option('--token <token>', texts.token)
    .option('--app-secret <secret>', texts.appSecret)
    .addOption(
      new Option('-f, --format <format>', texts.format).choices(['pretty', 'json']).default('pretty'),
    )
    .addHelpText('after', texts.examples)
    .action(async (options: Options) => {
      done(await exchange(options, host));
    });
};

async function exchange(options: Options, host: Host): Promise<ExitCode> {
  const flow = await readValue(options.flow, host);
  const appSecret = await readSecret(options.appSecret, 'appSecret');
  const publicKey = await readPublicKey(options.publicKey);
  const request = phoneRequest(flow, options, appSecret);
  const called = await reach(options.url, () =>
    callEndpoint({ url: options.url, publicKey, appSecret, request }),
  );
  const problems =
    called.status === 200 && called.problem === undefined ? problemsOf(flow, request, called.answer) : [];
  const isGood = called.status === 200 && called.problem === undefined && problems.length === 0;
  const { action, screen } = request;
  await write(
    host.stdout,
    options.format === 'json'
      ? `${JSON.stringify({ ok: isGood, request: { action, screen }, ...jsonOf(called), problems }, undefined, 2)}\n`
      : prettyOf([action, screen].filter((word) => word !== undefined).join(' '), called, problems),
  );
  return isGood ? exitCodes.fine : exitCodes.findings;
}

/** Runs a call, and says in plain words that nobody is there. */
export async function reach<Result>(url: URL, call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(exchangeErrors.unreachable(url.href, reasonOf(error)), { cause: error });
  }
}

/** What came of a call, for people. */
export function prettyOf(what: string, called: Called, problems: readonly string[]): string {
  const { status, answer, problem, timings } = called;
  const isSlow = timings.response > 1_000;
  const lines = [
    notes.head(what, timings.seal + timings.response + timings.open),
    notes.status(status),
    notes.timings(timings),
    ...(isSlow ? [notes.slow] : []),
    ...(answer === undefined ? [] : [JSON.stringify(answer, undefined, 2)]),
    ...(problem === undefined ? [] : [notes.refused, notes.failure(problem)]),
    ...(problems.length > 0 ? [notes.refused, ...problems.map(notes.problem)] : []),
    ...(status === 200 && problem === undefined && problems.length === 0 ? [notes.good] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function jsonOf({ status, answer, problem, timings }: Called): object {
  return {
    status: status ?? null,
    explanation: notes.status(status),
    timings,
    ...(answer === undefined ? {} : { answer }),
    ...(problem === undefined
      ? {}
      : {
          failure: { step: problem.step, code: problem.code, message: problem.message, hint: problem.hint },
        }),
  };
}
