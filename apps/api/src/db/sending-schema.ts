import { sql } from 'drizzle-orm';
import {
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { accounts, exactText, flows, moment } from './schema.ts';

/** Every message that was, or is to be, sent to a person: the place that answers and statuses are matched with. */
export const sentMessages = pgTable(
  'sent_messages',
  {
    /** Goes along as `biz_opaque_callback_data`, so that a status finds a message whose own answer was lost. */
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id').notNull(),
    phoneNumberId: text('phone_number_id').notNull(),
    /** The flow here; `null` when it is only at Meta. */
    flowId: uuid('flow_id'),
    metaFlowId: text('meta_flow_id'),
    /** What the flow was at when the message was made: of what was published, or of the draft. */
    flowRevision: integer('flow_revision'),
    flowToken: text('flow_token').notNull(),
    /** Digits with country code, or a business-scoped user id. */
    recipient: text('recipient').notNull(),
    /** Meta's id of the message, once it was accepted. */
    wamid: text('wamid'),
    /** `flow` or `template`. */
    kind: text('kind').notNull(),
    /** `queued`, `sending`, `sent`, `delivered`, `read`, `failed`, `unknown` (asked, no answer) or `canceled`. */
    status: text('status').notNull(),
    /** JSON text: code, title, details, trace id. */
    error: exactText('error'),
    jobId: uuid('job_id'),
    /** Line of the list that it came from, from 1. */
    position: integer('position'),
    /** JSON text: data of this person, over that of the message. */
    data: exactText('data'),
    createdAt: moment('created_at').notNull(),
    sentAt: moment('sent_at'),
    deliveredAt: moment('delivered_at'),
    readAt: moment('read_at'),
    failedAt: moment('failed_at'),
  },
  (table) => [
    foreignKey({ columns: [table.accountId], foreignColumns: [accounts.id] }).onDelete('cascade'),
    foreignKey({ columns: [table.flowId], foreignColumns: [flows.id] }),
    uniqueIndex('sent_messages_by_wamid')
      .on(table.accountId, table.wamid)
      .where(sql`wamid is not null`),
    index('sent_messages_by_token').on(table.accountId, table.flowToken),
    index('sent_messages_by_flow').on(table.flowId, table.createdAt, table.id),
    index('sent_messages_by_account').on(table.accountId, table.createdAt, table.id),
    index('sent_messages_by_job').on(table.jobId, table.position),
  ],
);

/** Messages to everybody on a list. How far it is, is read from `sent_messages`. */
export const sendJobs = pgTable(
  'send_jobs',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id').notNull(),
    phoneNumberId: text('phone_number_id').notNull(),
    flowId: uuid('flow_id'),
    metaFlowId: text('meta_flow_id'),
    name: text('name').notNull(),
    /** JSON text of the composition. */
    message: exactText('message').notNull(),
    /** `running`, `waiting` (until `resumes_at`), `paused`, `done` or `canceled`. */
    state: text('state').notNull(),
    /** JSON text: why it waits or was paused, as a failure of sending. */
    reason: exactText('reason'),
    resumesAt: moment('resumes_at'),
    /** Until when a server works on it; others leave it alone. */
    leasedUntil: moment('leased_until'),
    /** Messages a second. */
    perSecond: doublePrecision('per_second').notNull(),
    total: integer('total').notNull(),
    createdAt: moment('created_at').notNull(),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    foreignKey({ columns: [table.accountId], foreignColumns: [accounts.id] }).onDelete('cascade'),
    foreignKey({ columns: [table.flowId], foreignColumns: [flows.id] }),
    index('send_jobs_by_account').on(table.accountId, table.createdAt),
    index('send_jobs_by_flow').on(table.flowId, table.createdAt),
  ],
);

/** Numbers that messages are tried with. */
export const testNumbers = pgTable(
  'test_numbers',
  {
    accountId: uuid('account_id').notNull(),
    number: text('number').notNull(),
    label: text('label'),
    createdAt: moment('created_at').notNull(),
    lastUsedAt: moment('last_used_at'),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.number] }),
    foreignKey({ columns: [table.accountId], foreignColumns: [accounts.id] }).onDelete('cascade'),
  ],
);
