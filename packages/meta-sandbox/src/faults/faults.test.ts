import { afterEach, afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SANDBOX_ACCOUNT } from '../index.ts';
import { newFlow, upload } from '../testing/flow-calls.ts';
import { brokenFlow, staticFlow } from '../testing/flow-texts.ts';
import { at, textAt } from '../testing/json.ts';
import { startSandbox } from '../testing/start-sandbox.ts';
import type { RunningSandbox } from '../testing/start-sandbox.ts';

const { wabaId } = SANDBOX_ACCOUNT;
let sandbox: RunningSandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ admin: true });
});
afterEach(() => sandbox.fetch('/_sandbox/faults', { method: 'DELETE' }));
afterAll(() => sandbox.close());

const inject = (fault: object) =>
  sandbox.fetch('/_sandbox/faults', { method: 'POST', body: JSON.stringify(fault) });
const readAccount = () => sandbox.call('GET', `/${wabaId}`);

test('the admin routes are closed unless opened', async () => {
  const closed = await startSandbox();
  for (const [method, path] of [
    ['GET', '/_sandbox/faults'],
    ['POST', '/_sandbox/faults'],
    ['DELETE', '/_sandbox/faults'],
    ['GET', '/_sandbox/events'],
    ['POST', `/_sandbox/accounts/${wabaId}/checks`],
  ] as const) {
    expect((await closed.fetch(path, { method })).status).toBe(400);
  }
  await closed.close();
});

describe('faults instead of a call', () => {
  test.each([
    ['token-expired', 401, 190],
    ['throttled', 400, 80008],
    ['app-throttled', 429, 4],
    ['transient', 503, 2],
  ])('%s', async (fault, status, code) => {
    expect((await inject({ fault })).status).toBe(201);
    const reply = await readAccount();
    expect([reply.status, at(reply.body, 'error', 'code')]).toEqual([status, code]);
  });

  test('html', async () => {
    await inject({ fault: 'html' });
    const reply = await readAccount();
    expect(reply.status).toBe(502);
    expect(reply.text).toMatch(/^<!doctype html>/);
  });

  test('throttling tells when to come back', async () => {
    await inject({ fault: 'throttled' });
    expect((await readAccount()).headers.get('x-business-use-case-usage')).toContain(
      'estimated_time_to_regain_access',
    );
  });

  test('meet the calls they are for, as often as they are for', async () => {
    await inject({ fault: 'transient', method: 'POST', path: `${wabaId}/flows`, times: 2 });
    expect((await readAccount()).status).toBe(200);
    const create = () =>
      sandbox.call('POST', `/${wabaId}/flows`, { name: `n${Math.random()}`, categories: ['OTHER'] });
    expect([(await create()).status, (await create()).status, (await create()).status]).toEqual([
      503, 503, 200,
    ]);
    expect((await sandbox.fetch('/_sandbox/faults')).body['active']).toEqual([]);
  });

  test('go away one by one', async () => {
    const { body } = await inject({ fault: 'transient' });
    await sandbox.fetch(`/_sandbox/faults/${textAt(body, 'id')}`, { method: 'DELETE' });
    expect((await readAccount()).status).toBe(200);
  });
});

describe('faults of an answer', () => {
  test('the connection ends although the flow was created', async () => {
    await inject({ fault: 'cut-after-write', method: 'POST', times: 1 });
    const create = () =>
      sandbox.call('POST', `/${wabaId}/flows`, { name: 'lost answer', categories: ['OTHER'] });
    await expect(create()).rejects.toThrow('fetch failed');
    expect(at((await create()).body, 'error', 'error_subcode')).toBe(4016019);
  });

  test('a slow answer is right all the same', async () => {
    await inject({ fault: 'slow', delay: 50 });
    const before = performance.now();
    expect((await readAccount()).body['id']).toBe(wabaId);
    expect(performance.now() - before).toBeGreaterThan(45);
  });

  test('odd spellings', async () => {
    const id = await newFlow(sandbox, { name: 'odd' });
    for (const fault of ['success-text', 'numeric-ids', 'errors-without-pointers', 'error-data-text'])
      await inject({ fault });
    const reply = await upload(sandbox, id, brokenFlow);
    expect(reply.body['success']).toBe('true');
    expect(at(reply.body, 'validation_errors', 0)).toHaveProperty('message');
    expect(at(reply.body, 'validation_errors', 0)).not.toHaveProperty('pointers');
    expect((await sandbox.call('GET', `/${id}`)).body['id']).toBe(Number(id));
    const taken = await sandbox.call('POST', `/${wabaId}/flows`, { name: 'odd', categories: ['OTHER'] });
    expect(typeof at(taken.body, 'error', 'error_data')).toBe('string');
    expect(at(taken.body, 'error', 'error_user_title')).toBeUndefined();
  });
});

test('any publishing check can be made to fail', async () => {
  const { body } = await sandbox.fetch('/_sandbox/faults');
  const checks = Object.values(at(body, 'checks') ?? {});
  expect(checks).toContain('integrity');
  const id = await newFlow(sandbox, { flow_json: staticFlow });
  for (const check of checks) {
    await inject({ fault: 'publish-check', check, times: 1 });
    const reply = await sandbox.call('POST', `/${id}/publish`);
    expect(at(reply.body, 'error', 'code')).toBe(check === 'integrity' ? 139000 : 139002);
  }
  expect((await sandbox.call('POST', `/${id}/publish`)).body).toEqual({ success: true });
});

test.each([
  [{}],
  [{ fault: 'nonsense' }],
  [{ fault: 'transient', extra: 1 }],
  [{ fault: 'transient', times: 0 }],
  [{ fault: 'publish-check' }],
  [{ fault: 'transient', check: 'integrity' }],
  [[]],
])('%j is no fault', async (fault) => {
  expect((await inject(fault)).status).toBe(400);
  expect((await sandbox.fetch('/_sandbox/faults')).body['active']).toEqual([]);
});
