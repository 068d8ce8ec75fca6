import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateKeyPair } from '@flowsmith/crypto';
import { SANDBOX_ACCOUNT } from '../index.ts';
import { file, form } from '../testing/forms.ts';
import { newFlow } from '../testing/flow-calls.ts';
import { staticFlow } from '../testing/flow-texts.ts';
import { at } from '../testing/json.ts';
import { ADA, flowMessage, startLoop } from '../testing/loop.ts';
import type { Loop } from '../testing/loop.ts';

const { wabaId, phoneNumberId, appId, appSecret, accessToken } = SANDBOX_ACCOUNT;
const json = { 'content-type': 'application/json' };
let loop: Loop;
let flow: string;
let publicKey: string;

beforeAll(async () => {
  loop = await startLoop();
  flow = await newFlow(loop.sandbox, { flow_json: staticFlow, publish: 'true' });
  publicKey = (await generateKeyPair()).publicKey.pem;
});
afterAll(() => loop.close());

/** What a program sends, beside its token. */
interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FormData | URLSearchParams;
}

/** As programs written for Meta send it: they differ in encodings, types of ids, version prefixes and slashes. */
const programs: readonly (readonly [string, () => Sent, unknown])[] = [
  [
    'pywa creates a flow: JSON, categories as an array, without a version',
    () => ({
      method: 'POST',
      path: `/${wabaId}/flows`,
      headers: json,
      body: JSON.stringify({
        name: 'pywa flow',
        categories: ['SURVEY'],
        flow_json: staticFlow,
        publish: false,
      }),
    }),
    { success: true, validation_errors: [] },
  ],
  [
    'pywa uploads Flow JSON: multipart, with messaging_product',
    () => ({
      method: 'POST',
      path: `/v25.0/${flow}/assets`,
      body: form({
        file: file(staticFlow, 'flow.json', 'application/json'),
        name: 'flow.json',
        asset_type: 'FLOW_JSON',
        messaging_product: 'whatsapp',
      }),
    }),
    { success: true },
  ],
  [
    'pywa sends a flow with a tracker and as an answer',
    () => ({
      method: 'POST',
      path: `/v24.0/${phoneNumberId}/messages`,
      headers: json,
      body: JSON.stringify({
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        to: ADA,
        ...flowMessage(flow),
        context: { message_id: 'wamid.x' },
        biz_opaque_callback_data: 'tracker',
      }),
    }),
    { messaging_product: 'whatsapp', contacts: [{ wa_id: ADA }] },
  ],
  [
    'pywa uploads media: multipart, with the type as a field',
    () => ({
      method: 'POST',
      path: `/v25.0/${phoneNumberId}/media`,
      body: form({
        file: file('a picture', 'a.png', 'image/png'),
        messaging_product: 'whatsapp',
        type: 'image/png',
      }),
    }),
    { id: expect.stringMatching(/^\d+$/) },
  ],
  [
    'pywa sets the public key: a form',
    () => ({
      method: 'POST',
      path: `/v25.0/${phoneNumberId}/whatsapp_business_encryption`,
      body: new URLSearchParams({ business_public_key: publicKey }),
    }),
    { success: true },
  ],
  [
    "pywa subscribes the app: in the query, with the app's token beside its own",
    () => {
      const parameters = new URLSearchParams({
        object: 'whatsapp_business_account',
        callback_url: loop.callback.url,
        verify_token: loop.callback.verifyToken,
        fields: 'messages,flows,account_update',
        access_token: `${appId}|${appSecret}`,
      });
      return { method: 'POST', path: `/v25.0/${appId}/subscriptions?${parameters.toString()}` };
    },
    { success: true },
  ],
  [
    'pywa removes the callback of a number: with a slash at the end',
    () => ({
      method: 'POST',
      path: `/v25.0/${phoneNumberId}/`,
      headers: json,
      body: JSON.stringify({ webhook_configuration: { override_callback_uri: '' } }),
    }),
    { success: true },
  ],
  [
    'pywa reads a number with many fields',
    () => ({
      method: 'GET',
      path: `/v25.0/${phoneNumberId}?fields=id,verified_name,display_phone_number,is_official_business_account,is_preverified_number,is_pin_enabled,health_status,throughput,webhook_configuration,conversational_automation`,
    }),
    { id: phoneNumberId, is_official_business_account: false },
  ],
  [
    'Postman creates a flow: multipart, categories as JSON text',
    () => ({
      method: 'POST',
      path: `/v22.0/${wabaId}/flows`,
      body: form({ name: 'postman flow', categories: '["OTHER","SURVEY"]', clone_flow_id: flow }),
    }),
    { success: true },
  ],
  [
    'Postman reads a flow with everything that the collection names',
    () => ({
      method: 'GET',
      path: `/v22.0/${flow}?fields=id,name,categories,preview,status,validation_errors,json_version,data_api_version,endpoint_uri,whatsapp_business_account,application,health_status.phone_number(${phoneNumberId})&date_format=ISO-8601`,
    }),
    { id: expect.any(String), json_version: '7.0', whatsapp_business_account: { id: wabaId } },
  ],
  [
    'Postman migrates flows: in the query, names as JSON text',
    () => ({
      method: 'POST',
      path: `/v22.0/${wabaId}/migrate_flows?source_waba_id=${wabaId}&source_flow_names=${encodeURIComponent('["none"]')}`,
    }),
    { migrated_flows: [], failed_flows: [{ source_name: 'none', error_code: '4233041' }] },
  ],
  [
    'a PHP library sends JSON as text/plain',
    () => ({
      method: 'POST',
      path: `/v25.0/${phoneNumberId}/messages`,
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ messaging_product: 'whatsapp', to: `+${ADA}`, text: { body: 'Hi' } }),
    }),
    { contacts: [{ input: `+${ADA}`, wa_id: ADA }] },
  ],
  [
    'a program sends ids as numbers',
    () => ({
      method: 'POST',
      path: `/v25.0/${flow}`,
      headers: json,
      body: `{"application_id":${appId},"categories":"SURVEY"}`,
    }),
    { success: true },
  ],
  [
    'a program sends the whole message in a form, with objects as JSON text',
    () => ({
      method: 'POST',
      path: `/v25.0/${phoneNumberId}/messages`,
      body: form({
        messaging_product: 'whatsapp',
        to: ADA,
        type: 'text',
        text: '{"body":"Hi"}',
        context: '{"message_id":"wamid.x"}',
      }),
    }),
    { messaging_product: 'whatsapp' },
  ],
  [
    'a program sends marketing through its own edge, for a template that is not there',
    () => ({
      method: 'POST',
      path: `/v25.0/${phoneNumberId}/marketing_messages`,
      headers: json,
      body: JSON.stringify({
        messaging_product: 'whatsapp',
        to: ADA,
        type: 'template',
        template: { name: 'none', language: { policy: 'deterministic', code: 'en_US' } },
      }),
    }),
    { error: { code: 132001, error_data: { messaging_product: 'whatsapp' } } },
  ],
  ['a program asks who it is', () => ({ method: 'GET', path: '/me' }), { id: '122100200300405' }],
  [
    'a program asks for the accounts of a business',
    () => ({ method: 'GET', path: '/v25.0/400100200300404/owned_whatsapp_business_accounts?fields=id,name' }),
    { data: [{ id: wabaId, name: 'Sandbox Bistro' }] },
  ],
];

describe('programs written for Meta are understood', () => {
  test.each(programs)('%s', async (_what, sent, expected) => {
    const { method, path, headers, body } = sent();
    const reply = await loop.sandbox.fetch(path, {
      method,
      headers: { authorization: `Bearer ${accessToken}`, ...headers },
      ...(body !== undefined && { body }),
    });
    expect(reply.body).toMatchObject(Object(expected));
  });
});

test('codes and tokens are exchanged for the token of the system user', async () => {
  const client = `client_id=${appId}&client_secret=${appSecret}`;
  const exchange = async (rest: string) =>
    at((await loop.sandbox.fetch(`/oauth/access_token?${client}&${rest}`)).body, 'access_token');
  expect(await exchange('code=SBX-code')).toBe(accessToken);
  expect(await exchange(`grant_type=fb_exchange_token&fb_exchange_token=${accessToken}`)).toBe(accessToken);
  expect(await exchange('grant_type=password')).toBeUndefined();
});

test('a number that was taken off must be registered, and its key uploaded, again', async () => {
  const edge = (name: string) => `/${phoneNumberId}/${name}`;
  await loop.sandbox.call('POST', edge('deregister'));
  expect(at((await loop.send({ type: 'text', text: { body: 'Hi' } })).body, 'error', 'code')).toBe(133010);
  const pin = (value: string) =>
    loop.sandbox.call('POST', edge('register'), { messaging_product: 'whatsapp', pin: value });
  expect(at((await pin('12')).body, 'error', 'code')).toBe(100);
  expect((await pin('123456')).body).toEqual({ success: true });
  const key = async () =>
    at((await loop.sandbox.call('GET', edge('whatsapp_business_encryption'))).body, 'data', 0);
  expect(at(await key(), 'business_public_key_signature_status')).toBe('MISMATCH');
  await loop.sandbox.call('POST', edge('whatsapp_business_encryption'), { business_public_key: publicKey });
  expect(at(await key(), 'business_public_key_signature_status')).toBe('VALID');
});

test('an account that is not approved says so in its health, and tells its webhook', async () => {
  await loop.own('PATCH', `/accounts/${wabaId}`, {
    accountReviewStatus: 'REJECTED',
    businessVerificationStatus: 'not_verified',
  });
  const fields = 'account_review_status,business_verification_status,health_status';
  const account = (await loop.sandbox.call('GET', `/${wabaId}?fields=${fields}`)).body;
  expect(account).toMatchObject({
    account_review_status: 'REJECTED',
    business_verification_status: 'not_verified',
  });
  expect(at(account, 'health_status', 'can_send_message')).toBe('BLOCKED');
  const health = (
    await loop.sandbox.call('GET', `/${flow}?fields=health_status.phone_number(${phoneNumberId})`)
  ).body;
  expect(at(health, 'health_status', 'can_send_message')).toBe('BLOCKED');
  await loop.own('PATCH', `/accounts/${wabaId}`, {
    accountReviewStatus: 'APPROVED',
    businessVerificationStatus: 'verified',
  });
});
