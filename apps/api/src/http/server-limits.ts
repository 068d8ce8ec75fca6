import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyHttpOptions, FastifyInstance } from 'fastify';
import { LIMITS } from '../limits.ts';
import { messages } from '../messages.ts';
import { networkOf, type LoadLimits } from './shield-load.ts';

const { requests } = LIMITS;

/** How patient the server is with connections, before there is a request that anything could be said to. */
export const serverLimits = {
  bodyLimit: requests.body.most,
  requestTimeout: requests.time.most,
  http: {
    maxHeaderSize: requests.headers.most,
    headersTimeout: requests.headersTime.most,
    connectionsCheckingInterval: 5_000,
  },
  clientErrorHandler: (error, socket) => refuse(error.code, socket),
} as const satisfies FastifyHttpOptions<Server>;

/**
 * Ends connections that are too many, of all or of one address.
 * @param behindProxy all connections come from the proxy's address, so addresses are not counted
 */
export function limitConnections(app: FastifyInstance, limits: LoadLimits, behindProxy: boolean): void {
  const open = new Map<string, number>();
  app.server.maxConnections = limits.connections;
  if (behindProxy) return;
  app.server.on('connection', (socket) => {
    const address = networkOf(socket.remoteAddress ?? '');
    const count = (open.get(address) ?? 0) + 1;
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
    if (count > limits.connectionsPerAddress) socket.destroy();
  });
}

/** Answers what could not be read as a request, in the one shape of the API, and ends the connection. */
function refuse(code: string | undefined, socket: Socket): void {
  if (code === 'ECONNRESET' || socket.destroyed) return;
  const [status, errorCode, text] = refusals[code ?? ''] ?? malformed;
  const body = JSON.stringify({ error: { code: errorCode, ...text } });
  if (socket.writable) {
    socket.write(
      `HTTP/1.1 ${status}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` +
        `Content-Type: application/json; charset=utf-8\r\nConnection: close\r\n\r\n${body}`,
    );
  }
  socket.destroySoon();
}

type Refusal = readonly [status: string, code: string, text: { readonly message: string }];

const malformed: Refusal = ['400 Bad Request', 'invalid-request', messages.http.malformed];
const refusals: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    'too-large',
    messages.http.headersTooLarge(requests.headers.most),
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'invalid-request', messages.http.tooSlow],
};
