import { randomUUID } from 'node:crypto';
import { newFlow } from '@flowsmith/flow-model';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { engines, type TestEngine } from '../../testing/engines.ts';
import { sandboxAccount, startTestServer, textAt, valueAt, type TestServer } from '../../testing/server.ts';

const GOOD = JSON.stringify(newFlow(), null, 2);
const CHANGED = GOOD.replace('\n', '\n\n');

describe.each(engines)('flows at Meta, kept in %s', (_name, startEngine) => {
  let engine: TestEngine;
  let server: TestServer;
  let accountId: string;
  beforeAll(async () => {
    engine = await startEngine();
    server = await startTestServer(undefined, engine);
    accountId = await newAccount();
  });
  afterAll(async () => {
    await server.close();
    await engine.stop();
  });
  afterEach(() => server.calm());

  const newAccount = async (more: object = {}) =>
    textAt(
      (await server.send('POST', '/api/accounts', { ...sandboxAccount(server.graphUrl), ...more })).body,
      'id',
    );

  async function linked(text = GOOD, published = true) {
    const name = `Flow ${randomUUID()}`;
    const { body } = await server.send('POST', '/api/flows', { name, text });
    const id = textAt(body, 'id');
    const path = `/api/flows/${id}`;
    const link = `${path}/links/${accountId}`;
    const preflight = () =>
      server.send('POST', `${path}/preflight`, { accountId, name, categories: ['SURVEY'] });
    const checked = await preflight();
    const metaFlowId = textAt(checked.body, 'link', 'metaFlowId');
    if (published) await server.send('POST', `${path}/publish`, { accountId });
    const save = (next: string) => server.send('PUT', path, { text: next }, { 'if-match': '*' });
    return { id, name, path, link, metaFlowId, preflight, save };
  }

  const possible = async (link: string) => {
    const { body } = await server.send('GET', `${link}/possible`);
    const actions = valueAt(body, 'actions');
    const can = Array.isArray(actions)
      ? actions.flatMap((action) => (valueAt(action, 'possible') === true ? [textAt(action, 'action')] : []))
      : [];
    return { body, can };
  };

  /** What somebody does in WhatsApp Manager. */
  const atMeta = (method: string, path: string, body?: object) =>
    fetch(`${server.graphUrl}/v25.0/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${sandboxAccount('').token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const uploadAtMeta = (metaFlowId: string, text: string) => {
    const form = new FormData();
    form.set('name', 'flow.json');
    form.set('asset_type', 'FLOW_JSON');
    form.set('file', new Blob([text], { type: 'application/json' }), 'flow.json');
    return fetch(`${server.graphUrl}/v25.0/${metaFlowId}/assets`, {
      method: 'POST',
      headers: { authorization: `Bearer ${sandboxAccount('').token}` },
      body: form,
    });
  };

  it('says in words what can be done, from nothing to deprecated', async () => {
    const { body } = await server.send('POST', '/api/flows', { name: 'Unlinked', text: GOOD });
    const fresh = await possible(`/api/flows/${textAt(body, 'id')}/links/${accountId}`);
    expect(fresh.body).toMatchObject({ status: 'NOT_LINKED', live: null });
    expect(fresh.can).toEqual(['check', 'edit']);

    const draft = await linked(GOOD, false);
    const first = await possible(draft.link);
    expect(first.body).toMatchObject({ status: 'DRAFT', live: null });
    expect(first.can).toEqual(expect.arrayContaining(['publish', 'send-draft', 'delete']));
    expect(first.can).not.toContain('deprecate');

    const live = await linked();
    expect((await possible(live.link)).can).toEqual(expect.arrayContaining(['send', 'deprecate', 'rename']));
    await live.save(CHANGED);
    await live.preflight();
    const over = await possible(live.link);
    expect(over.body).toMatchObject({ status: 'DRAFT', live: { revision: 1, isCurrent: false } });
    expect(over.can).toEqual(expect.arrayContaining(['publish', 'send', 'send-draft', 'deprecate']));
    expect(over.can).not.toContain('delete');

    await server.send('POST', `${live.path}/deprecate`, { accountId });
    const end = await possible(live.link);
    expect(end.body).toMatchObject({ status: 'DEPRECATED', live: null });
    expect(end.can).toEqual(['edit', 'clone', 'preview', 'unlink']);
  });

  it('changes what Meta keeps beside the document, which makes a published flow a draft', async () => {
    const flow = await linked();
    const name = `${flow.name} renamed`;
    const { body } = await server.send('PATCH', flow.link, { name, categories: ['OTHER'] });
    expect(body).toMatchObject({ name, categories: ['OTHER'], status: 'DRAFT', publishedRevision: 1 });
    expect((await server.send('PATCH', flow.link, {})).status).toBe(400);
  });

  it('clones at Meta, and brings the clone here', async () => {
    const flow = await linked();
    const name = `Clone ${randomUUID()}`;
    const { status, body } = await server.send('POST', `${flow.link}/clone`, { name });
    expect(status).toBe(201);
    const copy = await server.send('GET', `/api/flows/${textAt(body, 'flowId')}`);
    expect(copy.body).toMatchObject({
      name,
      text: GOOD,
      links: [{ metaFlowId: textAt(body, 'metaFlowId') }],
    });
  });

  it('clones once, also when the answer is lost', async () => {
    const flow = await linked();
    const name = `Clone ${randomUUID()}`;
    await server.fault({ fault: 'cut-after-write', times: 1, method: 'POST' });
    expect((await server.send('POST', `${flow.link}/clone`, { name })).status).toBe(201);
    const { text } = await server.send('GET', `/api/accounts/${accountId}/meta-flows`);
    expect(text.split(name)).toHaveLength(2);
  });

  it('shows the document that Meta has, health, and a preview with parameters', async () => {
    const flow = await linked();
    expect((await server.send('GET', `${flow.link}/assets`)).body).toMatchObject({
      items: [{ name: 'flow.json', assetType: 'FLOW_JSON', text: GOOD }],
    });
    expect((await server.send('GET', `${flow.link}/health`)).body).toMatchObject({
      canSend: expect.any(String),
      entities: expect.arrayContaining([expect.objectContaining({ entityType: 'FLOW', concernsFlow: true })]),
    });
    const { body } = await server.send('POST', `${flow.link}/preview`, {
      interactive: true,
      flowToken: 'a b&c',
      flowAction: 'navigate',
      screen: 'FIRST',
      data: { name: 'Ada' },
      debug: true,
    });
    const url = new URL(textAt(body, 'url'));
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      interactive: 'true',
      debug: 'true',
      flow_token: 'a b&c',
      flow_action: 'navigate',
      flow_action_payload: JSON.stringify({ screen: 'FIRST', data: { name: 'Ada' } }),
    });
    expect(url.searchParams.get('token')).not.toBeNull();
  });

  it('explains why there are no figures instead of failing', async () => {
    const flow = await linked();
    const { status, body } = await server.send('GET', `${flow.link}/metrics?name=ENDPOINT_REQUEST_COUNT`);
    expect([status, valueAt(body, 'state')]).toEqual([200, 'no-endpoint']);
  });

  it('says in words that there was too little traffic for figures', async () => {
    const withEndpoint = JSON.stringify({ data_api_version: '3.0', routing_model: {}, ...newFlow() });
    const flow = await linked(withEndpoint, false);
    const { wabaId } = sandboxAccount('');
    await server.send('PATCH', `/sandbox/graph/_sandbox/accounts/${wabaId}`, { metricsThreshold: 250 });
    const { status, body } = await server.send(
      'GET',
      `${flow.link}/metrics?name=ENDPOINT_REQUEST_LATENCY_SECONDS_CEIL&granularity=DAY`,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'too-little-traffic', message: expect.any(String), points: [] });
  });

  it('finds what was changed at Meta, and takes it over', async () => {
    const flow = await linked();
    const drift = async () => (await server.send('GET', `${flow.link}/drift`)).body;
    expect(await drift()).toMatchObject({ state: 'same' });

    await uploadAtMeta(flow.metaFlowId, CHANGED);
    expect(await drift()).toMatchObject({
      state: 'changed-there',
      here: { revision: 1, text: GOOD },
      there: { text: CHANGED },
      base: { revision: 1, text: GOOD },
    });
    await flow.save(`${GOOD}\n`);
    expect(await drift()).toMatchObject({ state: 'changed-both' });

    const stale = await server.send('POST', `${flow.link}/drift/pull`, undefined, { 'if-match': '1' });
    expect(stale).toMatchObject({ status: 412, body: { error: { code: 'stale' } } });
    const pulled = await server.send('POST', `${flow.link}/drift/pull`, undefined, { 'if-match': '2' });
    expect(pulled.body).toMatchObject({ text: CHANGED, revision: 3 });
    expect(await drift()).toMatchObject({ state: 'same' });
  });

  it('finds a name that was changed at Meta, and puts its own over it', async () => {
    const flow = await linked();
    await atMeta('POST', flow.metaFlowId, { name: `${flow.name} by hand` });
    await uploadAtMeta(flow.metaFlowId, CHANGED);
    expect((await server.send('GET', `${flow.link}/drift`)).body).toMatchObject({
      state: 'changed-there',
      differences: [{ property: 'name', left: flow.name, right: `${flow.name} by hand` }],
    });
    const { body } = await server.send('POST', `${flow.link}/drift/overwrite`);
    expect(body).toMatchObject({ name: flow.name, uploadedIsCurrent: true });
    expect((await server.send('GET', `${flow.link}/drift`)).body).toMatchObject({
      state: 'same',
      differences: [],
    });
  });

  it('says that a flow is gone at Meta', async () => {
    const flow = await linked(GOOD, false);
    await atMeta('DELETE', flow.metaFlowId);
    expect((await server.send('GET', `${flow.link}/drift`)).body).toMatchObject({
      state: 'gone',
      there: null,
    });
  });

  it('acts on many flows, tells how far it is, and does not stop at one that fails', async () => {
    const drafts = await Promise.all([linked(GOOD, false), linked(GOOD, false)]);
    const bad = await linked(GOOD.replace('"terminal": true', '"terminal": "yes"'), false);
    const flowIds = [...drafts, bad].map(({ id }) => id);
    const started = await server.send('POST', '/api/bulk', { action: 'publish', accountId, flowIds });
    expect(started).toMatchObject({ status: 202, body: { total: 3 } });
    const path = `/api/bulk/${textAt(started.body, 'id')}`;
    await expect
      .poll(async () => valueAt((await server.send('GET', path)).body, 'state'), { timeout: 10_000 })
      .toBe('done');
    expect((await server.send('GET', path)).body).toMatchObject({
      done: 2,
      failed: 1,
      items: [
        { state: 'done' },
        { state: 'done' },
        {
          state: 'failed',
          message: expect.any(String),
          hint: expect.any(String),
          traceId: expect.any(String),
        },
      ],
    });
    expect((await server.send('GET', '/api/bulk')).body).toMatchObject({ items: [{ done: 2, failed: 1 }] });
  });

  describe('between accounts', () => {
    let production: string;
    beforeAll(async () => {
      // The sandbox has one account; a flow of another name is another flow there.
      production = await newAccount({ name: 'Production', environment: 'production' });
    });

    it('promotes by copying, keeps what became what, and compares', async () => {
      const flow = await linked();
      const name = `${flow.name} live`;
      const overview = async () => {
        const { body } = await server.send('GET', `/api/environments?from=${accountId}&to=${production}`);
        const items = valueAt(body, 'items');
        return Array.isArray(items) ? items.find((item) => valueAt(item, 'flowId') === flow.id) : undefined;
      };
      expect(await overview()).toMatchObject({ state: 'missing' });
      const compare = `${flow.path}/compare?from=${accountId}&to=${production}`;
      expect((await server.send('GET', compare)).body).toMatchObject({ from: { text: GOOD }, to: null });

      const promoted = await server.send('POST', `${flow.path}/promote`, {
        fromAccountId: accountId,
        toAccountId: production,
        publish: true,
        name,
      });
      expect(promoted.body).toMatchObject({
        published: true,
        link: { accountId: production, name, status: 'PUBLISHED', publishedRevision: 1 },
      });
      const toMetaFlowId = textAt(promoted.body, 'link', 'metaFlowId');
      expect(toMetaFlowId).not.toBe(flow.metaFlowId);
      expect(await overview()).toMatchObject({ state: 'same' });
      expect((await server.send('GET', compare)).body).toMatchObject({
        sameText: true,
        differences: [{ property: 'name', left: flow.name, right: name }],
      });
      expect((await server.send('GET', `/api/references?flowId=${flow.id}`)).body).toMatchObject({
        items: [
          {
            fromAccountId: accountId,
            fromMetaFlowId: flow.metaFlowId,
            toAccountId: production,
            toMetaFlowId,
            how: 'copy',
          },
        ],
      });

      await flow.save(CHANGED);
      await flow.preflight();
      await server.send('POST', `${flow.path}/publish`, { accountId });
      expect(await overview()).toMatchObject({ state: 'different' });
    });

    it('says which flows Meta could not copy, and why', async () => {
      const flow = await linked();
      const { status, body } = await server.send('POST', '/api/migrations', {
        fromAccountId: accountId,
        toAccountId: production,
        flowIds: [flow.id],
      });
      expect(status).toBe(200);
      expect(body).toMatchObject({ migrated: [], failed: [{ name: flow.name, hint: expect.any(String) }] });
    });
  });
});
