import { eq } from 'drizzle-orm';
import { CryptoError, importPublicKey } from '@flowsmith/crypto';
import type { Database } from '../../../db/open-database.ts';
import { phoneServers } from '../../../db/schema.ts';
import { ApiError } from '../../../errors.ts';
import { messages } from '../../../messages.ts';
import type { Keyring } from '../../../secrets/keyring.ts';
import { purposes } from '../../../secrets/purposes.ts';
import { requireFlow } from '../../flows/require-flow.ts';
import type { OwnServer, PutOwnServer } from './schema.ts';

/** A server of the user, with its secret. */
export interface OpenedServer {
  readonly url: string;
  /** PEM; `null`: the flow's current key. */
  readonly publicKey: string | null;
  readonly appSecret: string | undefined;
}

/** Servers of users that phones in the builder may ask. */
export type OwnServers = ReturnType<typeof createOwnServers>;

/** Every function throws an {@link ApiError} `not-found` for a flow that is not there. */
export function createOwnServers(db: Database, keyring: Keyring) {
  const rowOf = async (flowId: string) => {
    await requireFlow(db, flowId);
    const [row] = await db.select().from(phoneServers).where(eq(phoneServers.flowId, flowId));
    return row;
  };

  const read = async (flowId: string): Promise<OwnServer | null> => {
    const row = await rowOf(flowId);
    if (row === undefined) return null;
    const { url, publicKey, sealedAppSecret, updatedAt } = row;
    return { url, publicKey, hasAppSecret: sealedAppSecret !== null, updatedAt: updatedAt.toISOString() };
  };

  return {
    /** `null`: none was entered yet. */
    read,

    /** @throws ApiError `secret-unreadable` when its secret was sealed with another key. */
    async open(flowId: string): Promise<OpenedServer | undefined> {
      const row = await rowOf(flowId);
      if (row === undefined) return undefined;
      const { url, publicKey, sealedAppSecret } = row;
      if (sealedAppSecret === null) return { url, publicKey, appSecret: undefined };
      const appSecret = keyring.open(sealedAppSecret, purposes.phoneAppSecret(flowId));
      if (appSecret === undefined)
        throw new ApiError(409, 'secret-unreadable', messages.endpoints.played.secretUnreadable);
      return { url, publicKey, appSecret };
    },

    /** @throws ApiError `invalid-key` for a public key that cannot be used. */
    async put(flowId: string, { url, publicKey: pem, appSecret }: PutOwnServer): Promise<OwnServer> {
      const before = await rowOf(flowId);
      const sealedAppSecret =
        appSecret === undefined
          ? (before?.sealedAppSecret ?? null)
          : appSecret === null
            ? null
            : keyring.seal(appSecret, purposes.phoneAppSecret(flowId));
      const publicKey = pem === null || pem === '' ? null : checkedKey(pem);
      const stored = { url, publicKey, sealedAppSecret, updatedAt: new Date() };
      await db
        .insert(phoneServers)
        .values({ flowId, ...stored })
        .onConflictDoUpdate({ target: phoneServers.flowId, set: stored });
      const now = await read(flowId);
      if (now === null) throw new Error('What was just written is not there');
      return now;
    },
  };
}

function checkedKey(pem: string): string {
  try {
    importPublicKey(pem);
    return pem;
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    const { code, message, hint } = error;
    throw new ApiError(400, 'invalid-key', { message, hint }, { reason: code }, error);
  }
}
