import { memory } from './memory.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RouteOptions } from 'fastify';
import { createCdn, SANDBOX_ACCOUNT, sandboxPlugin } from '@flowsmith/meta-sandbox';
import { withPermission } from '../auth/guard-routes.ts';
import { buildApp, type AppOptions } from '../app.ts';
import type { HostingOptions } from '../modules/endpoints/hosting.ts';
import { openDatabase, type PooledDatabase, type Storage } from '../db/open-database.ts';
import { createKeyring, oneKey, type Keyring } from '../secrets/keyring.ts';
import { permissionInSandbox } from '../sandbox/permission-in-sandbox.ts';
import { openSecrets } from '../secrets/open-secrets.ts';

/** The whole server, in memory, on a free port of loopback. */
export interface TestServer {
  readonly url: string;
  /** Its database, for what no request can bring about. */
  readonly db: PooledDatabase;
  /** Its keyring, to make what only it can make. */
  readonly keyring: Keyring;
  /** Every route, as it was registered. */
  readonly routes: readonly RouteOptions[];
  /** Of the link to become owner; empty where nobody signs in. */
  readonly ownerToken: string;
  /** Base URL of the sandbox's Graph API. */
  readonly graphUrl: string;
  /** Sends JSON and reads it; the answer's body is parsed where it is JSON. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<TestAnswer>;
  /** Switches a fault of the sandbox on. */
  fault(fault: object): Promise<void>;
  /** Ends all faults. */
  calm(): Promise<void>;
  /** What the server has logged so far. */
  readonly log: readonly string[];
  close(): Promise<void>;
}

/** What a test may want otherwise. */
export type TestSettings = Pick<
  AppOptions,
  | 'auth'
  | 'dataFolder'
  | 'exchanges'
  | 'intake'
  | 'load'
  | 'metricsToken'
  | 'publicUrl'
  | 'signIn'
  | 'trustProxy'
>;

/** An answer of the server. */
export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed; `undefined` when it is not JSON. */
  readonly body: unknown;
}

/** The text at a place of a parsed answer, such as an id. */
export function textAt(body: unknown, ...path: readonly (string | number)[]): string {
  const value = valueAt(body, ...path);
  if (typeof value !== 'string') throw new TypeError(`No text at ${path.join('.')}`);
  return value;
}

/** The value at a place of a parsed answer; `undefined` when there is none. */
export function valueAt(body: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    body,
  );
}

/** Account of the sandbox, as the API takes it. */
export const sandboxAccount = (baseUrl: string) => ({
  name: 'Sandbox',
  wabaId: SANDBOX_ACCOUNT.wabaId,
  phoneNumberId: SANDBOX_ACCOUNT.phoneNumberId,
  appId: SANDBOX_ACCOUNT.appId,
  baseUrl,
  token: SANDBOX_ACCOUNT.accessToken,
});

/** A keyring for services that are tested without a server. */
export const testKeyring = createKeyring(() => oneKey(new Uint8Array(32).fill(7)));

/** Passwords of tests protect nothing. */
const CHEAP = { memoryCost: 8, timeCost: 1 };

/**
 * @param webFolder of a built web app, to serve it as well.
 * @param storage where the data goes; default: the embedded database, in memory.
 * @param hosting how endpoints are hosted.
 * @param settings what else is not as it is by default.
 */
export async function startTestServer(
  webFolder?: string,
  storage: Storage = memory(),
  hosting: HostingOptions = {},
  settings: TestSettings = {},
): Promise<TestServer> {
  const database = await openDatabase(storage);
  const log: string[] = [];
  let url = '';
  let ownerToken = '';
  const publicUrl = () => `${url}/sandbox/graph`;
  const cdnFolder = await mkdtemp(join(tmpdir(), 'flowsmith-cdn-'));
  const cdn = createCdn({ folder: cdnFolder, publicUrl });
  const secrets = await openSecrets({
    db: database.db,
    instanceKeys: { current: new Uint8Array(32).fill(7) },
    shared: database.broadcast !== undefined,
    report: (error, what) => void log.push(`${what}: ${String(error)}`),
    times: { look: 100, settling: 200, leases: { lease: 2_000, look: 100 } },
  });
  const app = await buildApp({
    db: database.db,
    broadcast: database.broadcast,
    secrets,
    templatesFolder: fileURLToPath(new URL('../../../../examples/flows', import.meta.url)),
    loopbackOnly: true,
    hosting: { cdn, ...hosting },
    ...settings,
    auth: { passwordCost: CHEAP, ...settings.auth },
    ownerNeeded: (token) => void (ownerToken = token),
    graph: { backoffMs: 1, maxTries: 3, timeoutMs: 2_000 },
    logger: { level: 'trace', stream: { write: (line: string) => void log.push(line) } },
    ...(webFolder === undefined ? {} : { webFolder }),
  });
  await withPermission(app, permissionInSandbox('/sandbox/graph'), () =>
    app.register(sandboxPlugin, { prefix: '/sandbox/graph', publicUrl, admin: true, cdn, pace: 10 }),
  );
  url = await app.listen({ host: '127.0.0.1', port: 0 });

  const send: TestServer['send'] = async (method, path, body, headers = {}) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson && text !== '' ? JSON.parse(text) : undefined,
    };
  };
  return {
    url,
    db: database.db,
    keyring: secrets.keyring,
    routes: app.guardedRoutes(),
    ownerToken,
    graphUrl: `${url}/sandbox/graph`,
    send,
    log,
    fault: async (fault) => void (await send('POST', '/sandbox/graph/_sandbox/faults', fault)),
    calm: async () => void (await send('DELETE', '/sandbox/graph/_sandbox/faults')),
    close: async () => {
      await app.close();
      await database.close();
      await rm(cdnFolder, { recursive: true, force: true });
    },
  };
}
