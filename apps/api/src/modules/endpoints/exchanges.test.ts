import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type OpenedDatabase } from '../../db/open-database.ts';
import { engines, type TestEngine } from '../../testing/engines.ts';
import { createFlowService } from '../flows/service.ts';
import { endpointRow } from './endpoint-rows.ts';
import { createExchangeLog, KEPT, type NewExchange } from './exchanges.ts';

describe.each(engines)('the log of exchanges in %s', (_name, start) => {
  let engine: TestEngine;
  let database: OpenedDatabase;
  beforeAll(async () => {
    engine = await start();
    database = await openDatabase(engine);
  });
  afterAll(async () => {
    await database.close();
    await engine.stop();
  });

  const newEndpoint = async () => {
    const { id } = await createFlowService(database.db).create({ name: 'Booking', text: '{}' });
    return (await endpointRow(database.db, id, 'live')).id;
  };
  const newLog = () =>
    createExchangeLog(database.db, (error) => {
      throw error;
    });
  const exchange = (endpointId: string, screen: string, more: Partial<NewExchange> = {}): NewExchange => ({
    endpointId,
    at: new Date(),
    caller: 'network',
    kind: 'exchange',
    action: 'data_exchange',
    screen,
    next: null,
    status: 200,
    milliseconds: 1.25,
    errorCode: null,
    version: 1,
    timings: { total: 1.25 },
    key: null,
    error: null,
    request: null,
    answer: null,
    refused: null,
    logs: [],
    cut: false,
    ...more,
  });

  it('gives what handlers wrote and what went wrong, after what is known', async () => {
    const log = newLog();
    const id = await newEndpoint();
    log.add(exchange(id, 'QUIET'));
    log.add(exchange(id, 'LOUD', { logs: [{ level: 'info', text: 'one' }] }));
    const first = await log.lines(id, 0);
    expect(first.items).toMatchObject([{ screen: 'LOUD', logs: [{ text: 'one' }], error: null }]);
    expect(await log.lines(id, first.newest)).toEqual({ items: [], newest: first.newest });
    const error = {
      code: 'handler-failed',
      message: 'It threw.',
      hint: null,
      problems: [],
      thrown: null,
      place: { line: 3, column: 1 },
    };
    log.add(exchange(id, 'BROKEN', { errorCode: error.code, error }));
    log.add(exchange(id, 'LOUD', { logs: [{ level: 'warn', text: 'two' }] }));
    const then = await log.lines(id, first.newest);
    expect(then.items).toMatchObject([
      { screen: 'BROKEN', error: { place: { line: 3 } } },
      { screen: 'LOUD', logs: [{ text: 'two' }] },
    ]);
    expect(then.newest).toBeGreaterThan(first.newest);
    await log.close();
  });

  it('keeps the latest, in order, page by page', async () => {
    const log = newLog();
    const [id, other] = [await newEndpoint(), await newEndpoint()];
    log.add(exchange(other, 'OTHER'));
    for (let number = 0; number < KEPT + 40; number += 1) {
      log.add(exchange(id, `S_${number}`));
      if (number % 100 === 0) await log.list(id, { limit: 1 });
    }
    const seen: (string | null)[] = [];
    let before: number | undefined;
    for (;;) {
      const page = await log.list(id, { limit: 100, before });
      seen.push(...page.items.map(({ screen }) => screen));
      before = page.items.at(-1)?.id;
      if (!page.more) break;
    }
    expect(seen).toEqual(Array.from({ length: KEPT }, (_, index) => `S_${KEPT + 39 - index}`));
    expect((await log.list(other, { limit: 10 })).items).toHaveLength(1);
    await log.close();
  });

  it('finds what went wrong, and what is new', async () => {
    const log = newLog();
    const id = await newEndpoint();
    log.add(exchange(id, 'GOOD'));
    log.add(exchange(id, 'BAD', { status: 500, errorCode: 'handler-failed' }));
    const { items } = await log.list(id, { limit: 10, failed: true });
    expect(items).toMatchObject([{ screen: 'BAD', milliseconds: 1.25 }]);
    expect((await log.list(id, { limit: 10, failed: false })).items).toMatchObject([{ screen: 'GOOD' }]);
    const after = items[0]?.id;
    log.add(exchange(id, 'NEW'));
    expect((await log.list(id, { limit: 10, after })).items).toMatchObject([{ screen: 'NEW' }]);
    await log.close();
  });

  it('gives exchanges back as they were, any text in them included, and leaves huge payloads out', async () => {
    const log = newLog();
    const id = await newEndpoint();
    const request = { action: 'data_exchange', data: { text: 'a\0b \uD800 “ü”' } };
    log.add(exchange(id, 'ODD', { request, logs: [{ level: 'info', text: '\0' }] }));
    log.add(exchange(id, 'not a name \0', { request: { data: 'x'.repeat(300_000) } }));
    const { items } = await log.list(id, { limit: 10 });
    const [huge, odd] = items;
    expect(await log.read(id, odd?.id ?? 0)).toMatchObject({ request, logs: [{ text: '\0' }], cut: false });
    expect(await log.read(id, huge?.id ?? 0)).toMatchObject({ screen: null, request: null, cut: true });
    await expect(log.read(await newEndpoint(), odd?.id ?? 0)).rejects.toMatchObject({ code: 'not-found' });
    await log.close();
  });

  it('is narrowed by who asked, what for, how it went, and any text in it', async () => {
    const log = newLog();
    const id = await newEndpoint();
    log.add(
      exchange(id, 'PICK', { caller: 'phone', request: { data: { name: '100%_"Zoë"' } }, next: 'DONE' }),
    );
    log.add(exchange(id, 'PAY', { action: 'BACK', logs: [{ level: 'info', text: 'Late parcel' }] }));
    log.add(exchange(id, '', { kind: 'unread', status: 421, errorCode: 'not-decrypted', action: null }));
    const found = async (query: object) =>
      (await log.list(id, { limit: 10, ...query })).items.map(({ screen, status }) => screen ?? status);
    expect(await found({ caller: 'phone' })).toEqual(['PICK']);
    expect(await found({ kind: 'unread' })).toEqual([421]);
    expect(await found({ action: 'BACK' })).toEqual(['PAY']);
    expect(await found({ screen: 'PAY' })).toEqual(['PAY']);
    expect(await found({ status: 421 })).toEqual([421]);
    expect(await found({ text: 'done' })).toEqual(['PICK']);
    expect(await found({ text: '100%_"zoë"' })).toEqual(['PICK']);
    expect(await found({ text: 'a%l' })).toEqual([]);
    expect(await found({ text: 'NOT-decrypted' })).toEqual([421]);
    expect(await found({ text: 'late parcel', caller: 'network' })).toEqual(['PAY']);
    await log.close();
  });

  it('sums up what it has', async () => {
    const log = newLog();
    const id = await newEndpoint();
    expect(await log.overview(id)).toEqual({
      total: 0,
      failed: 0,
      slow: 0,
      p50: null,
      p90: null,
      screens: [],
      statuses: [],
    });
    for (const milliseconds of [1, 2, 3, 1500]) log.add(exchange(id, 'PICK', { milliseconds }));
    log.add(exchange(id, 'PAY', { milliseconds: 4, status: 500, errorCode: 'handler-failed' }));
    expect(await log.overview(id)).toMatchObject({
      total: 5,
      failed: 1,
      slow: 1,
      p50: 3,
      screens: ['PAY', 'PICK'],
      statuses: [200, 500],
    });
    await log.close();
  });

  it('writes what waits before it ends', async () => {
    const log = newLog();
    const id = await newEndpoint();
    log.add(exchange(id, 'LAST'));
    await log.close();
    expect((await newLog().list(id, { limit: 10 })).items).toMatchObject([{ screen: 'LAST' }]);
  });
});
