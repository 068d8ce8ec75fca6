import { join } from 'node:path';
import { buildApp, type App } from './app.ts';
import { ConfigError, readConfig, repositoryRoot, type Config } from './config.ts';
import { DataFolderInUseError } from './db/data-folder-lock.ts';
import { openDatabase, type Storage } from './db/open-database.ts';
import { messages } from './messages.ts';
import { createKeyring } from './secrets/keyring.ts';
import { readOrMakeInstanceKey } from './secrets/instance-key.ts';

/** Exit codes other than 0 (stopped) and 1 (anything unforeseen). */
const EXIT = { badConfig: 2, dataFolderInUse: 3, addressInUse: 4 } as const;

/** Starts everything in order, and stops it in the opposite order on Ctrl-C or SIGTERM. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const database = await openDatabase(storageOf(config));
  const key = config.instanceKey ?? (await readOrMakeInstanceKey(config.dataFolder));
  const app = await buildApp({
    db: database.db,
    keyring: createKeyring(key),
    templatesFolder: join(repositoryRoot, 'examples/flows'),
    webFolder: join(repositoryRoot, 'apps/web/dist'),
    loopbackOnly: isLoopback(config.host),
    logger: { level: config.logLevel },
  });

  const stop = async (exitCode: number): Promise<never> => {
    await app.close();
    await database.close();
    process.exit(exitCode);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // A second signal finds no listener and ends the process at once.
    process.once(signal, () => void stop(0).catch(fail));
  }
  database.failed.catch((error: unknown) => {
    app.log.fatal({ err: error }, 'the database stopped');
    process.exit(1);
  });

  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    await database.close();
    throw error;
  }
  process.stdout.write(`${messages.start.ready(addressOf(config.host, portOf(app.server.address())))}\n`);
}

function storageOf(config: Config): Storage {
  return config.databaseUrl === undefined
    ? { kind: 'embedded', dataFolder: config.dataFolder }
    : { kind: 'postgres', url: config.databaseUrl };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

/** The address to open in a browser on this machine. */
function addressOf(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function portOf(bound: ReturnType<App['server']['address']>): number {
  return typeof bound === 'object' && bound !== null ? bound.port : 0;
}

function fail(error: unknown): void {
  const known =
    error instanceof ConfigError
      ? EXIT.badConfig
      : error instanceof DataFolderInUseError
        ? EXIT.dataFolderInUse
        : isAddressInUse(error)
          ? EXIT.addressInUse
          : undefined;
  const text = error instanceof Error ? (known === undefined ? error.stack : error.message) : String(error);
  process.stderr.write(`${known === EXIT.addressInUse ? messages.start.addressInUse(String(text)) : text}\n`);
  process.exit(known ?? 1);
}

function isAddressInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

await main().catch(fail);
