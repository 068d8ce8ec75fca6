import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpointModule } from '@flowsmith/flow-model';
import { engines, type TestEngine } from '../../testing/engines.ts';
import { startTestServer, textAt, valueAt, type TestServer } from '../../testing/server.ts';
import { bookingFlow, sourceThat, startHostedFlow } from './testing/hosted-flow.ts';

const good = sourceThat(`return respond('CONFIRM', { summary: 'x' });`);

describe.each(engines)('sources of endpoints in %s', (_name, start) => {
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

  it('begins with the one that is made from the flow, and goes back to it', async () => {
    const flow = await startHostedFlow(server);
    const made = await flow.api('GET', '/source');
    expect(made).toMatchObject({ status: 200, body: { revision: 0, updatedAt: null } });
    expect(textAt(made.body, 'text')).toBe(endpointModule(JSON.parse(JSON.stringify(bookingFlow))));
    expect(made.headers.get('etag')).toBe('"0"');
    await flow.api('PUT', '/source', { text: good }, { 'if-match': '0' });
    expect((await flow.api('DELETE', '/source')).status).toBe(204);
    expect((await flow.api('GET', '/source')).body).toMatchObject({ revision: 0 });
  });

  it('goes along when the flow is copied, but is not deployed there', async () => {
    const flow = await startHostedFlow(server);
    await flow.deploy(good);
    const copy = await server.send('POST', `/api/flows/${flow.id}/duplicate`, {});
    const path = `/api/flows/${textAt(copy.body, 'id')}/endpoint`;
    expect((await server.send('GET', `${path}/source`)).body).toMatchObject({ revision: 1, text: good });
    expect((await server.send('GET', path)).body).toMatchObject({ keys: [], live: { deployed: null } });
  });

  it('loses no save: one that is based on an old revision is told', async () => {
    const flow = await startHostedFlow(server);
    const save = (text: string, revision?: string) =>
      flow.api('PUT', '/source', { text }, revision === undefined ? {} : { 'if-match': revision });
    expect((await save('one')).status).toBe(428);
    expect((await save('one', '0')).body).toMatchObject({ revision: 1, text: 'one' });
    const both = await Promise.all([save('two', '1'), save('three', '1')]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    const stale = both.find(({ status }) => status === 412);
    expect(valueAt(stale?.body, 'error')).toMatchObject({
      code: 'stale',
      details: { current: { revision: 2 } },
    });
    // The same text again is no conflict: its answer may have been lost.
    const { text } = Object(valueAt(stale?.body, 'error', 'details', 'current'));
    expect((await save(String(text), '1')).body).toMatchObject({ revision: 2 });
    expect((await save('four \uD800', '*')).body).toMatchObject({ revision: 3, text: 'four \uD800' });
    expect((await save('x'.repeat(1024 * 1024 + 1), '*')).status).toBe(400);
  });

  it.each([
    ['cannot be read', 'export default {\n  a: ,\n};', 'invalid-source', 2],
    ['has what cannot be left out', 'const a = 1;\nenum A { B }\nexport default A;', 'invalid-source', 2],
    ['imports what is not there', `import fs from 'node:fs';\nexport default fs;`, 'load-failed', undefined],
    ['throws', `const a = 1;\nthrow new Error('no');\nexport default a;`, 'load-failed', 2],
    ['never ends', 'for (;;) {}\nexport default 1;', 'cpu-limit', undefined],
  ])('does not deploy a source that %s, and says where', async (_, source, reason, line) => {
    const flow = await startHostedFlow(server);
    const { status, body } = await flow.deploy(source);
    expect(status).toBe(400);
    const details = valueAt(body, 'error', 'details');
    expect(valueAt(body, 'error', 'code')).toBe('invalid-source');
    expect(details).toMatchObject({ reason, ...(line === undefined ? {} : { line }) });
    expect((await flow.api('GET', '/versions?environment=live')).body).toMatchObject({ items: [] });
  });

  it('does not deploy what exports no endpoint', async () => {
    const flow = await startHostedFlow(server);
    expect((await flow.deploy('export default 7;')).body).toMatchObject({
      error: { code: 'invalid-source' },
    });
  });

  it('numbers what was deployed, keeps it for ever, and tells whether it is what is worked on', async () => {
    const flow = await startHostedFlow(server);
    await flow.deploy(good);
    expect(await flow.deploy(good)).toMatchObject({ status: 200, body: { number: 1 } });
    expect((await flow.api('GET', '')).body).toMatchObject({
      source: { revision: 1 },
      live: { deployed: { number: 1, flowRevision: 1 }, isCurrent: true },
      draft: { deployed: null, isCurrent: false },
    });
    await flow.api('PUT', '/source', { text: `${good} ` }, { 'if-match': '1' });
    expect((await flow.api('GET', '')).body).toMatchObject({ live: { isCurrent: false } });
    const { body } = await flow.api('POST', '/deploy', { environment: 'live', note: 'A blank more' });
    expect(body).toMatchObject({ number: 2, note: 'A blank more' });
    const versions = await flow.api('GET', '/versions?environment=live&limit=1');
    expect(versions.body).toMatchObject({ items: [{ number: 2 }], more: true });
    const older = await flow.api('GET', '/versions?environment=live&before=2');
    expect(older.body).toMatchObject({ items: [{ number: 1 }], more: false });
    expect((await flow.api('GET', '/versions/1?environment=live')).body).toMatchObject({ text: good });
    expect((await flow.api('GET', '/versions/1?environment=draft')).status).toBe(404);
  });

  it('gives two who deploy at once a number each', async () => {
    const flow = await startHostedFlow(server);
    await flow.deploy(good, 'draft');
    await flow.deploy(`${good} `, 'draft');
    const both = await Promise.all(
      [1, 2].map((number) =>
        flow.api('POST', '/deploy', { environment: 'live', from: { environment: 'draft', number } }),
      ),
    );
    expect(new Set(both.map(({ body }) => valueAt(body, 'number')))).toEqual(new Set([1, 2]));
  });
});
