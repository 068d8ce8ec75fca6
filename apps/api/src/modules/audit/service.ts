import { and, asc, count, desc, eq, gt, gte, like, lt, or, sql, type SQL } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { auditEvents } from '../../db/audit-schema.ts';
import type { Database } from '../../db/open-database.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import type { AuditAction, AuditOutcome, AuditSubjectKind } from './actions.ts';
import { actorOf, type Origin } from './actor-of.ts';
import { safeDetails, safeText } from './safe-details.ts';
import type { AuditEvent, AuditFilter, AuditQuery, AuditState } from './schema.ts';

/** The record of who did what. */
export type Audit = ReturnType<typeof createAudit>;

/** A deed, as whoever did it reports it. */
export interface Deed {
  readonly action: AuditAction;
  readonly subject?: { readonly kind: AuditSubjectKind; readonly id?: string; readonly name?: string };
  /** Plain values, never secrets; long texts are cut. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** Default: `done`. */
  readonly outcome?: AuditOutcome;
}

/** What can be written to: the database, or a transaction in it. */
type Writer = Pick<Database, 'insert'>;

const PAGE = 500;
const DAY = 86_400_000;
const MOST_USER_AGENT = 200;

/** @param keepDays how long events are kept at least */
export function createAudit(db: Database, { keepDays }: { readonly keepDays: number }) {
  async function write(origin: Origin, deed: Deed, writer: Writer): Promise<void> {
    const { actor } = origin;
    await writer.insert(auditEvents).values({
      actorKind: actor.kind,
      actorId: safeText(actor.id),
      actorName: safeText(actor.name),
      address: safeText(origin.address),
      userAgent: safeText(origin.userAgent, MOST_USER_AGENT),
      requestId: safeText(origin.requestId),
      action: deed.action,
      subjectKind: deed.subject?.kind ?? null,
      subjectId: safeText(deed.subject?.id),
      subjectName: safeText(deed.subject?.name),
      details: safeDetails(deed.details ?? {}),
      outcome: deed.outcome ?? 'done',
    });
  }

  return {
    /**
     * Records a deed with who asked for it, from where, and the id of the request.
     * @param writer the transaction that the deed is done in, where there is one: both are kept, or neither. Events are
     *   written one at a time until such a transaction ends, so record last in it.
     */
    record: (request: FastifyRequest, deed: Deed, writer: Writer = db) =>
      write(
        {
          actor: actorOf(request),
          address: request.ip,
          userAgent: request.headers['user-agent'],
          requestId: request.id,
        },
        deed,
        writer,
      ),

    /** The same for what nobody asked for by a request: the server itself, a command. */
    recordAs: (origin: Origin, deed: Deed, writer: Writer = db) => write(origin, deed, writer),

    /** One page, newest first. */
    async list({ cursor, limit, ...filter }: AuditQuery): Promise<{ items: AuditEvent[]; next?: string }> {
      const rows = await db
        .select()
        .from(auditEvents)
        .where(and(...conditionsOf(filter), cursor === undefined ? undefined : lt(auditEvents.id, cursor)))
        .orderBy(desc(auditEvents.id))
        .limit(limit + 1);
      const items = rows.slice(0, limit).map(toEvent);
      const last = items.at(-1);
      return rows.length > limit && last !== undefined ? { items, next: String(last.id) } : { items };
    },

    /** All events that match, oldest first, page by page; those that are added meanwhile come last. */
    async *all(filter: AuditFilter): AsyncGenerator<AuditEvent[]> {
      let after = 0;
      for (;;) {
        const rows = await db
          .select()
          .from(auditEvents)
          .where(and(...conditionsOf(filter), gt(auditEvents.id, after)))
          .orderBy(asc(auditEvents.id))
          .limit(PAGE);
        const last = rows.at(-1);
        if (last === undefined) return;
        yield rows.map(toEvent);
        if (rows.length < PAGE) return;
        after = last.id;
      }
    },

    /** Recomputes the chain: whether every event says what it said when it was written, and none in between is missing. */
    async verify(): Promise<AuditState> {
      const { rows } = await db.execute<{ events: string; broken: string | null; head: string | null }>(sql`
        with chain as (
          select id, hash, hash = audit_hash(event) and previous = coalesce(lag(hash) over (order by id), previous)
            and id = coalesce(lag(id) over (order by id) + 1, id) as whole
          from audit_events event
        )
        select count(*) as events, min(id) filter (where not whole) as broken,
          (select hash from audit_events order by id desc limit 1) as head
        from chain`);
      const [row] = rows;
      const broken = row?.broken ?? null;
      return {
        events: Number(row?.events ?? 0),
        whole: broken === null,
        brokenAt: broken === null ? null : Number(broken),
        head: row?.head ?? null,
      };
    },

    /**
     * Deletes events from before a moment and records that.
     * @returns how many
     * @throws ApiError `invalid-request` for a moment less than `keepDays` ago
     */
    async prune(request: FastifyRequest, before: Date): Promise<{ deleted: number }> {
      if (before.getTime() > Date.now() - keepDays * DAY) {
        throw new ApiError(400, 'invalid-request', messages.audit.tooYoung(keepDays));
      }
      return db.transaction(async (tx) => {
        const [row] = await tx
          .select({ events: count() })
          .from(auditEvents)
          .where(lt(auditEvents.at, before));
        const events = row?.events ?? 0;
        const details = { before: before.toISOString(), events };
        await this.record(request, { action: 'audit.pruned', subject: { kind: 'server' }, details }, tx);
        // The trigger that protects the table lets this transaction, and nothing younger, pass.
        await tx.execute(sql`select set_config('flowsmith.audit_before', ${before.toISOString()}, true)`);
        await tx.delete(auditEvents).where(lt(auditEvents.at, before));
        return { deleted: events };
      });
    },
  };
}

function conditionsOf(filter: AuditFilter): (SQL | undefined)[] {
  const { actor, action, subjectKind, subjectId, outcome, since, until, search = '' } = filter;
  const text = sql`lower(concat_ws(' ', ${auditEvents.actorName}, ${auditEvents.actorId}, ${auditEvents.address},
    ${auditEvents.action}, ${auditEvents.subjectName}, ${auditEvents.subjectId}, ${auditEvents.requestId}, ${auditEvents.details}::text))`;
  return [
    actor === undefined ? undefined : or(eq(auditEvents.actorId, actor), eq(auditEvents.actorKind, actor)),
    action === undefined
      ? undefined
      : action.includes('.')
        ? eq(auditEvents.action, action)
        : like(auditEvents.action, `${action}.%`),
    subjectKind === undefined ? undefined : eq(auditEvents.subjectKind, subjectKind),
    subjectId === undefined ? undefined : eq(auditEvents.subjectId, subjectId),
    outcome === undefined ? undefined : eq(auditEvents.outcome, outcome),
    since === undefined ? undefined : gte(auditEvents.at, new Date(since)),
    until === undefined ? undefined : lt(auditEvents.at, new Date(until)),
    ...(safeText(search) ?? '')
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => sql`${text} like ${`%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`),
  ];
}

const words: Readonly<Record<string, string>> = messages.audit.actions;

function toEvent(row: typeof auditEvents.$inferSelect): AuditEvent {
  const { id, at, action, outcome, details, hash } = row;
  return {
    id,
    at: at.toISOString(),
    actor: { kind: row.actorKind, id: row.actorId, name: row.actorName },
    address: row.address,
    userAgent: row.userAgent,
    requestId: row.requestId,
    action,
    summary: words[action] ?? action,
    subject:
      row.subjectKind === null ? null : { kind: row.subjectKind, id: row.subjectId, name: row.subjectName },
    details: { ...details },
    outcome,
    hash,
  };
}
