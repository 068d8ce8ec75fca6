import { randomBytes, randomUUID } from 'node:crypto';
import { and, asc, desc, eq, isNull, or, sql } from 'drizzle-orm';
import type { Database } from '../../../db/open-database.ts';
import { hookDeliveries, hooks } from '../../../db/answers-schema.ts';
import { requireRoom } from '../../../db/require-room.ts';
import { ApiError } from '../../../errors.ts';
import { LIMITS } from '../../../limits.ts';
import { messages } from '../../../messages.ts';
import type { Keyring } from '../../../secrets/keyring.ts';
import { purposes } from '../../../secrets/purposes.ts';
import { decodeCursor, encodeCursor } from '../../flows/cursor.ts';
import { requireFlow } from '../../flows/require-flow.ts';
import { PATIENCE, type HookSender } from './hook-sender.ts';
import {
  deliveryState,
  HOOK_EVENTS,
  type CreateHook,
  type Delivery,
  type DeliveryQuery,
  type Hook,
  type UpdateHook,
} from './schema.ts';

/** Addresses that are told of answers. */
export type HookService = ReturnType<typeof createHookService>;

interface HookParts {
  readonly db: Database;
  readonly keyring: Keyring;
  readonly sender: HookSender;
}

/** Functions that take ids throw an {@link ApiError} `not-found`. */
export function createHookService({ db, keyring, sender }: HookParts) {
  // Written out: in a query of one table, columns lose the names of their tables, and both have an id.
  const count = (state: string) =>
    sql<number>`(select count(*)::int from hook_deliveries d where d.hook_id = hooks.id and d.state = ${state})`;
  const select = () => db.select({ row: hooks, waiting: count('waiting'), dead: count('dead') }).from(hooks);

  async function read(id: string): Promise<Hook> {
    const [found] = await select().where(eq(hooks.id, id));
    if (found === undefined) throw new ApiError(404, 'not-found', messages.hooks.unknown);
    return asHook(found);
  }

  const newSecret = (id: string) => {
    const secret = `whsec_${randomBytes(32).toString('base64')}`;
    return { secret, sealedSecret: keyring.seal(secret, purposes.hookSecret(id)) };
  };

  async function delivery(hookId: string, id: string) {
    const [row] = await db
      .select({ delivery: hookDeliveries, url: hooks.url })
      .from(hookDeliveries)
      .innerJoin(hooks, eq(hooks.id, hookDeliveries.hookId))
      .where(and(eq(hookDeliveries.id, id), eq(hookDeliveries.hookId, hookId)));
    if (row === undefined) throw new ApiError(404, 'not-found', messages.hooks.unknownDelivery);
    return asDelivery(row.delivery, row.url);
  }

  const wait = { state: 'waiting', attempts: 0, errorCode: null, nextAt: null };

  return {
    read,

    /** By name; those of a flow are its own and those of all flows. */
    async list(flowId?: string): Promise<Hook[]> {
      const rows = await select()
        .where(flowId === undefined ? undefined : or(eq(hooks.flowId, flowId), isNull(hooks.flowId)))
        .orderBy(asc(hooks.name), asc(hooks.id));
      return rows.map(asHook);
    },

    /** @throws ApiError `invalid-request` for an address that may not be called. */
    async create(input: CreateHook): Promise<Hook & { secret: string }> {
      if (input.flowId !== null) await requireFlow(db, input.flowId);
      requireAddress(sender, input.url);
      await requireRoom(db, hooks, LIMITS.counts.hooks);
      const id = randomUUID();
      const { secret, sealedSecret } = newSecret(id);
      const now = new Date();
      await db.insert(hooks).values({ id, ...input, sealedSecret, createdAt: now, updatedAt: now });
      return { ...(await read(id)), secret };
    },

    async update(id: string, input: UpdateHook): Promise<Hook> {
      await read(id);
      if (input.flowId !== undefined && input.flowId !== null) await requireFlow(db, input.flowId);
      if (input.url !== undefined) requireAddress(sender, input.url);
      await db
        .update(hooks)
        .set({ ...input, updatedAt: new Date() })
        .where(eq(hooks.id, id));
      return read(id);
    },

    async remove(id: string): Promise<void> {
      await read(id);
      await db.delete(hooks).where(eq(hooks.id, id));
    },

    async renewSecret(id: string): Promise<string> {
      await read(id);
      const { secret, sealedSecret } = newSecret(id);
      await db.update(hooks).set({ sealedSecret, updatedAt: new Date() }).where(eq(hooks.id, id));
      return secret;
    },

    /** Sends an example at once. What went wrong is in the delivery that is returned. */
    async test(id: string): Promise<Delivery> {
      await read(id);
      const deliveryId = randomUUID();
      await db
        .insert(hookDeliveries)
        .values({ ...wait, id: deliveryId, hookId: id, event: 'test', createdAt: new Date() });
      await sender.tryNow(deliveryId);
      return delivery(id, deliveryId);
    },

    /** Newest first. @throws ApiError `invalid-request` for a cursor of elsewhere. */
    async deliveries(
      id: string,
      { state, limit, cursor }: DeliveryQuery,
    ): Promise<{ items: Delivery[]; next?: string }> {
      const { url } = await read(id);
      const place = cursor === undefined ? undefined : decodeCursor(cursor);
      const rows = await db
        .select()
        .from(hookDeliveries)
        .where(
          and(
            eq(hookDeliveries.hookId, id),
            state === undefined ? undefined : eq(hookDeliveries.state, state),
            place === undefined
              ? undefined
              : sql`(${hookDeliveries.createdAt}, ${hookDeliveries.id}) < (${place.time.toISOString()}::timestamptz, ${place.id}::uuid)`,
          ),
        )
        .orderBy(desc(hookDeliveries.createdAt), desc(hookDeliveries.id))
        .limit(limit + 1);
      const items = rows.slice(0, limit).map((row) => asDelivery(row, url));
      const last = rows[limit - 1];
      return rows.length > limit && last !== undefined
        ? { items, next: encodeCursor(last.createdAt, last.id) }
        : { items };
    },

    async redeliver(hookId: string, id: string): Promise<Delivery> {
      await delivery(hookId, id);
      await db.update(hookDeliveries).set(wait).where(eq(hookDeliveries.id, id));
      await sender.deliver([id]);
      return delivery(hookId, id);
    },

    /** @returns how many are tried again. */
    async redeliverDead(hookId: string): Promise<number> {
      await read(hookId);
      const again = await db
        .update(hookDeliveries)
        .set(wait)
        .where(and(eq(hookDeliveries.hookId, hookId), eq(hookDeliveries.state, 'dead')))
        .returning({ id: hookDeliveries.id });
      await sender.deliver(again.map(({ id }) => id));
      return again.length;
    },
  };
}

/** @throws ApiError `invalid-request` */
function requireAddress(sender: HookSender, url: string): void {
  if (!sender.mayCall(url)) throw new ApiError(400, 'invalid-request', messages.hooks.address);
}

function asHook({
  row: { sealedSecret: _secret, ...row },
  waiting,
  dead,
}: {
  row: typeof hooks.$inferSelect;
  waiting: number;
  dead: number;
}): Hook {
  return {
    ...row,
    events: HOOK_EVENTS.filter((event) => row.events.includes(event)),
    waiting,
    dead,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

function asDelivery(row: typeof hookDeliveries.$inferSelect, url: string): Delivery {
  const { id, event, responseId, state, attempts, status, errorCode, milliseconds } = row;
  return {
    id,
    event,
    responseId,
    state: deliveryState.catch('waiting').parse(state),
    attempts,
    status,
    error: errorCode === null ? null : { code: errorCode, message: errorText(errorCode, status, url) },
    milliseconds,
    createdAt: row.createdAt.toISOString(),
    attemptedAt: row.attemptedAt?.toISOString() ?? null,
    nextAt: row.nextAt?.toISOString() ?? null,
  };
}

function errorText(code: string, status: number | null, url: string): string {
  if (code === 'refused') return messages.hooks.errors.refused(status ?? 0);
  if (code === 'inactive') return messages.hooks.errors.inactive;
  if (code === 'secret-unreadable') return messages.hooks.secretUnreadable.message;
  const known: Readonly<Record<string, (detail: string) => string>> = messages.outgoing;
  return known[code]?.(DETAILS[code] ?? hostOf(url)) ?? messages.hooks.errors.failed;
}

/** What failures say that are not about a host. */
const DETAILS: Readonly<Record<string, string>> = {
  timeout: String(PATIENCE.milliseconds),
  'too-large': String(PATIENCE.bytes),
};

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
