import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { IN_DATA_FOLDER } from '../../data-folder.ts';
import { connect, type Storage } from '../../db/open-database.ts';
import { messages } from '../../messages.ts';
import { moveData, MoveError } from '../../move/move-data.ts';
import { AdminError, adminCommand } from '../command.ts';

const texts = messages.admin.migrate;

const request = z.object({ to: z.enum(['postgres', 'embedded']) });

/** `flowsmith migrate`: all data from the data folder to PostgreSQL, or back. */
export const migrate = adminCommand(request, async ({ to }, { config, say, progress }) => {
  const { databaseUrl: url, dataFolder } = config;
  if (url === undefined) throw new AdminError(texts.noUrl);
  const files = await readdir(join(dataFolder, IN_DATA_FOLDER.database)).catch(() => []);
  const isBack = to === 'embedded';
  if (!isBack && files.length === 0) throw new AdminError(texts.nothing(dataFolder));
  const folder: Storage = { kind: 'embedded', dataFolder };
  const server: Storage = { kind: 'postgres', url };
  const [from, into] = isBack ? [server, folder] : [folder, server];
  const source = await connect(from);
  try {
    const target = await connect(into);
    try {
      const moved = await moveData(source.pool, target.pool, (table, rows, of) =>
        progress(texts.copied(table, rows, of)),
      );
      say(texts.done(moved.tables, moved.rows));
    } finally {
      await target.close();
    }
  } catch (error) {
    if (!(error instanceof MoveError)) throw error;
    throw new AdminError(texts.failed[error.reason](error.table ?? ''), error);
  } finally {
    await source.close();
  }
  say(isBack ? texts.nextEmbedded(dataFolder) : texts.nextPostgres(dataFolder));
  if (!isBack && config.instanceKey === undefined)
    say(texts.key(join(dataFolder, IN_DATA_FOLDER.instanceKey)));
});
