import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { accounts, flows, moment } from './schema.ts';

/** Calls to Meta, for people to look up. Never tokens, bodies or answers. */
export const graphCalls = pgTable(
  'graph_calls',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: moment('at').notNull(),
    accountId: uuid('account_id').notNull(),
    /** The node at Meta that it was about. */
    nodeId: text('node_id'),
    method: text('method').notNull(),
    /** Ids replaced: `{id}/assets`. */
    path: text('path').notNull(),
    attempt: integer('attempt').notNull(),
    milliseconds: integer('milliseconds').notNull(),
    /** `ok`, or the kind of failure. */
    outcome: text('outcome').notNull(),
    code: integer('code'),
    traceId: text('trace_id'),
  },
  (table) => [
    foreignKey({ columns: [table.accountId], foreignColumns: [accounts.id] }).onDelete('cascade'),
    index('graph_calls_by_account').on(table.accountId, table.id),
    index('graph_calls_by_node').on(table.accountId, table.nodeId, table.id),
  ],
);

/** Which flow at Meta became which in another account: what stored ids and templates are moved by. */
export const flowReferences = pgTable(
  'flow_references',
  {
    fromAccountId: uuid('from_account_id').notNull(),
    fromMetaFlowId: text('from_meta_flow_id').notNull(),
    toAccountId: uuid('to_account_id').notNull(),
    toMetaFlowId: text('to_meta_flow_id').notNull(),
    flowId: uuid('flow_id'),
    /** `copy` or `migrate`. */
    how: text('how').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.fromAccountId, table.fromMetaFlowId, table.toAccountId] }),
    foreignKey({ columns: [table.fromAccountId], foreignColumns: [accounts.id] }).onDelete('cascade'),
    foreignKey({ columns: [table.toAccountId], foreignColumns: [accounts.id] }).onDelete('cascade'),
    foreignKey({ columns: [table.flowId], foreignColumns: [flows.id] }),
  ],
);

/** One action on many flows. */
export const bulkJobs = pgTable(
  'bulk_jobs',
  {
    id: uuid('id').primaryKey(),
    action: text('action').notNull(),
    accountId: uuid('account_id').notNull(),
    toAccountId: uuid('to_account_id'),
    /** Of a promotion: also publish. */
    publish: boolean('publish').notNull(),
    /** `running`, `done` or `canceled`. */
    state: text('state').notNull(),
    /** Until when a server works on it; others leave it alone. */
    leasedUntil: moment('leased_until'),
    createdAt: moment('created_at').notNull(),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    foreignKey({ columns: [table.accountId], foreignColumns: [accounts.id] }).onDelete('cascade'),
    foreignKey({ columns: [table.toAccountId], foreignColumns: [accounts.id] }).onDelete('cascade'),
  ],
);

/** The flows of a bulk action, in order. */
export const bulkItems = pgTable(
  'bulk_items',
  {
    jobId: uuid('job_id').notNull(),
    position: integer('position').notNull(),
    flowId: uuid('flow_id').notNull(),
    name: text('name').notNull(),
    /** `waiting`, `running`, `done`, `failed` or `canceled`. */
    state: text('state').notNull(),
    message: text('message'),
    hint: text('hint'),
    traceId: text('trace_id'),
  },
  (table) => [
    primaryKey({ columns: [table.jobId, table.position] }),
    foreignKey({ columns: [table.jobId], foreignColumns: [bulkJobs.id] }).onDelete('cascade'),
    foreignKey({ columns: [table.flowId], foreignColumns: [flows.id] }),
  ],
);
