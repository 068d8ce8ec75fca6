import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SANDBOX_ACCOUNT } from '../index.ts';
import { defaultSeed } from '../state/seed.ts';
import type { GraphNode } from '../state/schema.ts';
import { newFlow, statusOf, upload } from '../testing/flow-calls.ts';
import { brokenFlow, endpointFlow, staticFlow } from '../testing/flow-texts.ts';
import { at, textAt } from '../testing/json.ts';
import { startSandbox } from '../testing/start-sandbox.ts';
import type { RunningSandbox } from '../testing/start-sandbox.ts';

const { wabaId, appId, phoneNumberId } = SANDBOX_ACCOUNT;
const flows = `/${wabaId}/flows`;
const elsewhere: readonly GraphNode[] = [
  { kind: 'business', id: '400', name: 'Somebody else' },
  {
    kind: 'app',
    id: '500',
    businessId: '400',
    name: 'Foreign',
    link: 'https://x.example',
    secret: 's',
    webhookFields: [],
  },
];
let sandbox: RunningSandbox;

beforeAll(async () => {
  sandbox = await startSandbox({
    seed: { nodes: [...defaultSeed.nodes, ...elsewhere], tokens: defaultSeed.tokens },
    now: () => new Date('2026-05-21T11:18:09.500Z'),
  });
});
afterAll(() => sandbox.close());

const create = (body: Parameters<RunningSandbox['call']>[2]) => sandbox.call('POST', flows, body);
const read = async (id: string, fields: string) =>
  (await sandbox.call('GET', `/${id}?fields=${fields}`)).body;

describe('creating', () => {
  test('without Flow JSON answers the bare id', async () => {
    const { body } = await create({ name: 'bare', categories: ['OTHER'] });
    expect(Object.keys(body)).toEqual(['id']);
    const id = textAt(body, 'id');
    expect(await read(id, 'json_version,endpoint_uri,status,application{id}')).toEqual({
      id,
      status: 'DRAFT',
      application: { id: appId },
    });
    expect((await sandbox.call('GET', `/${id}/assets`)).body).toEqual({ data: [] });
  });

  test('with invalid Flow JSON succeeds and lists what is wrong', async () => {
    const { status, body } = await create({
      name: 'invalid',
      categories: ['OTHER'],
      flow_json: brokenFlow,
      publish: true,
    });
    expect(status).toBe(200);
    expect(body['success']).toBe(true);
    const id = textAt(body, 'id');
    expect(at(body, 'validation_errors', 0)).toMatchObject({ error_type: 'FLOW_JSON_ERROR', line_start: 3 });
    expect(textAt(body, 'validation_errors', 0, 'pointers', 0, 'path')).toBe('screens');
    expect(await read(id, 'status,validation_errors')).toEqual({
      id,
      status: 'DRAFT',
      validation_errors: body['validation_errors'],
    });
  });

  test('with publish publishes at once', async () => {
    const { body } = await create({
      name: 'at once',
      categories: ['OTHER'],
      flow_json: staticFlow,
      publish: 'true',
    });
    expect(body).toMatchObject({ success: true, validation_errors: [] });
    expect(await statusOf(sandbox, textAt(body, 'id'))).toBe('PUBLISHED');
  });

  test('with publish that fails a check answers the error, with the flow created', async () => {
    const reply = await create({
      name: 'no endpoint',
      categories: ['OTHER'],
      flow_json: endpointFlow,
      publish: true,
    });
    expect(at(reply.body, 'error', 'code')).toBe(139002);
    const list = (await sandbox.call('GET', `${flows}?fields=name,status&limit=200`)).body['data'];
    expect(list).toContainEqual(expect.objectContaining({ name: 'no endpoint', status: 'DRAFT' }));
  });

  test('under a taken name is refused', async () => {
    await create({ name: 'taken', categories: ['OTHER'] });
    const reply = await create({ name: 'taken', categories: ['OTHER'] });
    expect(reply.body['error']).toMatchObject({ code: 100, error_subcode: 4016019 });
    expect(textAt(reply.body, 'error', 'error_user_msg')).not.toBe('');
    expect((await create({ name: 'Taken', categories: ['OTHER'] })).status).toBe(200);
  });

  test('by cloning copies the Flow JSON', async () => {
    const source = await newFlow(sandbox, { flow_json: staticFlow });
    const { body } = await create({ name: 'clone', categories: ['OTHER'], clone_flow_id: source });
    expect((await read(textAt(body, 'id'), 'json_version'))['json_version']).toBe('7.0');
    const both = { name: 'both', categories: ['OTHER'], clone_flow_id: source, clone_template: 't' };
    expect((await create(both)).status).toBe(400);
    expect((await create({ name: 'lost', categories: ['OTHER'], clone_flow_id: '1' })).status).toBe(400);
    expect((await create({ name: 'template', categories: ['OTHER'], clone_template: 't' })).status).toBe(400);
  });
});

describe('metadata', () => {
  test('is changed one by one or together', async () => {
    const id = await newFlow(sandbox);
    expect((await sandbox.call('POST', `/${id}`, { name: 'renamed' })).body).toEqual({ success: true });
    const rest = {
      categories: ['SIGN_IN'],
      endpoint_uri: 'https://flows.example.com/f',
      application_id: appId,
    };
    expect((await sandbox.call('POST', `/${id}`, rest)).body).toEqual({ success: true });
    expect(await read(id, 'name,categories,endpoint_uri,updated_at')).toEqual({
      id,
      name: 'renamed',
      categories: ['SIGN_IN'],
      endpoint_uri: 'https://flows.example.com/f',
      updated_at: '2026-05-21T11:18:09+0000',
    });
  });

  test('a flow may keep its own name', async () => {
    const id = await newFlow(sandbox, { name: 'my own' });
    expect((await sandbox.call('POST', `/${id}`, { name: 'my own' })).status).toBe(200);
  });

  test.each([
    [{}],
    [{ name: 'neighbour' }],
    [{ application_id: '500' }],
    [{ application_id: '1' }],
    [{ endpoint_uri: '' }],
  ])('%j is refused', async (change) => {
    await sandbox.call('POST', flows, { name: 'neighbour', categories: ['OTHER'] });
    const reply = await sandbox.call('POST', `/${await newFlow(sandbox)}`, change);
    expect([reply.status, at(reply.body, 'error', 'code')]).toEqual([400, 100]);
  });

  test('Flow JSON before 3.0 holds its endpoint itself', async () => {
    const id = await newFlow(sandbox, { flow_json: staticFlow.replace('7.0', '2.1') });
    const endpoint_uri = 'https://flows.example.com/f';
    expect(at((await sandbox.call('POST', `/${id}`, { endpoint_uri })).body, 'error', 'code')).toBe(139001);
    const other = await newFlow(sandbox, { endpoint_uri });
    expect(at((await upload(sandbox, other, staticFlow.replace('7.0', '2.1'))).body, 'error', 'code')).toBe(
      139001,
    );
  });
});

describe('Flow JSON', () => {
  test('comes back as it was uploaded, to the byte', async () => {
    const id = await newFlow(sandbox);
    const text = `\uFEFF${staticFlow.replaceAll('\n', '\r\n').replace('Hello', 'Grüße 👋')}\n`;
    expect((await upload(sandbox, id, text)).body['success']).toBe(true);
    const assets = await sandbox.call('GET', `/${id}/assets`);
    expect(at(assets.body, 'data', 0)).toMatchObject({ name: 'flow.json', asset_type: 'FLOW_JSON' });
    const bytes = await (await fetch(textAt(assets.body, 'data', 0, 'download_url'))).bytes();
    expect(Buffer.from(bytes).equals(Buffer.from(text))).toBe(true);
  });

  test('that is no JSON is stored too, with its error', async () => {
    const id = await newFlow(sandbox, { flow_json: staticFlow });
    const reply = await upload(sandbox, id, '{"version": ');
    expect(reply.body['success']).toBe(true);
    expect(at(reply.body, 'validation_errors', 0, 'error')).toBe('INVALID_FLOW_JSON');
    const { body } = await sandbox.call('GET', `/${id}/assets`);
    expect(await (await fetch(textAt(body, 'data', 0, 'download_url'))).text()).toBe('{"version": ');
  });

  test('is served by signed links only, and not for ever', async () => {
    const clock = { at: new Date('2026-01-01') };
    const other = await startSandbox({ now: () => clock.at });
    const id = await newFlow(other, { flow_json: staticFlow });
    const url = textAt((await other.call('GET', `/${id}/assets`)).body, 'data', 0, 'download_url');
    expect((await fetch(url)).status).toBe(200);
    expect((await fetch(url.replace(/oe=\d+/, 'oe=99999999999999'))).status).toBe(403);
    expect((await fetch(url.split('?')[0] ?? '')).status).toBe(403);
    clock.at = new Date('2026-01-02');
    expect((await fetch(url)).status).toBe(403);
    await other.close();
  });

  test.each([
    [{ name: 'flow.json', asset_type: 'FLOW_JSON' }],
    [{ name: 'other.json', asset_type: 'FLOW_JSON', file: '{}' }],
    [{ name: 'flow.json', asset_type: 'IMAGE', file: '{}' }],
    [{ file: '{}' }],
  ])('%j is not an upload', async (fields) => {
    const id = await newFlow(sandbox);
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const reply = await sandbox.call('POST', `/${id}/assets`, form);
    expect([reply.status, at(reply.body, 'error', 'code')]).toEqual([400, 100]);
  });
});

describe('reading', () => {
  test('gives the default fields, or those asked for', async () => {
    const id = await newFlow(sandbox, { flow_json: staticFlow });
    const reply = await sandbox.call('GET', `/${id}`);
    expect(Object.keys(reply.body).toSorted()).toEqual([
      'categories',
      'id',
      'name',
      'status',
      'validation_errors',
    ]);
    expect(await read(id, 'json_version')).toEqual({ id, json_version: '7.0' });
    expect(
      await read(id, 'whatsapp_business_account{id,currency},application{name},preview{expires_at}'),
    ).toEqual({
      id,
      whatsapp_business_account: { id: wabaId, currency: 'EUR' },
      application: { name: 'Sandbox App' },
      preview: { expires_at: '2026-06-20T11:18:09+0000' },
    });
  });

  test('gives times in seconds when asked so', async () => {
    const id = await newFlow(sandbox);
    const reply = await sandbox.call('GET', `/${id}?fields=updated_at,preview{expires_at}&date_format=U`);
    expect(reply.body).toEqual({ id, updated_at: 1_779_362_289, preview: { expires_at: 1_781_954_289 } });
  });

  test('health says what keeps a draft from being published', async () => {
    const id = await newFlow(sandbox, { flow_json: endpointFlow });
    const { health_status: health } = await read(id, `health_status.phone_number(${phoneNumberId})`);
    expect(at(health, 'can_send_message')).toBe('BLOCKED');
    expect(at(health, 'entities', 0)).toMatchObject({ entity_type: 'FLOW', id, can_send_message: 'BLOCKED' });
    expect(textAt(health, 'entities', 0, 'errors', 0, 'error_description')).toMatch(/^endpoint_uri:/);
    expect(at(health, 'entities', 4)).toEqual({
      entity_type: 'PHONE_NUMBER',
      id: phoneNumberId,
      can_send_message: 'AVAILABLE',
    });
  });

  test('metrics answer that there is not enough traffic', async () => {
    const id = await newFlow(sandbox);
    const ask = (fields: string) => sandbox.call('GET', `/${id}?fields=${fields}`);
    const metric = 'metric.name(ENDPOINT_REQUEST_ERROR).granularity(DAY).since(2026-09-01).until(2026-09-08)';
    expect(at((await ask(metric)).body, 'error', 'code')).toBe(139006);
    expect(at((await ask('metric')).body, 'error', 'code')).toBe(100);
  });

  test('accounts, numbers and apps', async () => {
    const account = (
      await sandbox.call('GET', `/${wabaId}?fields=name,currency,flows.limit(1){name},phone_numbers`)
    ).body;
    expect(account).toMatchObject({ id: wabaId, name: 'Sandbox Bistro', currency: 'EUR' });
    expect(at(account, 'flows', 'data')).toHaveLength(1);
    expect(at(account, 'phone_numbers', 'data', 0, 'id')).toBe(phoneNumberId);
    const { body } = await sandbox.call('GET', `/${wabaId}/phone_numbers?fields=id,status,platform_type`);
    expect(body['data']).toEqual([{ id: phoneNumberId, status: 'CONNECTED', platform_type: 'CLOUD_API' }]);
    expect((await sandbox.call('GET', `/${appId}`)).body).toMatchObject({ id: appId, name: 'Sandbox App' });
    expect((await sandbox.call('GET', '/500')).status).toBe(400);
  });
});

describe('deleting', () => {
  test('removes a draft, whose name is free again', async () => {
    const id = await newFlow(sandbox, { name: 'short-lived' });
    expect((await sandbox.call('DELETE', `/${id}`)).body).toEqual({ success: true });
    expect(at((await sandbox.call('GET', `/${id}`)).body, 'error', 'error_subcode')).toBe(33);
    expect(await newFlow(sandbox, { name: 'short-lived' })).not.toBe(id);
  });
});
