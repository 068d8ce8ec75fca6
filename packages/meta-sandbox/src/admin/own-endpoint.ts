import { createPublicKey } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { CryptoError, importPrivateKey, openRequest, sealResponse } from '@flowsmith/crypto';
import type { PrivateKey } from '@flowsmith/crypto';
import type { Sandbox } from '../graph/context.ts';
import { SANDBOX_ACCOUNT } from '../state/seed.ts';

/**
 * An endpoint for trying out flows that need one before their own exists: it answers pings, and acknowledges everything
 * else. Its key is on the seeded phone number until another one is uploaded there; pings are encrypted for it even then.
 */
export function ownEndpoint(fastify: FastifyInstance, { world }: Sandbox): void {
  let key: Promise<PrivateKey> | undefined;
  fastify.post(SANDBOX_ACCOUNT.endpointPath, async (request, reply) => {
    key ??= importPrivateKey(world.endpointKeyPem);
    try {
      const { body, session } = await openRequest(parse(request.body), [await key]);
      const answer = isPing(body) ? { status: 'active' } : { acknowledged: true };
      return await reply.type('text/plain').send(sealResponse(session, { data: answer }));
    } catch (error) {
      if (error instanceof CryptoError) return reply.code(421).send();
      throw error;
    }
  });
}

/** The public key of the sandbox's own endpoint; `undefined` for the address of any other. */
export function ownEndpointKey(uri: string, { world, publicUrl }: Sandbox): string | undefined {
  const [asked, own] = [URL.parse(uri), URL.parse(`${publicUrl()}${SANDBOX_ACCOUNT.endpointPath}`)];
  if (asked?.pathname !== own?.pathname || asked?.port !== own?.port) return undefined;
  return createPublicKey(world.endpointKeyPem).export({ type: 'spki', format: 'pem' }).toString();
}

function parse(body: unknown): unknown {
  try {
    const value: unknown = JSON.parse(Buffer.isBuffer(body) ? body.toString('utf8') : '');
    return value;
  } catch {
    return undefined;
  }
}

function isPing(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'action' in body && body.action === 'ping';
}
