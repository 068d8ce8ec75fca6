import { CryptoError, openRequest, sealResponse } from '@flowsmith/crypto';
import type { RequestKey } from '@flowsmith/crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EndpointDefinition, ErrorNotice, UntypedFlow } from '../define/index.ts';
import { bookingEndpoint, bookingFlow } from '../testing/booking.ts';
import { APP_SECRET, call, newKeys, sealedCall } from '../testing/phone.ts';
import { createHandler } from './createHandler.ts';
import type { ExchangeRecord, HandlerOptions, LogEntry } from './types.ts';

let keys: Awaited<ReturnType<typeof newKeys>>;
let other: Awaited<ReturnType<typeof newKeys>>;

beforeAll(async () => {
  [keys, other] = await Promise.all([newKeys(), newKeys()]);
});

const init = { version: '3.0', action: 'INIT', flow_token: 'tb-7f3a91' };
const pick = { ...init, action: 'data_exchange', screen: 'PICK', data: { date: 'Fri 2 Oct' } };
const confirm = { screen: 'CONFIRM', data: { summary: 'Fri 2 Oct' } };

function handlerFor(changes: EndpointDefinition<UntypedFlow> = {}, options: Partial<HandlerOptions> = {}) {
  return createHandler(bookingEndpoint(changes), {
    keys: [keys.privateKey],
    appSecret: APP_SECRET,
    flow: bookingFlow,
    ...options,
  });
}

describe('the time budget', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Calls a handler that is never done, and lets time pass once it was reached. */
  async function stuckCall(request: object, changes: EndpointDefinition<UntypedFlow>, options = {}) {
    const reached = Promise.withResolvers<AbortSignal>();
    const stuck = ({ signal }: { readonly signal: AbortSignal }): Promise<never> => {
      reached.resolve(signal);
      return new Promise(() => undefined);
    };
    const handle = handlerFor(
      { init: stuck, screens: { PICK: { data_exchange: stuck } }, ...changes },
      { now: () => Date.now(), ...options },
    );
    const reply = call(handle, request, keys.publicKey);
    const signal = await reached.promise;
    await vi.advanceTimersByTimeAsync(8_900);
    expect(signal.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(100);
    expect(signal.reason).toMatchObject({ code: 'time-budget' });
    return reply;
  }

  test('ends with words on the same screen', async () => {
    expect(await stuckCall(pick, {})).toMatchObject({
      status: 200,
      body: { screen: 'PICK', data: { error_message: expect.stringContaining('try again') } },
    });
    expect(await stuckCall(pick, {}, { tookTooLong: 'Momento.' })).toMatchObject({
      body: { screen: 'PICK', data: { error_message: 'Momento.' } },
    });
  });

  test('ends with status 500 where there is no screen to stay on', async () => {
    expect(await stuckCall(init, {})).toEqual({ status: 500, headers: {}, body: undefined });
  });

  test('ends with what onError says', async () => {
    const reply = await stuckCall(pick, {
      onError: ({ code }, { respond }) => respond('CONFIRM', { summary: code }),
    });
    expect(reply.body).toEqual({ screen: 'CONFIRM', data: { summary: 'time-budget' } });
  });

  test('leaves onError little time', async () => {
    const asked = Promise.withResolvers<undefined>();
    const reply = stuckCall(pick, {
      onError: () => {
        asked.resolve(undefined);
        return new Promise(() => undefined);
      },
    });
    await asked.promise;
    await vi.advanceTimersByTimeAsync(500);
    expect(await reply).toMatchObject({ status: 500 });
  });

  test('leaves no timer behind', async () => {
    await call(handlerFor(), pick, keys.publicKey);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('errors', () => {
  test('reach onError with their cause, the request and what is wrong', async () => {
    const seen: unknown[] = [];
    const changes = (handle: () => never): EndpointDefinition<UntypedFlow> => ({
      screens: { PICK: { data_exchange: handle } },
      onError: (error, { action, screen, data, flowToken }) => {
        seen.push({ code: error.code, cause: error.cause, action, screen, data, flowToken });
      },
    });
    const cause = new Error('no database');
    const handle = handlerFor(
      changes(() => {
        throw cause;
      }),
    );
    expect(await call(handle, pick, keys.publicKey)).toMatchObject({ status: 500 });
    const { action, screen, data, flow_token: flowToken } = pick;
    expect(seen).toEqual([{ code: 'handler-failed', cause, action, screen, data, flowToken }]);
  });

  test('name everything that a phone would refuse', async () => {
    const problems: unknown[] = [];
    const handle = handlerFor({
      init: ({ respond }) => respond('PICK', { dates: 'none', open: null }),
      onError: (error) => {
        problems.push(error.problems);
      },
    });
    await call(handle, init, keys.publicKey);
    expect(problems).toEqual([
      [
        { message: expect.stringContaining('“dates”'), path: ['data', 'dates'] },
        { message: expect.stringContaining('“open”'), path: ['data', 'open'] },
      ],
    ]);
  });

  test.each([
    ['nothing', () => undefined],
    ['something else', () => ({ screen: 'CONFIRM', data: {} })],
  ])('say that a handler returned %s', async (_name, handler) => {
    const records: ExchangeRecord[] = [];
    // What people write without types.
    const screens: EndpointDefinition<UntypedFlow>['screens'] = JSON.parse('{"PICK":{}}');
    const loose = { ...screens, PICK: { data_exchange: handler } };
    const changes: object = { screens: loose };
    const handle = handlerFor(changes, { onExchange: (record) => records.push(record) });
    expect(await call(handle, pick, keys.publicKey)).toMatchObject({ status: 500 });
    expect(records[0]?.error).toMatchObject({ code: 'no-answer', detail: 'data_exchange on PICK' });
  });

  test('of a handler that claims another status are still 500', async () => {
    const handle = handlerFor({
      screens: {
        PICK: {
          data_exchange: async () => {
            await openRequest({}, []);
            throw new CryptoError('payload-tag');
          },
        },
      },
    });
    expect(await call(handle, pick, keys.publicKey)).toMatchObject({ status: 500 });
  });
});

describe('error notices', () => {
  const notice = {
    ...pick,
    data: { error: 'payload-schema-error', error_message: 'Property “summary” is missing.' },
  };

  test('reach their handler', async () => {
    const notices: ErrorNotice[] = [];
    const handle = handlerFor({ onErrorNotice: (told) => notices.push(told) });
    await call(handle, notice, keys.publicKey);
    expect(notices).toEqual([
      {
        error: 'payload-schema-error',
        message: 'Property “summary” is missing.',
        action: 'data_exchange',
        screen: 'PICK',
        flowToken: 'tb-7f3a91',
        version: '3.0',
      },
    ]);
  });

  test('are acknowledged also if that fails', async () => {
    const records: ExchangeRecord[] = [];
    const handle = handlerFor(
      { onErrorNotice: () => Promise.reject(new Error('no mail')) },
      { onExchange: (record) => records.push(record) },
    );
    expect(await call(handle, notice, keys.publicKey)).toMatchObject({
      status: 200,
      body: { data: { acknowledged: true } },
    });
    expect(records[0]).toMatchObject({ kind: 'notice', error: { code: 'notice-failed' } });
  });
});

test('an answer that a phone would refuse is told of, also when onError answers instead', async () => {
  const records: ExchangeRecord[] = [];
  const screens: EndpointDefinition<UntypedFlow>['screens'] = {
    PICK: { data_exchange: ({ respond }) => respond('NOWHERE', {}) },
  };
  const later: EndpointDefinition<UntypedFlow>['onError'] = (_error, { error }) => error('Later.');
  for (const changes of [{ screens }, { screens, onError: later }]) {
    const handle = handlerFor(changes, { onExchange: (record) => records.push(record) });
    await call(handle, pick, keys.publicKey);
  }
  expect(records).toMatchObject([
    { status: 500, refused: { screen: 'NOWHERE', data: {} } },
    { status: 200, refused: { screen: 'NOWHERE' }, answer: { data: { error_message: 'Later.' } } },
  ]);
  expect(records[0]).not.toHaveProperty('answer');
});

describe('keys', () => {
  /** A key that counts how often it is tried. */
  function counted(key: RequestKey): RequestKey & { tries: number } {
    return {
      fingerprint: key.fingerprint,
      tries: 0,
      async unwrap(encrypted) {
        this.tries++;
        return key.unwrap(encrypted);
      },
    };
  }

  test('are tried in turn during a rotation, the one that fitted last first', async () => {
    const [next, current] = [counted(other.privateKey), counted(keys.privateKey)];
    const handle = handlerFor({}, { keys: [next, current] });
    for (let count = 0; count < 5; count++) {
      expect(await call(handle, pick, keys.publicKey)).toMatchObject({ status: 200, body: confirm });
    }
    expect([next.tries, current.tries]).toEqual([1, 5]);
    expect(await call(handle, pick, other.publicKey)).toMatchObject({ status: 200, body: confirm });
    expect(await call(handle, pick, other.publicKey)).toMatchObject({ status: 200, body: confirm });
    expect([next.tries, current.tries]).toEqual([3, 6]);
  });

  test('are asked for with each request', async () => {
    const handle = handlerFor({}, { keys: async () => [ring.current] });
    const ring: { current: RequestKey } = { current: keys.privateKey };
    expect(await call(handle, pick, keys.publicKey)).toMatchObject({ status: 200 });
    ring.current = other.privateKey;
    expect(await call(handle, pick, keys.publicKey)).toMatchObject({ status: 421 });
    expect(await call(handle, pick, other.publicKey)).toMatchObject({ status: 200 });
  });

  test('that cannot be had are the fault of the host', async () => {
    const records: ExchangeRecord[] = [];
    const handle = handlerFor(
      {},
      { keys: () => Promise.reject(new Error('vault')), onExchange: (record) => records.push(record) },
    );
    expect(await call(handle, pick, keys.publicKey)).toMatchObject({ status: 500 });
    expect(records[0]?.error?.code).toBe('supply-failed');
  });

  test('may lie elsewhere, and so may encryption', async () => {
    const steps: string[] = [];
    const handle = handlerFor(
      {},
      {
        keys: [],
        decrypt: async (envelope) => {
          steps.push('decrypt');
          return openRequest(envelope, [keys.privateKey]);
        },
        seal: async (session, answer) => {
          steps.push('seal');
          return sealResponse(session, answer);
        },
      },
    );
    expect(await call(handle, pick, keys.publicKey)).toMatchObject({ status: 200, body: confirm });
    expect(steps).toEqual(['decrypt', 'seal']);
  });
});

describe('what the host is told', () => {
  const secrets = ['tb-7f3a91', 'Fri 2 Oct', APP_SECRET];

  test('a record of the exchange, decrypted and timed', async () => {
    const records: ExchangeRecord[] = [];
    let time = 1_000;
    const handle = handlerFor({}, { onExchange: (record) => records.push(record), now: () => (time += 5) });
    await call(handle, pick, keys.publicKey);
    expect(records).toEqual([
      {
        at: 1_005,
        kind: 'exchange',
        status: 200,
        timings: { signature: 5, decrypt: 5, handler: 5, check: 5, seal: 5, total: 55 },
        request: pick,
        answer: confirm,
        key: keys.publicKey.fingerprint,
      },
    ]);
  });

  test('a line for the log that holds nothing of the contents', async () => {
    const lines: LogEntry[] = [];
    const log = (entry: LogEntry): void => void lines.push(entry);
    const handle = handlerFor({}, { log });
    await call(handle, pick, keys.publicKey);
    await call(
      handle,
      { ...pick, data: { error: 'payload-schema-error', error_message: 'Fri 2 Oct' } },
      keys.publicKey,
    );
    await call(handle, { ...pick, data: { error: 'Fri 2 Oct', error_message: '' } }, keys.publicKey);
    await call(handle, { ...pick, screen: 'Fri 2 Oct' }, keys.publicKey);
    await call(handle, { ...pick, action: 'Fri 2 Oct' }, keys.publicKey);
    await call(
      handlerFor(
        {
          screens: {
            PICK: { data_exchange: ({ respond }) => respond('CONFIRM', { summary: ['Fri 2 Oct'] }) },
          },
        },
        { log },
      ),
      pick,
      keys.publicKey,
    );
    await call(handle, pick, other.publicKey);
    const sealed = sealedCall(pick, keys.publicKey);
    await handle(sealed.body, {});
    expect(
      lines.map(({ level, status, notice, error }) => notice ?? error?.code ?? `${level} ${status}`),
    ).toEqual([
      'info 200',
      'payload-schema-error',
      'unknown',
      'no-handler',
      'unknown-action',
      'answer-refused',
      'not-decrypted',
      'signature-missing',
    ]);
    const text = lines.map((line) => JSON.stringify(line) + String(line.error?.stack)).join('\n');
    for (const secret of [...secrets, sealed.body]) expect(text).not.toContain(secret);
  });

  test('that signatures are not checked', () => {
    const lines: LogEntry[] = [];
    handlerFor({}, { appSecret: undefined, log: (entry) => lines.push(entry) });
    expect(lines).toMatchObject([{ level: 'warn' }]);
  });

  test('hooks that fail change nothing for the phone', async () => {
    const lines: LogEntry[] = [];
    const failing: readonly HandlerOptions['onExchange'][] = [
      () => {
        throw new Error('full');
      },
      () => Promise.reject(new Error('full')),
    ];
    for (const onExchange of failing) {
      const handle = handlerFor({}, { onExchange, log: (entry) => lines.push(entry) });
      expect(await call(handle, pick, keys.publicKey)).toMatchObject({ status: 200 });
    }
    expect(lines.flatMap(({ error }) => error?.code ?? [])).toEqual(['hook-failed', 'hook-failed']);
    const handle = handlerFor(
      {},
      {
        log: () => {
          throw new Error('disk full');
        },
      },
    );
    expect(await call(handle, pick, keys.publicKey)).toMatchObject({ status: 200 });
  });
});

test('headers are found however a server spells them', async () => {
  const { body, headers, open } = sealedCall(pick, keys.publicKey);
  const signature = headers['x-hub-signature-256'];
  const handle = handlerFor();
  for (const spelled of [
    { 'X-Hub-Signature-256': signature },
    { 'x-hub-signature-256': [signature ?? ''] },
    new Headers({ 'X-HUB-SIGNATURE-256': signature ?? '' }),
  ]) {
    const reply = await handle(Buffer.from(body), spelled);
    expect(open(reply)).toEqual(confirm);
  }
  expect(await handle(body, { 'x-hub-signature-256': [signature ?? '', 'sha256=00'] })).toMatchObject({
    status: 432,
  });
});
