import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appSecretProof } from '@flowsmith/crypto';
import { SANDBOX_ACCOUNT } from '../index.ts';
import type { AccessToken } from '../state/schema.ts';
import { defaultSeed } from '../state/seed.ts';
import { at, textAt } from '../testing/json.ts';
import { startSandbox } from '../testing/start-sandbox.ts';
import type { RunningSandbox } from '../testing/start-sandbox.ts';

const { accessToken, appId, wabaId } = SANDBOX_ACCOUNT;
const appSecret = 'SBX-flowsmith-sandbox-app-secret';
let sandbox: RunningSandbox;

beforeAll(async () => {
  const token: Omit<AccessToken, 'value'> = {
    appId,
    type: 'USER',
    userId: '1',
    scopes: ['whatsapp_business_management'],
    issuedAt: 0,
    expiresAt: 0,
    revoked: false,
  };
  sandbox = await startSandbox({
    seed: {
      nodes: defaultSeed.nodes,
      tokens: [
        ...defaultSeed.tokens,
        { ...token, value: 'SBX-expired', expiresAt: 1_000 },
        { ...token, value: 'SBX-revoked', revoked: true },
        { ...token, value: 'SBX-elsewhere', wabaIds: ['1'] },
        { ...token, value: 'SBX-scopeless', scopes: ['public_profile'] },
      ],
    },
  });
});
afterAll(() => sandbox.close());

const as = (token: string) =>
  sandbox.fetch(`/v25.0/${wabaId}`, { headers: { authorization: `Bearer ${token}` } });

describe('access tokens', () => {
  test('come as header, query or body', async () => {
    expect((await as(accessToken)).status).toBe(200);
    expect((await sandbox.fetch(`/v25.0/${wabaId}?access_token=${accessToken}`)).status).toBe(200);
    const body = new URLSearchParams({ access_token: accessToken });
    const reply = await sandbox.fetch(`/v25.0/${wabaId}/subscribed_apps`, { method: 'POST', body });
    expect(reply.body).toEqual({ success: true });
  });

  test.each([
    ['SBX-never-given-out', 401, 190, 467],
    ['SBX-expired', 401, 190, 463],
    ['SBX-revoked', 401, 190, 460],
    ['SBX-elsewhere', 400, 100, 33],
    ['SBX-scopeless', 403, 200, undefined],
  ])('%s is refused', async (token, status, code, subcode) => {
    const reply = await as(token);
    expect([reply.status, at(reply.body, 'error', 'code'), at(reply.body, 'error', 'error_subcode')]).toEqual(
      [status, code, subcode],
    );
    expect(textAt(reply.body, 'error', 'fbtrace_id')).not.toBe('');
    expect(reply.headers.has('www-authenticate')).toBe(status === 401);
  });

  test('a missing token is a bad request', async () => {
    const reply = await sandbox.fetch(`/v25.0/${wabaId}`);
    expect([reply.status, at(reply.body, 'error', 'code')]).toEqual([400, 104]);
  });

  test('a proof is checked when it is sent', async () => {
    const withProof = (query: string) => sandbox.call('GET', `/${appId}?fields=id&${query}`);
    expect((await withProof(`appsecret_proof=${appSecretProof(accessToken, appSecret)}`)).status).toBe(200);
    const timed = appSecretProof(accessToken, appSecret, 1_700_000_000);
    expect((await withProof(`appsecret_proof=${timed}&appsecret_time=1700000000`)).status).toBe(200);
    const wrong = await withProof('appsecret_proof=00');
    expect(wrong.body['error']).toMatchObject({ code: 100, type: 'GraphMethodException' });
  });
});

describe('tokens of the app itself', () => {
  const credentials = (secret: string) =>
    sandbox.fetch(
      `/oauth/access_token?client_id=${appId}&client_secret=${secret}&grant_type=client_credentials`,
    );

  test('are given for the secret, without a token', async () => {
    const reply = await credentials(appSecret);
    expect(reply.body['token_type']).toBe('bearer');
    const token = textAt(reply.body, 'access_token');
    expect(token).toMatch(/^SBX/);
    const debug = await sandbox.fetch(`/debug_token?input_token=${accessToken}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(debug.body['data']).toMatchObject({
      is_valid: true,
      app_id: appId,
      type: 'SYSTEM_USER',
      expires_at: 0,
    });
    expect((await credentials('wrong')).status).toBe(400);
  });

  test('the pair of id and secret is one too, but may not manage accounts', async () => {
    const debug = await sandbox.fetch(
      `/debug_token?input_token=SBX-expired&access_token=${appId}|${appSecret}`,
    );
    expect(debug.status).toBe(200);
    expect(debug.body['data']).toMatchObject({ is_valid: false, error: { code: 190, subcode: 463 } });
    const unknown = await sandbox.fetch(
      `/debug_token?input_token=EAAreal&access_token=${appId}|${appSecret}`,
    );
    expect(unknown.body['data']).toMatchObject({ is_valid: false });
    expect((await as(`${appId}|${appSecret}`)).status).toBe(403);
  });
});

describe('paths', () => {
  test.each([
    ['/v19.0', 'v19.0'],
    ['/v26.0', 'v26.0'],
    ['/v12.0', 'v19.0'],
    ['', 'v19.0'],
  ])('version %s answers as %s', async (prefix, version) => {
    const reply = await sandbox.fetch(`${prefix}/${wabaId}?access_token=${accessToken}`);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('facebook-api-version')).toBe(version);
  });

  test.each([
    ['GET', '/nonsense', 2500, undefined],
    ['GET', `/${wabaId}/nonsense`, 2500, undefined],
    ['GET', `/${wabaId}/flows/more`, 2500, undefined],
    ['GET', '/600100200300999', 100, 33],
    ['POST', '/600100200300999/publish', 100, 33],
    ['DELETE', `/${wabaId}`, 100, 33],
    ['GET', `/__proto__`, 2500, undefined],
    ['GET', `/${wabaId}?fields=id,foo`, 100, undefined],
    ['GET', `/${wabaId}?fields=constructor`, 100, undefined],
    ['GET', `/${wabaId}?fields=id,,name`, 2500, undefined],
  ])('%s %s fails with %i', async (method, path, code, subcode) => {
    const { status, body } = await sandbox.call(method, path);
    expect([status, at(body, 'error', 'code'), at(body, 'error', 'error_subcode')]).toEqual([
      400,
      code,
      subcode,
    ]);
  });
});
