import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, type TestEngine } from '../../testing/engines.ts';
import { startTestServer, textAt, valueAt, type TestServer } from '../../testing/server.ts';

const scenario = (id: string, more: object = {}) => ({
  id,
  name: `Scenario ${id}`,
  start: { action: 'navigate' },
  data: {},
  rules: [],
  unmatched: 'ask',
  ...more,
});
const kit = (...ids: string[]) => ({ version: 1, scenarios: ids.map((id) => scenario(id)), tests: [] });
const empty = kit();
const examples = fileURLToPath(new URL('../../../../../examples/flows', import.meta.url));

describe.each(engines)('play kits in %s', (_name, start) => {
  let engine: TestEngine;
  let server: TestServer;
  beforeAll(async () => {
    engine = await start();
    server = await startTestServer(undefined, engine);
  });
  afterAll(async () => {
    await server.close();
    await engine.stop();
  });

  const create = async (body: object = { text: '{}' }) =>
    textAt((await server.send('POST', '/api/flows', { name: 'Flow', ...body })).body, 'id');
  const read = (id: string) => server.send('GET', `/api/flows/${id}/play`);
  const save = (id: string, value: unknown, ifMatch?: string) =>
    server.send(
      'PUT',
      `/api/flows/${id}/play`,
      { kit: value },
      ifMatch === undefined ? {} : { 'if-match': ifMatch },
    );

  it('is empty and at revision 0 until something is saved', async () => {
    const answer = await read(await create());
    expect(answer).toMatchObject({ status: 200, body: { revision: 0, updatedAt: null, kit: empty } });
    expect(answer.headers.get('etag')).toBe('"0"');
  });

  it('keeps what was saved, awkward texts and keys included', async () => {
    const id = await create();
    const data = { SCREEN: { 'a\0\uD800': '\0\uD800 "ü" 😀', n: 1.5, nothing: null, list: [{}] } };
    const saved = await save(id, { ...kit(), scenarios: [scenario('one', { data })] }, '0');
    expect([saved.status, saved.headers.get('etag')]).toEqual([200, '"1"']);
    expect(valueAt((await read(id)).body, 'kit', 'scenarios', 0, 'data')).toEqual(data);
  });

  it('does not touch the flow: neither its revision nor when it was changed', async () => {
    const id = await create();
    const before = await server.send('GET', `/api/flows/${id}`);
    await save(id, kit('one'), '0');
    expect((await server.send('GET', `/api/flows/${id}`)).body).toEqual(before.body);
  });

  it('saves on top of a revision only', async () => {
    const id = await create();
    expect(await save(id, kit('one'))).toMatchObject({
      status: 428,
      body: { error: { code: 'revision-required' } },
    });
    expect((await save(id, kit('one'), '"0"')).body).toMatchObject({ revision: 1 });
    expect((await save(id, kit('two'), '"1"')).body).toMatchObject({ revision: 2 });
    for (const old of ['0', '1', '7']) {
      expect(await save(id, kit('late'), old)).toMatchObject({
        status: 412,
        body: { error: { code: 'stale', details: { current: { revision: 2, kit: kit('two') } } } },
      });
    }
    expect((await save(id, kit('mine'), '*')).body).toMatchObject({ revision: 3, kit: kit('mine') });
  });

  it('refuses a save on a revision that never was', async () => {
    expect((await save(await create(), kit('one'), '3')).status).toBe(412);
  });

  it('counts a repeat of a save whose answer was lost as saved', async () => {
    const id = await create();
    const first = await save(id, kit('one'), '0');
    expect(await save(id, kit('one'), '0')).toMatchObject({ status: 200, body: first.body });
    await save(id, kit('two'), '1');
    expect(await save(id, kit('two'), '1')).toMatchObject({ status: 200, body: { revision: 2 } });
  });

  it('lets exactly one of many saves from the same revision through', async () => {
    const id = await create();
    for (const revision of ['0', '1']) {
      const saves = Array.from({ length: 6 }, (_, index) =>
        save(id, kit(`mine${index}-${revision}`), revision),
      );
      const statuses = (await Promise.all(saves)).map(({ status }) => status);
      expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 412, 412, 412, 412, 412]);
    }
    expect((await read(id)).body).toMatchObject({ revision: 2 });
  });

  it('says what is wrong with a kit and where', async () => {
    const id = await create();
    const answer = await save(id, { ...kit(), scenarios: [scenario('one', { name: 3 })] }, '0');
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'invalid-request' } } });
    expect(textAt(answer.body, 'error', 'details', 'problems', 0, 'path')).toBe('body.kit.scenarios.0.name');
    expect(textAt(answer.body, 'error', 'message')).toContain('scenarios.0.name');
    expect((await save(id, 'no kit', '0')).status).toBe(400);
    expect((await read(id)).body).toMatchObject({ revision: 0 });
  });

  it('refuses what is too large or nested too deep, in words', async () => {
    const id = await create();
    const large = { ...kit(), scenarios: [scenario('one', { data: { S: { image: 'x'.repeat(2 ** 21) } } })] };
    expect(await save(id, large, '0')).toMatchObject({
      status: 413,
      body: { error: { code: 'too-large', message: expect.stringContaining('2 MB') } },
    });
    const deep = `{"kit":{"version":1,"scenarios":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
    expect(await server.send('PUT', `/api/flows/${id}/play`, deep, { 'if-match': '0' })).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid-request' } },
    });
  });

  it('goes along when a flow is copied, and the two go their own ways then', async () => {
    const id = await create();
    await save(id, kit('one'), '0');
    await save(id, kit('two'), '1');
    const copy = textAt((await server.send('POST', `/api/flows/${id}/duplicate`, {})).body, 'id');
    expect((await read(copy)).body).toMatchObject({ revision: 1, kit: kit('two') });
    await save(copy, kit('three'), '1');
    expect((await read(id)).body).toMatchObject({ revision: 2, kit: kit('two') });
  });

  it('stays with a flow that is deleted and brought back', async () => {
    const id = await create();
    await save(id, kit('one'), '0');
    await server.send('DELETE', `/api/flows/${id}`);
    expect((await read(id)).status).toBe(404);
    expect((await save(id, kit('two'), '1')).status).toBe(404);
    await server.send('POST', `/api/flows/${id}/undelete`);
    expect((await read(id)).body).toMatchObject({ revision: 1, kit: kit('one') });
  });

  it('comes with the templates', async () => {
    const templates = await readExample('index.json');
    expect(Array.isArray(templates) && templates.length).toBeGreaterThan(0);
    for (const template of Array.isArray(templates) ? templates : []) {
      const file = textAt(template, 'file').replace('.json', '.play.json');
      const answer = await read(await create({ template: textAt(template, 'name') }));
      expect(answer.body).toMatchObject({
        revision: 1,
        kit: { tests: valueAt(await readExample(file), 'tests') },
      });
    }
  });
});

async function readExample(file: string): Promise<unknown> {
  const value: unknown = JSON.parse(await readFile(join(examples, file), 'utf8'));
  return value;
}
