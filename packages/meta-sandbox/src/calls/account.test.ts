import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateKeyPair } from '@flowsmith/crypto';
import { SANDBOX_ACCOUNT } from '../index.ts';
import { at } from '../testing/json.ts';
import { startCallback } from '../testing/start-callback.ts';
import { startSandbox } from '../testing/start-sandbox.ts';
import type { RunningSandbox } from '../testing/start-sandbox.ts';

const { wabaId, appId, phoneNumberId } = SANDBOX_ACCOUNT;
let sandbox: RunningSandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

describe('subscriptions and keys', () => {
  test('an app subscribes to an account and leaves it', async () => {
    const edge = `/${wabaId}/subscribed_apps`;
    const callback = await startCallback();
    const override = { override_callback_uri: callback.url, verify_token: callback.verifyToken };
    expect((await sandbox.call('POST', edge, override)).body).toEqual({ success: true });
    expect(at((await sandbox.call('GET', edge)).body, 'data', 0)).toMatchObject({
      whatsapp_business_api_data: { id: appId },
      override_callback_uri: callback.url,
    });
    const wrong = await sandbox.call('POST', edge, { ...override, verify_token: 'another' });
    expect(at(wrong.body, 'error', 'code')).toBe(2200);
    await callback.close();
    expect((await sandbox.call('DELETE', edge)).body).toEqual({ success: true });
    expect((await sandbox.call('GET', edge)).body).toEqual({ data: [] });
    await sandbox.call('POST', edge);
  });

  test('a phone number takes a 2048-bit public key and nothing else', async () => {
    const { publicKey, privateKeyPem } = await generateKeyPair();
    const edge = `/${phoneNumberId}/whatsapp_business_encryption`;
    const body = new URLSearchParams({ business_public_key: publicKey.pem });
    expect((await sandbox.call('POST', edge, body)).body).toEqual({ success: true });
    expect((await sandbox.call('GET', edge)).body).toEqual({
      data: [{ business_public_key: publicKey.pem, business_public_key_signature_status: 'VALID' }],
    });
    for (const key of ['', 'nonsense', privateKeyPem]) {
      const reply = await sandbox.call('POST', edge, { business_public_key: key });
      expect([reply.status, at(reply.body, 'error', 'code')]).toEqual([400, 100]);
    }
  });
});
