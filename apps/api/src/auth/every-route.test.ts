import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeKey, startWithOwner, type Browser } from '../modules/auth/testing/people.ts';
import { valueAt, type TestServer } from '../testing/server.ts';
import { guardRoutes } from './guard-routes.ts';
import { PERMISSIONS, type Permission, type RoutePermission } from './permissions.ts';

/** All that answers to whoever reaches the server, apart from the sandbox, whose calls carry a token of their own. */
const PUBLIC = [
  'GET /api/health',
  'GET /api/me',
  'GET /api/shared/:token',
  'GET /e/:publicId',
  'GET /healthz',
  'GET /metrics',
  'GET /readyz',
  'GET /webhooks/:accountId',
  'HEAD /api/health',
  'HEAD /api/me',
  'HEAD /e/:publicId',
  'HEAD /healthz',
  'HEAD /metrics',
  'HEAD /readyz',
  'HEAD /webhooks/:accountId',
  'POST /api/auth/invitations/accept',
  'POST /api/auth/links/read',
  'POST /api/auth/reset',
  'POST /api/auth/setup',
  'POST /api/auth/sign-in',
  'POST /api/auth/sign-in/code',
  'POST /api/auth/sign-in/passkey',
  'POST /api/auth/sign-in/passkey/options',
  'POST /api/auth/sign-out',
  'POST /e/:publicId',
  'POST /webhooks/:accountId',
];

interface Route {
  readonly method: string;
  readonly url: string;
  readonly permission: RoutePermission | undefined;
  readonly confirmed: boolean;
}

let server: TestServer;
let owner: Browser;
let routes: readonly Route[];
beforeAll(async () => {
  ({ server, owner } = await startWithOwner());
  routes = server.routes.flatMap(({ method, url, config }) =>
    [method].flat().map((each) => ({
      method: each,
      url,
      permission: config?.permission,
      confirmed: config?.confirmed === true,
    })),
  );
}, 60_000);
afterAll(() => server.close());

const nameOf = ({ method, url }: Route) => `${method} ${url}`;
/** Something that stands where a parameter does. */
const pathOf = ({ url }: Route) =>
  url.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000').replace('*', 'x');
const isSandbox = ({ url }: Route) => url.startsWith('/sandbox/graph');
const guarded = () => routes.filter(({ permission }) => permission !== 'public');

/** Asks every route. @returns those that did not answer as they should. */
async function wrong(
  asked: readonly Route[],
  headers: (route: Route) => Record<string, string>,
  status: number,
  code: string,
): Promise<string[]> {
  const found: string[] = [];
  for (const route of asked) {
    const answer = await server.send(route.method, pathOf(route), undefined, headers(route));
    const isRight =
      answer.status === status && (route.method === 'HEAD' || valueAt(answer.body, 'error', 'code') === code);
    if (!isRight) found.push(`${nameOf(route)}: ${answer.status} ${answer.text.slice(0, 200)}`);
  }
  return found;
}

describe('every route of the server', () => {
  it('states a permission, and those that are public are these', () => {
    expect(routes.length).toBeGreaterThan(300);
    expect(routes.filter(({ permission }) => permission === undefined)).toEqual([]);
    const open = routes.filter((route) => route.permission === 'public' && !isSandbox(route));
    expect(open.map(nameOf).toSorted()).toEqual(PUBLIC);
  });

  it('answers 401 to nobody, to a session that is none, and to a key that is none', async () => {
    const strangers: Record<string, string>[] = [
      {},
      { cookie: `flowsmith=${'x'.repeat(43)}`, origin: server.url },
      { authorization: `Bearer fs_${'x'.repeat(43)}` },
    ];
    for (const headers of strangers) {
      expect(await wrong(guarded(), () => headers, 401, 'sign-in-required')).toEqual([]);
    }
  }, 60_000);

  it('answers 403 to who has every permission but its own', async () => {
    const keys = new Map<RoutePermission | undefined, string>();
    for (const permission of PERMISSIONS) {
      const others = PERMISSIONS.filter((other) => other !== permission);
      keys.set(permission, await makeKey(owner, others));
    }
    const asked = guarded().filter(({ permission }) => permission !== 'signed-in');
    expect(new Set(asked.map(({ permission }) => permission)).size).toBeGreaterThan(12);
    const found = await wrong(
      asked,
      ({ permission }) => ({ authorization: `Bearer ${keys.get(permission) ?? ''}` }),
      403,
      'not-permitted',
    );
    expect(found).toEqual([]);
  }, 60_000);

  it('that is sensitive answers 403 to keys with all permissions', async () => {
    const authorization = `Bearer ${await makeKey(owner, PERMISSIONS)}`;
    const asked = routes.filter(({ confirmed }) => confirmed);
    expect(asked.length).toBeGreaterThan(8);
    expect(await wrong(asked, () => ({ authorization }), 403, 'not-permitted')).toEqual([]);
  });
});

it('a route without a permission keeps the server from starting', async () => {
  const app = Fastify();
  guardRoutes(app, { identify: undefined });
  app.get('/fine', { config: { permission: 'flows:read' satisfies Permission } }, async () => '');
  await app.register(async (scope) => scope.post('/forgotten', async () => ''), { prefix: '/deep' });
  await expect(app.ready()).rejects.toThrow(/: POST \/deep\/forgotten$/);
});
