import { bigint, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './schema.ts';

/**
 * Who did what, when and from where. Rows are only ever added: triggers refuse to change them, give each its number and
 * time, and chain it to the one before by a hash (see the migration that makes the table). Nothing here refers to other
 * tables: names are kept as they were, whatever becomes of those who had them.
 */
export const auditEvents = pgTable(
  'audit_events',
  {
    /** From 1, in the order in which events were committed; given by the database. */
    id: bigint('id', { mode: 'number' }).primaryKey().default(0),
    /** Given by the database, so that replicas agree. */
    at: moment('at').notNull().defaultNow(),
    /** `user`, `key`, `local` (the person at the machine), `nobody` (not signed in) or `system`. */
    actorKind: text('actor_kind').notNull(),
    actorId: text('actor_id'),
    actorName: text('actor_name'),
    address: text('address'),
    userAgent: text('user_agent'),
    requestId: text('request_id'),
    /** One of `AUDIT_ACTIONS`. */
    action: text('action').notNull(),
    subjectKind: text('subject_kind'),
    subjectId: text('subject_id'),
    subjectName: text('subject_name'),
    details: jsonb('details').$type<Readonly<Record<string, unknown>>>().notNull(),
    /** `done`, `failed` or `refused`. */
    outcome: text('outcome').notNull(),
    /** Hash of the event before; empty for the first. */
    previous: text('previous').notNull().default(''),
    /** SHA-256 of `previous` and all that this event says; given by the database. */
    hash: text('hash').notNull().default(''),
  },
  (table) => [
    index('audit_events_by_time').on(table.at),
    index('audit_events_by_actor').on(table.actorId, table.id),
    index('audit_events_by_action').on(table.action, table.id),
    index('audit_events_by_subject').on(table.subjectId, table.id),
  ],
);
