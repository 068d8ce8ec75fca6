import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type OpenedDatabase } from '../../db/open-database.ts';
import { engines, type TestEngine } from '../../testing/engines.ts';
import { startTestServer, testKeyring, textAt, valueAt, type TestServer } from '../../testing/server.ts';
import { createFlowService } from '../flows/service.ts';
import { createPlayService } from '../play/service.ts';
import { createShareService } from './service.ts';
import { createShareTokens } from './token.ts';

const DAY = 24 * 60 * 60 * 1000;
const scenario = (id: string, more: object = {}) => ({
  id,
  name: `Scenario ${id}`,
  start: { action: 'navigate' },
  data: {},
  rules: [],
  unmatched: 'ask',
  ...more,
});
const test = { id: 'secret-test', name: 'Test', steps: [], expect: { end: 'open' } };
const kit = {
  version: 1,
  scenarios: [scenario('one', { flowToken: 'real-token' }), scenario('two')],
  tests: [test],
};

describe.each(engines)('links over HTTP in %s', (_name, start) => {
  let engine: TestEngine;
  let server: TestServer;
  let tokens: ReturnType<typeof createShareTokens>;
  beforeAll(async () => {
    engine = await start();
    server = await startTestServer(undefined, engine);
    tokens = createShareTokens(server.keyring);
  });
  afterAll(async () => {
    await server.close();
    await engine.stop();
  });

  const flowWithKit = async () => {
    const { body } = await server.send('POST', '/api/flows', {
      name: 'Booking',
      text: 'one',
      categories: ['OTHER'],
    });
    const id = textAt(body, 'id');
    await server.send('PUT', `/api/flows/${id}/play`, { kit }, { 'if-match': '0' });
    return id;
  };
  const change = (id: string, text: string) =>
    server.send('PUT', `/api/flows/${id}`, { text }, { 'if-match': '*' });
  const make = (id: string, body: object = {}) => server.send('POST', `/api/flows/${id}/shares`, body);
  const open = (token: string) => server.send('GET', `/api/shared/${token}`);
  const list = async (id: string) =>
    valueAt((await server.send('GET', `/api/flows/${id}/shares`)).body, 'items');

  it('hands out the flow as it is when it is opened, and nothing more than is played', async () => {
    const id = await flowWithKit();
    const made = await make(id, { label: 'For Ana' });
    expect(made.status).toBe(201);
    expect(made.headers.get('cache-control')).toBe('no-store');
    const token = textAt(made.body, 'token');
    expect(textAt(made.body, 'path')).toBe(`/p/${token}`);
    await change(id, 'two \uD800');
    const opened = await open(token);
    expect(opened).toMatchObject({
      status: 200,
      body: { name: 'Booking', text: 'two \uD800', scenario: null },
    });
    expect(Object.keys(Object(opened.body)).toSorted()).toEqual(['kit', 'name', 'scenario', 'text']);
    expect(valueAt(opened.body, 'kit')).toEqual({
      version: 1,
      scenarios: [scenario('one'), scenario('two')],
      tests: [],
    });
    for (const kept of [id, 'real-token', 'secret-test', 'For Ana']) expect(opened.text).not.toContain(kept);
  });

  it('keeps a link to a version at that version, with the scenarios of then', async () => {
    const id = await flowWithKit();
    const token = textAt((await make(id, { revision: 1, scenario: 'two' })).body, 'token');
    await change(id, 'two');
    await server.send(
      'PUT',
      `/api/flows/${id}/play`,
      { kit: { version: 1, scenarios: [], tests: [] } },
      { 'if-match': '*' },
    );
    const { body } = await open(token);
    expect(body).toMatchObject({ text: 'one', scenario: 'two', kit: { scenarios: [scenario('two')] } });
  });

  it('falls back on the flow itself when the scenario of a link is gone', async () => {
    const id = await flowWithKit();
    const token = textAt((await make(id, { scenario: 'two' })).body, 'token');
    await server.send(
      'PUT',
      `/api/flows/${id}/play`,
      { kit: { version: 1, scenarios: [], tests: [] } },
      { 'if-match': '*' },
    );
    expect((await open(token)).body).toMatchObject({ text: 'one', kit: { scenarios: [] } });
  });

  it('is kept from caches, search engines and other sites', async () => {
    const token = textAt((await make(await flowWithKit())).body, 'token');
    for (const { headers } of [await open(token), await open('forged')]) {
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-robots-tag')).toBe('noindex');
    }
    const page = await server.send('GET', `/p/${token}`, undefined, { accept: 'text/html' });
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('x-robots-tag')).toBe('noindex');
  });

  it('leaves no trace of a token in the log or in the list', async () => {
    const id = await flowWithKit();
    const token = textAt((await make(id)).body, 'token');
    await open(token);
    await server.send('GET', `/p/${token}`, undefined, { accept: 'text/html' });
    expect(server.log.join('')).toContain('/api/shared/:token');
    expect(server.log.join('')).not.toContain(token);
    expect(JSON.stringify(await list(id))).not.toContain(token);
  });

  it('answers 404 to what it did not sign, whatever that is', async () => {
    const token = textAt((await make(await flowWithKit())).body, 'token');
    const forged = [
      'nonsense',
      token.slice(0, -1),
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      `B${token.slice(1)}` === token ? `C${token.slice(1)}` : `B${token.slice(1)}`,
      tokens.sign({ id: randomUUID(), expiresAt: new Date(Date.now() + DAY) }),
      '%00',
    ];
    for (const text of forged) {
      expect(await open(text)).toMatchObject({
        status: 404,
        body: { error: { code: 'not-found', hint: expect.any(String) } },
      });
    }
  });

  it('answers 410 once a link has expired, and does not take its expiry from the address', async () => {
    const made = await make(await flowWithKit());
    const id = textAt(made.body, 'share', 'id');
    const expired = tokens.sign({ id, expiresAt: new Date(Date.now() - 1) });
    expect(await open(expired)).toMatchObject({ status: 410, body: { error: { code: 'expired' } } });
    const bytes = Buffer.from(expired, 'base64url');
    bytes.writeUIntBE(Date.now() + DAY, 16, 6);
    expect((await open(bytes.toString('base64url'))).status).toBe(404);
  });

  it('answers 410 once a link was revoked, for good', async () => {
    const id = await flowWithKit();
    const made = await make(id);
    const path = `/api/flows/${id}/shares/${textAt(made.body, 'share', 'id')}`;
    expect((await server.send('DELETE', path)).status).toBe(204);
    expect(await open(textAt(made.body, 'token'))).toMatchObject({
      status: 410,
      body: { error: { code: 'revoked' } },
    });
    const [revoked] = [await list(id)].flat();
    expect(revoked).toMatchObject({ state: 'revoked', opens: 0 });
    expect((await server.send('DELETE', path)).status).toBe(204);
    expect(valueAt(await list(id), 0, 'revokedAt')).toBe(valueAt(revoked, 'revokedAt'));
  });

  it('hands out nothing of a deleted flow, until that is brought back', async () => {
    const id = await flowWithKit();
    const token = textAt((await make(id)).body, 'token');
    await server.send('DELETE', `/api/flows/${id}`);
    expect((await open(token)).status).toBe(410);
    expect((await server.send('GET', `/api/flows/${id}/shares`)).status).toBe(404);
    await server.send('POST', `/api/flows/${id}/undelete`);
    expect((await open(token)).status).toBe(200);
  });

  it('lists links newest first and counts openings, but no refused ones', async () => {
    const id = await flowWithKit();
    const first = await make(id, { label: 'First', expiresInDays: 1 });
    await make(id, { revision: 1, scenario: 'one' });
    await open(textAt(first.body, 'token'));
    await open(textAt(first.body, 'token'));
    await open(tokens.sign({ id: textAt(first.body, 'share', 'id'), expiresAt: new Date(0) }));
    await fetch(`${server.url}/api/shared/${textAt(first.body, 'token')}`, { method: 'HEAD' });
    expect(await list(id)).toMatchObject([
      { label: null, revision: 1, scenario: 'one', state: 'active', opens: 0, lastOpenedAt: null },
      {
        label: 'First',
        revision: null,
        scenario: null,
        state: 'active',
        opens: 2,
        lastOpenedAt: expect.any(String),
      },
    ]);
    const { createdAt, expiresAt } = Object(valueAt(await list(id), 1));
    expect(Date.parse(expiresAt) - Date.parse(createdAt)).toBe(DAY);
  });

  it.each([
    [{ expiresInDays: 0 }, 400],
    [{ expiresInDays: 366 }, 400],
    [{ expiresInDays: 1.5 }, 400],
    [{ revision: 'newest' }, 400],
    [{ label: '  ' }, 400],
    [{ revision: 9 }, 404],
    [{ scenario: 'three' }, 404],
  ])('refuses to make a link with %o', async (body, status) => {
    const id = await flowWithKit();
    expect((await make(id, body)).status).toBe(status);
    expect(await list(id)).toEqual([]);
  });

  it('keeps the links of one flow apart from those of another', async () => {
    const [one, other] = [await flowWithKit(), await flowWithKit()];
    const made = await make(one);
    const share = textAt(made.body, 'share', 'id');
    expect((await server.send('DELETE', `/api/flows/${other}/shares/${share}`)).status).toBe(404);
    expect((await server.send('DELETE', `/api/flows/${one}/shares/${randomUUID()}`)).status).toBe(404);
    expect((await open(textAt(made.body, 'token'))).status).toBe(200);
    expect(await list(other)).toEqual([]);
  });

  it('does not take links along when a flow is copied', async () => {
    const id = await flowWithKit();
    await make(id);
    const copy = textAt((await server.send('POST', `/api/flows/${id}/duplicate`, {})).body, 'id');
    expect(await list(copy)).toEqual([]);
  });
});

describe.each(engines)('links as time goes by, in %s', (_name, start) => {
  let engine: TestEngine;
  let database: OpenedDatabase;
  beforeAll(async () => {
    engine = await start();
    database = await openDatabase(engine);
  });
  afterAll(async () => {
    await database.close();
    await engine.stop();
  });

  it('opens until the very moment of its expiry, and shows that it has expired', async () => {
    let now = new Date('2027-01-01T00:00:00.000Z');
    const { db } = database;
    const flows = createFlowService(db);
    const tokens = createShareTokens(testKeyring);
    const shares = createShareService({ db, flows, play: createPlayService(db), tokens, now: () => now });
    const { id } = await flows.create({ name: 'Flow', text: '{}' });
    const { token } = await shares.create(id, { expiresInDays: 7, revision: 'latest' });
    now = new Date('2027-01-07T23:59:59.999Z');
    expect(await shares.open(token)).toMatchObject({ text: '{}' });
    expect(await shares.list(id)).toMatchObject([
      { state: 'active', opens: 1, lastOpenedAt: now.toISOString() },
    ]);
    now = new Date('2027-01-08T00:00:00.000Z');
    await expect(shares.open(token)).rejects.toMatchObject({ status: 410, code: 'expired' });
    expect(await shares.list(id)).toMatchObject([{ state: 'expired', opens: 1 }]);
  });
});

describe('a flood of openings', () => {
  it('is stopped with words, and nothing else is slowed down', async () => {
    const server = await startTestServer();
    const openings = Array.from({ length: 130 }, () => server.send('GET', '/api/shared/forged'));
    const refused = (await Promise.all(openings)).filter(({ status }) => status === 429);
    expect(refused).toHaveLength(10);
    expect(refused[0]).toMatchObject({
      body: { error: { code: 'too-many-requests', hint: expect.any(String) } },
    });
    expect((await server.send('GET', '/api/flows')).status).toBe(200);
    await server.close();
  });
});
