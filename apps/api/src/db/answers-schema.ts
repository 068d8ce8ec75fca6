import { sql } from 'drizzle-orm';
import {
  boolean,
  customType,
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
import { lexemes } from './tsvector.ts';

const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({ dataType: () => 'bytea' });

/** What Meta has sent to the address of each account. */
export const webhookStates = pgTable('webhook_states', {
  accountId: uuid('account_id')
    .primaryKey()
    .references(() => accounts.id, { onDelete: 'cascade' }),
  /** When the address was last confirmed with the right verify token. */
  verifiedAt: moment('verified_at'),
  receivedAt: moment('received_at'),
  received: integer('received').notNull().default(0),
  refusedAt: moment('refused_at'),
  refused: integer('refused').notNull().default(0),
  /** Code of why the last refused one was. */
  refusedReason: text('refused_reason'),
});

/** Keys of what was worked on, so that what comes twice counts once. */
export const webhookSeen = pgTable(
  'webhook_seen',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.key] }),
    index('webhook_seen_by_time').on(table.at),
  ],
);

/** Completed flows. */
export const responses = pgTable(
  'responses',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id').references(() => accounts.id, { onDelete: 'set null' }),
    /** `null`: it is not known which flow was answered. */
    flowId: uuid('flow_id').references(() => flows.id),
    metaFlowId: text('meta_flow_id'),
    /** Version of the flow that was answered. */
    flowRevision: integer('flow_revision'),
    /** How the flow was found: `token`, `message`, `exchange`, `hand`, or `none`. */
    matchedBy: text('matched_by').notNull(),
    sentMessageId: uuid('sent_message_id'),
    flowToken: text('flow_token'),
    /** Meta's id of the message with the answer. */
    messageId: text('message_id').notNull(),
    /** Meta's id of the message that was answered. */
    contextId: text('context_id'),
    phoneNumberId: text('phone_number_id'),
    /** Stands for the person in addresses: made of `sender` or `sender_user_id`, tells neither. */
    person: text('person').notNull(),
    /** Phone number, digits only. */
    sender: text('sender'),
    senderUserId: text('sender_user_id'),
    senderName: text('sender_name'),
    /** When the person completed the flow. */
    at: moment('at').notNull(),
    receivedAt: moment('received_at').notNull(),
    /** JSON text of an object; sensitive fields are masked in it. */
    fields: text('fields').notNull(),
    /** JSON text of the sensitive fields, sealed. */
    sealedFields: text('sealed_fields'),
    /** `response_json` as received, where it was not a JSON object. */
    broken: exactText('broken'),
    /** What it is found by. */
    terms: lexemes('terms').notNull(),
  },
  (table) => [
    uniqueIndex('responses_by_message').on(table.accountId, table.messageId),
    // Read backwards for the newest first. Indexes in descending order would put nulls last, where queries have them first.
    index('responses_by_flow').on(table.flowId, table.at, table.id),
    index('responses_by_time').on(table.at, table.id),
    index('responses_by_person').on(table.person, table.at),
    index('responses_by_sender').on(table.sender, table.at),
    index('responses_by_user')
      .on(table.senderUserId, table.at)
      .where(sql`sender_user_id is not null`),
    index('responses_by_token').on(table.flowId, table.flowToken),
    index('responses_by_terms').using('gin', table.terms),
  ],
);

/** Names of fields that answers of a flow came with. */
export const responseFields = pgTable(
  'response_fields',
  {
    flowId: uuid('flow_id')
      .notNull()
      .references(() => flows.id),
    name: text('name').notNull(),
    firstAt: moment('first_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.flowId, table.name] })],
);

/** Files of answers. */
export const responseMedia = pgTable(
  'response_media',
  {
    id: uuid('id').primaryKey(),
    responseId: uuid('response_id')
      .notNull()
      .references(() => responses.id, { onDelete: 'cascade' }),
    field: text('field').notNull(),
    /** Place in the list of the field, from 0. */
    position: integer('position').notNull(),
    /** JSON text, sealed: where and how it is fetched. */
    sealedSource: text('sealed_source').notNull(),
    fileName: text('file_name'),
    mimeType: text('mime_type'),
    /** Of the content as stored, hex. */
    sha256: text('sha256'),
    size: integer('size'),
    /** `waiting`, `stored` or `failed`. */
    state: text('state').notNull(),
    errorCode: text('error_code'),
    storedAt: moment('stored_at'),
  },
  (table) => [uniqueIndex('response_media_by_place').on(table.responseId, table.field, table.position)],
);

/** Content of files, in pieces, so that none has to be in memory as a whole. */
export const mediaPieces = pgTable(
  'media_pieces',
  {
    mediaId: uuid('media_id')
      .notNull()
      .references(() => responseMedia.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.mediaId, table.position] })],
);

/** How long answers of a flow are kept. A flow without a row keeps them until they are deleted. */
export const responseSettings = pgTable('response_settings', {
  flowId: uuid('flow_id')
    .primaryKey()
    .references(() => flows.id),
  retentionDays: integer('retention_days'),
  updatedAt: moment('updated_at').notNull(),
});

/** When each screen of a flow was first shown for a flow token, as exchanges with its endpoint tell. */
export const flowVisits = pgTable(
  'flow_visits',
  {
    flowId: uuid('flow_id')
      .notNull()
      .references(() => flows.id),
    /** SHA-256 of the flow token: it may say who the person is. */
    token: text('token').notNull(),
    screen: text('screen').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.flowId, table.token, table.screen] }),
    index('flow_visits_by_time').on(table.flowId, table.at),
    index('flow_visits_by_token').on(table.token),
  ],
);

/** What Meta tells about flows. */
export const notifications = pgTable(
  'notifications',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    flowId: uuid('flow_id').references(() => flows.id),
    metaFlowId: text('meta_flow_id'),
    /** Meta's word, such as `FLOW_STATUS_CHANGE`. */
    event: text('event').notNull(),
    /** `error`, `warning`, `info`, or `resolved`. */
    severity: text('severity').notNull(),
    /** JSON text of the event as received. */
    detail: exactText('detail').notNull(),
    at: moment('at').notNull(),
    readAt: moment('read_at'),
  },
  (table) => [
    index('notifications_by_time').on(table.at, table.id),
    index('notifications_by_flow').on(table.flowId, table.at, table.id),
    index('notifications_unread')
      .on(table.at)
      .where(sql`read_at is null`),
  ],
);

/** Addresses that are told of answers. */
export const hooks = pgTable('hooks', {
  id: uuid('id').primaryKey(),
  /** `null`: of all flows. */
  flowId: uuid('flow_id').references(() => flows.id),
  name: text('name').notNull(),
  url: text('url').notNull(),
  events: text('events').array().notNull(),
  sealedSecret: text('sealed_secret').notNull(),
  /** Whether sensitive fields are sent as they are. */
  sensitive: boolean('sensitive').notNull(),
  active: boolean('active').notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
});

/** What hooks were, or are to be, told. */
export const hookDeliveries = pgTable(
  'hook_deliveries',
  {
    id: uuid('id').primaryKey(),
    hookId: uuid('hook_id').notNull(),
    event: text('event').notNull(),
    responseId: uuid('response_id').references(() => responses.id, { onDelete: 'cascade' }),
    /** `waiting`, `delivered` or `dead`. */
    state: text('state').notNull(),
    attempts: integer('attempts').notNull(),
    /** HTTP status of the last answer. */
    status: integer('status'),
    errorCode: text('error_code'),
    /** Of the last attempt. */
    milliseconds: integer('milliseconds'),
    createdAt: moment('created_at').notNull(),
    attemptedAt: moment('attempted_at'),
    nextAt: moment('next_at'),
  },
  (table) => [
    foreignKey({ columns: [table.hookId], foreignColumns: [hooks.id] }).onDelete('cascade'),
    index('hook_deliveries_by_hook').on(table.hookId, table.createdAt, table.id),
    index('hook_deliveries_by_response').on(table.responseId),
  ],
);
