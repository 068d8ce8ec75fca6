import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** A request that came in. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** How a server answers a request: by status and body, by hanging, or by cutting the connection. */
export type Answer =
  | { readonly status?: number; readonly body: unknown; readonly headers?: Record<string, string> }
  | 'hang'
  | 'cut';

/** A real HTTP server that answers each request as the test says. */
export interface MischiefServer {
  readonly url: string;
  readonly seen: readonly SeenRequest[];
  close(): Promise<void>;
}

/** @param answer may do something with the request before it says how to answer. */
export async function startMischief(
  answer: (request: SeenRequest, number: number) => Answer | Promise<Answer>,
): Promise<MischiefServer> {
  const seen: SeenRequest[] = [];
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url: path = '', headers } = request;
    const one = { method, path, headers, body: await text(request) };
    seen.push(one);
    const how = await answer(one, seen.length);
    if (how === 'cut') request.socket.destroy();
    else if (how !== 'hang') {
      const body = typeof how.body === 'string' ? how.body : JSON.stringify(how.body);
      response.writeHead(how.status ?? 200, { 'content-type': 'application/json', ...how.headers }).end(body);
    }
  };
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
