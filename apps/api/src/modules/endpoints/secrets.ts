import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../db/open-database.ts';
import { endpointSecrets } from '../../db/schema.ts';
import { ApiError } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { messages } from '../../messages.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import { purposes } from '../../secrets/purposes.ts';
import { endpointRows } from './endpoint-rows.ts';
import { ENVIRONMENTS, type Environment } from './schema.ts';

/** Secrets that handlers ask for by name. */
export type SecretService = ReturnType<typeof createSecretService>;

/** Names an endpoint may have. */
const MOST = LIMITS.exchanges.secrets.most;

export function createSecretService(db: Database, keyring: Keyring) {
  const endpointIds = async (flowId: string, environment: Environment | undefined) => {
    const rows = await endpointRows(db, flowId);
    return ENVIRONMENTS.filter((each) => environment === undefined || each === environment).map(
      (each) => rows[each].id,
    );
  };

  return {
    /** Names, by the alphabet. */
    async names(endpointId: string) {
      const rows = await db
        .select({ name: endpointSecrets.name, updatedAt: endpointSecrets.updatedAt })
        .from(endpointSecrets)
        .where(eq(endpointSecrets.endpointId, endpointId))
        .orderBy(asc(endpointSecrets.name));
      return rows.map(({ name, updatedAt }) => ({ name, updatedAt: updatedAt.toISOString() }));
    },

    /**
     * Sets a secret, in one environment or both.
     * @throws ApiError `not-found` for a flow that is not there, `limit-reached`.
     */
    async put(flowId: string, name: string, value: string, environment?: Environment): Promise<void> {
      for (const endpointId of await endpointIds(flowId, environment)) {
        const known = await this.names(endpointId);
        if (known.length >= MOST && !known.some((each) => each.name === name)) {
          throw new ApiError(409, 'limit-reached', messages.endpoints.tooManySecrets(MOST));
        }
        const stored = {
          sealedValue: keyring.seal(value, purposes.endpointSecret(endpointId, name)),
          updatedAt: new Date(),
        };
        await db
          .insert(endpointSecrets)
          .values({ endpointId, name, ...stored })
          .onConflictDoUpdate({ target: [endpointSecrets.endpointId, endpointSecrets.name], set: stored });
      }
    },

    /** @throws ApiError `not-found` when there is none of that name. */
    async remove(flowId: string, name: string, environment?: Environment): Promise<void> {
      const removed = await db
        .delete(endpointSecrets)
        .where(
          and(
            inArray(endpointSecrets.endpointId, await endpointIds(flowId, environment)),
            eq(endpointSecrets.name, name),
          ),
        )
        .returning({ name: endpointSecrets.name });
      if (removed.length === 0) throw new ApiError(404, 'not-found', messages.endpoints.unknownSecret);
    },

    /** The secret itself, for the handlers of this endpoint alone; `undefined` when there is none, or it cannot be opened. */
    async open(endpointId: string, name: string): Promise<string | undefined> {
      const [row] = await db
        .select({ sealed: endpointSecrets.sealedValue })
        .from(endpointSecrets)
        .where(and(eq(endpointSecrets.endpointId, endpointId), eq(endpointSecrets.name, name)));
      return row === undefined
        ? undefined
        : keyring.open(row.sealed, purposes.endpointSecret(endpointId, name));
    },
  };
}
