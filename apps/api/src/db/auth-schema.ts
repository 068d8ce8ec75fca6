import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { moment } from './schema.ts';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** People who can sign in. */
export const users = pgTable(
  'users',
  {
    id: uuid('id').primaryKey(),
    /** In lower case. */
    email: text('email').notNull(),
    name: text('name').notNull(),
    /** `viewer`, `editor` or `owner`. */
    role: text('role').notNull(),
    /** Argon2id in PHC form, with its own salt and parameters. */
    passwordHash: text('password_hash').notNull(),
    passwordChangedAt: moment('password_changed_at').notNull(),
    /** Of the authenticator app, sealed; without `totpSince` it was shown, but not proved yet. */
    sealedTotp: text('sealed_totp'),
    totpSince: moment('totp_since'),
    /** Step of the last code that was taken: no code is taken twice. */
    totpStep: bigint('totp_step', { mode: 'number' }),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [uniqueIndex('users_by_email').on(table.email)],
);

const userId = () =>
  uuid('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' });

/** Who is signed in where. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid('id').primaryKey(),
    /** SHA-256 of the token in the cookie, as hex. */
    tokenHash: text('token_hash').notNull(),
    userId: userId(),
    /** `password`, `password-and-code`, `passkey` or `link`. */
    method: text('method').notNull(),
    userAgent: text('user_agent').notNull(),
    address: text('address').notNull(),
    createdAt: moment('created_at').notNull(),
    /** When the person last proved who they are. */
    confirmedAt: moment('confirmed_at').notNull(),
    lastSeenAt: moment('last_seen_at').notNull(),
    /** However much it is used. */
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    uniqueIndex('sessions_by_token').on(table.tokenHash),
    index('sessions_by_user').on(table.userId),
  ],
);

/** Codes for who lost the authenticator app: each is taken once, then deleted. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    userId: userId(),
    /** SHA-256 as hex: the codes have too many bits to be guessed. */
    codeHash: text('code_hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.codeHash] })],
);

/** Public keys that people sign in with (WebAuthn). */
export const passkeys = pgTable(
  'passkeys',
  {
    id: uuid('id').primaryKey(),
    userId: userId(),
    /** As base64url; the authenticator chose it. */
    credentialId: text('credential_id').notNull(),
    /** COSE. */
    publicKey: bytes('public_key').notNull(),
    counter: bigint('counter', { mode: 'number' }).notNull(),
    transports: text('transports').array().notNull(),
    synced: boolean('synced').notNull(),
    name: text('name').notNull(),
    createdAt: moment('created_at').notNull(),
    lastUsedAt: moment('last_used_at'),
  },
  (table) => [
    uniqueIndex('passkeys_by_credential').on(table.credentialId),
    index('passkeys_by_user').on(table.userId),
  ],
);

/** What was begun and is to be finished within minutes: a second step of signing in, a challenge for a passkey. */
export const authTickets = pgTable(
  'auth_tickets',
  {
    /** SHA-256 of the ticket as hex. */
    tokenHash: text('token_hash').primaryKey(),
    /** `code`, `passkey-sign-in`, `passkey-confirm` or `passkey-new`. */
    kind: text('kind').notNull(),
    userId: uuid('user_id').references(() => users.id, { onDelete: 'cascade' }),
    /** That a passkey has to sign. */
    challenge: text('challenge'),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('auth_tickets_by_expiry').on(table.expiresAt)],
);

/** Links that are opened once: to become owner, to accept an invitation, to choose a new password. */
export const authLinks = pgTable(
  'auth_links',
  {
    id: uuid('id').primaryKey(),
    /** SHA-256 of the token as hex. */
    tokenHash: text('token_hash').notNull(),
    /** `owner`, `invitation` or `reset`. */
    kind: text('kind').notNull(),
    /** Of whom is invited. */
    email: text('email'),
    role: text('role'),
    /** Whose password is reset. */
    userId: uuid('user_id').references(() => users.id, { onDelete: 'cascade' }),
    removeSecondFactors: boolean('remove_second_factors').notNull().default(false),
    /** `null`: the server itself. */
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: moment('created_at').notNull(),
    /** `null`: at the next start. */
    expiresAt: moment('expires_at'),
    usedAt: moment('used_at'),
    revokedAt: moment('revoked_at'),
  },
  (table) => [
    uniqueIndex('auth_links_by_token').on(table.tokenHash),
    uniqueIndex('auth_links_open_invitation')
      .on(table.email)
      .where(sql`kind = 'invitation' and used_at is null and revoked_at is null`),
  ],
);

/** Keys that programs use the API with. */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    /** SHA-256 of the key as hex: keys have too many bits to be guessed. */
    tokenHash: text('token_hash').notNull(),
    /** How it begins. */
    prefix: text('prefix').notNull(),
    scopes: text('scopes').array().notNull(),
    /** Goes with whom it was made by, and may never do more than they. */
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at'),
    revokedAt: moment('revoked_at'),
    lastUsedAt: moment('last_used_at'),
    lastAddress: text('last_address'),
  },
  (table) => [uniqueIndex('api_keys_by_token').on(table.tokenHash)],
);

/** How often something was tried that must not be guessed, by what it was tried on and from where. */
export const authTries = pgTable(
  'auth_tries',
  {
    /** For example `account:<hash>` or `address:203.0.113.7`. */
    key: text('key').primaryKey(),
    tries: integer('tries').notNull(),
    lastAt: moment('last_at').notNull(),
    /** Nothing is tried before. */
    until: moment('until').notNull(),
  },
  (table) => [index('auth_tries_by_last').on(table.lastAt)],
);
