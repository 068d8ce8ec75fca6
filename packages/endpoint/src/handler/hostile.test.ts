import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { bookingEndpoint, bookingFlow } from '../testing/booking.ts';
import { hostileRequest } from '../testing/hostileRequests.ts';
import { APP_SECRET, call, newKeys, sealedCall } from '../testing/phone.ts';
import { createHandler } from './createHandler.ts';
import type { Handle, LogEntry } from './types.ts';

/** `FLOWSMITH_HOSTILE=100000` tries harder. */
const RUNS = Number(process.env['FLOWSMITH_HOSTILE'] ?? 2_000);

let keys: Awaited<ReturnType<typeof newKeys>>;
let foreign: Awaited<ReturnType<typeof newKeys>>;
const lines: LogEntry[] = [];
let handle: Handle;

beforeAll(async () => {
  [keys, foreign] = await Promise.all([newKeys(), newKeys()]);
  handle = createHandler(bookingEndpoint(), {
    keys: [keys.privateKey],
    appSecret: APP_SECRET,
    flow: bookingFlow,
    log: (entry) => lines.push(entry),
  });
});

test(`${RUNS} malformed requests get the right status, an empty body, and nothing of the keys`, async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      hostileRequest({ publicKey: keys.publicKey, foreign: foreign.publicKey }),
      async ({ attack, body, headers, status }) => {
        seen.add(attack);
        lines.length = 0;
        const reply = await handle(body, headers);
        const told = status === 200 ? reply : { status, headers: {}, body: '' };
        expect({ attack, ...reply }).toEqual({ attack, ...told, status });
        expect(lines).toHaveLength(1);
        expect(JSON.stringify(lines)).not.toMatch(/PRIVATE KEY|app-secret/);
      },
    ),
    { numRuns: RUNS },
  );
  expect(seen.size).toBe(32);
  // It still works.
  expect(await call(handle, { version: '3.0', action: 'ping' }, keys.publicKey)).toMatchObject({
    status: 200,
  });
}, 600_000);

test('the same request twice is answered twice: what a repeat means is known to the handler only', async () => {
  const sealed = sealedCall({ version: '3.0', action: 'INIT', flow_token: 'ft' }, keys.publicKey);
  const [one, two] = [await handle(sealed.body, sealed.headers), await handle(sealed.body, sealed.headers)];
  expect(one.status).toBe(200);
  expect(sealed.open(two)).toEqual(sealed.open(one));
});
