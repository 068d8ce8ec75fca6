import { createServer } from 'node:http';
import { connect } from 'node:net';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHandler } from '../handler/createHandler.ts';
import { bookingEndpoint, bookingFlow } from '../testing/booking.ts';
import { listen } from '../testing/listen.ts';
import { APP_SECRET, newKeys, sealedCall } from '../testing/phone.ts';
import { endpointPlugin } from './fastifyPlugin.ts';
import { nodeListener } from './nodeListener.ts';

let keys: Awaited<ReturnType<typeof newKeys>>;

beforeAll(async () => {
  keys = await newKeys();
});

const limits = { bodyLimit: 10_000, bodyTimeout: 300 };

function handler() {
  return createHandler(bookingEndpoint(), {
    keys: [keys.privateKey],
    appSecret: APP_SECRET,
    flow: bookingFlow,
  });
}

/** A server on a free port, and how to stop it. */
interface Running {
  readonly url: URL;
  stop(): Promise<unknown>;
}

const servers: Readonly<Record<string, () => Promise<Running>>> = {
  'node:http': async () => {
    const server = createServer(nodeListener(handler(), limits));
    const port = await listen(server);
    return {
      url: new URL(`http://127.0.0.1:${port}/flow`),
      stop: async () => {
        server.closeAllConnections();
        server.close();
        await once(server, 'close');
      },
    };
  },
  Fastify: async () => {
    // As a server is that has other routes too.
    const app = fastify();
    app.post('/json', (request) => request.body);
    await app.register(endpointPlugin, { prefix: '/flow', handle: handler(), ...limits });
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    return { url: new URL('/flow', address), stop: () => app.close() };
  },
};

describe.each(Object.entries(servers))('%s', (name, start) => {
  let running: Running;
  beforeAll(async () => {
    running = await start();
  });
  afterAll(() => running.stop());

  async function post(body: string | Uint8Array, headers: Record<string, string> = {}) {
    const response = await fetch(running.url, { method: 'POST', body, headers });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      body: await response.text(),
    };
  }

  /** Bytes on a bare connection, and everything that comes back until it is closed. */
  function raw(start: string) {
    const socket = connect(Number(running.url.port), '127.0.0.1');
    socket.write(start);
    return { socket, answer: text(socket) };
  }

  test('answers an encrypted request', async () => {
    const sealed = sealedCall({ version: '3.0', action: 'ping' }, keys.publicKey);
    const reply = await post(sealed.body, sealed.headers);
    expect(reply).toMatchObject({ status: 200, type: expect.stringMatching(/^text\/plain/) });
    expect(sealed.open(reply)).toEqual({ data: { status: 'active' } });
  });

  test.each(['application/json; charset=utf-8', 'text/plain', 'application/octet-stream', 'what is this'])(
    'takes the raw body, whatever its type: %s',
    async (type) => {
      const sealed = sealedCall({ version: '3.0', action: 'ping' }, keys.publicKey);
      expect(await post(sealed.body, { ...sealed.headers, 'content-type': type })).toMatchObject({
        status: 200,
      });
    },
  );

  test('answers many at once, each with its own', async () => {
    const calls = Array.from({ length: 40 }, (_, index) => {
      const data = { date: `day ${index}` };
      return sealedCall(
        { version: '3.0', action: 'data_exchange', screen: 'PICK', data, flow_token: 't' },
        keys.publicKey,
      );
    });
    const answers = await Promise.all(
      calls.map(async (sealed) => sealed.open(await post(sealed.body, sealed.headers))),
    );
    expect(answers).toEqual(
      calls.map((_, index) => ({ screen: 'CONFIRM', data: { summary: `day ${index}` } })),
    );
  });

  test('answers refusals without a body', async () => {
    const sealed = sealedCall({ version: '3.0', action: 'ping' }, keys.publicKey);
    expect(await post(sealed.body)).toMatchObject({ status: 432, body: '' });
    const other = sealedCall({ version: '3.0', action: 'ping' }, keys.publicKey, 'other');
    expect(await post(other.body, other.headers)).toMatchObject({ status: 432, body: '' });
    expect(await post('')).toMatchObject({ status: 432, body: '' });
  });

  test('answers 413 to a body that is too large, however large', async () => {
    for (const size of [10_001, 70_000, 10_000_000]) {
      expect(await post(Buffer.alloc(size))).toMatchObject({ status: 413, body: '' });
    }
    expect(await post(Buffer.alloc(10_000))).toMatchObject({ status: 432 });
  });

  test('answers 413 also if the size was not said', async () => {
    const { socket, answer } = raw('POST /flow HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n');
    const chunk = `${(8_000).toString(16)}\r\n${'A'.repeat(8_000)}\r\n`;
    socket.write(`${chunk}${chunk}0\r\n\r\n`);
    expect(await answer).toMatch(/^HTTP\/1.1 413 /);
  });

  test('answers 408 to a body that does not come, and closes the connection', async () => {
    const { answer } = raw('POST /flow HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{"encr');
    expect(await answer).toMatch(/^HTTP\/1.1 408 [^]*connection: close/i);
  });

  test('survives a client that goes away in the middle', async () => {
    const { socket, answer } = raw('POST /flow HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{"encr');
    socket.destroy();
    await answer.catch(() => undefined);
    const sealed = sealedCall({ version: '3.0', action: 'ping' }, keys.publicKey);
    expect(await post(sealed.body, sealed.headers)).toMatchObject({ status: 200 });
  });

  test('answers nothing but POST', async () => {
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const { status } = await fetch(running.url, { method });
      expect(status).toBe(name === 'Fastify' ? 404 : 405);
    }
  });
});

test('with Fastify, routes beside it keep their own parsers', async () => {
  const app = fastify();
  app.post('/json', (request) => request.body);
  await app.register(endpointPlugin, { path: '/flow', handle: handler() });
  const reply = await app.inject({ method: 'POST', url: '/json', payload: { a: 1 } });
  expect(reply.json()).toEqual({ a: 1 });
  await app.close();
});
