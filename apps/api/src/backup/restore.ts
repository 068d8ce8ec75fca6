import { mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { IN_DATA_FOLDER } from '../data-folder.ts';
import { lockDataFolder } from '../db/data-folder-lock.ts';
import { startPglite } from '../db/pglite/start-pglite.ts';
import { finishRestore, markReady } from './finish-restore.ts';
import { knownMigrations, type Manifest } from './manifest.ts';
import { BadBackupError, unpackBackup } from './unpack.ts';

/** What came of a restore. */
export interface Restored {
  readonly manifest: Manifest;
  readonly flows: number;
  /** Folder with what was in the data folder before; `undefined`: it was empty. */
  readonly kept: string | undefined;
}

/** There is data where a backup was to be restored to. */
export class DataThereError extends Error {
  override readonly name = 'DataThereError';
}

/** Major version of the PostgreSQL that is built in. */
export const BUILT_IN_POSTGRES = 18;

/** @throws BadBackupError where this program cannot work with the data of a backup */
export function acceptManifest({ database }: Manifest): void {
  if (database.postgres !== BUILT_IN_POSTGRES || database.migrations > knownMigrations()) {
    throw new BadBackupError('newer');
  }
}

/**
 * Puts a backup into a data folder. All of it is written to a new folder and checked, opened, and only then put into place;
 * until then the data that is there stays as it was. What was there before is kept beside it.
 * @param replace also where there is data already
 * @throws BadBackupError
 * @throws DataThereError without `replace`
 * @throws DataFolderInUseError while a server works in the folder
 */
export async function restoreBackup(
  source: Readable,
  dataFolder: string,
  replace: boolean,
  progress: (bytes: number, manifest: Manifest) => void,
): Promise<Restored> {
  const lock = lockDataFolder(dataFolder);
  const target = join(dataFolder, IN_DATA_FOLDER.restoring);
  let isReady = false;
  try {
    await finishRestore(dataFolder);
    const hadData = await hasFiles(join(dataFolder, IN_DATA_FOLDER.database));
    if (hadData && !replace) throw new DataThereError(dataFolder);
    await rm(target, { recursive: true, force: true });
    await mkdir(target, { recursive: true, mode: 0o700 });
    const manifest = await unpackBackup(source, target, acceptManifest, progress);
    const flows = await countFlows(join(target, IN_DATA_FOLDER.database));
    const keep = `replaced-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
    await markReady(dataFolder, keep);
    isReady = true;
    await finishRestore(dataFolder);
    const kept = join(dataFolder, keep);
    if (!hadData) await rmdir(kept).catch(() => undefined);
    return { manifest, flows, kept: (await hasFiles(kept)) ? kept : undefined };
  } catch (error) {
    // Once ready, the rest is done by whoever opens the folder next.
    if (!isReady) await rm(target, { recursive: true, force: true });
    throw error;
  } finally {
    source.destroy();
    lock.release();
  }
}

async function hasFiles(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.length > 0;
}

const counted = z.tuple([z.object({ flows: z.coerce.number() })]);

/** Opens a restored database, which also tells whether it can be. */
async function countFlows(folder: string): Promise<number> {
  const database = await startPglite({ folder });
  try {
    const { rows } = await database.pool.query(
      'select count(*) as flows from flows where deleted_at is null',
    );
    return counted.parse(rows)[0].flows;
  } finally {
    await database.close();
  }
}
