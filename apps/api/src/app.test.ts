import { request } from 'node:http';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newFlow } from '@flowsmith/flow-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, textAt, valueAt, type TestServer } from './testing/server.ts';

let server: TestServer;
let webFolder: string;
beforeAll(async () => {
  webFolder = await mkdtemp(join(tmpdir(), 'flowsmith-web-'));
  await mkdir(join(webFolder, 'assets'));
  await writeFile(join(webFolder, 'index.html'), '<!doctype html><title>Builder</title>');
  await writeFile(join(webFolder, 'assets/app-4f3a.js'), 'export {};');
  await writeFile(join(webFolder, 'assets/app-4f3a.js.br'), 'compressed');
  server = await startTestServer(webFolder);
});
afterAll(async () => {
  await server.close();
  await rm(webFolder, { recursive: true });
});

const create = async (body: object) => server.send('POST', '/api/flows', { name: 'Flow', ...body });

it('lets the person at its machine do everything without signing in', async () => {
  expect((await server.send('GET', '/api/me')).body).toMatchObject({
    actor: { kind: 'local' },
    permissions: expect.arrayContaining(['flows:write', 'server:manage']),
    signInRequired: false,
  });
  const answer = await server.send('GET', '/api/auth/members');
  expect([answer.status, valueAt(answer.body, 'error', 'code')]).toEqual([409, 'wrong-state']);
});

describe('flows over HTTP', () => {
  it('begins a blank flow that is valid and of the newest version', async () => {
    const { status, body, headers } = await create({});
    expect(status).toBe(201);
    expect(headers.get('etag')).toBe('"1"');
    const read = await server.send('GET', `/api/flows/${textAt(body, 'id')}`);
    expect(JSON.parse(textAt(read.body, 'text'))).toEqual(newFlow());
  });

  it('begins a flow from each of the templates', async () => {
    const { body } = await server.send('GET', '/api/templates');
    const templates = valueAt(body, 'items');
    expect(Array.isArray(templates) && templates.length).toBeGreaterThan(0);
    for (const template of Array.isArray(templates) ? templates : []) {
      const name = textAt(template, 'name');
      const one = await server.send('GET', `/api/templates/${name}`);
      const made = await create({ template: name });
      const read = await server.send('GET', `/api/flows/${textAt(made.body, 'id')}`);
      expect(textAt(read.body, 'text')).toBe(textAt(one.body, 'text'));
      expect(valueAt(read.body, 'categories')).toEqual(valueAt(template, 'categories'));
    }
    expect((await create({ template: 'no-such-one' })).status).toBe(404);
  });

  it('saves on top of a revision only, and answers with the next', async () => {
    const { body } = await create({ text: 'one' });
    const path = `/api/flows/${textAt(body, 'id')}`;
    const save = (text: string, ifMatch?: string) =>
      server.send('PUT', path, { text }, ifMatch === undefined ? {} : { 'if-match': ifMatch });
    expect((await save('two')).body).toMatchObject({ error: { code: 'revision-required' } });
    expect((await save('two', 'soon')).status).toBe(400);
    const saved = await save('two', '"1"');
    expect([saved.status, saved.headers.get('etag')]).toEqual([200, '"2"']);
    const stale = await save('three', '1');
    expect(stale).toMatchObject({
      status: 412,
      body: { error: { code: 'stale', details: { current: { text: 'two', revision: 2 } } } },
    });
    expect((await save('three', '*')).body).toMatchObject({ revision: 3 });
  });

  it('exports the very bytes under the name of the flow', async () => {
    const text = '\uFEFF{\r\n "a": "ü😀"\r\n}';
    const { body } = await create({ name: 'Müller: "Tisch"/2', text });
    const response = await fetch(`${server.url}/api/flows/${textAt(body, 'id')}/export`);
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(text))).toBe(true);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="M_ller- -Tisch--2.json"; filename*=UTF-8''M%C3%BCller-%20-Tisch--2.json`,
    );
  });

  it('takes a flow of 10 MB although its JSON string is larger', async () => {
    const { status, body } = await create({ text: '"'.repeat(10 * 1024 * 1024) });
    expect(status).toBe(201);
    const tooLarge = await create({ text: 'x'.repeat(12 * 1024 * 1024) });
    expect(tooLarge).toMatchObject({
      status: 413,
      body: { error: { code: 'too-large', hint: expect.any(String) } },
    });
    await server.send('DELETE', `/api/flows/${textAt(body, 'id')}`);
  });

  it('labels a version', async () => {
    const { body } = await create({ text: 'one' });
    const path = `/api/flows/${textAt(body, 'id')}/versions/1`;
    expect((await server.send('PATCH', path, { label: 'First draft' })).body).toMatchObject({
      label: 'First draft',
    });
    expect((await server.send('GET', path)).body).toMatchObject({ label: 'First draft', text: 'one' });
  });
});

describe('accounts over HTTP', () => {
  const token = 'EAAG-a-token-that-is-long-enough-wxyz';
  const account = { name: 'Mine', wabaId: '900100200300400', token };
  const createAccount = async (changes: object = {}) =>
    server.send('POST', '/api/accounts', { ...account, ...changes });

  it('keeps the token to itself', async () => {
    const { status, body, text } = await createAccount();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      tokenHint: 'wxyz',
      baseUrl: 'https://graph.facebook.com',
      apiVersion: 'v25.0',
    });
    const answers = [
      text,
      (await server.send('GET', '/api/accounts')).text,
      (await server.send('GET', `/api/accounts/${textAt(body, 'id')}`)).text,
    ];
    expect(answers.join('')).not.toContain(token);
    expect(server.log.join('')).not.toContain(token);
  });

  it('gives no hint of a short token', async () => {
    expect((await createAccount({ token: 'short-token' })).body).toMatchObject({ tokenHint: null });
  });

  it.each([
    [{ baseUrl: 'http://graph.test' }, 'body.baseUrl'],
    [{ baseUrl: 'https://user:pw@graph.test' }, 'body.baseUrl'],
    [{ wabaId: 'my account' }, 'body.wabaId'],
    [{ apiVersion: '25' }, 'body.apiVersion'],
    [{ token: 'two words' }, 'body.token'],
    [{ name: ' ' }, 'body.name'],
  ])('refuses %o and says where', async (changes, path) => {
    const { status, body } = await createAccount(changes);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { code: 'invalid-request', details: { problems: [{ path }] } } });
  });

  it('does not send a stored token to a new address', async () => {
    const path = `/api/accounts/${textAt((await createAccount()).body, 'id')}`;
    expect((await server.send('PATCH', path, { baseUrl: 'https://elsewhere.test' })).status).toBe(400);
    const moved = await server.send('PATCH', path, { baseUrl: 'https://elsewhere.test/', token });
    expect(moved.body).toMatchObject({ baseUrl: 'https://elsewhere.test' });
    expect((await server.send('PATCH', path, { name: 'New', phoneNumberId: '1' })).body).toMatchObject({
      name: 'New',
      phoneNumberId: '1',
      wabaId: account.wabaId,
    });
  });

  it('forgets an account', async () => {
    const path = `/api/accounts/${textAt((await createAccount()).body, 'id')}`;
    expect((await server.send('DELETE', path)).status).toBe(204);
    expect((await server.send('GET', path)).status).toBe(404);
    expect((await server.send('PATCH', path, { name: 'x' })).status).toBe(404);
  });
});

describe('failures', () => {
  it('names every place of a request that is not as expected, in words', async () => {
    const { status, body } = await server.send('POST', '/api/flows', { name: 3, categories: ['lower'] });
    expect(status).toBe(400);
    const paths = valueAt(body, 'error', 'details', 'problems');
    expect(paths).toMatchObject([{ path: 'body.name' }, { path: 'body.categories.0' }]);
  });

  it.each([
    ['GET', '/api/nothing', undefined, {}, 404, 'not-found'],
    ['GET', '/api/flows/not-an-id', undefined, {}, 400, 'invalid-request'],
    ['GET', `/api/flows/${'0'.repeat(8)}-0000-4000-8000-000000000000`, undefined, {}, 404, 'not-found'],
    ['POST', '/api/flows', '{ broken', {}, 400, 'invalid-request'],
    ['POST', '/api/flows', '<xml/>', { 'content-type': 'text/xml' }, 415, 'unsupported-media-type'],
    ['POST', '/api/accounts', 'x'.repeat(2_000_000), {}, 413, 'too-large'],
    ['POST', '/api/flows', { name: 'x' }, { origin: 'https://evil.test' }, 403, 'foreign-origin'],
    ['POST', '/api/flows', { name: 'x' }, { origin: 'null' }, 403, 'foreign-origin'],
    ['POST', '/api/flows', { name: 'x' }, { origin: 'http://localhost:1' }, 403, 'foreign-origin'],
  ])('answers %s %s with the one shape of errors (%#)', async (method, path, sent, headers, status, code) => {
    const answer = await server.send(method, path, sent, headers);
    expect(answer).toMatchObject({ status, body: { error: { code, message: expect.any(String) } } });
  });

  it('lets its own page write', async () => {
    const answer = await server.send('POST', '/api/flows', { name: 'x', text: '{}' }, { origin: server.url });
    expect(answer.status).toBe(201);
  });

  it('answers only to loopback names, so that no other name can be pointed at it', async () => {
    expect(await statusWithHost(server.url, 'evil.test')).toBe(403);
    expect(await statusWithHost(server.url, 'localhost:4600')).toBe(200);
  });
});

describe('documents and pages', () => {
  it('documents every route of the API', async () => {
    const { body } = await server.send('GET', '/docs/json');
    const paths = Object.keys(Object(valueAt(body, 'paths')));
    expect(paths).toContain('/api/flows/{id}/versions/{revision}/restore');
    expect(paths.every((path) => path.startsWith('/api/'))).toBe(true);
    expect((await server.send('GET', '/docs')).status).toBe(200);
  });

  it('serves the web app for every address that is a page of it', async () => {
    for (const path of ['/', '/flows/123']) {
      const page = await server.send('GET', path, undefined, { accept: 'text/html' });
      expect(page.text).toContain('Builder');
      expect(page.headers.get('cache-control')).toBe('no-cache');
      expect(page.headers.get('content-security-policy')).toMatch(
        /script-src 'self';.* 'nonce-[^']+';.*require-trusted-types-for 'script'/,
      );
    }
    expect((await server.send('GET', '/missing.js')).status).toBe(404);
    expect((await server.send('GET', '/api/missing', undefined, { accept: 'text/html' })).status).toBe(404);
  });

  it('lets browsers keep hashed files for good, compressed where they can', async () => {
    const path = '/assets/app-4f3a.js';
    const plain = await server.send('GET', path, undefined, { 'accept-encoding': 'identity' });
    expect(plain.text).toBe('export {};');
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const head = await fetch(`${server.url}${path}`, {
      method: 'HEAD',
      headers: { 'accept-encoding': 'br' },
    });
    expect(head.headers.get('content-encoding')).toBe('br');
  });
});

function statusWithHost(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/api/health`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject);
    sent.end();
  });
}
