import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { messages } from '../messages.ts';

/** Somebody else works in the data folder. */
export class DataFolderInUseError extends Error {
  override readonly name = 'DataFolderInUseError';
}

/** Holds a data folder until `release` is called or the process ends, however it ends. */
export interface DataFolderLock {
  release(): void;
}

/**
 * Takes a data folder for this process alone; creates it (0700) when it is not there. The embedded database knows no
 * lock and silently loses data when two processes open it.
 *
 * The lock is SQLite's lock on the file `lock`, that is a lock of the operating system: it ends with the process, so
 * there are no stale ones to tell from live ones, and it holds across containers that share the folder.
 * @throws DataFolderInUseError when another process, or another part of this one, holds the folder.
 */
export function lockDataFolder(folder: string): DataFolderLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'lock');
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (isBusy(error)) throw new DataFolderInUseError(messages.database.inUse(folder), { cause: error });
    throw error;
  }
  chmodSync(file, 0o600);
  return { release: () => database.close() };
}

const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}
