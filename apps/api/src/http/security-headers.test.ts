import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { memory } from '../testing/memory.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

let folder: string;
let server: TestServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flowsmith-web-'));
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><script src="/a.js" nonce="{{nonce}}"></script>',
  );
  await writeFile(join(folder, 'a.js'), 'export {};');
  server = await startTestServer(folder, memory(), {}, { publicUrl: 'https://flows.example.com' });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const page = (path: string) => server.send('GET', path, undefined, { accept: 'text/html' });

it.each([
  '/',
  '/flows/1',
  '/a.js',
  '/missing.js',
  '/api/flows',
  '/api/nothing',
  '/docs',
  '/docs/json',
  '/e/nobody',
  '/healthz',
])('%s cannot be framed, guessed at or read by other sites, and is reached by https only', async (path) => {
  const { headers } = await page(path);
  expect(Object.fromEntries(headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'strict-transport-security': 'max-age=31536000',
  });
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('referrer-policy')).toMatch(/^(?:same-origin|no-referrer)$/);
  expect(headers.has('x-powered-by') || headers.has('server')).toBe(false);
});

it('lets pages run the scripts of the build alone, and styles that those make', async () => {
  const [one, two] = [await page('/'), await page('/p/x')];
  const nonces = [one, two].map(({ headers, text }) => {
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).not.toContain('unsafe-');
    expect(policy).toMatch(/(?:^|; )script-src 'self'(?:;|$)/);
    const [, nonce = ''] = /style-src 'self' 'nonce-([^']{20,})'/.exec(policy) ?? [];
    expect(text).toContain(`nonce="${nonce}"`);
    return nonce;
  });
  expect(new Set(nonces).size).toBe(2);
});

it('lets nobody keep data of the API, also not of failures', async () => {
  for (const path of ['/api/flows', '/api/nothing', '/e/nobody', '/webhooks/nobody']) {
    expect((await page(path)).headers.get('cache-control')).toContain('no-store');
  }
});

it.each([
  ['origin', 'https://evil.example'],
  ['origin', 'null'],
  ['origin', 'https://127.0.0.1.evil.example'],
  ['sec-fetch-site', 'cross-site'],
])('refuses writes of other sites: %s %s', async (name, value) => {
  const headers = { [name]: value };
  for (const [method, path] of [
    ['POST', '/api/flows'],
    ['POST', '/api/server/secrets/rotate'],
    ['DELETE', '/api/flows/00000000-0000-4000-8000-000000000000'],
  ] as const) {
    const { status, body } = await server.send(method, path, {}, headers);
    expect([status, body]).toMatchObject([403, { error: { code: 'foreign-origin' } }]);
  }
  // What a form of another site can send without asking first.
  const form = await fetch(`${server.url}/api/flows`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'text/plain' },
    body: '{"name":"x","text":"{}"}',
  });
  expect(form.status).toBe(403);
});
