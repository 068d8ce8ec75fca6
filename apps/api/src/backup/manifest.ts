import { readMigrationFiles } from 'drizzle-orm/migrator';
import { z } from 'zod';
import { migrationsFolder } from '../db/migrations-folder.ts';
import packageJson from '../../package.json' with { type: 'json' };

/**
 * What a backup says of itself, as its first file. The file is a tar archive, compressed with zstd: `manifest.json`, then
 * what lay in the data folder, then `SHA256SUMS` as the program `sha256sum` checks it.
 */
export const manifestShape = z.object({
  format: z.literal('flowsmith-backup'),
  /** Goes up when older programs cannot read it any more. */
  formatVersion: z.number().int().positive(),
  /** Version of the Flowsmith that made it. */
  flowsmith: z.string(),
  created: z.iso.datetime(),
  database: z.object({
    engine: z.literal('pglite'),
    /** Major version of PostgreSQL: others do not read its files. */
    postgres: z.number().int().positive(),
    /** How many migrations of the tables were done. */
    migrations: z.number().int().nonnegative(),
  }),
  files: z.number().int().nonnegative(),
  /** Of all files together. */
  bytes: z.number().int().nonnegative(),
});

/** What a backup says of itself. */
export type Manifest = z.infer<typeof manifestShape>;

/** The newest format that this program reads, and the one that it writes. */
export const FORMAT_VERSION = 1;
/** First and last file of a backup. */
export const MANIFEST = 'manifest.json';
export const CHECKSUMS = 'SHA256SUMS';

/** Version of this program. */
export const FLOWSMITH_VERSION = packageJson.version;

/** How many migrations this program knows. */
export function knownMigrations(): number {
  return readMigrationFiles({ migrationsFolder }).length;
}
