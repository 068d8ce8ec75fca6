import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type OpenedDatabase } from '../../db/open-database.ts';
import { engines, type TestEngine } from '../../testing/engines.ts';
import { createFlowService, type FlowService } from './service.ts';

describe.each(engines)('flows in %s', (_name, start) => {
  let engine: TestEngine;
  let database: OpenedDatabase;
  let flows: FlowService;

  beforeAll(async () => {
    engine = await start();
    database = await openDatabase(engine);
    flows = createFlowService(database.db);
  });
  afterAll(async () => {
    await database.close();
    await engine.stop();
  });

  const create = (text = '{}', name = 'Flow') => flows.create({ name, text });
  const screens = (...titles: string[]) =>
    JSON.stringify({ version: '7.3', screens: titles.map((title, index) => ({ id: `S_${index}`, title })) });
  const list = (query: Partial<Parameters<FlowService['list']>[0]>) => flows.list({ limit: 30, ...query });

  it('gives back any text as it was', async () => {
    const { id } = await create();
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.array(fc.integer({ min: 0, max: 0xffff })),
        async (text, units) => {
          const awkward = `\uFEFF${text}\0\r\n${String.fromCharCode(...units)}\uD800`;
          const { revision } = await flows.save(id, { text: awkward }, undefined);
          expect((await flows.read(id)).text).toBe(awkward);
          expect((await flows.version(id, revision)).text).toBe(awkward);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('keeps a text of 10 MB', async () => {
    const text = JSON.stringify({ version: '7.3', screens: [], image: 'iVBOR"\\\n'.repeat(1_000_000) });
    const { id } = await create(text);
    expect((await flows.read(id)).text === text).toBe(true);
  });

  it.each([
    ['not JSON', '{ oh'],
    ['no flow', '[1, 2]'],
    ['screens of a wrong shape', '{"version":7,"screens":[null,3,{"id":[],"title":{}}]}'],
    ['duplicate keys', '{"screens":[],"screens":[{"id":"A"}]}'],
    ['10,000 nested arrays', `{"screens":[{"id":"A","layout":${'['.repeat(10_000)}${']'.repeat(10_000)}}]}`],
    ['a screen that is all images', JSON.stringify({ screens: [{ id: 'A', src: 'iVBOR'.repeat(50_000) }] })],
    ['awkward ids', JSON.stringify({ version: '\0'.repeat(50), screens: [{ id: '\uD800\0', title: '\0' }] })],
    ['nothing', ''],
  ])('keeps and lists a text that is %s', async (_what, text) => {
    const name = randomUUID();
    const { id } = await create(text, name);
    expect((await flows.read(id)).text).toBe(text);
    expect((await list({ search: name })).items.map((item) => item.id)).toEqual([id]);
  });

  it('refuses a text that is larger than Meta could ever take', async () => {
    await expect(create('x'.repeat(11 * 1024 * 1024 + 1))).rejects.toMatchObject({
      status: 413,
      code: 'too-large',
    });
  });

  it('makes a version of every save that changes the text', async () => {
    const { id } = await create('one');
    await flows.save(id, { text: 'two' }, 1);
    await flows.save(id, { text: 'two' }, 2);
    const saved = await flows.save(id, { text: 'three', label: 'Ready' }, 2);
    expect(saved.revision).toBe(3);
    const { items } = await flows.versions(id, { limit: 10 });
    expect(items.map(({ revision, label, bytes }) => [revision, label, bytes])).toEqual([
      [3, 'Ready', 5],
      [2, null, 3],
      [1, null, 3],
    ]);
  });

  it('tells a save that came too late, and hands out what is there now', async () => {
    const { id } = await create('one');
    await flows.save(id, { text: 'theirs' }, 1);
    await expect(flows.save(id, { text: 'mine' }, 1)).rejects.toMatchObject({
      status: 412,
      code: 'stale',
      details: { current: { id, text: 'theirs', revision: 2 } },
    });
    expect((await flows.read(id)).text).toBe('theirs');
  });

  it('counts a repeat of a save whose answer was lost as saved', async () => {
    const { id } = await create('one');
    await flows.save(id, { text: 'two' }, 1);
    expect((await flows.save(id, { text: 'two' }, 1)).revision).toBe(2);
  });

  it('lets exactly one of many saves from the same revision through', async () => {
    const { id } = await create('one');
    const saves = Array.from({ length: 8 }, (_, index) => flows.save(id, { text: `mine ${index}` }, 1));
    const outcomes = await Promise.allSettled(saves);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await flows.versions(id, { limit: 20 })).items).toHaveLength(2);
  });

  it('overwrites when asked to, and keeps what was overwritten', async () => {
    const { id } = await create('one');
    await flows.save(id, { text: 'theirs' }, 1);
    await flows.save(id, { text: 'mine' }, undefined);
    expect((await flows.version(id, 2)).text).toBe('theirs');
    expect((await flows.read(id)).text).toBe('mine');
  });

  it('restores an old text as the newest version', async () => {
    const { id } = await create('one');
    await flows.save(id, { text: 'two' }, 1);
    const restored = await flows.restore(id, 1, 2);
    expect(restored).toMatchObject({ text: 'one', revision: 3 });
    expect((await flows.versions(id, { limit: 1 })).items[0]?.label).toBe('Restored version 1');
  });

  it('lists versions page by page', async () => {
    const { id } = await create('0');
    for (let revision = 1; revision < 5; revision++)
      await flows.save(id, { text: String(revision) }, revision);
    const first = await flows.versions(id, { limit: 3 });
    const second = await flows.versions(id, { limit: 3, cursor: first.next });
    expect([...first.items, ...second.items].map(({ revision }) => revision)).toEqual([5, 4, 3, 2, 1]);
    expect(second.next).toBeUndefined();
  });

  it('keeps the board beside the text, and does not count moving a screen as a change', async () => {
    const { id, updatedAt } = await create('one');
    const layout = {
      positions: { S_0: { x: 10.5, y: -3 }, '\0\uD800': { x: 0, y: 0 } },
      viewport: { x: 1, y: 2, zoom: 0.5 },
    };
    const saved = await flows.save(id, { text: 'one', layout }, 1);
    expect(saved).toMatchObject({ revision: 1, updatedAt });
    expect((await flows.read(id)).layout).toEqual(layout);
  });

  it('copies a flow under a name of its own', async () => {
    const original = await flows.create({ name: 'Booking', text: 'text', categories: ['SURVEY'] });
    const copy = await flows.duplicate(original.id, undefined);
    const second = await flows.duplicate(original.id, undefined);
    expect([copy.name, second.name]).toEqual(['Copy of Booking', 'Copy of Booking (2)']);
    expect(await flows.read(copy.id)).toMatchObject({ text: 'text', categories: ['SURVEY'], revision: 1 });
  });

  it('hides a deleted flow until it is brought back', async () => {
    const name = `Deleted ${randomUUID()}`;
    const { id } = await create('text', name);
    await flows.remove(id);
    await expect(flows.read(id)).rejects.toMatchObject({ status: 404 });
    await expect(flows.save(id, { text: 'x' }, undefined)).rejects.toMatchObject({ status: 404 });
    await expect(flows.remove(id)).rejects.toMatchObject({ status: 404 });
    expect((await list({ search: name })).items).toEqual([]);
    expect((await list({ search: name, status: 'deleted' })).items).toHaveLength(1);
    expect(await flows.undelete(id)).toMatchObject({ id, name, revision: 1 });
    expect((await flows.read(id)).text).toBe('text');
  });

  it('finds flows by words in name, screens and categories, whatever their case', async () => {
    const mark = randomUUID();
    const { id } = await flows.create({
      name: `Tisch 100% ${mark}`,
      text: screens('Wählen Sie', 'Grüße'),
      categories: ['APPOINTMENT_BOOKING'],
    });
    for (const search of ['tisch', 'GRÜßE', 's_1', 'appointment_b wählen', '100%']) {
      expect((await list({ search: `${mark} ${search}` })).items.map((item) => item.id)).toEqual([id]);
    }
    for (const search of ['t_sch', 'nowhere']) {
      expect((await list({ search: `${mark} ${search}` })).items).toEqual([]);
    }
  });

  it('shows the first screen, the version and the number of screens', async () => {
    const name = randomUUID();
    const { id } = await create(screens('First', 'Second'), name);
    await flows.save(id, { text: '{ not json any more' }, 1);
    const { items } = await list({ search: name });
    expect(items[0]).toMatchObject({
      version: '7.3',
      screens: 2,
      status: 'draft',
      revision: 2,
      thumbnail: { version: '7.3', screen: { id: 'S_0', title: 'First' } },
    });
  });

  it('pages through the library without losing or repeating a flow', async () => {
    const mark = randomUUID();
    const made = await Promise.all(Array.from({ length: 7 }, () => create('{}', mark)));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ search: mark, limit: 3, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(7);
    expect(new Set(seen)).toEqual(new Set(made.map(({ id }) => id)));
  });

  it('refuses a cursor that it did not give out', async () => {
    await expect(list({ cursor: 'bogus' })).rejects.toMatchObject({ status: 400 });
  });
});
