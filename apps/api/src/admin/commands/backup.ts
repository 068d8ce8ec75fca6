import { createReadStream, createWriteStream } from 'node:fs';
import { access, copyFile, constants, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { packBackup } from '../../backup/pack.ts';
import { acceptManifest } from '../../backup/restore.ts';
import { NoRoomError, takeSnapshot } from '../../backup/snapshot.ts';
import { unpackBackup } from '../../backup/unpack.ts';
import type { Config } from '../../config.ts';
import { IN_DATA_FOLDER } from '../../data-folder.ts';
import { DataFolderInUseError, lockDataFolder } from '../../db/data-folder-lock.ts';
import { startPglite } from '../../db/pglite/start-pglite.ts';
import { messages } from '../../messages.ts';
import { AdminError, adminCommand, type AdminContext } from '../command.ts';
import { findServer } from '../running-server.ts';

const texts = messages.admin.backup;

const request = z.object({
  /** Folder of whoever called; relative names start there. */
  from: z.string(),
  /** Default: named after the moment. */
  file: z.string().optional(),
  /** Over a file that is there. */
  force: z.boolean().default(false),
  /** Where a copy of the instance key goes. */
  key: z.string().optional(),
});

/** `flowsmith backup`: all embedded data in one file, checked after it was written. A running server goes on meanwhile. */
export const backup = adminCommand(request, async ({ from, file, force, key }, context) => {
  const { config, say, progress } = context;
  if (config.databaseUrl !== undefined) throw new AdminError(texts.notEmbedded);
  const target = resolve(
    from,
    file ?? `flowsmith-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.tar.zst`,
  );
  if (!force && (await isThere(target))) throw new AdminError(texts.fileThere(target));
  const keyTarget = key === undefined ? undefined : resolve(from, key);
  if (keyTarget !== undefined && (await isThere(keyTarget))) throw new AdminError(texts.fileThere(keyTarget));

  const { content, close } = await openContent(config, context);
  // Under another name until it is whole: what has the name of a backup is one.
  const draft = join(dirname(target), `.${basename(target)}.part`);
  try {
    await pipeline(content, createWriteStream(draft, { mode: 0o600, flush: true }));
    progress(texts.checking);
    const manifest = await unpackBackup(createReadStream(draft), undefined, acceptManifest);
    await rename(draft, target);
    say(texts.made(target, (await stat(target)).size, manifest));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    await close();
  }
  say(keyTarget === undefined ? keyNote(config) : await copyKey(config, keyTarget));
});

interface Content {
  readonly content: Readable;
  close(): Promise<void>;
}

/** From the data folder itself; from the server, where one works in it. Opening does not bring old tables up to date. */
async function openContent(config: Config, { progress }: AdminContext): Promise<Content> {
  const { FLOWSMITH_URL: url = '' } = process.env;
  if (url !== '') return fromServer(config, progress);
  const database = join(config.dataFolder, IN_DATA_FOLDER.database);
  if ((await readdir(database).catch(() => [])).length === 0) {
    throw new AdminError(texts.nothing(config.dataFolder));
  }
  try {
    return await fromFolder(config.dataFolder, progress);
  } catch (error) {
    if (!(error instanceof DataFolderInUseError)) throw error;
    return fromServer(config, progress);
  }
}

async function fromFolder(dataFolder: string, progress: (line: string) => void): Promise<Content> {
  const lock = lockDataFolder(dataFolder);
  try {
    const database = await startPglite({ folder: join(dataFolder, IN_DATA_FOLDER.database) });
    try {
      const snapshot = await takeSnapshot(database.pool, dataFolder).catch((error: unknown) => {
        if (!(error instanceof NoRoomError)) throw error;
        throw new AdminError(texts.noRoom(error.needed, error.free), error);
      });
      const { bytes } = snapshot.manifest;
      const content = packBackup(snapshot, (packed) => progress(texts.packed(packed, bytes)));
      return { content, close: async () => lock.release() };
    } finally {
      await database.close();
    }
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function fromServer({ dataFolder }: Config, progress: (line: string) => void): Promise<Content> {
  const server = await findServer(dataFolder);
  const { body } = await server.ask('GET', '/api/server/backup');
  if (body === null) throw new AdminError(texts.empty(server.address));
  let received = 0;
  const content = Readable.from(
    (async function* () {
      for await (const piece of body) {
        received += piece.length;
        progress(texts.received(received, server.address));
        yield piece;
      }
    })(),
  );
  return { content, close: () => Promise.resolve() };
}

/** What to keep beside the backup to be able to open the secrets in it. */
function keyNote({ instanceKey, dataFolder }: Config): string {
  return instanceKey === undefined
    ? texts.keyFileApart(join(dataFolder, IN_DATA_FOLDER.instanceKey))
    : texts.keyVariableApart;
}

async function copyKey(config: Config, target: string): Promise<string> {
  if (config.instanceKey !== undefined) return texts.keyVariableApart;
  await copyFile(join(config.dataFolder, IN_DATA_FOLDER.instanceKey), target, constants.COPYFILE_EXCL);
  return texts.keyCopied(target);
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
