import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  checkBodySignature,
  generateKeyPair,
  importPrivateKey,
  openRequest,
  sealResponse,
} from '@flowsmith/crypto';
import type { PrivateKey } from '@flowsmith/crypto';
import { SANDBOX_ACCOUNT } from '../index.ts';
import { newFlow, statusOf, upload } from '../testing/flow-calls.ts';
import { brokenFlow, endpointFlow, staticFlow } from '../testing/flow-texts.ts';
import { at, textAt } from '../testing/json.ts';
import { startEndpoint } from '../testing/start-endpoint.ts';
import type { EndpointAnswer } from '../testing/start-endpoint.ts';
import { startSandbox } from '../testing/start-sandbox.ts';
import type { RunningSandbox } from '../testing/start-sandbox.ts';

const { wabaId, phoneNumberId } = SANDBOX_ACCOUNT;
let sandbox: RunningSandbox;
let key: PrivateKey;

beforeAll(async () => {
  sandbox = await startSandbox({ admin: true, endpointTimeout: 400 });
  const pair = await generateKeyPair();
  key = await importPrivateKey(pair.privateKeyPem);
  await sandbox.call('POST', `/${phoneNumberId}/whatsapp_business_encryption`, {
    business_public_key: pair.publicKey.pem,
  });
});
afterAll(() => sandbox.close());

const publish = (id: string) => sandbox.call('POST', `/${id}/publish`);

/** Publishes an endpoint flow whose endpoint answers so. */
async function publishWith(
  answer: (body: string, signature?: string) => Promise<EndpointAnswer | undefined>,
) {
  const endpoint = await startEndpoint(answer);
  try {
    return await publish(await newFlow(sandbox, { flow_json: endpointFlow, endpoint_uri: endpoint.url }));
  } finally {
    await endpoint.close();
  }
}

const answering = (value: object) => async (body: string) => {
  const { session } = await openRequest(JSON.parse(body), [key]);
  return { status: 200, body: sealResponse(session, value) };
};

describe('the ping', () => {
  test('is encrypted for the number, signed by the app, and must be answered', async () => {
    let seen: unknown;
    let signature: string | undefined;
    const reply = await publishWith(async (body, header) => {
      const { session, body: request } = await openRequest(JSON.parse(body), [key]);
      seen = request;
      signature = checkBodySignature(body, header, ['SBX-flowsmith-sandbox-app-secret']);
      return { status: 200, body: sealResponse(session, { data: { status: 'active' } }) };
    });
    expect(reply.body).toEqual({ success: true });
    expect(seen).toEqual({ version: '3.0', action: 'ping' });
    expect(signature).toBe('valid');
  });

  test('is repeated once when the endpoint could not decrypt it', async () => {
    let asked = 0;
    const reply = await publishWith(async (body) => {
      asked += 1;
      return asked === 1 ? { status: 421 } : answering({ data: { status: 'active' } })(body);
    });
    expect([reply.body, asked]).toEqual([{ success: true }, 2]);
    asked = 1;
    const refused = await publishWith(async () => {
      asked += 1;
      return { status: 421 };
    });
    expect([at(refused.body, 'error', 'error_subcode'), asked]).toEqual([4233014, 3]);
  });

  test.each<[string, (body: string) => Promise<EndpointAnswer | undefined>, RegExp]>([
    ['another payload', answering({ data: { status: 'asleep' } }), /status/],
    ['no object', answering([]), /status/],
    ['plain JSON', async () => ({ status: 200, body: '{"data":{"status":"active"}}' }), /base64/],
    ['an error', async () => ({ status: 500 }), /500/],
    ['a redirect', async () => ({ status: 302, headers: { location: 'https://example.com' } }), /302/],
    ['too much', async () => ({ status: 200, body: 'A'.repeat(1_100_000) }), /too large/],
    ['nothing in time', async () => undefined, /seconds/],
  ])('answered with %s keeps the flow a draft', async (_name, answer, reason) => {
    const { status, body } = await publishWith(answer);
    expect(status).toBe(400);
    expect(body['error']).toMatchObject({ code: 139002, error_subcode: 4233014 });
    expect(textAt(body, 'error', 'error_user_msg')).toMatch(reason);
  });

  test('to nobody keeps the flow a draft', async () => {
    const id = await newFlow(sandbox, { flow_json: endpointFlow, endpoint_uri: 'http://127.0.0.1:9/flow' });
    expect(at((await publish(id)).body, 'error', 'error_subcode')).toBe(4233014);
    expect(await statusOf(sandbox, id)).toBe('DRAFT');
  });

  test('publishes nothing else than what was checked', async () => {
    let id = '';
    const endpoint = await startEndpoint(async (body) => {
      await upload(sandbox, id, staticFlow);
      return answering({ data: { status: 'active' } })(body);
    });
    id = await newFlow(sandbox, { flow_json: endpointFlow, endpoint_uri: endpoint.url });
    expect(at((await publish(id)).body, 'error', 'code')).toBe(139002);
    expect(await statusOf(sandbox, id)).toBe('DRAFT');
    await endpoint.close();
  });
});

test("a new sandbox's own endpoint answers the ping", async () => {
  const fresh = await startSandbox();
  const endpoint_uri = `${fresh.url}${SANDBOX_ACCOUNT.endpointPath}`;
  const id = await newFlow(fresh, { flow_json: endpointFlow, endpoint_uri });
  expect((await fresh.call('POST', `/${id}/publish`)).body).toEqual({ success: true });
  expect((await fetch(endpoint_uri, { method: 'POST', body: 'nonsense' })).status).toBe(421);

  // Also when the number has the key of somebody else's endpoint by now.
  const { publicKey } = await generateKeyPair();
  const encryption = `/${SANDBOX_ACCOUNT.phoneNumberId}/whatsapp_business_encryption`;
  await fresh.call('POST', encryption, { business_public_key: publicKey.pem });
  const next = await newFlow(fresh, { flow_json: endpointFlow, endpoint_uri });
  expect((await fresh.call('POST', `/${next}/publish`)).body).toEqual({ success: true });
  await fresh.close();
});

describe('the check list', () => {
  test.each([
    ['no Flow JSON', {}, 139002, undefined],
    ['validation errors', { flow_json: brokenFlow }, 139002, undefined],
    ['no endpoint', { flow_json: endpointFlow }, 139002, 4233024],
  ])('%s', async (_name, parameters, code, subcode) => {
    const { body } = await publish(await newFlow(sandbox, parameters));
    expect([at(body, 'error', 'code'), at(body, 'error', 'error_subcode')]).toEqual([code, subcode]);
    expect(textAt(body, 'error', 'error_user_title')).not.toBe('');
  });

  test('an account without the flows webhook', async () => {
    await sandbox.call('DELETE', `/${wabaId}/subscribed_apps`);
    const id = await newFlow(sandbox, { flow_json: staticFlow });
    expect(textAt((await publish(id)).body, 'error', 'error_user_msg')).toMatch(/webhook/);
    await sandbox.call('POST', `/${wabaId}/subscribed_apps`);
    expect((await publish(id)).body).toEqual({ success: true });
  });

  test('each check can be switched off for an account', async () => {
    const set = (enabled: boolean) =>
      sandbox.fetch(`/_sandbox/accounts/${wabaId}/checks`, {
        method: 'POST',
        body: JSON.stringify({ check: 'endpoint-uri', enabled }),
      });
    const id = await newFlow(sandbox, { flow_json: endpointFlow });
    expect((await set(false)).body).toEqual({ skippedChecks: ['endpoint-uri'] });
    expect((await publish(id)).body).toEqual({ success: true });
    expect((await set(true)).body).toEqual({ skippedChecks: [] });
  });
});

describe('the life of a flow', () => {
  const deprecate = (id: string) => sandbox.call('POST', `/${id}/deprecate`);
  const codeOf = (reply: { body: Parameters<typeof at>[0] }) => at(reply.body, 'error', 'code');

  test('draft, published, edited, published again, deprecated', async () => {
    const id = await newFlow(sandbox, { flow_json: staticFlow });
    expect(codeOf(await deprecate(id))).toBe(139003);
    expect((await publish(id)).body).toEqual({ success: true });
    expect(await statusOf(sandbox, id)).toBe('PUBLISHED');
    expect(codeOf(await publish(id))).toBe(139002);
    expect(codeOf(await sandbox.call('DELETE', `/${id}`))).toBe(139004);

    await upload(sandbox, id, staticFlow.replace('Hello', 'Good day'));
    expect(await statusOf(sandbox, id)).toBe('DRAFT');
    expect(codeOf(await sandbox.call('DELETE', `/${id}`))).toBe(139004);
    await publish(id);
    await sandbox.call('POST', `/${id}`, { categories: ['OTHER'] });
    expect(await statusOf(sandbox, id)).toBe('DRAFT');

    expect((await deprecate(id)).body).toEqual({ success: true });
    expect(codeOf(await deprecate(id))).toBe(139003);
    expect(codeOf(await upload(sandbox, id, staticFlow))).toBe(139001);
    expect(codeOf(await sandbox.call('POST', `/${id}`, { name: 'too late' }))).toBe(139001);
    expect(codeOf(await publish(id))).toBe(139002);
    expect(codeOf(await sandbox.call('DELETE', `/${id}`))).toBe(139004);
  });

  test('each change of status is told, the first without a status before it', async () => {
    const id = await newFlow(sandbox, { flow_json: staticFlow });
    await publish(id);
    await upload(sandbox, id, staticFlow);
    await deprecate(id);
    const { body } = await sandbox.fetch('/_sandbox/events');
    const events = Object.values(at(body, 'events') ?? {}).filter(
      (event) => at(event, 'value', 'flow_id') === id,
    );
    expect(
      events.map((event) => [at(event, 'value', 'old_status'), at(event, 'value', 'new_status')]),
    ).toEqual([
      [undefined, 'DRAFT'],
      ['DRAFT', 'PUBLISHED'],
      ['PUBLISHED', 'DRAFT'],
      ['DRAFT', 'DEPRECATED'],
    ]);
  });

  test('the latest five published versions stay live', async () => {
    let saved: unknown;
    const store = {
      load: async () => undefined,
      save: async (state: unknown) => {
        saved = state;
      },
    };
    const other = await startSandbox({ store });
    const id = await newFlow(other, { flow_json: staticFlow });
    for (let number = 1; number <= 7; number += 1) {
      await upload(other, id, staticFlow.replace('Hello', `Hello ${number}`));
      await other.call('POST', `/${id}/publish`);
    }
    await other.close();
    const { worldSchema } = await import('../state/schema.ts');
    const flow = worldSchema.parse(saved).nodes.find((node) => node.id === id);
    expect(
      flow?.kind === 'flow' &&
        flow.live.map(({ number, text }) => [number, text.includes(`Hello ${number}`)]),
    ).toEqual([3, 4, 5, 6, 7].map((number) => [number, true]));
  });
});
