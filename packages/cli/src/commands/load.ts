import { Option } from 'commander';
import type { JsonObject } from '@flowsmith/flow-model';
import type { AddCommand } from '../command.ts';
import { callEndpoint } from '../endpoint/callEndpoint.ts';
import { phoneActions, phoneRequest, problemsOf, type PhoneAction } from '../endpoint/phoneRequest.ts';
import { runLoad, type LoadResult } from '../endpoint/runLoad.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { write, type Host } from '../host.ts';
import { readPublicKey, readSecret } from '../input/readSecret.ts';
import { readValue } from '../input/readValue.ts';
import { errors, help, loadNotes as notes } from '../messages.ts';
import { readCount, readData, readUrl } from '../options.ts';
import { prettyOf, reach } from './exchange.ts';

interface Options {
  readonly url: URL;
  readonly publicKey: string;
  readonly flow: string;
  readonly screen?: string;
  readonly action?: PhoneAction;
  readonly data?: JsonObject;
  readonly appSecret?: string;
  readonly connections: number;
  readonly duration: number;
  readonly requests: number;
  readonly verifyEvery: number;
  readonly format: 'pretty' | 'json';
}

/** Bounds, so that a slip of the hand is no attack. */
const MOST = { connections: 256, seconds: 300, requests: 1_000_000 } as const;

/** `flowsmith load --url U --public-key P --flow F` */
export const addLoad: AddCommand = (program, host, done) => {
  const [texts, shared] = [help.load, help.exchange];
  program
    .command('load')
    .summary(texts.summary)
    .description(texts.description)
    .requiredOption('-u, --url <url>', shared.url, readUrl)
    .requiredOption('-p, --public-key <file>', shared.publicKey)
    .requiredOption('-F, --flow <file>', help.file)
    .option('-s, --screen <id>', shared.screen)
    .addOption(new Option('-a, --action <action>', shared.action).choices(phoneActions))
    .option('-d, --data <json>', shared.data, readData)
    .option('--app-secret <secret>', shared.appSecret)
    .option('-c, --connections <count>', texts.connections, readCount(1, MOST.connections), 16)
    .option('--duration <seconds>', texts.duration, readCount(1, MOST.seconds), 10)
    .option('-n, --requests <count>', texts.requests, readCount(1, MOST.requests), MOST.requests)
    .option('--verify-every <count>', texts.verifyEvery, readCount(1, MOST.requests), 1)
    .addOption(
      new Option('-f, --format <format>', shared.format).choices(['pretty', 'json']).default('pretty'),
    )
    .addHelpText('after', texts.examples)
    .action(async (options: Options) => {
      done(await load(options, host));
    });
};

async function load(options: Options, host: Host): Promise<ExitCode> {
  const flow = await readValue(options.flow, host);
  const appSecret = await readSecret(options.appSecret, 'appSecret');
  const publicKey = await readPublicKey(options.publicKey);
  const request = phoneRequest(flow, options, appSecret);
  const call = { url: options.url, publicKey, appSecret, request };
  const first = await reach(options.url, () => callEndpoint(call));
  const problems =
    first.status === 200 && first.problem === undefined ? problemsOf(flow, request, first.answer) : [];
  if (first.status !== 200 || first.problem !== undefined || problems.length > 0) {
    host.stderr.write(`${errors.prefixed(notes.first)}\n${prettyOf(request.action, first, problems)}`);
    return exitCodes.findings;
  }
  const result = await runLoad({
    ...call,
    connections: options.connections,
    requests: options.requests,
    duration: options.duration,
    verifyEvery: options.verifyEvery,
    problemsOf: (answer) => problemsOf(flow, request, answer),
  });
  await write(
    host.stdout,
    options.format === 'json' ? `${JSON.stringify(result, undefined, 2)}\n` : prettyResult(result),
  );
  return Object.keys(result.errors).length === 0 ? exitCodes.fine : exitCodes.findings;
}

function prettyResult({
  requests,
  seconds,
  perSecond,
  p50,
  p95,
  p99,
  max,
  verified,
  errors: wrong,
}: LoadResult) {
  const failures = Object.entries(wrong).map(([what, count]) => notes.wrong(what, count));
  const lines = [
    notes.rate(perSecond, requests, seconds),
    notes.latency(p50, p95, p99, max),
    notes.verified(verified),
    ...(failures.length === 0 ? [notes.noErrors] : failures),
  ];
  return `${lines.join('\n')}\n`;
}
