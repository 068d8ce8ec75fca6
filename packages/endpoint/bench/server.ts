import { importPrivateKey } from '@flowsmith/crypto';
import fastify from 'fastify';
import { endpointPlugin } from '../src/adapters/fastifyPlugin.ts';
import { createHandler } from '../src/index.ts';
import { bookingEndpoint, bookingFlow } from '../src/testing/booking.ts';
import { APP_SECRET } from '../src/testing/phone.ts';

/** The endpoint that is measured, in a process of its own. Takes the private key, says where it listens. */
process.once('message', (privateKeyPem: string) => void start(privateKeyPem));

async function start(privateKeyPem: string): Promise<void> {
  const app = fastify();
  const handle = createHandler(bookingEndpoint(), {
    keys: [await importPrivateKey(privateKeyPem)],
    appSecret: APP_SECRET,
    flow: bookingFlow,
  });
  await app.register(endpointPlugin, { path: '/flow', handle });
  process.send?.(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
}
