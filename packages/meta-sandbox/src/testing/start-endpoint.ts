import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a test endpoint answers. */
export interface EndpointAnswer {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A flow endpoint on a free port that answers as the test says. */
export interface RunningEndpoint {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts an endpoint. `answer` gets the raw body and the signature header; without an answer the caller waits. */
export async function startEndpoint(
  answer: (body: string, signature: string | undefined) => Promise<EndpointAnswer | undefined>,
): Promise<RunningEndpoint> {
  const server = createServer((request, response) => {
    void (async () => {
      const signature = request.headers['x-hub-signature-256'];
      const reply = await answer(
        await readBody(request),
        typeof signature === 'string' ? signature : undefined,
      );
      if (reply !== undefined) response.writeHead(reply.status, { ...reply.headers }).end(reply.body ?? '');
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = addressOf(server.address());
  return {
    url: `http://127.0.0.1:${port}/flow`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (typeof address === 'object' && address !== null) return address;
  throw new TypeError('the test endpoint does not listen');
}
