import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Handle } from '../handler/types.ts';
import { readBody } from './readBody.ts';
import type { BodyLimits } from './readBody.ts';

/**
 * An endpoint as a listener of `node:http` or `node:https`. It answers every path that it is given: choose by
 * `request.url` before if the server has others.
 *
 * @example createServer(nodeListener(handle)).listen(3000);
 */
export function nodeListener(
  handle: Handle,
  limits: BodyLimits = {},
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => void answer(handle, limits, request, response);
}

async function answer(
  handle: Handle,
  limits: BodyLimits,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') {
    response.writeHead(405, { allow: 'POST', 'content-length': 0 }).end();
    return;
  }
  const read = await readBody(request, limits);
  if (!read.ok) {
    // What else comes on this connection belongs to a body that nobody wants.
    response.writeHead(read.status, { connection: 'close', 'content-length': 0 }).end();
    return;
  }
  const { status, headers, body } = await handle(read.body, request.headers);
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
}
