import { existsSync, watch, type FSWatcher } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, join, resolve as resolvePath } from 'node:path';
import { createHandler, EndpointError, type Endpoint, type ExchangeRecord } from '@flowsmith/endpoint';
import { nodeListener } from '@flowsmith/endpoint/node';
import type { JsonValue } from '@flowsmith/flow-model';
import type { AddCommand } from '../command.ts';
import { handlersModule } from '../endpoint/loadHandlers.ts';
import { exitCodes } from '../exitCodes.ts';
import type { Host } from '../host.ts';
import { reasonOf } from '../input/readFlow.ts';
import { readPrivateKey, readSecret } from '../input/readSecret.ts';
import { readValue } from '../input/readValue.ts';
import { errors, help, serveNotes as notes } from '../messages.ts';
import { readCount } from '../options.ts';
import { UsageError } from '../usageError.ts';
import { writeKeyPair } from './keys.ts';

interface Options {
  readonly handlers: string;
  readonly key?: string;
  readonly passphrase?: string;
  readonly appSecret?: string;
  readonly port: number;
  readonly host: string;
  readonly showData: boolean;
}

/** `flowsmith serve FILE --handlers H` */
export const addServe: AddCommand = (program, host, done) => {
  const texts = help.serve;
  program
    .command('serve')
    .summary(texts.summary)
    .description(texts.description)
    .argument('<file>', help.file)
    .requiredOption('-H, --handlers <file>', texts.handlers)
    .option('-k, --key <file>', texts.key)
    .option('--passphrase <secret>', help.keys.passphrase)
    .option('--app-secret <secret>', texts.appSecret)
    .option('--port <port>', texts.port, readCount(0, 65_535), 3_000)
    .option('--host <address>', texts.host, '127.0.0.1')
    .option('--show-data', texts.showData, false)
    .addHelpText('after', texts.examples)
    .action(async (file: string, options: Options) => {
      await serve(file, options, host);
      done(exitCodes.fine);
    });
};

/** Serves until the process is asked to end. */
async function serve(file: string, options: Options, host: Host): Promise<void> {
  const say = (line: string) => void host.stdout.write(`${line}\n`);
  const appSecret = await readSecret(options.appSecret, 'appSecret');
  const key = await keyOf(options, say);
  let flow = await readValue(file, host);
  const handlers = handlersModule(options.handlers);
  let endpoint = await handlers.load().catch((error: unknown) => {
    throw new UsageError(notes.brokenAtStart(options.handlers, reasonOf(error)), { cause: error });
  });
  const current: Endpoint = {
    answer: (...args) => endpoint.answer(...args),
    notice: (...args) => endpoint.notice(...args),
    recover: (...args) => endpoint.recover(...args),
  };
  const handle = createHandler(current, {
    keys: [key],
    ...(appSecret === undefined ? {} : { appSecret }),
    flow: () => flow,
    onExchange: (record) => say(linesOf(record, options.showData)),
  });
  const reload = async (): Promise<void> => {
    try {
      const [nextFlow, nextEndpoint]: [JsonValue, Endpoint] = [
        await readValue(file, host),
        await handlers.load(),
      ];
      flow = nextFlow;
      endpoint = nextEndpoint;
      say(notes.reloaded(options.handlers));
    } catch (error) {
      host.stderr.write(`${errors.prefixed(notes.broken(options.handlers, reasonOf(error)))}\n`);
    }
    // It may have come to consist of files in other folders.
    changes.watch(handlers.folders());
  };
  const changes = watchFolders(() => void reload());
  changes.watch([dirname(resolvePath(file)), ...handlers.folders()]);
  const server = createServer(nodeListener(handle));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new UsageError(reasonOf(error), { cause: error })));
    server.listen(options.port, options.host, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : options.port;
      if (appSecret === undefined) say(notes.unsigned);
      say(notes.listening(`http://${options.host}:${port}/`, key.fingerprint));
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        changes.stop();
        server.closeAllConnections();
        server.close(() => resolve());
      });
    }
  });
}

/** The key that was named; else the one in the folder `keys` beside the handlers, which is made if need be. */
async function keyOf({ key, passphrase, handlers }: Options, say: (line: string) => void) {
  const secret = await readSecret(passphrase, 'passphrase');
  const folder = join(dirname(handlers), 'keys');
  const file = key ?? join(folder, 'private-key.pem');
  if (key === undefined && !existsSync(file)) {
    const { publicFile } = await writeKeyPair(folder, secret, false);
    // Private keys are not committed, whatever happens.
    await writeFile(join(folder, '.gitignore'), '*\n');
    say(notes.made(publicFile));
  }
  return readPrivateKey(file, secret);
}

/** Calls back once when files in the watched folders have changed, and have been left alone for a moment. */
function watchFolders(changed: () => void) {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  return {
    watch: (folders: readonly string[]): void => {
      for (const folder of folders) {
        if (watchers.has(folder)) continue;
        const watcher = watch(folder, (_, name) => {
          if (name === null || !/\.(?:[cm]?[jt]s|json)$/.test(name)) return;
          clearTimeout(timer);
          timer = setTimeout(changed, 60);
        });
        watchers.set(folder, watcher);
      }
    },
    stop: (): void => {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

function linesOf(record: ExchangeRecord, showData: boolean): string {
  const { at, kind, status, timings, request, answer, error } = record;
  const what =
    kind === 'exchange' || kind === 'ping'
      ? [textOf(request, 'action'), textOf(request, 'screen')].filter((word) => word !== '').join(' ')
      : kind === 'notice'
        ? notes.notice
        : notes.unread;
  const time = new Date(at).toISOString().slice(11, 23);
  return [
    notes.exchange(time, what, status, timings.total, textOf(answer, 'screen')),
    ...(error instanceof EndpointError ? [`    ${error.message}`, ...causeLines(error)] : []),
    ...(showData && request !== undefined ? [`    ${JSON.stringify(request)}`] : []),
    ...(showData && answer !== undefined ? [`    ${JSON.stringify(answer)}`] : []),
  ].join('\n');
}

function causeLines({ cause, hint }: EndpointError): readonly string[] {
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : undefined;
  return text === undefined ? [`    ${hint}`] : text.split('\n').map((line) => `    ${line}`);
}

function textOf(value: unknown, key: string): string {
  const member: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof member === 'string' && /^\w{1,80}$/.test(member) ? member : '';
}
