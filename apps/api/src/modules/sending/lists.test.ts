import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { engines, type TestEngine } from '../../testing/engines.ts';
import { textAt, valueAt } from '../../testing/server.ts';
import { startSendingServer, type SendingServer } from './testing/sending-server.ts';

describe.each(engines)('a list, kept in %s', (_name, startEngine) => {
  let engine: TestEngine;
  let at: SendingServer;
  beforeAll(async () => {
    engine = await startEngine();
    at = await startSendingServer(engine);
  });
  afterAll(async () => {
    await at.server.close();
    await engine.stop();
  });
  afterEach(() => at.server.calm());

  const until = async (started: unknown, state: string) => {
    await expect
      .poll(async () => valueAt(await at.jobState(started), 'state'), { timeout: 15_000 })
      .toBe(state);
  };

  it('is read row by row, with what is wrong and where', async () => {
    const csv =
      '\uFEFFPhone;name;seats\r\nno number;Ada;2\r\n49152100000001;Bob;two\r\n49152100000002;Cy;3\r\n49152100000002;Cy;3\r\n';
    const { body } = await at.server.send('POST', `${at.path}/recipient-lists/check`, {
      flowId: at.flowId,
      message: at.message({ body: 'Hello {{name}}' }),
      csv,
    });
    expect(body).toMatchObject({
      columns: ['Phone', 'name', 'seats'],
      recipientColumn: 'Phone',
      data: { name: 'name', seats: 'seats' },
      rows: 4,
      good: 1,
      duplicates: 1,
      problemCount: 2,
      problems: [
        { line: 2, column: 'Phone' },
        { line: 3, column: 'seats' },
      ],
      sample: [{ name: 'Ada' }, { name: 'Bob' }, { name: 'Cy' }, { name: 'Cy' }],
    });
    expect((await at.startJob(csv)).status).toBe(400);
  });

  it('gets everybody their own message, data and token', async () => {
    const [ada = '', bob = ''] = await at.newCustomers(2);
    const csv = `phone,name,seats\n${ada},Ada,2\n${bob},Bob,5\n`;
    const started = await at.startJob(csv, { body: 'Hello {{name}}', action: { type: 'navigate' } });
    expect(started).toMatchObject({ status: 202, body: { total: 2 } });
    await until(started.body, 'done');
    const results = await fetch(`${at.server.url}/api/send-jobs/${textAt(started.body, 'id')}/results`);
    expect(results.headers.get('content-disposition')).toContain('.csv');
    const [head = '', first = '', second = '', end] = (await results.text()).split('\r\n');
    expect(head).toMatch(/^name,Sent to,Result,/);
    expect(first).toMatch(new RegExp(`^Ada,${ada},(Sent|Delivered|Read),`));
    expect(second).toMatch(new RegExp(`^Bob,${bob},`));
    expect(end).toBe('');
    const [forAda] = await at.inbox(ada);
    const [forBob] = await at.inbox(bob);
    expect(forAda).toMatchObject({ text: 'Hello Ada' });
    expect(forBob).toMatchObject({
      text: 'Hello Bob',
      json: {
        interactive: {
          action: { parameters: { flow_action_payload: { data: { name: 'Bob', seats: 5 } } } },
        },
      },
    });
    expect(valueAt(forAda, 'flow', 'token')).not.toBe(valueAt(forBob, 'flow', 'token'));
    const { body } = await at.server.send('GET', `/api/sent-messages?jobId=${textAt(started.body, 'id')}`);
    expect(valueAt(body, 'items')).toMatchObject([
      { recipient: ada, position: 1, status: 'sent' },
      { recipient: bob, position: 2, status: 'sent' },
    ]);
  });

  it('goes on past those who cannot be reached', async () => {
    const [ada = '', bob = ''] = await at.newCustomers(2);
    await at.server.fault({ fault: 'not-allow-listed', times: 1 });
    const started = await at.startJob(`phone\n${ada}\n${bob}\n`);
    await until(started.body, 'done');
    expect(await at.jobState(started.body)).toMatchObject({ counts: { sent: 1, failed: 1 } });
    const again = await at.server.send('POST', `/api/send-jobs/${textAt(started.body, 'id')}/retry`, {
      statuses: ['failed'],
    });
    expect(again.status).toBe(200);
    await until(started.body, 'done');
    expect(await at.jobState(started.body)).toMatchObject({ counts: { sent: 2, failed: 0 } });
    expect([(await at.inbox(ada)).length, (await at.inbox(bob)).length]).toEqual([1, 1]);
  });

  it('waits when Meta wants it, and is not lost', async () => {
    const [ada = ''] = await at.newCustomers(1);
    await at.server.fault({ fault: 'flow-throttled', times: 1 });
    const started = await at.startJob(`phone\n${ada}\n`);
    await until(started.body, 'waiting');
    const job = await at.jobState(started.body);
    expect(job).toMatchObject({
      counts: { queued: 1 },
      reason: expect.any(String),
      hint: expect.any(String),
    });
    expect(Date.parse(textAt(job, 'resumesAt')) - Date.now()).toBeGreaterThan(50 * 60_000);
    await at.server.send('POST', `/api/send-jobs/${textAt(job, 'id')}/resume`);
    await until(job, 'done');
    expect(await at.inbox(ada)).toHaveLength(1);
  });

  it('stops when it cannot go on without somebody, and says why', async () => {
    const [ada = ''] = await at.newCustomers(1);
    await at.server.fault({ fault: 'payment', times: 1 });
    const started = await at.startJob(`phone\n${ada}\n`);
    await until(started.body, 'paused');
    expect(await at.jobState(started.body)).toMatchObject({ counts: { queued: 1, failed: 0 } });
  });

  it('does not repeat what may have been sent', async () => {
    const [ada = '', bob = ''] = await at.newCustomers(2);
    await at.server.fault({ fault: 'cut-after-write', times: 1, method: 'POST' });
    const started = await at.startJob(`phone\n${ada}\n${bob}\n`);
    await until(started.body, 'done');
    expect(await at.jobState(started.body)).toMatchObject({ counts: { sent: 1, unknown: 1 } });
    expect([(await at.inbox(ada)).length, (await at.inbox(bob)).length]).toEqual([1, 1]);
  });

  it('is paused, goes on and is canceled, and nobody gets it twice', async () => {
    const numbers = await at.newCustomers(6);
    const started = await at.startJob(`phone\n${numbers.join('\n')}\n`, {}, { perSecond: 4 });
    const job = `/api/send-jobs/${textAt(started.body, 'id')}`;
    await expect
      .poll(async () => valueAt(await at.jobState(started.body), 'counts', 'sent'), { timeout: 10_000 })
      .toBeGreaterThan(0);
    await at.server.send('POST', `${job}/pause`);
    expect(await at.jobState(started.body)).toMatchObject({ state: 'paused' });
    await at.server.send('PATCH', job, { perSecond: 80 });
    await at.server.send('POST', `${job}/resume`);
    await until(started.body, 'done');
    const counts = await Promise.all(numbers.map(async (number) => (await at.inbox(number)).length));
    expect(counts).toEqual([1, 1, 1, 1, 1, 1]);
    expect((await at.server.send('POST', `${job}/cancel`)).status).toBe(409);
  });

  it('is canceled for those who have not got it', async () => {
    const numbers = await at.newCustomers(3);
    const started = await at.startJob(`phone\n${numbers.join('\n')}\n`, {}, { perSecond: 0.1 });
    const { body } = await at.server.send('POST', `/api/send-jobs/${textAt(started.body, 'id')}/cancel`);
    expect(valueAt(body, 'state')).toBe('canceled');
    expect(Number(valueAt(body, 'counts', 'canceled'))).toBeGreaterThanOrEqual(2);
  });
});
