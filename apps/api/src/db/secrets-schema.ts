import { sql } from 'drizzle-orm';
import { integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { moment } from './schema.ts';

/** Keys that secrets are sealed with, each wrapped by the instance key (secrets/data-keys.ts). */
export const dataKeys = pgTable(
  'data_keys',
  {
    /** Stands in every text that it sealed. */
    id: text('id').primaryKey(),
    /** `seal`, or `root`: the one that keys for links, verify tokens and ids of persons are derived from. */
    use: text('use').notNull(),
    wrapped: text('wrapped').notNull(),
    /** Which instance key wrapped it. */
    instanceKeyId: text('instance_key_id').notNull(),
    createdAt: moment('created_at').notNull(),
    /** Not used for sealing before: by then all servers know it. */
    usedFrom: moment('used_from').notNull(),
    /** Since when nothing is sealed with it any more. */
    retiredAt: moment('retired_at'),
  },
  (table) => [
    uniqueIndex('data_keys_root')
      .on(table.use)
      .where(sql`use = 'root'`),
  ],
);

/** Changes to a new data key. How far one is, is read from the sealed columns themselves. */
export const secretRotations = pgTable('secret_rotations', {
  id: uuid('id').primaryKey(),
  keyId: text('key_id')
    .notNull()
    .references(() => dataKeys.id),
  /** `running` or `done`. */
  state: text('state').notNull(),
  /** Secrets sealed anew so far. */
  resealed: integer('resealed').notNull(),
  /** Secrets that no key opens. */
  unreadable: integer('unreadable').notNull(),
  createdAt: moment('created_at').notNull(),
  /** Not begun before: all servers seal with the new key by then. */
  dueAt: moment('due_at').notNull(),
  /** Until when a server works on it; others leave it alone. */
  leasedUntil: moment('leased_until'),
  finishedAt: moment('finished_at'),
});
