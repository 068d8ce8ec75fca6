import { constants } from 'node:fs';
import { copyFile, link, mkdir, readdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Pool } from 'pg';
import { BACKED_UP, IN_DATA_FOLDER } from '../data-folder.ts';
import { filesBelow } from './files-below.ts';
import { FLOWSMITH_VERSION, FORMAT_VERSION, type Manifest } from './manifest.ts';

/** The data of one moment, in a folder of its own. */
export interface Snapshot {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Takes it away. */
  remove(): Promise<void>;
}

/** There is not enough room on the disk for a second copy of the database. */
export class NoRoomError extends Error {
  override readonly name = 'NoRoomError';
  readonly needed: number;
  readonly free: number;
  constructor(needed: number, free: number) {
    super(`${needed} bytes needed, ${free} free`);
    this.needed = needed;
    this.free = free;
  }
}

const facts = z.tuple([z.object({ version: z.string(), migrations: z.coerce.number() })]);

/**
 * Copies the embedded database and the files beside it as they are at one moment. The pool has one connection, and who
 * holds it keeps everybody else waiting: after a checkpoint all is in the files, and nothing writes to them. That takes
 * about a second for 500 MB, less where the file system can share blocks.
 * @throws NoRoomError when the disk has not enough room
 */
export async function takeSnapshot(pool: Pool, dataFolder: string): Promise<Snapshot> {
  const folder = join(dataFolder, IN_DATA_FOLDER.snapshot);
  // One that was left behind by a process that was killed.
  await rm(folder, { recursive: true, force: true });
  await needRoom(dataFolder);
  const remove = () => rm(folder, { recursive: true, force: true });
  const client = await pool.connect();
  try {
    const { rows } = await client.query(
      `select current_setting('server_version') as version, (select count(*) from drizzle.__drizzle_migrations) as migrations`,
    );
    const [{ version, migrations }] = facts.parse(rows);
    await client.query('checkpoint');
    const created = new Date().toISOString();
    await copyFolder(join(dataFolder, IN_DATA_FOLDER.database), join(folder, IN_DATA_FOLDER.database), copy);
    // These are written once and never changed, so another name for the same file is a copy of it.
    for (const name of [IN_DATA_FOLDER.sandboxCdn, IN_DATA_FOLDER.sandboxMedia]) {
      await copyFolder(join(dataFolder, name), join(folder, name), linkOrCopy);
    }
    const files = await filesBelow(folder, BACKED_UP);
    const manifest: Manifest = {
      format: 'flowsmith-backup',
      formatVersion: FORMAT_VERSION,
      flowsmith: FLOWSMITH_VERSION,
      created,
      database: { engine: 'pglite', postgres: Number.parseInt(version, 10), migrations },
      files: files.length,
      bytes: files.reduce((sum, { size }) => sum + size, 0),
    };
    return { folder, manifest, remove };
  } catch (error) {
    await remove();
    throw error;
  } finally {
    client.release();
  }
}

async function needRoom(dataFolder: string): Promise<void> {
  const files = await filesBelow(dataFolder, [IN_DATA_FOLDER.database]);
  const needed = files.reduce((sum, { size }) => sum + size, 0);
  const { bavail, bsize } = await statfs(dataFolder);
  const free = bavail * bsize;
  if (free < needed * 1.1) throw new NoRoomError(needed, free);
}

async function copyFolder(
  from: string,
  to: string,
  one: (from: string, to: string) => Promise<void>,
): Promise<void> {
  const isThere = await stat(from).then(
    () => true,
    () => false,
  );
  if (!isThere) return;
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyFolder(source, target, one);
    else if (entry.isFile()) await one(source, target);
  }
}

const copy = (from: string, to: string): Promise<void> => copyFile(from, to, constants.COPYFILE_FICLONE);

async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(() =>
    copy(from, to).catch((error: unknown) => {
      // Files of the sandbox are thrown away when they are old, at any moment.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }),
  );
}
