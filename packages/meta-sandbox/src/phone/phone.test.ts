import { generateKeyPair, importPrivateKey, openRequest, sealResponse } from '@flowsmith/crypto';
import type { GeneratedKeyPair } from '@flowsmith/crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isJsonObject } from '@flowsmith/flow-model';
import type { JsonObject, JsonValue } from '@flowsmith/flow-model';
import { SANDBOX_ACCOUNT } from '../index.ts';
import { newFlow, upload } from '../testing/flow-calls.ts';
import { endpointFlow, staticFlow } from '../testing/flow-texts.ts';
import { at, textAt } from '../testing/json.ts';
import { soon } from '../testing/soon.ts';
import { ADA, ADAS_CHAT, flowMessage, startLoop, wamidOf } from '../testing/loop.ts';
import type { Loop } from '../testing/loop.ts';
import { startEndpoint } from '../testing/start-endpoint.ts';
import type { EndpointAnswer, RunningEndpoint } from '../testing/start-endpoint.ts';

const { phoneNumberId, appSecret } = SANDBOX_ACCOUNT;
let loop: Loop;
let endpoint: RunningEndpoint;
let keys: GeneratedKeyPair;
let flow: string;
/** Decrypted requests in the order in which they came; `undefined` for those that could not be read. */
let asked: (JsonObject | undefined)[] = [];
let signatures: (string | undefined)[] = [];
let answer: (request: JsonObject) => object = () => ({ screen: 'WELCOME', data: {} });
let status = 200;

beforeAll(async () => {
  keys = await generateKeyPair();
  loop = await startLoop();
  endpoint = await startEndpoint(respond);
  await uploadKey(keys);
  flow = await newFlow(loop.sandbox, {
    flow_json: endpointFlow,
    endpoint_uri: endpoint.url,
    publish: 'true',
  });
});
afterEach(async () => {
  await loop.own('DELETE', '/faults');
  answer = () => ({ screen: 'WELCOME', data: {} });
  status = 200;
  asked = [];
  signatures = [];
});
afterAll(async () => {
  await loop.close();
  await endpoint.close();
});

async function respond(body: string, signature: string | undefined): Promise<EndpointAnswer> {
  signatures.push(signature);
  try {
    const opened = await openRequest(JSON.parse(body), [await importPrivateKey(keys.privateKeyPem)]);
    const read: JsonValue = JSON.parse(JSON.stringify(opened.body));
    const request = isJsonObject(read) ? read : {};
    asked.push(request);
    const isPing = request['action'] === 'ping';
    const said = isPing ? { data: { status: 'active' } } : answer(request);
    return {
      status: isPing ? 200 : status,
      body: sealResponse(opened.session, said),
      headers: { 'content-type': 'text/plain' },
    };
  } catch {
    asked.push(undefined);
    return { status: 421 };
  }
}

const uploadKey = ({ publicKey }: GeneratedKeyPair) =>
  loop.sandbox.call('POST', `/${phoneNumberId}/whatsapp_business_encryption`, {
    business_public_key: publicKey.pem,
  });
const request = {
  version: '3.0',
  action: 'data_exchange',
  screen: 'WELCOME',
  data: { a: 1 },
  flow_token: 'tb',
};

async function open(parameters: JsonObject = {}, id = flow) {
  const wamid = wamidOf(await loop.send(flowMessage(id, parameters)));
  const opened = await loop.own('POST', `/messages/${wamid}/open`);
  const session = textAt(opened.body, 'id');
  const exchange = (sent: JsonObject = request) =>
    loop.own('POST', `/sessions/${session}/exchange`, { request: sent });
  const complete = (payload: JsonObject) => loop.own('POST', `/sessions/${session}/complete`, { payload });
  return { wamid, opened: opened.body, session, exchange, complete };
}

describe('a customer who opens a flow', () => {
  test('gets the published version that the message was sent with, or the draft as it is', async () => {
    const own = await newFlow(loop.sandbox, { flow_json: staticFlow, publish: 'true' });
    const first = await open({}, own);
    await upload(loop.sandbox, own, staticFlow.replace('Hello', 'Hello again'));
    const draft = await open({ mode: 'draft' }, own);
    const published = await open({}, own);
    expect([first, draft, published].map(({ opened }) => at(opened, 'flow', 'version'))).toEqual([
      1,
      null,
      1,
    ]);
    expect(textAt(draft.opened, 'flow', 'text')).toContain('Hello again');
    expect(textAt(published.opened, 'flow', 'text')).not.toContain('Hello again');
    expect(published.opened).toMatchObject({
      status: 'open',
      usesEndpoint: false,
      opening: { action: 'navigate', screen: 'WELCOME', flowToken: 'tb-7f3a91' },
    });
  });

  test('has read the chat, and can no longer open what was deprecated', async () => {
    const own = await newFlow(loop.sandbox, { flow_json: staticFlow, publish: 'true' });
    const { wamid } = await open({}, own);
    await loop.sandbox.call('POST', `/${own}/deprecate`);
    const reply = await loop.own('POST', `/messages/${wamid}/open`);
    expect([reply.status, reply.body['code']]).toEqual([409, 'flow-unavailable']);
    const chat = (await loop.own('GET', `/chats/${ADAS_CHAT}`)).body;
    expect(at(chat, 'chat', 'lastMessage', 'flow', 'state')).toBe('disabled');
  });

  test('sends the answer as nfm_reply, once', async () => {
    const { wamid, complete } = await open();
    loop.callback.clear();
    const reply = await complete({ booking: 'B-1', flow_token: 'tb-7f3a91' });
    expect(reply.status).toBe(201);
    expect((await complete({})).body['code']).toBe('session-ended');
    const told = () => loop.values('messages').find((value) => at(value, 'messages') !== undefined);
    await soon(told).toMatchObject({
      contacts: [{ profile: { name: 'Ada' }, wa_id: ADA }],
      messages: [
        {
          context: { from: '4930123456', id: wamid },
          from: ADA,
          id: textAt(reply.body, 'message', 'id'),
          type: 'interactive',
          interactive: { type: 'nfm_reply', nfm_reply: { name: 'flow', body: 'Sent' } },
        },
      ],
    });
    const json = textAt(told(), 'messages', 0, 'interactive', 'nfm_reply', 'response_json');
    expect(JSON.parse(json)).toEqual({ booking: 'B-1', flow_token: 'tb-7f3a91' });
    expect((await loop.own('POST', `/messages/${wamid}/open`)).status).toBe(409);
  });

  test.each([
    ['reply-without-token', ['messages', 0, 'interactive', 'nfm_reply', 'response_json'], '{"a":1}'],
    ['reply-without-sender', ['messages', 0, 'from'], undefined],
    ['reply-without-sender', ['contacts', 0, 'wa_id'], undefined],
    ['reply-without-context', ['messages', 0, 'context'], undefined],
    [
      'reply-broken-json',
      ['messages', 0, 'interactive', 'nfm_reply', 'response_json'],
      '{"flow_token":"tb-7f3a91","a":1',
    ],
  ] as const)('%s', async (fault, path, expected) => {
    const { complete } = await open();
    await loop.fault({ fault, times: 1 });
    loop.callback.clear();
    await complete({ a: 1 });
    const told = () => loop.values('messages').find((value) => at(value, 'messages') !== undefined);
    await soon(told).toBeDefined();
    expect(at(told(), ...path)).toBe(expected);
  });
});

describe('an exchange', () => {
  test('is encrypted for the key of the number, signed, and answered', async () => {
    const { exchange } = await open();
    const reply = await exchange();
    expect(at(reply.body, 'outcome')).toEqual({ kind: 'answered', answer: { screen: 'WELCOME', data: {} } });
    expect(asked).toEqual([request]);
    expect(signatures[0]).toMatch(/^sha256=[0-9a-f]{64}$/);
    expect(at(reply.body, 'attempts', 0, 'received', 'status')).toBe(200);
  });

  test('fetches a key that was replaced after 421, and then asks once more', async () => {
    const { exchange } = await open();
    keys = await generateKeyPair();
    await uploadKey(keys);
    const reply = await exchange();
    expect(at(reply.body, 'outcome', 'kind')).toBe('answered');
    expect(asked).toEqual([undefined, request]);
    expect((await exchange()).body['attempts']).toHaveLength(1);
  });

  test('ends the session after 427, with the words of the endpoint, and disables the button', async () => {
    const { exchange, wamid } = await open();
    status = 427;
    answer = () => ({ error_msg: 'This link has expired.' });
    const reply = await exchange();
    expect(reply.body['outcome']).toMatchObject({ code: 'token-invalid', message: 'This link has expired.' });
    expect((await exchange()).body['code']).toBe('session-ended');
    const again = await loop.own('POST', `/messages/${wamid}/open`);
    expect(again.body).toEqual({ code: 'button-disabled', error: 'This link has expired.' });
  });

  test.each([
    [432, 'signature'],
    [500, 'status'],
    [413, 'status'],
  ])('tells status %i apart', async (code, outcome) => {
    const { exchange } = await open();
    status = code;
    expect(at((await exchange()).body, 'outcome', 'code')).toBe(outcome);
  });

  test('says which notice follows an answer that cannot be read', async () => {
    const { exchange } = await open();
    answer = () => ['no object'];
    expect(at((await exchange()).body, 'outcome', 'code')).toBe('answer-shape');
  });

  const twisted: readonly (readonly [string, (seen: JsonObject | undefined) => unknown, unknown])[] = [
    ['endpoint-without-data', (seen) => seen?.['data'], undefined],
    ['endpoint-without-screen', (seen) => seen?.['screen'], undefined],
    ['endpoint-without-token', (seen) => seen?.['flow_token'], undefined],
    ['endpoint-huge-payload', (seen) => JSON.stringify(seen).length > 1_000_000, true],
    ['endpoint-old-key', (seen) => seen, undefined],
  ];
  test.each(twisted)('%s', async (fault, look, expected) => {
    const { exchange } = await open();
    await loop.fault({ fault, times: 1 });
    await exchange();
    expect(look(asked[0])).toEqual(expected);
  });

  test('endpoint-wrong-key fails also the second time', async () => {
    const { exchange } = await open();
    await loop.fault({ fault: 'endpoint-wrong-key', times: 1 });
    expect(at((await exchange()).body, 'outcome', 'code')).toBe('not-decrypted');
    expect(asked).toEqual([undefined, undefined]);
  });

  test('endpoint-unsigned and endpoint-wrong-signature', async () => {
    const { exchange } = await open();
    await loop.fault({ fault: 'endpoint-unsigned', times: 1 });
    await exchange();
    await exchange();
    await loop.fault({ fault: 'endpoint-wrong-signature', times: 1 });
    await exchange();
    expect(signatures[0]).toBeUndefined();
    expect(signatures[1]).not.toBe(signatures[2]);
    expect(appSecret).toBeDefined();
  });

  test('endpoint-error-notice makes the phone refuse a right answer, and say so', async () => {
    const { exchange } = await open();
    await loop.fault({ fault: 'endpoint-error-notice', times: 1 });
    const notice = at((await exchange()).body, 'outcome', 'notice');
    expect(notice).toMatchObject({ action: 'data_exchange', data: { error: 'payload-schema-error' } });
  });
});

test('the sandbox plays by itself, step by step, and sends the answer', async () => {
  const own = await newFlow(loop.sandbox, { flow_json: staticFlow, publish: 'true' });
  const wamid = wamidOf(await loop.send(flowMessage(own)));
  const tap = { do: 'tap', screen: 'WELCOME', target: { type: 'Footer' } };
  const played = await loop.own('POST', `/messages/${wamid}/play`, { steps: [tap] });
  expect(played.body).toMatchObject({
    ok: true,
    screens: ['WELCOME'],
    payload: { flow_token: 'tb-7f3a91' },
    message: { type: 'flow-reply', chatId: ADAS_CHAT },
  });
});
