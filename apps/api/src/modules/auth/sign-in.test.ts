import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPasswords } from '../../auth/passwords.ts';
import { createSessions } from '../../auth/sessions.ts';
import { createTries } from '../../auth/tries.ts';
import { engines } from '../../testing/engines.ts';
import { startTestServer, textAt, valueAt, type TestAnswer, type TestServer } from '../../testing/server.ts';
import { createEntrance } from './entrance.ts';
import { openBrowser, OWNER, startWithOwner, type Browser } from './testing/people.ts';

const { email, password } = OWNER;

describe.each(engines)('signing in, in %s', (_name, start) => {
  let server: TestServer;
  /** Another one on the same database, where there can be several. */
  let second: TestServer;
  let owner: Browser;
  let clock = Date.now();
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const engine = await start();
    const settings = { signIn: true, auth: { now: () => new Date(clock), askAgainAfter: 50 } };
    ({ server, owner } = await startWithOwner(engine, settings));
    second = engine.kind === 'postgres' ? await startTestServer(undefined, engine, {}, settings) : server;
    stop = async () => {
      if (second !== server) await second.close();
      await server.close();
      await engine.stop();
    };
  });
  afterAll(() => stop());

  const signIn = (browser: Browser, given: string = password, of: string = email) =>
    browser.send('POST', '/api/auth/sign-in', { email: of, password: given });
  const enter = async (on = server): Promise<Browser> => {
    const browser = openBrowser(on);
    expect((await signIn(browser)).body).toEqual({ state: 'signed-in' });
    return browser;
  };

  it('begins with one owner, whose link works once and has left no trace in the log', async () => {
    expect((await owner.send('GET', '/api/me')).body).toMatchObject({
      actor: { kind: 'user', name: 'Olga', email, role: 'owner' },
      signInRequired: true,
    });
    const again = await openBrowser(server).send('POST', '/api/auth/setup', {
      token: server.ownerToken,
      ...OWNER,
      email: 'eve@example.com',
    });
    expect([again.status, valueAt(again.body, 'error', 'code')]).toEqual([410, 'revoked']);
    expect(server.ownerToken).toHaveLength(43);
    expect(server.log.join('')).not.toContain(server.ownerToken);
    expect(server.log.join('')).not.toContain(password);
  });

  it('works on every server, with a cookie that scripts and other sites cannot use', async () => {
    const browser = openBrowser(server);
    const answer = await signIn(browser, password, 'Olga@Example.com');
    const cookie = answer.headers.getSetCookie().join();
    expect(cookie).toMatch(/^flowsmith=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
    const elsewhere = await second.send('GET', '/api/me', undefined, { cookie: browser.cookie() });
    expect(valueAt(elsewhere.body, 'actor', 'kind')).toBe('user');
  });

  it('tells nobody whether an address is known', async () => {
    const wrong = await signIn(openBrowser(server), 'not this one either');
    const unknown = await signIn(openBrowser(server), password, 'eve@example.com');
    const said = ({ status, body }: TestAnswer) => [status, valueAt(body, 'error', 'message')];
    expect(said(wrong)).toEqual(said(unknown));
    expect(wrong.status).toBe(401);
  });

  it('changes nothing for pages of other sites, with or without the cookie', async () => {
    const browser = await enter();
    const patch = (headers: Record<string, string>) =>
      server.send('PATCH', '/api/auth/profile', { name: 'Eve' }, { cookie: browser.cookie(), ...headers });
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      // A browser always says where a write comes from.
      {},
    ];
    for (const headers of foreign) {
      const answer = await patch(headers);
      expect([answer.status, valueAt(answer.body, 'error', 'code')]).toEqual([403, 'foreign-origin']);
    }
    const login = openBrowser(server, 'https://evil.example');
    expect((await signIn(login)).status).toBe(403);
    expect((await patch({ origin: server.url })).status).toBe(204);
  });

  it('lists sessions by device, ends one, and all others', async () => {
    const [phone, laptop] = [await enter(), await enter()];
    const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
    const desk = openBrowser(server);
    await desk.send('POST', '/api/auth/sign-in', { email, password }, { 'user-agent': firefox });
    const { body } = await desk.send('GET', '/api/auth/sessions');
    const items = valueAt(body, 'items');
    expect(items).toContainEqual(
      expect.objectContaining({ current: true, device: 'Firefox on Linux', address: '127.0.0.1' }),
    );
    const sessionsOf = async (browser: Browser) => {
      const listed = valueAt((await browser.send('GET', '/api/auth/sessions')).body, 'items');
      return Array.isArray(listed) ? listed : [];
    };
    const mine = (await sessionsOf(phone)).find((session) => valueAt(session, 'current') === true);
    await desk.send('DELETE', `/api/auth/sessions/${textAt(mine, 'id')}`);
    expect((await phone.send('GET', '/api/flows')).status).toBe(401);
    expect((await laptop.send('GET', '/api/flows')).status).toBe(200);
    await desk.send('DELETE', '/api/auth/sessions');
    expect((await laptop.send('GET', '/api/flows')).status).toBe(401);
    expect(await sessionsOf(desk)).toHaveLength(1);
    await desk.send('POST', '/api/auth/sign-out');
    expect((await desk.send('GET', '/api/flows')).status).toBe(401);
  });

  it('ends streams with the session that they were opened in', async () => {
    const [reader, desk] = [await enter(), await enter()];
    const stream = await fetch(`${second.url}/api/live`, { headers: { cookie: reader.cookie() } });
    const ended = stream.text().then(
      () => 'ended',
      () => 'cut',
    );
    await desk.send('DELETE', '/api/auth/sessions');
    expect(await ended).toMatch(/ended|cut/);
  });

  it('ends by itself, when it is not used for long, and in any case after a month', async () => {
    const idle = await enter();
    const DAY = 86_400_000;
    clock += 8 * DAY;
    expect((await idle.send('GET', '/api/flows')).status).toBe(401);
    const busy = await enter();
    for (let day = 0; day < 30; day += 5) {
      clock += 5 * DAY;
      const { status } = await busy.send('GET', '/api/flows');
      expect(status).toBe(day < 25 ? 200 : 401);
    }
  });

  it('asks again before what is sensitive, and gives another token for it', async () => {
    const browser = await enter();
    const make = () =>
      browser.send('POST', '/api/auth/keys', { name: 'CI', scopes: ['publish'], expiresInDays: null });
    expect((await make()).status).toBe(201);
    clock += 11 * 60_000;
    expect(valueAt((await make()).body, 'error', 'code')).toBe('confirm-needed');
    expect((await browser.send('POST', '/api/auth/confirm', { password: 'not this' })).status).toBe(401);
    const before = browser.cookie();
    expect((await browser.send('POST', '/api/auth/confirm', { password })).status).toBe(204);
    expect((await make()).status).toBe(201);
    const old = await server.send('GET', '/api/flows', undefined, { cookie: before });
    expect(old.status).toBe(401);
  });

  it('takes a new password with the one before, unless it is a bad one; then all else ends', async () => {
    const [desk, other] = [await enter(), await enter()];
    const change = (next: string, current: string = password) =>
      desk.send('PUT', '/api/auth/password', { current, password: next });
    expect((await change('six dry red leaves', 'not this')).status).toBe(401);
    for (const bad of ['short', 'x'.repeat(129), 'password12345', 'abababababab', 'olga@example.com']) {
      expect(valueAt((await change(bad)).body, 'error', 'code')).toBe('weak-password');
    }
    expect((await change('six dry red leaves')).status).toBe(204);
    expect((await other.send('GET', '/api/flows')).status).toBe(401);
    expect((await desk.send('GET', '/api/flows')).status).toBe(200);
    expect((await signIn(openBrowser(server))).status).toBe(401);
    expect((await change(password, 'six dry red leaves')).status).toBe(204);
  });

  it('slows guessing down on all servers together, also when many are tried at once', async () => {
    clock += 3_600_001;
    const guess = (on: TestServer, of: string = email) =>
      signIn(openBrowser(on), 'one more wrong guess', of).then(({ status }) => status);
    const tries = Array.from({ length: 12 }, (_, index) => guess(index % 2 === 0 ? server : second));
    const statuses = await Promise.all(tries);
    expect(statuses.filter((status) => status === 401)).toHaveLength(6);
    expect(statuses.filter((status) => status === 429)).toHaveLength(6);
    const refused = await signIn(openBrowser(second));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    // Nobody else is kept from signing in.
    expect(await guess(server, 'eve@example.com')).toBe(401);
    clock += 2_000;
    expect((await signIn(openBrowser(server))).status).toBe(200);
    expect(await guess(server)).toBe(401);
  });

  it('lets an owner in again by a link that is made at the machine of the server', async () => {
    const { db } = server;
    const now = () => new Date(clock);
    const entrance = createEntrance({
      db,
      now,
      passwords: createPasswords(),
      sessions: createSessions(db, now),
      tries: createTries(db, now),
    });
    const { token } = await entrance.recoveryLink(undefined);
    const browser = openBrowser(server);
    const read = await browser.send('POST', '/api/auth/links/read', { token });
    expect(read.body).toMatchObject({ kind: 'reset', name: 'Eve', email });
    const reset = () => browser.send('POST', '/api/auth/reset', { token, password: 'ten tall blue doors' });
    expect((await reset()).status).toBe(204);
    expect((await reset()).status).toBe(410);
    expect((await owner.send('GET', '/api/flows')).status).toBe(401);
    expect((await signIn(browser, 'ten tall blue doors')).status).toBe(200);
  });
});

describe('a new server behind https', () => {
  const publicUrl = 'https://flows.example.com';
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(undefined, undefined, {}, { signIn: true, publicUrl });
  }, 60_000);
  afterAll(() => server.close());

  it('answers only set-up, and has one owner however many come at once', async () => {
    expect((await server.send('GET', '/api/me')).body).toMatchObject({
      actor: { kind: 'nobody' },
      permissions: [],
      setup: 'owner-needed',
    });
    expect((await server.send('GET', '/api/flows')).status).toBe(401);
    const token = server.ownerToken;
    const weak = { token, ...OWNER, password: 'qwerty123456' };
    const refused = await server.send('POST', '/api/auth/setup', weak);
    expect(valueAt(refused.body, 'error', 'code')).toBe('weak-password');
    const both = await Promise.all(
      ['Olga', 'Eve'].map((name) => server.send('POST', '/api/auth/setup', { token, ...OWNER, name })),
    );
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 410]);
  });

  it('hands out a cookie for https only, and lets only pages of its own address write', async () => {
    const owner = openBrowser(server, publicUrl);
    await owner.send('POST', '/api/auth/sign-in', { email, password });
    expect(owner.cookie()).toMatch(/^__Host-flowsmith=/);
    const address = { email: 'a@b.example', role: 'viewer' };
    const invited = await owner.send('POST', '/api/auth/invitations', address);
    expect(textAt(invited.body, 'link')).toMatch(/^https:\/\/flows\.example\.com\/join#[\w-]{43}$/);
    const host = 'flows.example.com';
    for (const origin of [`http://${host}`, 'https://evil.example', `https://${host}.evil.example`]) {
      const headers = { cookie: owner.cookie(), origin };
      const answer = await server.send('PATCH', '/api/auth/profile', { name: 'Eve' }, headers);
      expect([answer.status, valueAt(answer.body, 'error', 'code')]).toEqual([403, 'foreign-origin']);
    }
  });
});
