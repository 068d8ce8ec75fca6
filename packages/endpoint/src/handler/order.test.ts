import { signBody, signFlowToken } from '@flowsmith/crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Endpoint } from '../define/index.ts';
import { bookingEndpoint, bookingFlow, signedBookingFlow } from '../testing/booking.ts';
import { APP_SECRET, newKeys, sealedCall } from '../testing/phone.ts';
import { createHandler } from './createHandler.ts';
import type { ExchangeRecord, HandlerOptions } from './types.ts';

let keys: Awaited<ReturnType<typeof newKeys>>;
let other: Awaited<ReturnType<typeof newKeys>>;

beforeAll(async () => {
  [keys, other] = await Promise.all([newKeys(), newKeys()]);
});

const token = 'tb-7f3a91';
const exchange = { version: '3.0', action: 'data_exchange', screen: 'PICK', flow_token: token };
const pick = { ...exchange, data: { date: 'Fri 2 Oct' } };
const init = { version: '3.0', action: 'INIT', screen: '', data: {}, flow_token: token };
const back = { ...exchange, action: 'BACK', screen: 'CONFIRM', data: {} };
const notice = {
  ...exchange,
  data: { error: 'invalid-screen-transition', error_message: 'Screen transition to DONE is invalid.' },
};
const ping = { version: '3.0', action: 'ping' };
const active = { data: { status: 'active' } };
const acknowledged = { data: { acknowledged: true } };
const confirm = { screen: 'CONFIRM', data: { summary: 'Fri 2 Oct' } };
const expired = 'This booking link has expired.';
const gone = { error_msg: expired };
const failing = bookingEndpoint({
  screens: {
    PICK: {
      data_exchange: () => {
        throw new Error('down');
      },
    },
  },
});

interface Rule {
  readonly rule: string;
  readonly request: object;
  readonly endpoint?: Endpoint;
  readonly options?: Partial<HandlerOptions>;
  /** What is done to the encrypted body before it is signed. */
  readonly tamper?: (body: string) => string;
  readonly signature?: string | undefined;
  /** With what it is signed otherwise. */
  readonly secret?: string;
  readonly status: number;
  /** What the phone reads; `undefined` for an empty body. */
  readonly answer?: object;
  readonly code?: string;
}

const cut = (body: string): string => body.slice(0, -20);
const refuseAll = { checkToken: () => expired };

const rules: readonly Rule[] = [
  // 1 and 2: raw body, signature
  {
    rule: 'a wrong signature is 432',
    request: pick,
    signature: `sha256=${'0'.repeat(64)}`,
    status: 432,
    code: 'signature-mismatch',
  },
  {
    rule: 'no signature is 432',
    request: pick,
    signature: undefined,
    status: 432,
    code: 'signature-missing',
  },
  {
    rule: 'a signature of another form is 432',
    request: pick,
    signature: 'sha1=abc',
    status: 432,
    code: 'signature-malformed',
  },
  {
    rule: 'the signature comes before decryption',
    request: pick,
    tamper: cut,
    signature: 'sha256=00',
    status: 432,
    code: 'signature-malformed',
  },
  {
    rule: 'also a ping is signed',
    request: ping,
    signature: undefined,
    status: 432,
    code: 'signature-missing',
  },
  {
    rule: 'while a secret is replaced both are good',
    request: ping,
    options: { appSecret: ['new', APP_SECRET] },
    status: 200,
    answer: active,
  },
  {
    rule: 'a list of no secrets lets nothing in',
    request: ping,
    options: { appSecret: () => [] },
    status: 432,
    code: 'signature-mismatch',
  },
  {
    rule: 'an empty secret is none',
    request: ping,
    options: { appSecret: '' },
    secret: '',
    status: 432,
    code: 'signature-mismatch',
  },
  {
    rule: 'without a secret nothing is checked',
    request: ping,
    options: { appSecret: undefined },
    signature: undefined,
    status: 200,
    answer: active,
  },
  // 3: decryption
  { rule: 'what is no JSON is 421', request: pick, tamper: cut, status: 421, code: 'not-decrypted' },
  {
    rule: 'what is no envelope is 421',
    request: pick,
    tamper: () => '{"a":1}',
    status: 421,
    code: 'not-decrypted',
  },
  {
    rule: 'what was made for another key is 421',
    request: pick,
    options: { keys: () => [other.privateKey] },
    status: 421,
    code: 'not-decrypted',
  },
  {
    rule: 'an endpoint without a key is at fault itself',
    request: pick,
    options: { keys: [] },
    status: 500,
    code: 'no-keys',
  },
  { rule: 'after decryption it is never 421', request: [], status: 500, code: 'request-shape' },
  {
    rule: 'nor for an action that nobody knows',
    request: { ...pick, action: 'navigate' },
    status: 500,
    code: 'unknown-action',
  },
  {
    rule: 'nor for what a handler throws',
    request: pick,
    endpoint: failing,
    status: 500,
    code: 'handler-failed',
  },
  // 4: ping
  {
    rule: 'a ping needs no token and no handler',
    request: ping,
    options: refuseAll,
    endpoint: bookingEndpoint({ screens: {} }),
    status: 200,
    answer: active,
  },
  {
    rule: 'actions are compared without case',
    request: { ...ping, action: 'PING' },
    status: 200,
    answer: active,
  },
  // 5: error notices
  {
    rule: 'a notice is acknowledged and reaches no handler',
    request: notice,
    endpoint: failing,
    status: 200,
    answer: acknowledged,
  },
  {
    rule: 'a notice comes before the token',
    request: notice,
    options: refuseAll,
    status: 200,
    answer: acknowledged,
  },
  {
    rule: 'a notice may be about INIT',
    request: { ...notice, action: 'INIT', screen: '' },
    status: 200,
    answer: acknowledged,
  },
  {
    rule: 'a notice may be about an action that endpoints never get',
    request: { ...notice, action: 'navigate' },
    status: 200,
    answer: acknowledged,
  },
  {
    rule: 'a field called error is no notice',
    request: { ...exchange, data: { date: 'Fri 2 Oct', error: 'x' } },
    status: 200,
    answer: confirm,
  },
  {
    rule: 'nor are both of its keys unless they are texts',
    request: { ...exchange, data: { date: 'Fri 2 Oct', error: { a: 1 }, error_message: 'x' } },
    status: 200,
    answer: confirm,
  },
  // 6: flow token
  {
    rule: 'a token that is no longer valid is 427, encrypted',
    request: pick,
    options: refuseAll,
    status: 427,
    answer: gone,
  },
  {
    rule: 'the token comes before the handler',
    request: pick,
    endpoint: failing,
    options: refuseAll,
    status: 427,
    answer: gone,
  },
  {
    rule: 'the token comes before its signature',
    request: { ...pick, flow_token_signature: 'bad' },
    options: { ...refuseAll, flow: signedBookingFlow },
    status: 427,
    answer: gone,
  },
  {
    rule: 'a missing token can be refused',
    request: { ...pick, flow_token: undefined },
    options: { checkToken: (given) => (given === undefined ? expired : undefined) },
    status: 427,
    answer: gone,
  },
  {
    rule: 'the check of a token may fail',
    request: pick,
    options: { checkToken: () => Promise.reject(new Error('no database')) },
    status: 500,
    code: 'token-check-failed',
  },
  {
    rule: 'a handler can refuse the token too',
    request: pick,
    endpoint: bookingEndpoint({
      screens: { PICK: { data_exchange: ({ tokenNoLongerValid }) => tokenNoLongerValid(expired) } },
    }),
    status: 427,
    answer: gone,
  },
  // 7: signature of the token
  {
    rule: 'a signed token is checked',
    request: { ...pick, version: '4.0', flow_token_signature: signFlowToken(token, APP_SECRET) },
    options: { flow: signedBookingFlow },
    status: 200,
    answer: confirm,
  },
  {
    rule: 'a token signed with another secret is 432',
    request: { ...pick, flow_token_signature: signFlowToken(token, 'other') },
    options: { flow: signedBookingFlow },
    status: 432,
    code: 'token-signature',
  },
  {
    rule: 'the signature of another token is 432',
    request: { ...pick, flow_token_signature: signFlowToken('ft-1', APP_SECRET) },
    status: 432,
    code: 'token-signature',
  },
  {
    rule: 'a flow whose tokens are signed takes no others',
    request: pick,
    options: { flow: signedBookingFlow },
    status: 432,
    code: 'token-signature',
  },
  {
    rule: 'the signature comes before the handler',
    request: { ...pick, flow_token_signature: 'bad' },
    endpoint: failing,
    status: 432,
    code: 'token-signature',
  },
  // 8: handler
  {
    rule: 'INIT gets the first screen',
    request: init,
    status: 200,
    answer: { screen: 'PICK', data: { dates: [], open: true } },
  },
  { rule: 'data_exchange goes to its screen', request: pick, status: 200, answer: confirm },
  {
    rule: 'BACK goes to the common handler',
    request: back,
    status: 200,
    answer: { screen: 'PICK', data: { dates: [], open: false } },
  },
  {
    rule: 'the end carries the flow token',
    request: { ...exchange, screen: 'CONFIRM' },
    status: 200,
    answer: {
      screen: 'SUCCESS',
      data: { extension_message_response: { params: { booking_id: 'B-1042', flow_token: token } } },
    },
  },
  {
    rule: 'a screen without handler is 500',
    request: { ...exchange, screen: 'DONE' },
    status: 500,
    code: 'no-handler',
  },
  {
    rule: 'a screen called like a member of all objects has no handler',
    request: { ...exchange, screen: 'constructor' },
    status: 500,
    code: 'no-handler',
  },
  {
    rule: 'no guard takes the request',
    request: pick,
    endpoint: bookingEndpoint({
      screens: { PICK: { data_exchange: [{ when: () => false, handle: ({ error }) => error('') }] } },
    }),
    status: 500,
    code: 'no-match',
  },
  // 9: answer
  {
    rule: 'a screen that cannot be reached is not sent',
    request: pick,
    endpoint: bookingEndpoint({ screens: { PICK: { data_exchange: ({ respond }) => respond('DONE') } } }),
    status: 500,
    code: 'answer-refused',
  },
  {
    rule: 'nor is one that does not exist',
    request: pick,
    endpoint: bookingEndpoint({ screens: { PICK: { data_exchange: ({ respond }) => respond('NOWHERE') } } }),
    status: 500,
    code: 'answer-refused',
  },
  {
    rule: 'nor data of a wrong type',
    request: pick,
    endpoint: bookingEndpoint({
      screens: { PICK: { data_exchange: ({ respond }) => respond('CONFIRM', { summary: 5 }) } },
    }),
    status: 500,
    code: 'answer-refused',
  },
  {
    rule: 'nor null',
    request: pick,
    endpoint: bookingEndpoint({
      screens: { PICK: { data_exchange: ({ respond }) => respond('CONFIRM', { summary: null }) } },
    }),
    status: 500,
    code: 'answer-refused',
  },
  {
    rule: 'nor data that lacks a field',
    request: pick,
    endpoint: bookingEndpoint({
      screens: { PICK: { data_exchange: ({ respond }) => respond('CONFIRM', {}) } },
    }),
    status: 500,
    code: 'answer-refused',
  },
  {
    rule: 'nor a first screen that others lead to',
    request: init,
    endpoint: bookingEndpoint({ init: ({ respond }) => respond('CONFIRM', { summary: '' }) }),
    status: 500,
    code: 'answer-refused',
  },
  {
    rule: 'nor what JSON cannot carry',
    request: pick,
    endpoint: bookingEndpoint({
      screens: {
        PICK: { data_exchange: ({ respond }) => respond('CONFIRM', { summary: '', at: new Date() }) },
      },
    }),
    status: 500,
    code: 'answer-not-json',
  },
  {
    rule: 'staying needs only what changes',
    request: pick,
    endpoint: bookingEndpoint({
      screens: { PICK: { data_exchange: ({ error }) => error('Taken.', { open: false }) } },
    }),
    status: 200,
    answer: { screen: 'PICK', data: { open: false, error_message: 'Taken.' } },
  },
  {
    rule: 'onError may answer instead',
    request: pick,
    endpoint: bookingEndpoint({
      screens: { PICK: { data_exchange: ({ respond }) => respond('DONE') } },
      onError: (_error, { error }) => error('Try later.'),
    }),
    status: 200,
    answer: { screen: 'PICK', data: { error_message: 'Try later.' } },
    code: 'answer-refused',
  },
  {
    rule: 'but not with an answer that a phone would refuse',
    request: pick,
    endpoint: bookingEndpoint({ screens: {}, onError: (_error, { respond }) => respond('DONE') }),
    status: 500,
    code: 'no-handler',
  },
  // 10: encryption
  {
    rule: 'an answer that cannot be encrypted is 500',
    request: pick,
    options: { seal: () => Promise.reject(new Error('HSM is away')) },
    status: 500,
    code: 'seal-failed',
  },
];

describe('the order of work', () => {
  test.each(rules)(
    '$rule',
    async ({ request, endpoint = bookingEndpoint(), options, tamper, status, answer, code, ...rule }) => {
      const records: ExchangeRecord[] = [];
      const handle = createHandler(endpoint, {
        keys: [keys.privateKey],
        appSecret: APP_SECRET,
        flow: bookingFlow,
        onExchange: (record) => records.push(record),
        ...options,
      });
      const sealed = sealedCall(request, keys.publicKey);
      const body = tamper?.(sealed.body) ?? sealed.body;
      const signature = 'signature' in rule ? rule.signature : signBody(body, rule.secret ?? APP_SECRET);
      const reply = await handle(body, { 'X-Hub-Signature-256': signature });
      expect(reply.status).toBe(status);
      expect(sealed.open(reply)).toEqual(answer);
      expect(reply.headers).toEqual(answer === undefined ? {} : { 'content-type': 'text/plain' });
      expect(records).toMatchObject([{ status }]);
      expect(records[0]?.error?.code).toBe(code);
    },
  );
});
