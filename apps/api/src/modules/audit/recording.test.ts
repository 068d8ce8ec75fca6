import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sandboxAccount, startTestServer, textAt, valueAt, type TestServer } from '../../testing/server.ts';
import { AUDIT_ACTIONS } from './actions.ts';
import { recordRoutes } from './record-routes.ts';
import { RECORDED_ROUTES, SELF_RECORDING_ROUTES, UNRECORDED_ROUTES } from './recorded-routes.ts';
import { createAudit } from './service.ts';

let server: TestServer;
let flowId: string;
let accountId: string;
beforeAll(async () => {
  server = await startTestServer();
  flowId = textAt((await server.send('POST', '/api/flows', { name: '=Booking' })).body, 'id');
  const token = 'marker-of-a-token-0123456789';
  const account = await server.send('POST', '/api/accounts', { ...sandboxAccount(server.graphUrl), token });
  accountId = textAt(account.body, 'id');
}, 60_000);
afterAll(() => server.close());

async function newest(query = ''): Promise<unknown> {
  const { body } = await server.send('GET', `/api/audit?limit=1${query}`);
  return valueAt(body, 'items', 0);
}

describe('every route', () => {
  it('that may change something has to be on a list', async () => {
    const app = Fastify();
    recordRoutes(app, { audit: createAudit(server.db, { keepDays: 365 }), db: server.db });
    app.get('/api/new', async () => '');
    app.post('/api/flows', async () => '');
    app.delete('/api/forgotten', async () => '');
    await expect(app.ready()).rejects.toThrow(/recorded-routes\.ts.*: DELETE \/api\/forgotten$/);
  });

  it('is on one list only', () => {
    const listed = [RECORDED_ROUTES, UNRECORDED_ROUTES].flatMap((list) => Object.keys(list));
    const all = [...listed, ...SELF_RECORDING_ROUTES];
    expect(all.length).toBe(new Set(all).size);
  });
});

describe('what is recorded of a request', () => {
  it('says who, what, about what and from where, and holds no secret', async () => {
    const event = await newest('&action=account.connected');
    expect(event).toMatchObject({
      actor: { kind: 'local' },
      address: '127.0.0.1',
      action: 'account.connected',
      subject: { kind: 'account', id: accountId, name: 'Sandbox' },
      outcome: 'done',
    });
    await server.send('PATCH', `/api/accounts/${accountId}`, { token: 'another-marker-9876543210' });
    expect(await newest()).toMatchObject({ action: 'account.changed', details: { fields: ['token'] } });
    const all = await server.send('GET', '/api/audit/export?format=json');
    expect(all.text).not.toMatch(/marker/);
  });

  it('keeps the name of what is gone', async () => {
    const other = await server.send('POST', '/api/accounts', {
      ...sandboxAccount(server.graphUrl),
      name: 'Soon gone',
      wabaId: '9',
    });
    await server.send('DELETE', `/api/accounts/${textAt(other.body, 'id')}`);
    expect(await newest()).toMatchObject({ action: 'account.deleted', subject: { name: 'Soon gone' } });
  });

  it('tells what failed at Meta from what was wrong in itself, which is not recorded', async () => {
    const before = valueAt(await newest(), 'id');
    await server.send('POST', `/api/flows/${flowId}/publish`, { accountId: 'none' });
    expect(valueAt(await newest(), 'id')).toBe(before);
    const failed = await server.send('POST', `/api/flows/${flowId}/preflight`, {
      accountId,
      name: 'Booking',
      categories: ['OTHER'],
    });
    expect(failed.status).toBeGreaterThanOrEqual(422);
    expect(await newest()).toMatchObject({
      action: 'flow.uploaded',
      outcome: 'failed',
      subject: { kind: 'flow', id: flowId, name: '=Booking' },
    });
  });

  it('names each flow of an action on many, and who began it', async () => {
    const wanted = { action: 'check', accountId, flowIds: [flowId] };
    const jobId = textAt((await server.send('POST', '/api/bulk', wanted)).body, 'id');
    await expect
      .poll(() => newest(`&actor=${jobId}`), { timeout: 20_000 })
      .toMatchObject({
        action: 'flow.uploaded',
        actor: { kind: 'system' },
        subject: { kind: 'flow', id: flowId },
        details: { bulk: jobId, accountId },
      });
    expect(await newest('&action=bulk.started')).toMatchObject({
      actor: { kind: 'local' },
      subject: { id: jobId },
      details: { flowIds: [flowId] },
    });
  });

  it('counts looking at a sensitive answer and exporting as deeds, but not reading', async () => {
    const before = valueAt(await newest(), 'id');
    await server.send('GET', '/api/flows');
    expect(valueAt(await newest(), 'id')).toBe(before);
    await server.send('GET', `/api/flows/${flowId}/responses/export?format=csv`);
    expect(await newest()).toMatchObject({
      action: 'answer.exported',
      details: { format: 'csv' },
      subject: { id: flowId },
    });
  });
});

describe('the audit log', () => {
  it('can be searched by actor, action, subject, time and words, and read in pages', async () => {
    await server.send('DELETE', `/api/flows/${flowId}`);
    await server.send('POST', `/api/flows/${flowId}/undelete`);
    const ids = async (query: string) => {
      const { body } = await server.send('GET', `/api/audit?${query}`);
      const items = valueAt(body, 'items');
      return Array.isArray(items) ? items.map((item: unknown) => textAt(item, 'action')) : [];
    };
    expect(await ids(`subjectId=${flowId}&action=flow.deleted`)).toEqual(['flow.deleted']);
    expect(new Set(await ids('action=account'))).toEqual(
      new Set(['account.connected', 'account.changed', 'account.deleted']),
    );
    expect(await ids('actor=user')).toEqual([]);
    expect(await ids('search=soon GONE')).toContain('account.deleted');
    expect(await ids('search=100%25')).toEqual([]);
    expect(await ids(`since=${new Date(Date.now() + 60_000).toISOString()}`)).toEqual([]);
    const first = await server.send('GET', '/api/audit?limit=2');
    const second = await server.send('GET', `/api/audit?limit=2&cursor=${textAt(first.body, 'next')}`);
    expect(Number(valueAt(second.body, 'items', 0, 'id'))).toBe(
      Number(valueAt(first.body, 'items', 1, 'id')) - 1,
    );
  });

  it('is exported for spreadsheets without formulas, and that is recorded', async () => {
    const { text } = await server.send('GET', '/api/audit/export?format=csv');
    expect(text).toContain("'=Booking");
    expect(text).not.toMatch(/(?:^|,)=Booking/m);
    expect(await newest()).toMatchObject({ action: 'audit.exported', details: { format: 'csv' } });
  });

  it('proves that it is whole', async () => {
    const { body } = await server.send('GET', '/api/audit/verify');
    expect(body).toMatchObject({ whole: true, brokenAt: null });
  });

  it('is not shortened below what the server must keep', async () => {
    const young = new Date(Date.now() - 100 * 86_400_000).toISOString();
    expect((await server.send('POST', '/api/audit/prune', { before: young })).status).toBe(400);
    const old = new Date(Date.now() - 400 * 86_400_000).toISOString();
    expect(await server.send('POST', '/api/audit/prune', { before: old })).toMatchObject({
      status: 200,
      body: { deleted: 0 },
    });
    expect(await newest()).toMatchObject({ action: 'audit.pruned' });
  });

  it('says all actions in words', async () => {
    const { body } = await server.send('GET', '/api/audit/actions');
    expect(valueAt(body, 'items', 'length')).toBe(AUDIT_ACTIONS.length);
  });
});
