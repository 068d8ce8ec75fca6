import { signBody } from '@flowsmith/crypto';
import { checkAnswer } from '@flowsmith/flow-model';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { bookingEndpoint, bookingFlow } from '../testing/booking.ts';
import { APP_SECRET, call, newKeys, sealedCall } from '../testing/phone.ts';
import { createHandler } from './createHandler.ts';
import type { ExchangeRecord, HandlerOptions } from './types.ts';

let keys: Awaited<ReturnType<typeof newKeys>>;

beforeAll(async () => {
  keys = await newKeys();
});

const pick = { version: '3.0', action: 'data_exchange', screen: 'PICK', data: {}, flow_token: 'ft-1' };

/** An endpoint that answers with this data for a screen, and what became of it. */
async function answerWith(
  screen: string,
  data: Readonly<Record<string, unknown>>,
  flow: HandlerOptions['flow'],
) {
  const records: ExchangeRecord[] = [];
  const endpoint = bookingEndpoint({
    screens: { PICK: { data_exchange: ({ respond }) => respond(screen, data) } },
  });
  const handle = createHandler(endpoint, {
    keys: [keys.privateKey],
    appSecret: APP_SECRET,
    flow,
    onExchange: (record) => records.push(record),
  });
  const reply = await call(handle, pick, keys.publicKey);
  return { ...reply, code: records[0]?.error?.code };
}

describe('any answer', () => {
  /** Often, but not always, what the screens of the flow declare. */
  const field = fc.oneof({ weight: 3, arbitrary: fc.string({ unit: 'binary' }) }, fc.jsonValue());
  const data = fc.oneof(
    fc.dictionary(fc.string(), fc.jsonValue()),
    fc.record({ summary: field, extra: fc.jsonValue() }, { requiredKeys: [] }),
    fc.record({ dates: fc.array(field), open: fc.boolean(), error_message: field }, { requiredKeys: [] }),
  );
  const screen = fc.constantFrom('PICK', 'CONFIRM', 'DONE', 'SUCCESS', 'NOWHERE', '', '__proto__');

  test('is refused, or a phone takes it and reads the same value', async () => {
    await fc.assert(
      fc.asyncProperty(screen, data, async (target, shown) => {
        const sent = { screen: target, data: shown };
        const problems = checkAnswer(bookingFlow, 'PICK', JSON.parse(JSON.stringify(sent)));
        const { status, body, code } = await answerWith(target, shown, bookingFlow);
        const expected =
          problems.length > 0 ? [500, 'answer-refused', undefined] : [200, undefined, JSON.stringify(sent)];
        expect([status, code, body && JSON.stringify(body)]).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test('of an unknown flow arrives as it is, if JSON can carry it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          fc.string(),
          fc.anything({
            withBigInt: true,
            withDate: true,
            withMap: true,
            withTypedArray: true,
            withNullPrototype: true,
            withSparseArray: true,
          }),
        ),
        async (shown) => {
          const { status, body, code } = await answerWith('CONFIRM', shown, undefined);
          // Whatever JSON would change on the way is refused.
          const expected = survives(shown)
            ? { status: 200, code: undefined, body: jsonOf({ screen: 'CONFIRM', data: shown }) }
            : { status: 500, code: 'answer-not-json', body: undefined };
          expect({ status, code, body }).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});

function jsonOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** Written from the other side: whether JSON gives the value back, `undefined` members and the sign of zero apart. */
function survives(value: unknown): boolean {
  try {
    expect(jsonOf(value)).toEqual(unsigned(value));
    return true;
  } catch {
    return false;
  }
}

function unsigned(value: unknown): unknown {
  if (value === 0) return 0;
  if (Array.isArray(value)) return Array.from(value, unsigned);
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof Map)
    return value;
  if (ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, unsigned(member)]));
}

describe('any change on the way', () => {
  const fields = ['encrypted_flow_data', 'encrypted_aes_key', 'initial_vector'] as const;

  test('is 432 if the signature is that of the original, 421 if it is that of the change, and says nothing else', async () => {
    const handle = createHandler(bookingEndpoint(), { keys: [keys.privateKey], appSecret: APP_SECRET });
    const { body, headers } = sealedCall(pick, keys.publicKey);
    const envelope: Record<string, string> = JSON.parse(body);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), fc.nat(), fc.nat(7), async (name, at, bit) => {
        const bytes = Buffer.from(envelope[name] ?? '', 'base64');
        const index = at % bytes.length;
        bytes.writeUInt8(bytes.readUInt8(index) ^ (1 << bit), index);
        const changed = JSON.stringify({ ...envelope, [name]: bytes.toString('base64') });
        const resigned = { 'x-hub-signature-256': signBody(changed, APP_SECRET) };
        expect(await handle(changed, headers)).toEqual({ status: 432, headers: {}, body: '' });
        expect(await handle(changed, resigned)).toEqual({ status: 421, headers: {}, body: '' });
      }),
      { numRuns: 200 },
    );
  });
});
