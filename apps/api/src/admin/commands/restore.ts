import { createReadStream } from 'node:fs';
import { copyFile, constants, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { acceptManifest, DataThereError, restoreBackup } from '../../backup/restore.ts';
import { BadBackupError, unpackBackup } from '../../backup/unpack.ts';
import { IN_DATA_FOLDER } from '../../data-folder.ts';
import { messages } from '../../messages.ts';
import { AdminError, adminCommand } from '../command.ts';

const texts = messages.admin.restore;

const request = z.object({
  /** Folder of whoever called; relative names start there. */
  from: z.string(),
  file: z.string(),
  /** Only look whether the backup is whole. */
  check: z.boolean().default(false),
  /** Also where there is data already. */
  replace: z.boolean().default(false),
  /** File with the instance key that the data was sealed with. */
  key: z.string().optional(),
});

/** `flowsmith restore FILE`: puts a backup into the data folder, whole or not at all. */
export const restore = adminCommand(
  request,
  async ({ from, file, check, replace, key }, { config, say, progress }) => {
    const source = resolve(from, file);
    await stat(source).catch((error: unknown) => {
      throw new AdminError(texts.noFile(source), error);
    });
    const report = (bytes: number, manifest: { readonly bytes: number }) =>
      progress(texts.unpacked(bytes, manifest.bytes));
    try {
      if (check) {
        const manifest = await unpackBackup(createReadStream(source), undefined, acceptManifest, report);
        say(texts.whole(source, manifest));
        return;
      }
      if (config.databaseUrl !== undefined) throw new AdminError(texts.notEmbedded);
      const keySource = key === undefined ? undefined : await readKey(resolve(from, key), config.dataFolder);
      const { manifest, flows, kept } = await restoreBackup(
        createReadStream(source),
        config.dataFolder,
        replace,
        report,
      );
      say(texts.done(config.dataFolder, manifest, flows));
      if (kept !== undefined) say(texts.kept(kept));
      if (keySource !== undefined) {
        await copyFile(
          keySource,
          join(config.dataFolder, IN_DATA_FOLDER.instanceKey),
          constants.COPYFILE_EXCL,
        );
      } else if (config.instanceKey === undefined && !(await hasKey(config.dataFolder))) {
        say(texts.keyMissing(join(config.dataFolder, IN_DATA_FOLDER.instanceKey)));
      }
    } catch (error) {
      if (error instanceof BadBackupError) throw new AdminError(texts.bad[error.reason](source), error);
      if (error instanceof DataThereError) throw new AdminError(texts.dataThere(config.dataFolder), error);
      throw error;
    }
  },
);

/** @returns the file, if its key may become the key of the data folder. */
async function readKey(file: string, dataFolder: string): Promise<string | undefined> {
  const key = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new AdminError(texts.noFile(file), error);
  });
  if (Buffer.from(key.trim(), 'base64').length !== 32) throw new AdminError(texts.badKey(file));
  const target = join(dataFolder, IN_DATA_FOLDER.instanceKey);
  const current = await readFile(target, 'utf8').catch(() => undefined);
  if (current === undefined) return file;
  // The key that opens other secrets is never thrown away.
  if (current.trim() !== key.trim()) throw new AdminError(texts.otherKey(target));
  return undefined;
}

async function hasKey(dataFolder: string): Promise<boolean> {
  const found = await stat(join(dataFolder, IN_DATA_FOLDER.instanceKey)).catch(() => undefined);
  return found !== undefined;
}
