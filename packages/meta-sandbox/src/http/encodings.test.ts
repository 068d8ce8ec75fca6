import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SANDBOX_ACCOUNT } from '../index.ts';
import { newFlow, upload } from '../testing/flow-calls.ts';
import { staticFlow } from '../testing/flow-texts.ts';
import { at, textAt } from '../testing/json.ts';
import { startSandbox } from '../testing/start-sandbox.ts';
import type { RunningSandbox } from '../testing/start-sandbox.ts';

const flows = `/${SANDBOX_ACCOUNT.wabaId}/flows`;
const authorization = `Bearer ${SANDBOX_ACCOUNT.accessToken}`;
let sandbox: RunningSandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const post = (path: string, contentType: string | undefined, body: string | Uint8Array<ArrayBuffer>) =>
  sandbox.fetch(path, {
    method: 'POST',
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
    headers: { authorization, ...(contentType !== undefined && { 'content-type': contentType }) },
  });

describe('parameters', () => {
  test('come in any encoding', async () => {
    const form = new FormData();
    form.set('name', 'by multipart');
    form.set('categories', '["SURVEY","OTHER"]');
    const replies = [
      await sandbox.call('POST', flows, { name: 'by json', categories: ['SURVEY', 'OTHER'] }),
      await sandbox.call('POST', flows, { name: 'by json text', categories: '["SURVEY","OTHER"]' }),
      await sandbox.call(
        'POST',
        flows,
        new URLSearchParams({ name: 'by form', categories: '["SURVEY","OTHER"]' }),
      ),
      await sandbox.call('POST', flows, form),
      await sandbox.call('POST', `${flows}?name=by+query&categories=["SURVEY","OTHER"]`),
      await post(flows, 'text/plain', '{"name":"by plain text","categories":["SURVEY","OTHER"]}'),
      await post(flows, undefined, 'name=by+nothing&categories=["SURVEY","OTHER"]'),
      await post(flows, 'application/json', '\uFEFF{"name":"with a mark","categories":["SURVEY","OTHER"]}'),
    ];
    for (const { status, body } of replies) {
      expect(status).toBe(200);
      const read = await sandbox.call('GET', `/${textAt(body, 'id')}`);
      expect(read.body['categories']).toEqual(['SURVEY', 'OTHER']);
    }
  });

  test('of the body win over those of the query', async () => {
    const { body } = await sandbox.call('POST', `${flows}?name=query&categories=["OTHER"]`, { name: 'body' });
    expect((await sandbox.call('GET', `/${textAt(body, 'id')}`)).body).toMatchObject({
      name: 'body',
      categories: ['OTHER'],
    });
  });

  test('a single category needs no array', async () => {
    const { body } = await sandbox.call(
      'POST',
      flows,
      new URLSearchParams({ name: 'single', categories: 'SURVEY' }),
    );
    expect((await sandbox.call('GET', `/${textAt(body, 'id')}`)).body['categories']).toEqual(['SURVEY']);
  });

  test.each([
    [{}],
    [{ name: 'x' }],
    [{ categories: ['OTHER'] }],
    [{ name: '  ', categories: ['OTHER'] }],
    [{ name: { a: 1 }, categories: ['OTHER'] }],
    [{ name: 'x'.repeat(201), categories: ['OTHER'] }],
    [{ name: 'x', categories: [] }],
    [{ name: 'x', categories: ['NONSENSE'] }],
    [{ name: 'x', categories: [1] }],
    [{ name: 'x', categories: { a: 'OTHER' } }],
    [{ name: 'x', categories: '["OTHER"' }],
    [{ name: 'x', categories: ['OTHER'], flow_json: { version: '7.0' } }],
    [{ name: 'x', categories: ['OTHER'], publish: 'maybe' }],
    [{ name: 'x', categories: ['OTHER'], endpoint_uri: 'http://example.com' }],
    [{ name: 'x', categories: ['OTHER'], endpoint_uri: 'nonsense' }],
    [{ name: 'x', categories: ['OTHER'], endpoint_uri: 'javascript:alert(1)' }],
  ])('%j is refused', async (body) => {
    const before = (await sandbox.call('GET', `${flows}?limit=200`)).body['data'];
    const reply = await sandbox.call('POST', flows, body);
    expect([reply.status, at(reply.body, 'error', 'code')]).toEqual([400, 100]);
    expect((await sandbox.call('GET', `${flows}?limit=200`)).body['data']).toEqual(before);
  });
});

describe('hostile bodies', () => {
  test.each([
    ['application/json', '{"name":'],
    ['application/json', '[1,2]'],
    ['application/json', 'null'],
    ['application/json', '['.repeat(100_000)],
    ['multipart/form-data', 'no boundary'],
    ['multipart/form-data; boundary=x', 'nothing of the kind'],
    ['multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="name"\r\n\r\ncut off'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\ncut',
    ],
  ])('%s %# is refused as a bad request', async (contentType, body) => {
    const reply = await post(flows, contentType, body);
    expect([reply.status, at(reply.body, 'error', 'code')]).toEqual([400, 100]);
  });

  test('a body of 30 MB is refused, in the shape of an error', async () => {
    const reply = await post(flows, 'application/json', new Uint8Array(30 * 1024 * 1024));
    expect([reply.status, at(reply.body, 'error', 'code')]).toEqual([413, 100]);
  });

  test('Flow JSON of more than 10 MB is refused, and the one before stays', async () => {
    const id = await newFlow(sandbox, { flow_json: staticFlow });
    const reply = await upload(sandbox, id, ' '.repeat(10.5 * 1024 * 1024));
    expect([reply.status, at(reply.body, 'error', 'code')]).toEqual([400, 100]);
    expect((await sandbox.call('GET', `/${id}?fields=json_version`)).body['json_version']).toBe('7.0');
  });

  test('a sandbox that is full says so, and makes room again', async () => {
    const other = await startSandbox();
    const large = `${staticFlow}${' '.repeat(10_000_000)}`;
    const ids: string[] = [];
    for (let count = 0; count < 7; count += 1) ids.push(await newFlow(other));
    const replies = [];
    for (const id of ids) replies.push(await upload(other, id, large));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 400]);
    expect(at(replies[6]?.body, 'error', 'code')).toBe(100);
    await other.call('DELETE', `/${ids[0]}`);
    expect((await upload(other, ids[6] ?? '', large)).status).toBe(200);
    await other.close();
  });

  test('a multipart body cut off anywhere is answered', async () => {
    const id = await newFlow(sandbox);
    const head = '--line\r\ncontent-disposition: form-data; name=';
    const body = `${head}"name"\r\n\r\nflow.json\r\n${head}"asset_type"\r\n\r\nFLOW_JSON\r\n${head}"file"; filename="flow.json"\r\ncontent-type: application/json\r\n\r\n${staticFlow}\r\n--line--\r\n`;
    expect((await post(`/${id}/assets`, 'multipart/form-data; boundary=line', body)).status).toBe(200);
    await fc.assert(
      fc.asyncProperty(fc.nat(body.length - 10), async (length) => {
        const reply = await post(
          `/${id}/assets`,
          'multipart/form-data; boundary=line',
          body.slice(0, length),
        );
        expect(reply.status).toBe(400);
      }),
      { numRuns: 60 },
    );
  });

  test('bytes at random never break the sandbox', async () => {
    const types = [
      'application/json',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      '*/*',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...types), fc.uint8Array({ maxLength: 300 }), async (type, bytes) => {
        const reply = await post(flows, type, Uint8Array.from(bytes));
        expect(reply.status).toBe(400);
      }),
      { numRuns: 100 },
    );
  });
});
