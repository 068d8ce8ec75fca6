import { randomUUID } from 'node:crypto';
import { newFlow } from '@flowsmith/flow-model';
import { SANDBOX_ACCOUNT } from '@flowsmith/meta-sandbox';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sandboxAccount, startTestServer, textAt, valueAt, type TestServer } from '../../testing/server.ts';

const GOOD = JSON.stringify(newFlow(), null, 2);
const BAD = GOOD.replace('"terminal": true', '"terminal": "yes"');

let server: TestServer;
let accountId: string;
beforeAll(async () => {
  server = await startTestServer();
  accountId = textAt(
    (await server.send('POST', '/api/accounts', sandboxAccount(server.graphUrl))).body,
    'id',
  );
});
afterAll(() => server.close());
afterEach(() => server.calm());

async function newLocalFlow(text = GOOD) {
  const name = `Flow ${randomUUID()}`;
  const { body } = await server.send('POST', '/api/flows', { name, text });
  const id = textAt(body, 'id');
  const path = `/api/flows/${id}`;
  return {
    id,
    name,
    path,
    preflight: (more: object = {}) =>
      server.send('POST', `${path}/preflight`, { accountId, name, categories: ['SURVEY'], ...more }),
    publish: () => server.send('POST', `${path}/publish`, { accountId }),
    save: (next: string) => server.send('PUT', path, { text: next }, { 'if-match': '*' }),
    status: async () => textAt((await server.send('GET', path)).body, 'status'),
  };
}
const atMeta = async (name: string): Promise<unknown[]> => {
  const { body } = await server.send('GET', `/api/accounts/${accountId}/meta-flows`);
  const items = valueAt(body, 'items');
  return Array.isArray(items) ? items.filter((flow) => valueAt(flow, 'name') === name) : [];
};

describe('from here to Meta', () => {
  it('checks, publishes, and knows when the flow has changed since', async () => {
    const flow = await newLocalFlow();
    const checked = await flow.preflight();
    expect(checked.body).toMatchObject({
      link: { status: 'DRAFT', uploadedRevision: 1, uploadedIsCurrent: true, publishedIsCurrent: false },
      validationErrors: [],
    });
    expect(await flow.status()).toBe('draft');

    const published = await flow.publish();
    expect(published.body).toMatchObject({
      status: 'PUBLISHED',
      publishedRevision: 1,
      publishedIsCurrent: true,
    });
    expect(await flow.status()).toBe('published');
    const listed = await server.send('GET', `/api/flows?status=published&search=${flow.name}`);
    expect(valueAt(listed.body, 'items')).toMatchObject([
      { id: flow.id, links: [{ accountId, status: 'PUBLISHED' }] },
    ]);

    await flow.save(GOOD.replace('\n', '\n\n'));
    expect(await flow.status()).toBe('changed');
    const changed = await server.send('GET', `/api/flows?status=changed&search=${flow.name}`);
    expect(valueAt(changed.body, 'items')).toHaveLength(1);
    expect((await flow.publish()).body).toMatchObject({ error: { code: 'not-uploaded' } });

    expect(valueAt((await flow.preflight()).body, 'link')).toMatchObject({
      status: 'DRAFT',
      uploadedRevision: 2,
      publishedRevision: 1,
    });
    expect((await flow.publish()).body).toMatchObject({ status: 'PUBLISHED', publishedRevision: 2 });
  });

  it('hands on what Meta finds wrong, and its refusal to publish that', async () => {
    const flow = await newLocalFlow(BAD);
    const { status, body } = await flow.preflight();
    expect(status).toBe(200);
    expect(valueAt(body, 'validationErrors', 0)).toMatchObject({
      error: expect.any(String),
      message: expect.any(String),
    });
    expect(await flow.publish()).toMatchObject({
      status: 422,
      body: {
        error: {
          code: 'meta',
          details: { kind: 'publish-invalid', code: 139_002, traceId: expect.any(String) },
        },
      },
    });
    expect(await flow.status()).toBe('draft');
  });

  it('makes one flow at Meta, however often it is checked, even at the same time', async () => {
    const flow = await newLocalFlow();
    const answers = await Promise.all([flow.preflight(), flow.preflight(), flow.preflight()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await atMeta(flow.name)).toHaveLength(1);
  });

  it('renames the flow at Meta and changes its categories', async () => {
    const flow = await newLocalFlow();
    await flow.preflight();
    const name = `${flow.name} new`;
    await flow.preflight({ name, categories: ['OTHER'] });
    expect(await atMeta(name)).toMatchObject([{ categories: ['OTHER'], linkedFlowId: flow.id }]);
    expect(await atMeta(flow.name)).toEqual([]);
  });

  it('leaves a published flow alone that is checked again as it stands', async () => {
    const flow = await newLocalFlow();
    await flow.preflight();
    await flow.publish();
    expect(valueAt((await flow.preflight()).body, 'link')).toMatchObject({
      status: 'PUBLISHED',
      publishedIsCurrent: true,
    });
  });

  it.each(['POST', 'GET'])(
    'does not make a second flow when the answer to the first was lost (%s too)',
    async (method) => {
      const flow = await newLocalFlow();
      await server.fault({
        fault: 'cut-after-write',
        method: 'POST',
        path: `${SANDBOX_ACCOUNT.wabaId}/flows`,
        times: 1,
      });
      // With reads failing as well, the first attempt stays open, and the next one has to find the flow.
      if (method === 'GET') await server.fault({ fault: 'html', method: 'GET' });
      const first = await flow.preflight();
      expect(first.status).toBe(method === 'GET' ? 502 : 200);
      await server.calm();
      expect(valueAt((await flow.preflight()).body, 'link')).toMatchObject({
        status: 'DRAFT',
        uploadedRevision: 1,
      });
      expect(await atMeta(flow.name)).toHaveLength(1);
    },
  );

  it('counts a publish whose answer was lost as done', async () => {
    const flow = await newLocalFlow();
    await flow.preflight();
    await server.fault({ fault: 'cut-after-write', method: 'POST', times: 1 });
    expect((await flow.publish()).body).toMatchObject({ status: 'PUBLISHED', publishedIsCurrent: true });
  });

  it('names the flow that has the name already, and links to it on request', async () => {
    const first = await newLocalFlow();
    const metaFlowId = textAt((await first.preflight()).body, 'link', 'metaFlowId');
    const second = await newLocalFlow();
    expect(valueAt((await second.preflight({ name: first.name })).body, 'error')).toMatchObject({
      code: 'meta',
      details: { kind: 'name-taken', existing: { metaFlowId, status: 'DRAFT', linkedFlowId: first.id } },
    });
    expect(valueAt((await server.send('GET', `${second.path}/links`)).body, 'items')).toEqual([]);
    const taken = await server.send('POST', `${second.path}/links`, { accountId, metaFlowId });
    expect(valueAt(taken.body, 'error')).toMatchObject({
      code: 'already-linked',
      details: { flowId: first.id },
    });

    await server.send('DELETE', `${first.path}/links/${accountId}?keepAtMeta=true`);
    const adopted = await server.send('POST', `${second.path}/links`, { accountId, metaFlowId });
    expect(adopted).toMatchObject({ status: 201, body: { metaFlowId, name: first.name, status: 'DRAFT' } });
    expect(valueAt((await second.preflight({ name: second.name })).body, 'link')).toMatchObject({
      metaFlowId,
      name: second.name,
    });
  });

  it('says plainly which of the publishing checks failed', async () => {
    const flow = await newLocalFlow();
    await flow.preflight();
    await server.fault({ fault: 'publish-check', check: 'integrity' });
    const { status, body } = await flow.publish();
    expect(status).toBe(422);
    expect(valueAt(body, 'error')).toMatchObject({
      code: 'meta',
      hint: expect.any(String),
      details: { kind: 'integrity' },
    });
  });

  it('answers an expired token with what to do about it', async () => {
    const flow = await newLocalFlow();
    await server.fault({ fault: 'token-expired' });
    expect(valueAt((await flow.preflight()).body, 'error', 'details')).toMatchObject({
      kind: 'token-expired',
      code: 190,
      subcode: 463,
    });
  });

  it('deprecates a published flow, for good', async () => {
    const flow = await newLocalFlow();
    await flow.preflight();
    const early = await server.send('POST', `${flow.path}/deprecate`, { accountId });
    expect(valueAt(early.body, 'error', 'details')).toMatchObject({ kind: 'deprecate-draft' });
    await flow.publish();
    const deprecate = async () => (await server.send('POST', `${flow.path}/deprecate`, { accountId })).body;
    expect(await deprecate()).toMatchObject({ status: 'DEPRECATED' });
    expect(await deprecate()).toMatchObject({ status: 'DEPRECATED' });
    expect(await flow.status()).toBe('draft');
    expect(valueAt((await flow.preflight()).body, 'error', 'code')).toBe('wrong-state');
  });

  it('deletes a draft at Meta, but no published flow', async () => {
    const flow = await newLocalFlow();
    await flow.preflight();
    expect((await server.send('DELETE', `${flow.path}/links/${accountId}`)).status).toBe(204);
    expect(await atMeta(flow.name)).toEqual([]);
    await flow.preflight();
    await flow.publish();
    const refused = await server.send('DELETE', `${flow.path}/links/${accountId}`);
    expect(valueAt(refused.body, 'error', 'details')).toMatchObject({ kind: 'delete-published' });
  });

  it('notices that the flow was deleted at Meta, and makes a new one', async () => {
    const flow = await newLocalFlow();
    const metaFlowId = textAt((await flow.preflight()).body, 'link', 'metaFlowId');
    await server.send(
      'DELETE',
      `/sandbox/graph/v25.0/${metaFlowId}?access_token=${SANDBOX_ACCOUNT.accessToken}`,
    );
    expect(valueAt((await server.send('POST', `${flow.path}/refresh`)).body, 'items')).toMatchObject([
      { status: 'DELETED' },
    ]);
    const again = (await flow.preflight()).body;
    expect(again).toMatchObject({ link: { status: 'DRAFT' } });
    expect(textAt(again, 'link', 'metaFlowId')).not.toBe(metaFlowId);
  });

  it('gives out a link to the web preview', async () => {
    const flow = await newLocalFlow();
    const path = `${flow.path}/preview-url?accountId=${accountId}`;
    expect(valueAt((await server.send('GET', path)).body, 'error', 'code')).toBe('not-linked');
    await flow.preflight();
    const { body } = await server.send('GET', path);
    expect((await fetch(textAt(body, 'url'))).status).toBe(200);
    expect(new Date(textAt(body, 'expiresAt')).getTime()).toBeGreaterThan(Date.now());
  });
});

describe('from Meta to here', () => {
  it('imports a flow byte for byte, linked, once', async () => {
    const text = `${GOOD.replaceAll('\n', '\r\n')}\r\n`;
    const original = await newLocalFlow(text);
    const metaFlowId = textAt((await original.preflight()).body, 'link', 'metaFlowId');
    const again = await server.send('POST', '/api/flows/import-meta', { accountId, metaFlowId });
    expect(valueAt(again.body, 'error')).toMatchObject({
      code: 'already-linked',
      details: { flowId: original.id },
    });

    await server.send('DELETE', original.path);
    const imported = await server.send('POST', '/api/flows/import-meta', { accountId, metaFlowId });
    expect(imported).toMatchObject({
      status: 201,
      body: { name: original.name, text, categories: ['SURVEY'] },
    });
    const { body } = await server.send('GET', `/api/flows/${textAt(imported.body, 'id')}/links`);
    expect(valueAt(body, 'items')).toMatchObject([{ metaFlowId, uploadedIsCurrent: true, status: 'DRAFT' }]);
  });

  it('knows that an imported published flow is published', async () => {
    const original = await newLocalFlow();
    const metaFlowId = textAt((await original.preflight()).body, 'link', 'metaFlowId');
    await original.publish();
    await server.send('DELETE', `${original.path}/links/${accountId}?keepAtMeta=true`);
    const imported = await server.send('POST', '/api/flows/import-meta', { accountId, metaFlowId });
    expect(imported.body).toMatchObject({ status: 'published' });
  });

  it('does not know flows that Meta does not know', async () => {
    const { body } = await server.send('GET', `/api/accounts/${accountId}/meta-flows/123`);
    expect(valueAt(body, 'error', 'details')).toMatchObject({ kind: 'not-found' });
  });
});

it('keeps the token out of every answer and of the log', async () => {
  expect(server.log.length).toBeGreaterThan(20);
  expect(
    server.log.filter((line) => line.includes(SANDBOX_ACCOUNT.accessToken) && !line.includes('/sandbox/')),
  ).toEqual([]);
  expect((await server.send('GET', '/api/accounts')).text).not.toContain(SANDBOX_ACCOUNT.accessToken);
});
