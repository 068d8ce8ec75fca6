import { expect, it } from 'vitest';
import { startMischief } from '../../testing/mischief-server.ts';
import { startTestServer } from '../../testing/server.ts';
import { requests, sourceThat, startHostedFlow } from './testing/hosted-flow.ts';

it('works on so many requests of one endpoint, refuses more, and leaves others alone', async () => {
  const asked = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  const slow = await startMischief(async (_request, number) => {
    if (number === 2) asked.resolve();
    await answered.promise;
    return { body: 'done' };
  });
  const server = await startTestServer(undefined, undefined, {
    atOnce: 2,
    outgoing: {
      isAllowedAddress: () => true,
      lookup: (_hostname, _options, callback) => callback(null, [{ address: '127.0.0.1', family: 4 }]),
    },
  });
  const port = new URL(slow.url).port;
  const flow = await startHostedFlow(server);
  const other = await startHostedFlow(server);
  await flow.api('PUT', '', { live: { allowedHosts: [`slow.example.com:${port}`] } });
  await flow.deploy(
    sourceThat(`
      const answer = await fetch('http://slow.example.com:${port}/');
      return respond('CONFIRM', { summary: await answer.text() });`),
  );
  await other.deploy(sourceThat(`return respond('CONFIRM', { summary: 'other' });`));
  const { pick } = requests;
  const both = [flow.call(pick), flow.call(pick)];
  await asked.promise;
  expect((await flow.call(pick)).status).toBe(503);
  expect((await other.call(pick)).status).toBe(200);
  answered.resolve();
  expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
  expect((await flow.call(pick)).status).toBe(200);
  await server.close();
  await slow.close();
});

it('does not let a handler do endless things outside', async () => {
  const server = await startTestServer();
  const flow = await startHostedFlow(server);
  await flow.deploy(
    sourceThat(`
      let done = 0;
      try { for (;;) { await store.get('key'); done += 1; } } catch (thrown) {
        return respond('CONFIRM', { summary: done + ' ' + (thrown as Error).message });
      }`),
  );
  const { body } = await flow.call(requests.pick);
  expect(body).toMatchObject({ data: { summary: expect.stringMatching(/^200 .*at most 200/) } });
  await server.close();
});
