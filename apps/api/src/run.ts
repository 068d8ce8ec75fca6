import { join } from 'node:path';
import { noteAddress } from './admin/running-server.ts';
import { storageOf } from './admin/reach-storage.ts';
import { buildApp, type App } from './app.ts';
import { withPermission } from './auth/guard-routes.ts';
import { ConfigError, isLoopback, readConfig, repositoryRoot, type Config } from './config.ts';
import { IN_DATA_FOLDER } from './data-folder.ts';
import { DataFolderInUseError } from './db/data-folder-lock.ts';
import { openDatabase, type OpenedDatabase } from './db/open-database.ts';
import { readSetting, writeSetting } from './db/settings.ts';
import { STOP_PATIENCE } from './http/stop-politely.ts';
import { messages } from './messages.ts';
import { linkAddress } from './modules/auth/links.ts';
import { ensureAccount } from './sandbox/ensure-account.ts';
import { permissionInSandbox } from './sandbox/permission-in-sandbox.ts';
import { InstanceKeyError } from './secrets/data-keys.ts';
import { instanceKeysOf } from './secrets/instance-key.ts';
import { openSecrets } from './secrets/open-secrets.ts';

/**
 * Starts everything in order, and stops it in the opposite order on Ctrl-C or SIGTERM. What keeps it from starting is said
 * on standard error, and ends the process.
 */
export function run(): Promise<void> {
  return main().catch(fail);
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const database = await openDatabase(storageOf(config));
  try {
    const app = await start(config, database);
    const stop = async (): Promise<void> => {
      // What is not finished by then is as after a kill: nothing is lost, and the next start goes on with it.
      setTimeout(() => fail(messages.start.stoppedLate), config.stopDelay + STOP_PATIENCE.all).unref();
      await app.close();
      await database.close();
      process.exit(0);
    };
    // A second signal finds no listener and ends the process at once.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().catch(fail));
  } catch (error) {
    await database.close();
    throw error;
  }
  database.failed.catch(fail);
}

async function start(config: Config, { db, broadcast, take }: OpenedDatabase): Promise<App> {
  const secrets = await openSecrets({
    db,
    ...(await instanceKeysOf(config)),
    shared: broadcast !== undefined,
    report: (err, what) => app.log.error({ err }, what),
  });
  const loopbackOnly = isLoopback(config.host);
  const isEmbedded = config.databaseUrl === undefined;
  // Its state lives in the process that has it, so of several servers on a database one has it.
  const hasSandbox = config.sandbox && (await take(SANDBOX_LOCK));
  if (config.sandbox && !hasSandbox) process.stderr.write(`${messages.start.sandboxElsewhere}\n`);
  if (hasSandbox && config.signIn) process.stderr.write(`${messages.start.sandboxOpen}\n`);
  const sandbox = hasSandbox ? await import('@flowsmith/meta-sandbox') : undefined;
  // Known once the server listens: the port may be any free one.
  const address = () => addressOf(config.host, portOf(app));
  const publicUrl = () => `${address()}${SANDBOX_PREFIX}`;
  const cdn = sandbox?.createCdn({ folder: join(config.dataFolder, IN_DATA_FOLDER.sandboxCdn), publicUrl });
  let ownerToken: string | undefined;
  const app: App = await buildApp({
    db,
    broadcast,
    dataFolder: isEmbedded ? config.dataFolder : undefined,
    secrets,
    templatesFolder: join(repositoryRoot, 'examples/flows'),
    webFolder: join(repositoryRoot, 'apps/web/dist'),
    loopbackOnly,
    signIn: config.signIn,
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    auditDays: config.auditDays,
    ownerNeeded: (token) => void (ownerToken = token),
    metricsToken: config.metricsToken,
    logger: { level: config.logLevel },
    stopping: { delay: config.stopDelay },
    hosting: { cdn },
  });
  // Until somebody subscribes another address, the sandbox tells its own account what happens.
  let accountId: string | undefined;
  if (sandbox !== undefined) {
    const { sandboxPlugin } = sandbox;
    await withPermission(app, permissionInSandbox(SANDBOX_PREFIX), () =>
      app.register(sandboxPlugin, {
        prefix: SANDBOX_PREFIX,
        publicUrl,
        ...(cdn === undefined ? {} : { cdn }),
        mediaFolder: join(config.dataFolder, IN_DATA_FOLDER.sandboxMedia),
        admin: loopbackOnly,
        callbackUrl: () => (accountId === undefined ? undefined : `${address()}/webhooks/${accountId}`),
        store: {
          load: () => readSetting(db, SANDBOX_STATE),
          save: (state) => writeSetting(db, SANDBOX_STATE, state),
        },
      }),
    );
  }

  // Noted while the server holds the folder, and taken away before another may.
  let forget = async (): Promise<void> => undefined;
  app.addHook('onClose', () => forget());
  await app.listen({ host: config.host, port: config.port });
  if (isEmbedded) forget = await noteAddress(config.dataFolder, address());
  if (sandbox !== undefined) {
    const { accessToken: token, endpointPath: _path, ...account } = sandbox.SANDBOX_ACCOUNT;
    const baseUrl = publicUrl();
    accountId = await ensureAccount(db, secrets.keyring, {
      ...account,
      baseUrl,
      publicUrl: address(),
      token,
    });
  }
  process.stdout.write(`${messages.start.ready(config.publicUrl ?? address())}\n`);
  if (ownerToken !== undefined) {
    const link = linkAddress(config.publicUrl ?? address(), 'owner', ownerToken);
    process.stdout.write(`${messages.auth.ownerLink(link)}\n`);
  }
  return app;
}

const SANDBOX_PREFIX = '/sandbox/graph';
const SANDBOX_STATE = 'sandbox-state';
/** Any number that nothing else in the database locks on. */
const SANDBOX_LOCK = 4_600_791;

/** The address to open in a browser on this machine. */
function addressOf(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function portOf(app: App): number {
  const bound = app.server.address();
  return typeof bound === 'object' && bound !== null ? bound.port : 0;
}

/** Exit codes other than 0 (stopped) and 1 (anything unforeseen). */
const EXIT = { badConfig: 2, dataFolderInUse: 3, addressInUse: 4 } as const;

function fail(error: unknown): never {
  const [code, text] = explain(error);
  process.stderr.write(`${text}\n`);
  process.exit(code);
}

function explain(error: unknown): [exitCode: number, text: string] {
  if (!(error instanceof Error)) return [1, String(error)];
  if (error instanceof ConfigError || error instanceof InstanceKeyError)
    return [EXIT.badConfig, error.message];
  if (error instanceof DataFolderInUseError) return [EXIT.dataFolderInUse, error.message];
  if ('code' in error && error.code === 'EADDRINUSE') {
    return [EXIT.addressInUse, messages.start.addressInUse(error.message)];
  }
  return [1, error.stack ?? error.message];
}
