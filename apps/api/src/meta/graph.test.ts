import { afterEach, describe, expect, it } from 'vitest';
import { startMischief, type Answer, type MischiefServer } from '../testing/mischief-server.ts';
import { createFlow } from './calls/create-flow.ts';
import { deleteFlow } from './calls/delete-flow.ts';
import { deprecateFlow } from './calls/deprecate-flow.ts';
import { downloadFlowJson } from './calls/download-flow-json.ts';
import { listFlows } from './calls/list-flows.ts';
import { previewUrl } from './calls/preview-url.ts';
import { publishFlow } from './calls/publish-flow.ts';
import { readFlow } from './calls/read-flow.ts';
import { updateFlow } from './calls/update-flow.ts';
import { uploadFlowJson } from './calls/upload-flow-json.ts';
import { createGraph, type Graph, type GraphCallRecord } from './graph.ts';

const TOKEN = 'EAAG-a-secret-token';
const FLOW = '600100200300402';
const servers: MischiefServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function graphOn(
  answer: (request: MischiefServer['seen'][number], number: number) => Answer | Promise<Answer>,
): Promise<{ graph: Graph; server: MischiefServer; records: GraphCallRecord[] }> {
  const server = await startMischief(answer);
  servers.push(server);
  const records: GraphCallRecord[] = [];
  const graph = createGraph(
    { baseUrl: server.url, apiVersion: 'v25.0', token: TOKEN },
    { backoffMs: 1, maxTries: 3, timeoutMs: 300, onCall: (record) => records.push(record) },
  );
  return { graph, server, records };
}

/** Answers with one after the other, the last one for ever. */
const inTurn =
  (...answers: [Answer, ...Answer[]]) =>
  (_request: unknown, number: number): Answer =>
    answers[Math.min(number, answers.length) - 1] ?? answers[0];

const failure = (error: object, status = 400, headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  body: { error: { message: 'Developer words', type: 'OAuthException', fbtrace_id: 'Trace1', ...error } },
});
const flow = { id: FLOW, name: 'Booking', status: 'DRAFT', categories: ['OTHER'], validation_errors: [] };

describe('calls', () => {
  it('creates a flow and keeps every digit of its id', async () => {
    const { graph, server } = await graphOn(() => ({ body: '{"id":98765432109876543210,"success":true}' }));
    const id = await createFlow(graph, '900', {
      name: 'Booking',
      categories: ['SURVEY'],
      endpointUri: 'https://a.test/f',
    });
    expect(id).toBe('98765432109876543210');
    expect(server.seen[0]).toMatchObject({
      method: 'POST',
      path: '/v25.0/900/flows',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    });
    expect(JSON.parse(server.seen[0]?.body ?? '')).toEqual({
      name: 'Booking',
      categories: ['SURVEY'],
      endpoint_uri: 'https://a.test/f',
    });
  });

  it('uploads a document as the file flow.json, byte for byte', async () => {
    const error = { error: 'INVALID_PROPERTY', pointers: [{ path: 'screens[0]' }] };
    const { graph, server } = await graphOn(() => ({ body: { success: true, validation_errors: [error] } }));
    const text = '{\r\n\t"version": "7.3", "é": "😀"\r\n}';
    expect(await uploadFlowJson(graph, FLOW, text)).toEqual([error]);
    const { headers, body } = server.seen[0] ?? { headers: {}, body: '' };
    expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(body).toContain(`\r\nContent-Type: application/json\r\n\r\n${text}\r\n`);
    expect(body).toContain('name="file"; filename="flow.json"');
    expect(body).toMatch(/name="name"\r\n\r\nflow\.json\r\n/);
    expect(body).toMatch(/name="asset_type"\r\n\r\nFLOW_JSON\r\n/);
  });

  it('accepts the word "true" as success', async () => {
    const { graph } = await graphOn(() => ({ body: { success: 'true' } }));
    await expect(publishFlow(graph, FLOW)).resolves.toBeUndefined();
  });

  it('does not take an answer without success for one', async () => {
    const { graph } = await graphOn(() => ({ body: { success: false } }));
    await expect(updateFlow(graph, FLOW, { name: 'New' })).rejects.toMatchObject({
      kind: 'unexpected-answer',
    });
  });

  it('lists all pages by cursor, without following addresses that hold a token', async () => {
    const { graph, server } = await graphOn(({ path }) => {
      const after = new URL(path, 'http://x').searchParams.get('after');
      const number = after === null ? 1 : Number(after);
      return {
        body: {
          data: [{ ...flow, id: number }],
          paging: {
            cursors: { after: String(number + 1) },
            ...(number < 3 ? { next: `https://elsewhere.test/?access_token=${TOKEN}` } : {}),
          },
        },
      };
    });
    expect((await listFlows(graph, '900')).map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(server.seen).toHaveLength(3);
  });

  it('reads a flow whose members are missing or new', async () => {
    const { graph } = await graphOn(() => ({
      body: { id: FLOW, name: 'A', status: 'SOMETHING_NEW', more: 1 },
    }));
    expect(await readFlow(graph, FLOW)).toEqual({
      id: FLOW,
      name: 'A',
      status: 'SOMETHING_NEW',
      categories: [],
      validationErrors: [],
    });
  });

  it('downloads the document without showing the token', async () => {
    const text = '{"version":"7.3"}\n';
    const { graph, server } = await graphOn(({ path, headers }) =>
      path.startsWith('/v25.0')
        ? {
            body: {
              data: [{ asset_type: 'FLOW_JSON', download_url: `http://${headers.host ?? ''}/signed?x=1` }],
            },
          }
        : { body: text },
    );
    expect(await downloadFlowJson(graph, FLOW)).toBe(text);
    expect(server.seen[1]?.headers.authorization).toBeUndefined();
  });

  it('does not fetch a document from a server inside the network', async () => {
    const { graph } = await graphOn(() => ({
      body: { data: [{ asset_type: 'FLOW_JSON', download_url: 'http://169.254.169.254/secret' }] },
    }));
    await expect(downloadFlowJson(graph, FLOW)).rejects.toMatchObject({ kind: 'unexpected-answer' });
  });

  it('reads dates that lack the colon of ISO 8601', async () => {
    const { graph } = await graphOn(() => ({
      body: {
        preview: { preview_url: 'https://p.test/?token=1', expires_at: '2026-10-30T09:00:00+0200' },
        id: FLOW,
      },
    }));
    const { expiresAt } = await previewUrl(graph, FLOW, false);
    expect(expiresAt.toISOString()).toBe('2026-10-30T07:00:00.000Z');
  });

  it('takes a repeated deprecation and the deletion of a flow that is gone for done', async () => {
    const { graph } = await graphOn(({ method }) =>
      method === 'DELETE'
        ? failure({ code: 100, error_subcode: 33 })
        : failure({ code: 139_003, error_user_msg: 'Flow is already deprecated.' }),
    );
    await expect(deprecateFlow(graph, FLOW)).resolves.toBeUndefined();
    await expect(deleteFlow(graph, FLOW)).resolves.toBeUndefined();
  });

  it('keeps ids from changing the address', async () => {
    const { graph, server } = await graphOn(() => ({ body: flow }));
    await readFlow(graph, '../me?x=');
    expect(server.seen[0]?.path).toMatch(/^\/v25\.0\/\.\.%2Fme%3Fx%3D\?/);
  });
});

describe('failures', () => {
  it.each([
    [{ code: 190, error_subcode: 463 }, 401, 'token-expired'],
    [{ code: 190 }, 400, 'token-invalid'],
    [{ code: 10 }, 403, 'permission'],
    [{ code: 210 }, 403, 'permission'],
    [{ code: 100, error_subcode: 33 }, 400, 'not-found'],
    [{ code: '100', error_subcode: 4_016_019 }, 400, 'name-taken'],
    [{ code: 100, error_user_title: 'Flow name is not unique' }, 400, 'name-taken'],
    [{ code: 100, message: 'Invalid Flow JSON version' }, 400, 'json-version'],
    [{ code: 100, message: 'Invalid Flow JSON data_api_version' }, 400, 'data-api-version'],
    [{ code: 100, message: '(#100) anything else' }, 400, 'parameter'],
    [{ code: 139_000, error_subcode: 4_233_020 }, 400, 'integrity'],
    [{ code: 139_002, error_subcode: 4_233_012 }, 400, 'publish-no-key'],
    [{ code: 139_002, error_user_msg: 'Publishing Flow with validation errors' }, 400, 'publish-invalid'],
    [{ code: 139_002, error_user_msg: 'Publishing Flow in invalid state' }, 400, 'publish-state'],
    [
      { code: 139_002, error_user_msg: 'Publishing Flow without data_channel_uri' },
      400,
      'publish-no-endpoint',
    ],
    [
      { code: 139_002, message: 'Flow JSON or Data API version is not available for publishing' },
      400,
      'publish-version',
    ],
    [
      { code: 139_002, message: 'No Phone Number connected to WhatsApp Business Account' },
      400,
      'publish-no-phone',
    ],
    [{ code: 139_002, message: 'Missing Flows Signed Public Key' }, 400, 'publish-no-key'],
    [{ code: 139_002, message: 'No Application Connected to the Flow' }, 400, 'publish-no-app'],
    [{ code: 139_002, message: 'Endpoint Not Available' }, 400, 'publish-endpoint-silent'],
    [
      { code: 139_002, message: 'WhatsApp Business Account is not subscribed to Flows Webhooks' },
      400,
      'publish-not-subscribed',
    ],
    [{ code: 139_002, error_user_msg: 'Something new' }, 400, 'publish-refused'],
    [{ code: 139_004 }, 400, 'delete-published'],
    [{ code: 987_654 }, 400, 'unknown'],
  ])('reads %o as %s %s', async (error, status, kind) => {
    const { graph, server } = await graphOn(() => failure(error, status));
    await expect(readFlow(graph, FLOW)).rejects.toMatchObject({
      kind,
      httpStatus: status,
      traceId: 'Trace1',
    });
    expect(server.seen).toHaveLength(1);
  });

  it('believes the code rather than the status', async () => {
    const { graph } = await graphOn(() => failure({ code: 190 }, 200));
    await expect(readFlow(graph, FLOW)).rejects.toMatchObject({ kind: 'token-invalid' });
  });

  it('keeps what Meta says to people, and blots the token out of it', async () => {
    const { graph, records } = await graphOn(() =>
      failure({
        code: 100,
        message: `Cannot read access_token=${TOKEN}&x`,
        error_user_title: 'Title',
        error_user_msg: `Token ${TOKEN} is bad`,
        error_data: 'as a text',
      }),
    );
    const error: unknown = await readFlow(graph, FLOW).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      userTitle: 'Title',
      userMessage: 'Token … is bad',
      metaMessage: 'Cannot read access_token=…&x',
      details: 'as a text',
    });
    expect(JSON.stringify(records)).not.toContain(TOKEN);
    expect(records).toMatchObject([
      { method: 'GET', path: '{id}', outcome: 'parameter', code: 100, traceId: 'Trace1' },
    ]);
  });

  it('survives an answer that is not JSON, and tries again', async () => {
    const html: Answer = {
      status: 503,
      body: '<html>Sorry</html>',
      headers: { 'content-type': 'text/html' },
    };
    const { graph, server } = await graphOn(inTurn(html, html, { body: flow }));
    expect((await readFlow(graph, FLOW)).name).toBe('Booking');
    expect(server.seen).toHaveLength(3);
  });

  it('says so when a success is not JSON', async () => {
    const { graph } = await graphOn(() => ({ body: '<html>Sign in to the hotel</html>' }));
    await expect(readFlow(graph, FLOW)).rejects.toMatchObject({ kind: 'unexpected-answer' });
  });

  it.each(['hang', 'cut'] as const)('repeats a read when the connection is %s', async (trouble) => {
    const { graph, server } = await graphOn(inTurn(trouble, { body: flow }));
    expect((await readFlow(graph, FLOW)).id).toBe(FLOW);
    expect(server.seen).toHaveLength(2);
  });

  it.each([
    ['hang', 'timeout'],
    ['cut', 'unreachable'],
  ] as const)('never creates twice when the connection is %s', async (trouble, kind) => {
    const { graph, server } = await graphOn(() => trouble);
    await expect(createFlow(graph, '900', { name: 'A', categories: ['OTHER'] })).rejects.toMatchObject({
      kind,
    });
    expect(server.seen).toHaveLength(1);
  });

  it('creates again after a refusal for calling too often, since nothing was made', async () => {
    const { graph, server } = await graphOn(inTurn(failure({ code: 80_008 }), { body: { id: FLOW } }));
    expect(await createFlow(graph, '900', { name: 'A', categories: ['OTHER'] })).toBe(FLOW);
    expect(server.seen).toHaveLength(2);
  });

  it('does not call on when Meta names a time to wait', async () => {
    const usage = { 900: [{ type: 'whatsapp', call_count: 100, estimated_time_to_regain_access: 19 }] };
    const { graph, server } = await graphOn(() =>
      failure({ code: 80_007 }, 429, { 'x-business-use-case-usage': JSON.stringify(usage) }),
    );
    await expect(readFlow(graph, FLOW)).rejects.toMatchObject({ kind: 'throttled', waitMinutes: 19 });
    expect(server.seen).toHaveLength(1);
  });

  it('repeats what Meta calls transient, but not for ever', async () => {
    const { graph, server } = await graphOn(() => failure({ code: 987_654, is_transient: true }));
    await expect(publishFlow(graph, FLOW)).rejects.toMatchObject({ kind: 'unknown' });
    expect(server.seen).toHaveLength(3);
  });

  it('says that nothing answers at the address', async () => {
    const graph = createGraph(
      { baseUrl: 'http://127.0.0.1:9', apiVersion: 'v25.0', token: TOKEN },
      { maxTries: 1 },
    );
    await expect(readFlow(graph, FLOW)).rejects.toMatchObject({ kind: 'unreachable' });
  });
});
