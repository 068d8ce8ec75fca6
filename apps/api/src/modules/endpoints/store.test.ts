import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type OpenedDatabase } from '../../db/open-database.ts';
import { engines, type TestEngine } from '../../testing/engines.ts';
import { createFlowService } from '../flows/service.ts';
import { endpointRow } from './endpoint-rows.ts';
import { createEndpointStore, STORE_LIMITS, type EndpointStore } from './store.ts';

describe.each(engines)('the store of an endpoint in %s', (_name, start) => {
  let engine: TestEngine;
  let database: OpenedDatabase;
  let store: EndpointStore;
  let time = Date.UTC(2026, 9, 2);
  beforeAll(async () => {
    engine = await start();
    database = await openDatabase(engine);
    store = createEndpointStore(database.db, () => new Date(time));
  });
  afterAll(async () => {
    await database.close();
    await engine.stop();
  });

  const newEndpoint = async () => {
    const { id } = await createFlowService(database.db).create({ name: randomUUID(), text: '{}' });
    return (await endpointRow(database.db, id, 'live')).id;
  };
  const pass = (seconds: number) => {
    time += seconds * 1_000;
  };

  it('gives back any JSON value, to its own endpoint only', async () => {
    const [one, other] = [await newEndpoint(), await newEndpoint()];
    const key = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => !text.includes('\0'));
    const value = fc.jsonValue().map((json) => JSON.parse(JSON.stringify(json)));
    await fc.assert(
      fc.asyncProperty(key, value, async (name, json) => {
        await store.set(one, name, json);
        expect(await store.get(one, name)).toEqual({ value: json });
        expect(await store.get(other, name)).toBeUndefined();
        await store.delete(one, name);
        expect(await store.get(one, name)).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });

  it('forgets values when their time is over, and counts begin anew', async () => {
    const id = await newEndpoint();
    await store.set(id, 'code', '1234', 60);
    await store.set(id, 'count', 7, 60);
    expect(await store.increment(id, 'count', 1)).toBe(8);
    pass(59);
    expect(await store.get(id, 'code')).toEqual({ value: '1234' });
    expect(await store.count(id)).toBe(2);
    pass(2);
    expect(await store.get(id, 'code')).toBeUndefined();
    expect(await store.count(id)).toBe(0);
    expect(await store.increment(id, 'count', 1)).toBe(1);
    pass(1_000);
    expect(await store.get(id, 'count')).toEqual({ value: 1 });
  });

  it('adds in one step, however many do so at once', async () => {
    const id = await newEndpoint();
    const sums = await Promise.all(Array.from({ length: 20 }, () => store.increment(id, 'seats', 1)));
    expect(sums.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(await store.increment(id, 'seats', -0.5)).toBe(19.5);
    expect(await store.get(id, 'seats')).toEqual({ value: 19.5 });
  });

  it.each([['text'], [null], [[1]], ['7']])('does not add to %j', async (value) => {
    const id = await newEndpoint();
    await store.set(id, 'key', value);
    await expect(store.increment(id, 'key', 1)).rejects.toThrow('Only numbers');
    expect(await store.get(id, 'key')).toEqual({ value });
  });

  it('has bounds for keys, values, times and numbers of keys', async () => {
    const id = await newEndpoint();
    const largest = 'x'.repeat(STORE_LIMITS.valueBytes - 2);
    await store.set(id, 'k'.repeat(STORE_LIMITS.keyLength), largest);
    await expect(store.set(id, 'key', `${largest}x`)).rejects.toThrow('larger than');
    for (const key of ['', 'k'.repeat(STORE_LIMITS.keyLength + 1), 'a\0b', '\uD800']) {
      await expect(store.set(id, key, 1)).rejects.toThrow('A key must be');
    }
    for (const ttl of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      await expect(store.set(id, 'key', 1, ttl)).rejects.toThrow('time to live');
    }
    await expect(store.increment(id, 'key', Number.NaN)).rejects.toThrow('Only numbers');
  });

  it('is full at its limit: what is there can still change, what expired makes room', async () => {
    const id = await newEndpoint();
    const names = Array.from({ length: STORE_LIMITS.keys }, (_, index) => `key ${index}`);
    for (const name of names) await store.set(id, name, 0, name === 'key 0' ? 60 : undefined);
    await expect(store.set(id, 'one more', 1)).rejects.toThrow('full');
    await expect(store.increment(id, 'one more', 1)).rejects.toThrow('full');
    await store.set(id, 'key 1', 'changed');
    expect(await store.increment(id, 'key 2', 5)).toBe(5);
    pass(61);
    await store.set(id, 'one more', 1);
    expect(await store.count(id)).toBe(STORE_LIMITS.keys);
  });
});
