import { randomUUID } from 'node:crypto';
import { and, count, desc, eq, gt, isNull, lt, or } from 'drizzle-orm';
import type { FindKey } from '../../auth/identify.ts';
import { may, PERMISSIONS_OF, type Permission, type UserActor } from '../../auth/permissions.ts';
import { roleOf, scopesOf } from '../../auth/role-of.ts';
import { hashToken, KEY_PREFIX, newToken } from '../../auth/tokens.ts';
import { apiKeys, users } from '../../db/auth-schema.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import type { AuthParts } from './parts.ts';
import type { ApiKey } from './schema.ts';

const DAY = 24 * 60 * 60_000;
/** How often it is noted that a key is in use. */
const NOTED_EVERY = 60_000;
/** Characters of a key that are kept to tell it from others. */
const SHOWN = KEY_PREFIX.length + 6;
const MOST_KEYS = 200;

type KeyRow = typeof apiKeys.$inferSelect;

/** Keys that programs use the API with. */
export type ApiKeys = ReturnType<typeof createApiKeys>;

export function createApiKeys({ db, now }: Pick<AuthParts, 'db' | 'now'>) {
  const active = () =>
    and(isNull(apiKeys.revokedAt), or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, now())));

  const find: FindKey = async (token, address, quietly) => {
    const [row] = await db
      .select({ key: apiKeys, role: users.role })
      .from(apiKeys)
      .innerJoin(users, eq(users.id, apiKeys.createdBy))
      .where(and(eq(apiKeys.tokenHash, hashToken(token)), active()));
    if (row === undefined) return undefined;
    const { key, role } = row;
    const recently = new Date(now().getTime() - NOTED_EVERY);
    if (!quietly && (key.lastUsedAt === null || key.lastUsedAt < recently)) {
      await db
        .update(apiKeys)
        .set({ lastUsedAt: now(), lastAddress: address })
        .where(and(eq(apiKeys.id, key.id), or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, recently))));
    }
    const allowed = PERMISSIONS_OF[roleOf(role)];
    const scopes = scopesOf(key.scopes).filter((scope) => allowed.includes(scope));
    return { kind: 'key', id: key.id, name: key.name, scopes };
  };

  return {
    find,

    /** Newest first, with those that are over. */
    async list(): Promise<ApiKey[]> {
      const rows = await db
        .select({ key: apiKeys, by: users.name })
        .from(apiKeys)
        .innerJoin(users, eq(users.id, apiKeys.createdBy))
        .orderBy(desc(apiKeys.createdAt))
        .limit(2 * MOST_KEYS);
      return rows.map(({ key, by }) => toApiKey(key, by, now()));
    },

    /**
     * @returns the key itself, which is not kept
     * @throws ApiError 403 for scopes that the creator has not, 409 when there are too many keys
     */
    async create(
      input: { name: string; scopes: readonly Permission[]; expiresInDays: number | null },
      by: UserActor,
    ): Promise<{ key: ApiKey; token: string }> {
      const missing = input.scopes.find((scope) => !may(by, scope));
      if (missing !== undefined) {
        throw new ApiError(403, 'not-permitted', messages.auth.scopeTooWide(missing), {
          permission: missing,
        });
      }
      const [row] = await db.select({ count: count() }).from(apiKeys).where(active());
      if ((row?.count ?? 0) >= MOST_KEYS) {
        throw new ApiError(409, 'limit-reached', messages.auth.tooManyKeys(MOST_KEYS));
      }
      const token = `${KEY_PREFIX}${newToken()}`;
      const at = now();
      const key: KeyRow = {
        id: randomUUID(),
        name: input.name,
        tokenHash: hashToken(token),
        prefix: token.slice(0, SHOWN),
        scopes: scopesOf(input.scopes),
        createdBy: by.id,
        createdAt: at,
        expiresAt: input.expiresInDays === null ? null : new Date(at.getTime() + input.expiresInDays * DAY),
        revokedAt: null,
        lastUsedAt: null,
        lastAddress: null,
      };
      await db.insert(apiKeys).values(key);
      return { key: toApiKey(key, by.name, at), token };
    },

    /** @throws ApiError 404 when there is none, or it was revoked already. */
    async revoke(id: string): Promise<{ id: string; name: string }> {
      const [row] = await db
        .update(apiKeys)
        .set({ revokedAt: now() })
        .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
        .returning({ id: apiKeys.id, name: apiKeys.name });
      if (row === undefined) throw new ApiError(404, 'not-found', messages.auth.unknownKey);
      return row;
    },

    /** Deletes keys that have been over for long. */
    async sweep(): Promise<void> {
      const longAgo = new Date(now().getTime() - 90 * DAY);
      await db.delete(apiKeys).where(or(lt(apiKeys.revokedAt, longAgo), lt(apiKeys.expiresAt, longAgo)));
    },
  };
}

function toApiKey(key: KeyRow, createdBy: string, now: Date): ApiKey {
  const over = key.expiresAt !== null && key.expiresAt <= now;
  return {
    id: key.id,
    name: key.name,
    prefix: key.prefix,
    scopes: scopesOf(key.scopes),
    createdBy,
    createdAt: key.createdAt.toISOString(),
    expiresAt: key.expiresAt?.toISOString() ?? null,
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
    lastAddress: key.lastAddress,
    state: key.revokedAt !== null ? 'revoked' : over ? 'expired' : 'active',
  };
}
