import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { checkBodySignature } from '@flowsmith/crypto';
import type { JsonValue } from '@flowsmith/flow-model';
import { SANDBOX_ACCOUNT } from '../state/seed.ts';

/** A webhook as it arrived. */
export interface ReceivedWebhook {
  readonly body: JsonValue;
  readonly raw: string;
  readonly signature: 'valid' | 'missing' | 'malformed' | 'mismatch';
}

/** A receiver of webhooks on a free port. */
export interface RunningCallback {
  readonly url: string;
  readonly verifyToken: string;
  readonly received: readonly ReceivedWebhook[];
  /** Status of the answers from now on. */
  answer(status: number): void;
  /** Forgets what came. */
  clear(): void;
  close(): Promise<void>;
}

/** Starts a receiver that proves itself when it is asked to, and keeps what it gets. */
export async function startCallback(): Promise<RunningCallback> {
  const verifyToken = 'verify me';
  let received: ReceivedWebhook[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      if (request.method === 'GET') {
        const isRight = url.searchParams.get('hub.verify_token') === verifyToken;
        response.writeHead(isRight ? 200 : 403).end(url.searchParams.get('hub.challenge') ?? '');
        return;
      }
      const raw = await readBody(request);
      const header = request.headers['x-hub-signature-256'];
      const given = typeof header === 'string' ? header : undefined;
      const signature = checkBodySignature(raw, given, [SANDBOX_ACCOUNT.appSecret]);
      if (status === 200) received.push({ raw, signature, body: JSON.parse(raw) });
      response.writeHead(status).end();
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    verifyToken,
    get received() {
      return received;
    },
    answer: (next) => {
      status = next;
    },
    clear: () => {
      received = [];
    },
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
