import { generateKeyPair } from '@flowsmith/crypto';
import type { Measurement } from '../../flow-model/bench/measure.ts';
import { message, start } from './child.ts';
import { rounds } from './rounds.ts';

/** A Fastify server with an endpoint, in a process of its own, asked by 16 phones at once. */
export async function endpointBench(): Promise<Measurement[]> {
  const keys = await generateKeyPair();
  const server = start('server.ts');
  try {
    server.send(keys.privateKeyPem);
    const port = Number(await message<string>(server));
    return await rounds({ name: 'endpoint with Fastify', port, path: '/flow', keys, atLeast: 0.95 });
  } finally {
    server.kill();
  }
}
