import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
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
export const exactText = customType<{ data: string; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: encodeText,
  fromDriver: decodeText,
});

/** A point in time, to the millisecond. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

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
      // Nulls where queries have them, else it serves none that begins with the newest.
      .on(table.updatedAt.desc().nullsFirst(), table.id.asc())
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
    index('shares_by_flow').on(table.flowId, table.createdAt),
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
  /** Secret of the app, sealed; what signatures of requests are checked with. */
  sealedAppSecret: text('sealed_app_secret'),
  /** `development` or `production`. */
  environment: text('environment').notNull().default('development'),
  /** Where Meta reaches this server. */
  publicUrl: text('public_url'),
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

/** Where the requests of a flow are answered: a draft and a live one for each flow, made when they are first asked for. */
export const endpoints = pgTable(
  'endpoints',
  {
    id: uuid('id').primaryKey(),
    flowId: uuid('flow_id')
      .notNull()
      .references(() => flows.id),
    /** `draft` or `live`. */
    environment: text('environment').notNull(),
    /** Its address. Nobody can guess it. */
    publicId: text('public_id').notNull(),
    /** Number of the version that answers; `null`: none was deployed. */
    deployed: integer('deployed'),
    /** Hosts that handlers may call: `api.example.com`, `*.example.com`, with a port where it is not the usual one. */
    allowedHosts: text('allowed_hosts').array().notNull(),
    /** Whether requests and answers are kept in the log of exchanges, sensitive fields masked. */
    keepPayloads: boolean('keep_payloads').notNull(),
    /** Whether signatures are demanded where an app secret is known. */
    checkSignatures: boolean('check_signatures').notNull(),
    /** Goes up with every change to what answers: servers see by it that what they remember is old. */
    generation: integer('generation').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('endpoints_by_flow').on(table.flowId, table.environment),
    uniqueIndex('endpoints_by_public_id').on(table.publicId),
  ],
);

/** The source of a flow's handlers that is being worked on. A flow without a row has the one that is made from the flow. */
export const endpointWork = pgTable('endpoint_work', {
  flowId: uuid('flow_id')
    .primaryKey()
    .references(() => flows.id),
  /** Its own, apart from the flow's. */
  revision: integer('revision').notNull(),
  text: exactText('text').notNull(),
  /** What was made from the flow when the source was begun, or last brought up to date: where a merge starts from. */
  base: exactText('base'),
  /** JSON text of the table of rules that the text was made of; null: people write the text. */
  rules: exactText('rules'),
  updatedAt: moment('updated_at').notNull(),
});

/** Sources that were deployed. Never changed: the id is the content's. */
export const endpointSources = pgTable(
  'endpoint_sources',
  {
    flowId: uuid('flow_id')
      .notNull()
      .references(() => flows.id),
    id: text('id').notNull(),
    text: exactText('text').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.flowId, table.id] })],
);

/** What was deployed: a source, and the flow that its answers are checked against. Rows are only ever added. */
export const endpointVersions = pgTable(
  'endpoint_versions',
  {
    endpointId: uuid('endpoint_id')
      .notNull()
      .references(() => endpoints.id),
    /** 1, 2, 3 … for each endpoint. */
    number: integer('number').notNull(),
    flowId: uuid('flow_id').notNull(),
    sourceId: text('source_id').notNull(),
    flowRevision: integer('flow_revision').notNull(),
    note: text('note'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.endpointId, table.number] }),
    foreignKey({
      columns: [table.flowId, table.sourceId],
      foreignColumns: [endpointSources.flowId, endpointSources.id],
    }),
    foreignKey({
      columns: [table.flowId, table.flowRevision],
      foreignColumns: [flowVersions.flowId, flowVersions.revision],
    }),
  ],
);

/** Key pairs of this installation. A phone number has one, so the flows of a number share it. */
export const keyPairs = pgTable(
  'key_pairs',
  {
    id: uuid('id').primaryKey(),
    /** PKCS#8 PEM, sealed. */
    sealedPrivateKey: text('sealed_private_key').notNull(),
    /** SPKI PEM. */
    publicKey: text('public_key').notNull(),
    /** SHA-256 of the public key as hex. */
    fingerprint: text('fingerprint').notNull(),
    /** `generated` or `imported`. */
    origin: text('origin').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [uniqueIndex('key_pairs_by_fingerprint').on(table.fingerprint)],
);

/** Key pairs that a flow's endpoints open requests with. */
export const endpointKeys = pgTable(
  'endpoint_keys',
  {
    flowId: uuid('flow_id')
      .notNull()
      .references(() => flows.id),
    keyId: uuid('key_id')
      .notNull()
      .references(() => keyPairs.id),
    /** `current`, `previous` (still accepted) or `retired` (not accepted any more). */
    state: text('state').notNull(),
    /** When it came to this state. */
    since: moment('since').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.flowId, table.keyId] }),
    uniqueIndex('endpoint_keys_current')
      .on(table.flowId)
      .where(sql`state = 'current'`),
  ],
);

/** Secrets that handlers ask for by name. */
export const endpointSecrets = pgTable(
  'endpoint_secrets',
  {
    endpointId: uuid('endpoint_id')
      .notNull()
      .references(() => endpoints.id),
    name: text('name').notNull(),
    sealedValue: text('sealed_value').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.endpointId, table.name] })],
);

/** Small values that handlers keep. */
export const endpointStore = pgTable(
  'endpoint_store',
  {
    endpointId: uuid('endpoint_id')
      .notNull()
      .references(() => endpoints.id),
    key: text('key').notNull(),
    /** JSON text. */
    value: text('value').notNull(),
    expiresAt: moment('expires_at'),
  },
  (table) => [primaryKey({ columns: [table.endpointId, table.key] })],
);

/** The latest exchanges of each endpoint. */
export const endpointExchanges = pgTable(
  'endpoint_exchanges',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    endpointId: uuid('endpoint_id')
      .notNull()
      .references(() => endpoints.id),
    at: moment('at').notNull(),
    kind: text('kind').notNull(),
    action: text('action'),
    screen: text('screen'),
    /** The screen that it answered with. */
    nextScreen: text('next_screen'),
    /** Who asked: `phone`, `replay`, `sandbox` or `network`. */
    caller: text('caller').notNull().default('network'),
    status: integer('status').notNull(),
    /** Total, in microseconds. */
    duration: integer('duration').notNull(),
    /** Code of what went wrong. */
    errorCode: text('error_code'),
    /** JSON text: timings, error, log, and payloads where they are kept. */
    detail: text('detail').notNull(),
  },
  (table) => [index('endpoint_exchanges_by_endpoint').on(table.endpointId, table.id)],
);

/** A server of the user that the phone in the builder may ask, for each flow. */
export const phoneServers = pgTable('phone_servers', {
  flowId: uuid('flow_id')
    .primaryKey()
    .references(() => flows.id),
  url: text('url').notNull(),
  /** PEM that requests are encrypted for; `null`: the flow's current key. */
  publicKey: text('public_key'),
  /** Signs requests; sealed. */
  sealedAppSecret: text('sealed_app_secret'),
  updatedAt: moment('updated_at').notNull(),
});

/** Small facts about this installation, and the sandbox's state: one JSON text for each key. */
export const settings = pgTable('settings', {
  key: text('key').primaryKey(),
  value: exactText('value').notNull(),
});
