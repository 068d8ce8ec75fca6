import type { Readable } from 'node:stream';
import type { Pool } from 'pg';
import type { Manifest } from '../../backup/manifest.ts';
import { packBackup } from '../../backup/pack.ts';
import { NoRoomError, takeSnapshot } from '../../backup/snapshot.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';

/** Looks after the data of a running server. */
export interface ServerService {
  /**
   * A backup of the embedded database as it is now; the server goes on meanwhile.
   * @throws ApiError while another is being made, where the disk is full, or the data is on a PostgreSQL server
   */
  backUp(): Promise<{ readonly manifest: Manifest; readonly content: Readable }>;
}

/** @param dataFolder of the embedded database; `undefined`: the data is elsewhere */
export function createServerService(pool: Pool, dataFolder: string | undefined): ServerService {
  let busy = false;
  return {
    async backUp() {
      if (dataFolder === undefined) throw new ApiError(409, 'wrong-state', messages.admin.backup.notEmbedded);
      if (busy) throw new ApiError(409, 'wrong-state', messages.admin.backup.busy);
      busy = true;
      const snapshot = await takeSnapshot(pool, dataFolder).catch((error: unknown) => {
        busy = false;
        if (!(error instanceof NoRoomError)) throw error;
        throw new ApiError(507, 'limit-reached', messages.admin.backup.noRoom(error.needed, error.free));
      });
      const content = packBackup(snapshot);
      content.once('close', () => {
        busy = false;
      });
      return { manifest: snapshot.manifest, content };
    },
  };
}
