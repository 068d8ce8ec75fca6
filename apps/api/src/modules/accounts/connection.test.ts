import { SANDBOX_ACCOUNT } from '@flowsmith/meta-sandbox';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sandboxAccount, startTestServer, textAt, valueAt, type TestServer } from '../../testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
afterEach(() => server.calm());

/** An account of the sandbox with everything entered, but for what is said. */
async function connected(changes: object = {}) {
  const { body } = await server.send('POST', '/api/accounts', {
    ...sandboxAccount(server.graphUrl),
    appSecret: SANDBOX_ACCOUNT.appSecret,
    publicUrl: server.url,
    ...changes,
  });
  const id = textAt(body, 'id');
  const check = async (...names: string[]) => {
    const answer = await server.send('POST', `/api/accounts/${id}/checks`, { names });
    return { ok: valueAt(answer.body, 'ok'), first: valueAt(answer.body, 'checks', 0), body: answer.body };
  };
  return {
    id,
    check,
    fix: (name: string, input: object = {}) =>
      server.send('POST', `/api/accounts/${id}/fixes/${name}`, input),
  };
}

describe('the checks of a connection', () => {
  it('run all at once, and pass with what is right', async () => {
    const { id } = await connected();
    const { body } = await server.send('POST', `/api/accounts/${id}/checks`);
    const checks = valueAt(body, 'checks');
    const states = Array.isArray(checks)
      ? Object.fromEntries(checks.map((check) => [textAt(check, 'name'), textAt(check, 'state')]))
      : {};
    expect(states).toMatchObject({
      app: 'pass',
      token: 'pass',
      scopes: 'pass',
      assets: 'pass',
      'app-secret': 'pass',
      waba: 'pass',
      phone: 'pass',
      'phone-state': 'pass',
      flows: 'pass',
      subscribed: 'pass',
      endpoint: 'skip',
      delivery: 'skip',
    });
  });

  it('say what is wrong in Meta’s words, with a trace and what to do', async () => {
    const { check } = await connected({ wabaId: '123456' });
    const { ok, first } = await check('waba');
    expect(ok).toBe(false);
    expect(first).toMatchObject({
      name: 'waba',
      state: 'fail',
      hint: expect.any(String),
      meta: { code: 100, subcode: 33, message: expect.any(String), traceId: expect.any(String) },
    });
  });

  it.each([
    ['app', { appSecret: 'another-secret' }, 'fail'],
    ['app-secret', { appSecret: 'another-secret' }, 'fail'],
    ['app-secret', { appSecret: null }, 'skip'],
    ['token', { token: 'SBX-nobody-knows-this-one' }, 'fail'],
    ['token', { appId: '42' }, 'fail'],
    ['waba', { wabaId: SANDBOX_ACCOUNT.phoneNumberId }, 'fail'],
    ['phone', { phoneNumberId: '1' }, 'fail'],
    ['phone', { phoneNumberId: null }, 'warn'],
    ['phone-state', { phoneNumberId: null }, 'skip'],
    ['webhook', { publicUrl: null }, 'warn'],
    ['public-address', { publicUrl: 'http://127.0.0.1:1' }, 'fail'],
  ])('tell of %s with %j: %s', async (name, changes, state) => {
    const { check } = await connected(changes);
    expect((await check(name)).first).toMatchObject({ name, state });
  });

  it('never show a token or secret, not even in what Meta says', async () => {
    const token = 'SBX-nobody-knows-this-one-either';
    const { id } = await connected({ token, appSecret: 'a-secret-of-some-app' });
    const { text } = await server.send('POST', `/api/accounts/${id}/checks`);
    expect(text).not.toContain(token);
    expect(text).not.toContain('a-secret-of-some-app');
    expect(server.log.join('\n')).not.toContain('a-secret-of-some-app');
  });

  it('go on when Meta is away, each on its own', async () => {
    const { check } = await connected({ baseUrl: 'http://127.0.0.1:1' });
    expect((await check('waba', 'flows')).body).toMatchObject({
      checks: [
        { name: 'waba', state: 'fail' },
        { name: 'flows', state: 'fail' },
      ],
    });
  });
});

describe('mending', () => {
  it('subscribes the app, and looks again', async () => {
    const { check, fix } = await connected();
    await fetch(`${server.graphUrl}/v25.0/${SANDBOX_ACCOUNT.wabaId}/subscribed_apps`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${SANDBOX_ACCOUNT.accessToken}` },
    });
    const before = await check('subscribed');
    expect(before.first).toMatchObject({ state: 'fail', fixes: [{ name: 'subscribe-app' }] });
    const { body } = await fix('subscribe-app');
    expect(body).toMatchObject({ ok: true, checks: [{ name: 'subscribed', state: 'pass' }] });
  });

  it('sets the webhook, of the app or for the account alone, and Meta reaches it', async () => {
    const { fix } = await connected();
    for (const name of ['set-webhook', 'override-webhook']) {
      const { status, body } = await fix(name);
      expect([status, valueAt(body, 'ok')]).toEqual([200, true]);
      const checks = valueAt(body, 'checks');
      expect(Array.isArray(checks) ? checks.map((check) => textAt(check, 'state')) : []).not.toContain(
        'fail',
      );
    }
  });

  it('uploads the key of an endpoint', async () => {
    const { check, fix } = await connected();
    expect(await fix('upload-key')).toMatchObject({ status: 409, body: { error: { code: 'wrong-state' } } });
    const flow = await server.send('POST', '/api/flows', { name: 'With endpoint', text: '{}' });
    const flowId = textAt(flow.body, 'id');
    await server.send('POST', `/api/flows/${flowId}/endpoint/keys`, { from: 'new' });
    expect((await check('key')).first).toMatchObject({ state: 'warn', fixes: [{ name: 'upload-key' }] });
    expect((await fix('upload-key')).body).toMatchObject({ checks: [{ name: 'key', state: 'pass' }] });
  });

  it('says what it takes', async () => {
    const { fix } = await connected({ publicUrl: null, phoneNumberId: null });
    expect((await fix('set-webhook')).status).toBe(409);
    expect((await fix('register-phone')).status).toBe(409);
  });
});

describe('a token', () => {
  it('tells which app it belongs to before anything is kept', async () => {
    const { body } = await server.send('POST', '/api/discovery', {
      baseUrl: server.graphUrl,
      token: SANDBOX_ACCOUNT.accessToken,
    });
    expect(body).toMatchObject({ app: { id: SANDBOX_ACCOUNT.appId }, scopes: expect.any(Array) });
  });
});

describe('the list of calls', () => {
  it('tells what was asked of Meta, latest first, page by page, without secrets', async () => {
    const { id, check } = await connected();
    await check('waba');
    await check('flows', 'phone');
    await server.fault({ fault: 'token-expired', times: 1 });
    await check('waba');
    const { body, text } = await server.send('GET', `/api/activity?accountId=${id}`);
    expect(valueAt(body, 'items')).toHaveLength(4);
    expect(text).not.toContain(SANDBOX_ACCOUNT.accessToken);
    const page = await server.send('GET', `/api/activity?accountId=${id}&limit=3`);
    expect(valueAt(page.body, 'items')).toHaveLength(3);
    const rest = await server.send(
      'GET',
      `/api/activity?accountId=${id}&limit=3&cursor=${textAt(page.body, 'next')}`,
    );
    expect(valueAt(rest.body, 'items')).toHaveLength(1);
    expect(valueAt(rest.body, 'next')).toBeUndefined();
    const failed = await server.send('GET', `/api/activity?accountId=${id}&outcome=failed`);
    expect(valueAt(failed.body, 'items')).toMatchObject([
      { outcome: 'token-expired', code: 190, message: expect.any(String), method: 'GET', path: '{id}' },
    ]);
  });
});
