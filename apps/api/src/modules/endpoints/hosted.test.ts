import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, type TestEngine } from '../../testing/engines.ts';
import { startTestServer, valueAt, type TestServer } from '../../testing/server.ts';
import { requests, sourceThat, startHostedFlow } from './testing/hosted-flow.ts';

const { ping, init, pick, confirm } = requests;
const hello = sourceThat(`return respond('CONFIRM', { summary: data.date });`);

describe.each(engines)('hosted endpoints in %s', (_name, start) => {
  let engine: TestEngine;
  let server: TestServer;
  beforeAll(async () => {
    engine = await start();
    server = await startTestServer(undefined, engine, { timeBudget: 4_000, isolates: { threads: 2 } });
  });
  afterAll(async () => {
    await server.close();
    await engine.stop();
  });

  it('goes from opening to the end, encrypted', async () => {
    const flow = await startHostedFlow(server);
    expect((await flow.deploy(hello)).status).toBe(200);
    expect(await flow.call(ping)).toMatchObject({ status: 200, body: { data: { status: 'active' } } });
    expect(await flow.call(init)).toMatchObject({
      status: 200,
      body: { screen: 'PICK', data: { dates: ['2026-10-02'] } },
    });
    expect(await flow.call(pick)).toMatchObject({
      status: 200,
      body: { screen: 'CONFIRM', data: { summary: '2026-10-02' } },
    });
    expect(await flow.call(confirm)).toMatchObject({
      status: 200,
      body: {
        screen: 'SUCCESS',
        data: { extension_message_response: { params: { booking_id: 'B-1', flow_token: 'token-1' } } },
      },
    });
  });

  it('answers only pings until something is deployed, and says why', async () => {
    const flow = await startHostedFlow(server);
    expect((await flow.call(ping)).status).toBe(200);
    expect((await flow.call(init)).status).toBe(500);
    const { body } = await flow.api('GET', '/exchanges?environment=live');
    expect(valueAt(body, 'items')).toMatchObject([
      { kind: 'exchange', action: 'INIT', status: 500, errorCode: 'not-deployed' },
      { kind: 'ping', status: 200, errorCode: null },
    ]);
  });
});
