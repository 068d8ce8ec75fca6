import { sql } from 'drizzle-orm';
import {
  customType,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { decodeText, encodeText } from './text-codec.ts';

/** Any JavaScript string, exactly: PostgreSQL's own `text` refuses NUL and lone surrogates. */
const exactText = customType<{ data: string; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: encodeText,
  fromDriver: decodeText,
});

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** A flow as the library shows it. Its text lives in `flow_versions`, at the flow's current revision. */
export const flows = pgTable(
  'flows',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    categories: text('categories').array().notNull(),
    revision: integer('revision').notNull(),
    textHash: text('text_hash').notNull(),
    /** `version` of the Flow JSON; of the last text that was JSON. */
    jsonVersion: text('json_version'),
    screenCount: integer('screen_count').notNull(),
    /** JSON text of the first screen, shortened. */
    thumbnail: text('thumbnail'),
    /** Lower-case name, screen ids and titles, categories: what the search looks through. */
    searchText: text('search_text').notNull(),
    /** JSON text: where a person put the screens on the board. */
    layout: text('layout').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
    deletedAt: moment('deleted_at'),
  },
  (table) => [
    index('flows_by_update')
      .on(table.updatedAt.desc(), table.id.asc())
      .where(sql`deleted_at is null`),
  ],
);

/** Every save of a flow's text. Rows are only ever added. */
export const flowVersions = pgTable(
  'flow_versions',
  {
    flowId: uuid('flow_id')
      .notNull()
      .references(() => flows.id),
    revision: integer('revision').notNull(),
    text: exactText('text').notNull(),
    textHash: text('text_hash').notNull(),
    /** Size as UTF-8. */
    bytes: integer('bytes').notNull(),
    label: text('label'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.flowId, table.revision] })],
);

/** What a flow is played with (scenarios, tests); a flow without a row has an empty kit at revision 0. */
export const playKits = pgTable('play_kits', {
  flowId: uuid('flow_id')
    .primaryKey()
    .references(() => flows.id),
  /** Its own, apart from the flow's. */
  revision: integer('revision').notNull(),
  /** JSON text of a play kit. */
  kit: exactText('kit').notNull(),
  updatedAt: moment('updated_at').notNull(),
});

/** Links to a page that plays a flow. The token of a link is not kept: it is made of id, expiry and a signature. */
export const shares = pgTable(
  'shares',
  {
    id: uuid('id').primaryKey(),
    flowId: uuid('flow_id')
      .notNull()
      .references(() => flows.id),
    label: text('label'),
    /** `null`: whatever is the latest when the link is opened. */
    revision: integer('revision'),
    /** Id of the one scenario that is shown; `null`: all of the kit. */
    scenario: text('scenario'),
    /** JSON text of the kit as it was when the link was made, for links to a fixed revision. */
    kit: exactText('kit'),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
    opens: integer('opens').notNull().default(0),
    lastOpenedAt: moment('last_opened_at'),
  },
  (table) => [
    index('shares_by_flow').on(table.flowId, table.createdAt.desc()),
    foreignKey({
      columns: [table.flowId, table.revision],
      foreignColumns: [flowVersions.flowId, flowVersions.revision],
    }),
  ],
);

/** A connection to one WhatsApp Business Account. */
export const accounts = pgTable('accounts', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  wabaId: text('waba_id').notNull(),
  phoneNumberId: text('phone_number_id'),
  appId: text('app_id'),
  baseUrl: text('base_url').notNull(),
  apiVersion: text('api_version').notNull(),
  /** Access token, sealed (secrets/keyring.ts). */
  sealedToken: text('sealed_token').notNull(),
  tokenHint: text('token_hint'),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
});

/** A local flow and the flow at Meta that it is published to; at most one for each account. */
export const flowLinks = pgTable(
  'flow_links',
  {
    flowId: uuid('flow_id').notNull(),
    accountId: uuid('account_id').notNull(),
    /** `null` while a create call has been sent and its answer is not known. */
    metaFlowId: text('meta_flow_id'),
    name: text('name').notNull(),
    categories: text('categories').array().notNull(),
    endpointUri: text('endpoint_uri'),
    /** Meta's word for the state, or `CREATING`. */
    status: text('status').notNull(),
    uploadedRevision: integer('uploaded_revision'),
    uploadedHash: text('uploaded_hash'),
    publishedRevision: integer('published_revision'),
    publishedHash: text('published_hash'),
    publishedAt: moment('published_at'),
    /** JSON text: Meta's own list, as received. */
    validationErrors: text('validation_errors').notNull(),
    previewUrl: text('preview_url'),
    previewExpiresAt: moment('preview_expires_at'),
    /** When Meta was last asked. */
    checkedAt: moment('checked_at'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.flowId, table.accountId] }),
    foreignKey({ columns: [table.flowId], foreignColumns: [flows.id] }),
    foreignKey({ columns: [table.accountId], foreignColumns: [accounts.id] }).onDelete('cascade'),
    uniqueIndex('flow_links_by_meta_flow').on(table.accountId, table.metaFlowId),
  ],
);

/** Small facts about this installation, and the sandbox's state: one JSON text for each key. */
export const settings = pgTable('settings', {
  key: text('key').primaryKey(),
  value: exactText('value').notNull(),
});
