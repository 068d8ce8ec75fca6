import type { Config } from '../config.ts';
import { DataFolderInUseError } from '../db/data-folder-lock.ts';
import { openDatabase, type OpenedDatabase, type Storage } from '../db/open-database.ts';
import { findServer, type RunningServer } from './running-server.ts';

/** How a command gets at the data: by itself, or through the server that holds it. */
export type Reached =
  | { readonly kind: 'database'; readonly database: OpenedDatabase }
  | { readonly kind: 'server'; readonly server: RunningServer };

/**
 * Opens the data that the settings name. A PostgreSQL server is opened whoever else works with it. The embedded database is
 * opened while no server holds its folder; else that server is to be asked. `FLOWSMITH_URL` means the server there in any case.
 */
export async function reachStorage(config: Config): Promise<Reached> {
  const { FLOWSMITH_URL: url = '' } = process.env;
  if (url !== '') return { kind: 'server', server: await findServer(config.dataFolder) };
  try {
    return { kind: 'database', database: await openDatabase(storageOf(config)) };
  } catch (error) {
    if (!(error instanceof DataFolderInUseError)) throw error;
    return { kind: 'server', server: await findServer(config.dataFolder) };
  }
}

/** The storage that the settings of a server name. */
export function storageOf(config: Config): Storage {
  return config.databaseUrl === undefined
    ? { kind: 'embedded', dataFolder: config.dataFolder }
    : { kind: 'postgres', url: config.databaseUrl };
}
