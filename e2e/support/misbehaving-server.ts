import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { generateKeyPair, importPrivateKey, openMedia, openRequest, sealResponse } from '@flowsmith/crypto';
import type { MediaEncryption } from '@flowsmith/crypto';

/** How the server answers an exchange. */
export type Behaviour = 'price' | '421' | '427' | '500' | 'json' | 'other-screen';

/** A server of somebody's own, that behaves as it is told. Answers pings. */
export interface MisbehavingServer {
  readonly url: string;
  readonly publicKey: string;
  behaviour: Behaviour;
  /** Names of the errors that phones told of. */
  readonly told: readonly string[];
  /** Texts of picked files, fetched and verified. */
  readonly files: readonly string[];
  close(): Promise<void>;
}

/** Starts it on any free port of loopback. */
export async function startMisbehavingServer(): Promise<MisbehavingServer> {
  const pair = await generateKeyPair();
  const key = await importPrivateKey(pair.privateKeyPem);
  const told: string[] = [];
  const files: string[] = [];

  async function answer(body: string): Promise<{ status: number; body: string }> {
    if (server.behaviour === '421') return { status: 421, body: '' };
    const { body: request, session } = await openRequest(JSON.parse(body), [key]);
    const seal = (value: object, status = 200) => ({ status, body: sealResponse(session, value) });
    const { action, data = {} }: { action?: string; data?: Data } = Object(request);
    if (action === 'ping') return seal({ data: { status: 'active' } });
    if (typeof data.error === 'string') {
      told.push(data.error);
      return seal({ data: { acknowledged: true } });
    }
    for (const { cdn_url, encryption_metadata } of data.photos ?? []) {
      const response = await fetch(cdn_url);
      files.push(openMedia(Buffer.from(await response.arrayBuffer()), encryption_metadata).toString());
    }
    switch (server.behaviour) {
      case 'price':
        return seal({ screen: 'PRICE', data: { price: `€ ${data.city?.length ?? 0}` } });
      case '427':
        return seal({ error_msg: 'This trip is over.' }, 427);
      case '500':
        return { status: 500, body: '' };
      case 'json':
        return { status: 200, body: JSON.stringify({ screen: 'PRICE', data: {} }) };
      case 'other-screen':
        return seal({ screen: 'NOWHERE', data: {} });
    }
  }

  const http = createServer((request, response) => {
    text(request)
      .then(answer)
      .then(({ status, body }) => response.writeHead(status, { 'content-type': 'text/plain' }).end(body))
      .catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  const address = http.address();
  const server: MisbehavingServer = {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/flow`,
    publicKey: pair.publicKey.pem,
    behaviour: 'price',
    told,
    files,
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
  return server;
}

interface Data {
  readonly error?: unknown;
  readonly city?: string;
  readonly photos?: readonly { readonly cdn_url: string; readonly encryption_metadata: MediaEncryption }[];
}
