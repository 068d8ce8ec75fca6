import { generateSync } from 'otplib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { textAt, valueAt, type TestAnswer, type TestServer } from '../../testing/server.ts';
import { createAuthenticator } from './testing/authenticator.ts';
import { join, makeKey, openBrowser, OWNER, startWithOwner, type Browser } from './testing/people.ts';

let server: TestServer;
let owner: Browser;
let clock = Date.now();
const publicUrl = 'http://localhost:4600';
beforeAll(async () => {
  ({ server, owner } = await startWithOwner(undefined, {
    publicUrl,
    auth: { now: () => new Date(clock) },
  }));
}, 60_000);
// The clock is moved on, and sensitive things want a sign-in that is not old.
beforeEach(async () => void (await owner.send('POST', '/api/auth/sign-in', OWNER)));
afterAll(() => server.close());

const codeOf = ({ status, body }: TestAnswer) => [status, valueAt(body, 'error', 'code')];
const ids = (body: unknown, name: string) => {
  const items = valueAt(body, 'items');
  return Array.isArray(items) ? items.find((item) => valueAt(item, 'name') === name) : undefined;
};
const memberId = async (name: string) =>
  textAt(ids((await owner.send('GET', '/api/auth/members')).body, name), 'id');

describe('people', () => {
  it('join by a link for one address and role, once', async () => {
    const address = { email: 'Vera@Example.com', role: 'viewer' };
    const first = await owner.send('POST', '/api/auth/invitations', address);
    const invited = await owner.send('POST', '/api/auth/invitations', address);
    expect(invited.body).toMatchObject({ invitation: { email: 'vera@example.com', invitedBy: 'Olga' } });
    const token = (answer: TestAnswer) => textAt(answer.body, 'link').split('#')[1];
    const vera = openBrowser(server, publicUrl);
    const read = await vera.send('POST', '/api/auth/links/read', { token: token(invited) });
    expect(read.body).toMatchObject({ kind: 'invitation', role: 'viewer', invitedBy: 'Olga' });
    const accept = (of: TestAnswer) =>
      vera.send('POST', '/api/auth/invitations/accept', {
        token: token(of),
        name: 'Vera',
        password: 'four warm brown shoes',
      });
    // A second invitation replaces the first.
    expect(codeOf(await accept(first))).toEqual([410, 'revoked']);
    expect((await accept(invited)).status).toBe(201);
    expect(codeOf(await accept(invited))).toEqual([410, 'revoked']);
    expect((await vera.send('GET', '/api/me')).body).toMatchObject({
      actor: { role: 'viewer', email: 'vera@example.com' },
      permissions: ['flows:read', 'endpoints:read', 'accounts:read', 'answers:read'],
    });
    expect(codeOf(await owner.send('POST', '/api/auth/invitations', address))).toEqual([409, 'name-taken']);
  });

  it('may not join when the invitation was taken back or is too old', async () => {
    const invite = (email: string) =>
      owner.send('POST', '/api/auth/invitations', { email, role: 'editor', expiresInDays: 1 });
    const [revoked, old] = [await invite('r@example.com'), await invite('o@example.com')];
    await owner.send('DELETE', `/api/auth/invitations/${textAt(revoked.body, 'invitation', 'id')}`);
    const read = (answer: TestAnswer) =>
      server.send('POST', '/api/auth/links/read', { token: textAt(answer.body, 'link').split('#')[1] });
    expect(codeOf(await read(revoked))).toEqual([410, 'revoked']);
    clock += 86_400_001;
    expect(codeOf(await read(old))).toEqual([410, 'expired']);
    expect(valueAt((await owner.send('GET', '/api/auth/invitations')).body, 'items')).toEqual([]);
  });

  it('may what their role allows, from the next request on', async () => {
    const { browser: emil } = await join(server, owner, 'viewer', 'Emil');
    const create = () => emil.send('POST', '/api/flows', { name: 'Booking' });
    const refused = await create();
    expect(refused.body).toMatchObject({
      error: { code: 'not-permitted', details: { permission: 'flows:write', role: 'editor' } },
    });
    const path = `/api/auth/members/${await memberId('Emil')}`;
    expect((await owner.send('PATCH', path, { role: 'editor' })).status).toBe(204);
    expect((await create()).status).toBe(201);
    expect(codeOf(await emil.send('GET', '/api/auth/members'))).toEqual([403, 'not-permitted']);
    expect((await owner.send('DELETE', path)).status).toBe(204);
    expect((await emil.send('GET', '/api/flows')).status).toBe(401);
  });

  it('always have an owner, also when two owners demote each other at once', async () => {
    const own = `/api/auth/members/${await memberId('Olga')}`;
    expect(codeOf(await owner.send('DELETE', own))).toEqual([409, 'wrong-state']);
    expect(codeOf(await owner.send('PATCH', own, { role: 'viewer' }))).toEqual([409, 'wrong-state']);
    const { browser: oskar } = await join(server, owner, 'owner', 'Oskar');
    const other = `/api/auth/members/${await memberId('Oskar')}`;
    const both = await Promise.all([
      owner.send('PATCH', other, { role: 'editor' }),
      oskar.send('PATCH', own, { role: 'editor' }),
    ]);
    expect(both.filter(({ status }) => status === 204)).toHaveLength(1);
    const left = both[0].status === 204 ? owner : oskar;
    await left.send('PATCH', both[0].status === 204 ? other : own, { role: 'owner' });
    expect((await owner.send('DELETE', other)).status).toBe(204);
  });

  it('choose a new password by a link of an owner, which ends their sessions', async () => {
    const { browser: rita, email } = await join(server, owner, 'editor', 'Rita');
    const made = await owner.send('POST', `/api/auth/members/${await memberId('Rita')}/reset-link`, {});
    const [address, token] = textAt(made.body, 'link').split('#');
    expect(address).toBe(`${publicUrl}/reset`);
    const password = 'five cold white plates';
    expect((await server.send('POST', '/api/auth/reset', { token, password })).status).toBe(204);
    expect((await rita.send('GET', '/api/flows')).status).toBe(401);
    const signedIn = await rita.send('POST', '/api/auth/sign-in', { email, password });
    expect(signedIn.body).toEqual({ state: 'signed-in' });
  });
});

describe('keys of the API', () => {
  const use = (key: string, method = 'GET', path = '/api/flows', body?: object) =>
    server.send(method, path, body, { authorization: `Bearer ${key}` });

  it('do what their scopes say, until they are revoked or too old', async () => {
    const key = await makeKey(owner, ['flows:read', 'flows:write'], 'CI of the shop');
    expect(key).toMatch(/^fs_[A-Za-z0-9_-]{43}$/);
    expect((await use(key, 'POST', '/api/flows', { name: 'By a program' })).status).toBe(201);
    expect((await use(key, 'GET', '/api/me')).body).toMatchObject({
      actor: { kind: 'key', name: 'CI of the shop' },
      permissions: ['flows:read', 'flows:write'],
    });
    expect(codeOf(await use(key, 'GET', '/api/accounts'))).toEqual([403, 'not-permitted']);
    expect(codeOf(await use(key, 'GET', '/api/auth/sessions'))).toEqual([403, 'not-permitted']);
    const listed = await owner.send('GET', '/api/auth/keys');
    expect(listed.text).not.toContain(key);
    const shown = ids(listed.body, 'CI of the shop');
    expect(shown).toMatchObject({ prefix: key.slice(0, 9), state: 'active', lastAddress: '127.0.0.1' });
    // As a cookie it is nothing.
    const cookie = `flowsmith=${key}`;
    expect((await server.send('GET', '/api/flows', undefined, { cookie })).status).toBe(401);
    await owner.send('DELETE', `/api/auth/keys/${textAt(shown, 'id')}`);
    expect((await use(key)).status).toBe(401);
    const old = await makeKey(owner, ['flows:read']);
    clock += 8 * 86_400_000;
    expect((await use(old)).status).toBe(401);
  });

  it('never do more than who made them, and go with them', async () => {
    const { browser: olaf } = await join(server, owner, 'owner', 'Olaf');
    const key = await makeKey(olaf, ['accounts:write', 'flows:read']);
    const path = `/api/auth/members/${await memberId('Olaf')}`;
    await owner.send('PATCH', path, { role: 'viewer' });
    expect(valueAt((await use(key, 'GET', '/api/me')).body, 'permissions')).toEqual(['flows:read']);
    await owner.send('DELETE', path);
    expect((await use(key)).status).toBe(401);
  });
});

describe('codes of an authenticator app', () => {
  it('are asked for once one was shown to be right, and each counts once', async () => {
    const { browser: tina, email, password } = await join(server, owner, 'editor', 'Tina');
    const begun = await tina.send('POST', '/api/auth/totp');
    const secret = textAt(begun.body, 'secret');
    expect(textAt(begun.body, 'uri')).toMatch(/^otpauth:\/\/totp\/Flowsmith:tina%40example\.com\?/);
    const now = () => generateSync({ secret, epoch: Math.floor(clock / 1000) });
    const rows = JSON.stringify((await server.db.execute(`select * from users`)).rows);
    expect(rows).not.toContain(secret);
    const wrong = await tina.send('POST', '/api/auth/totp/confirm', { code: '000000' });
    expect(codeOf(wrong)).toEqual([400, 'invalid-code']);
    const code = now();
    const { body } = await tina.send('POST', '/api/auth/totp/confirm', { code });
    const codes = valueAt(body, 'codes');
    expect(codes).toHaveLength(10);

    const signIn = async (given: string) => {
      const { body: first } = await tina.send('POST', '/api/auth/sign-in', { email, password });
      expect(first).toMatchObject({ state: 'code-needed' });
      return tina.send('POST', '/api/auth/sign-in/code', { ticket: textAt(first, 'ticket'), code: given });
    };
    // It was used to confirm, and nobody who looked over a shoulder can use it again.
    expect(codeOf(await signIn(code))).toEqual([401, 'sign-in-failed']);
    clock += 30_000;
    expect((await signIn(now())).body).toEqual({ state: 'signed-in' });
    const recovery = textAt(codes, 0);
    expect((await signIn(recovery.toUpperCase())).status).toBe(200);
    expect((await signIn(recovery)).status).toBe(401);
    const security = await tina.send('GET', '/api/auth/security');
    expect(security.body).toMatchObject({ totp: { recoveryCodesLeft: 9 } });

    clock += 11 * 60_000;
    const off = () => tina.send('DELETE', '/api/auth/totp');
    expect(codeOf(await off())).toEqual([403, 'confirm-needed']);
    expect((await tina.send('POST', '/api/auth/confirm', { password })).status).toBe(401);
    expect((await tina.send('POST', '/api/auth/confirm', { password, code: now() })).status).toBe(204);
    expect((await off()).status).toBe(204);
    const { body: plain } = await tina.send('POST', '/api/auth/sign-in', { email, password });
    expect(plain).toEqual({ state: 'signed-in' });
  });
});

describe('passkeys', () => {
  it('sign in without a password, prove who it is, and are of no use once taken away', async () => {
    const { browser: paul } = await join(server, owner, 'editor', 'Paul');
    const key = createAuthenticator(publicUrl, 'localhost');
    const begun = await paul.send('POST', '/api/auth/passkeys/options');
    const ticket = textAt(begun.body, 'ticket');
    const credential = key.create(valueAt(begun.body, 'options'));
    const keep = () => paul.send('POST', '/api/auth/passkeys', { ticket, name: 'Phone', credential });
    const kept = await keep();
    expect([kept.status, valueAt(kept.body, 'name')]).toEqual([201, 'Phone']);
    expect((await keep()).status).toBe(400);

    const signIn = async (authenticator = key) => {
      const guest = openBrowser(server, publicUrl);
      const asked = await guest.send('POST', '/api/auth/sign-in/passkey/options');
      const proof = {
        ticket: textAt(asked.body, 'ticket'),
        credential: authenticator.get(valueAt(asked.body, 'options')),
      };
      const answer = await guest.send('POST', '/api/auth/sign-in/passkey', proof);
      const again = await guest.send('POST', '/api/auth/sign-in/passkey', proof);
      expect(again.status).toBe(401);
      return { guest, answer };
    };
    const { guest, answer } = await signIn();
    expect(answer.body).toEqual({ state: 'signed-in' });
    expect(valueAt((await guest.send('GET', '/api/me')).body, 'actor', 'name')).toBe('Paul');
    expect((await signIn(createAuthenticator(publicUrl, 'localhost'))).answer.status).toBe(401);

    clock += 11 * 60_000;
    const path = `/api/auth/passkeys/${textAt(kept.body, 'id')}`;
    expect(codeOf(await guest.send('DELETE', path))).toEqual([403, 'confirm-needed']);
    const asked = await guest.send('POST', '/api/auth/confirm/passkey/options');
    const proof = {
      ticket: textAt(asked.body, 'ticket'),
      credential: key.get(valueAt(asked.body, 'options')),
    };
    expect((await guest.send('POST', '/api/auth/confirm', proof)).status).toBe(204);
    expect((await guest.send('PATCH', path, { name: 'Old phone' })).body).toMatchObject({
      name: 'Old phone',
    });
    expect((await guest.send('DELETE', path)).status).toBe(204);
    expect((await signIn()).answer.status).toBe(401);
  });

  it('count only from our own pages, for our own name, and with the person there', async () => {
    const { browser: pia } = await join(server, owner, 'viewer', 'Pia');
    const keep = async (key: ReturnType<typeof createAuthenticator>) => {
      const { body } = await pia.send('POST', '/api/auth/passkeys/options');
      const credential = key.create(valueAt(body, 'options'));
      const ticket = textAt(body, 'ticket');
      return pia.send('POST', '/api/auth/passkeys', { ticket, name: 'Key', credential });
    };
    for (const key of [
      createAuthenticator('https://evil.example', 'localhost'),
      createAuthenticator(publicUrl, 'evil.example'),
      createAuthenticator(publicUrl, 'localhost', false),
    ]) {
      expect(codeOf(await keep(key))).toEqual([400, 'invalid-code']);
    }
    expect((await keep(createAuthenticator(publicUrl, 'localhost'))).status).toBe(201);
  });
});

it('what happened to people and keys is in the audit log, and no secret is', async () => {
  const { body, text } = await owner.send('GET', '/api/audit?limit=200');
  const items = valueAt(body, 'items');
  const actions = new Set(Array.isArray(items) ? items.map((item) => valueAt(item, 'action')) : []);
  for (const action of [
    'member.signed-in',
    'member.sign-in-failed',
    'member.invited',
    'member.joined',
    'member.role-changed',
    'member.removed',
    'member.password-changed',
    'member.second-factor-changed',
    'member.passkey-changed',
    'api-key.created',
    'api-key.revoked',
  ]) {
    expect(actions).toContain(action);
  }
  expect(text).not.toMatch(/fs_[\w-]{43}|seven wet grey stones/);
});
