import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '../../testing/engines.ts';
import { startTestServer, type TestServer } from '../../testing/server.ts';
import {
  answerMessage,
  messagesWebhook,
  startAnsweringServer,
  type AnsweringServer,
} from '../responses/testing/answering-server.ts';

describe.each(engines)('live updates in %s', (_name, start) => {
  let server: AnsweringServer;
  /** On the same database, where several servers can be. */
  let second: TestServer | undefined;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const engine = await start();
    server = await startAnsweringServer(engine);
    second = engine.kind === 'postgres' ? await startTestServer(undefined, engine) : undefined;
    stop = async () => {
      await second?.close();
      await server.close();
      await engine.stop();
    };
  });
  afterAll(() => stop());

  it('tells pages of answers when they arrive, whichever server they look at', async () => {
    const leave = new AbortController();
    const pages = [server, ...(second === undefined ? [] : [second])];
    const streams = await Promise.all(
      pages.map(({ url }) => fetch(`${url}/api/live?topics=responses`, { signal: leave.signal })),
    );
    const told = streams.map(async (stream) => {
      expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/);
      let text = '';
      for await (const chunk of stream.body ?? []) {
        text += Buffer.from(chunk).toString();
        if (text.includes('event: responses\n')) return text;
      }
      throw new Error('The stream ended');
    });
    await server.webhook(messagesWebhook(server.wabaId, answerMessage({ fields: { a: 1 } })));
    for (const text of await Promise.all(told)) {
      expect(text).toContain('event: ready\n');
      expect(text).toMatch(/event: responses\ndata: \{"topic":"responses","id":"[\da-f-]{36}"\}\n\n/);
    }
    leave.abort();
  });

  it('knows its topics', async () => {
    expect((await server.send('GET', '/api/live?topics=weather')).status).toBe(400);
  });

  it('ends when the server closes', async () => {
    const stream = await fetch(`${server.url}/api/live`);
    const ended = stream.text();
    await stop();
    stop = () => Promise.resolve();
    expect(await ended).toContain('event: ready');
  });
});
