import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Keeps the contents of files under names that it gives. */
export interface FileStore {
  put(bytes: Uint8Array): Promise<string>;
  /** `undefined` when it is not there any more. */
  read(name: string): Promise<Uint8Array | undefined>;
  remove(name: string): Promise<void>;
}

const NAME = /^[0-9a-f]{48}$/;
const MAX_BYTES = 500 * 1024 * 1024;
const newName = (): string => randomBytes(24).toString('hex');

/** Keeps files in a folder; the oldest make room when all together have more than `maxBytes`. */
export function folderFiles(folder: string, maxBytes = MAX_BYTES): FileStore {
  return {
    async put(bytes) {
      await mkdir(folder, { recursive: true });
      await makeRoom(folder, maxBytes - bytes.length);
      const name = newName();
      await writeFile(join(folder, name), bytes, { mode: 0o600 });
      return name;
    },
    async read(name) {
      return NAME.test(name) ? await readFile(join(folder, name)).catch(() => undefined) : undefined;
    },
    async remove(name) {
      if (NAME.test(name)) await rm(join(folder, name), { force: true });
    },
  };
}

/** Keeps files in memory, for a sandbox that keeps nothing. */
export function memoryFiles(maxBytes = MAX_BYTES / 5): FileStore {
  const files = new Map<string, Uint8Array>();
  return {
    async put(bytes) {
      let left = maxBytes - bytes.length;
      for (const [name, { length }] of [...files].toReversed()) {
        left -= length;
        if (left < 0) files.delete(name);
      }
      const name = newName();
      files.set(name, bytes);
      return name;
    },
    read: async (name) => files.get(name),
    remove: async (name) => void files.delete(name),
  };
}

async function makeRoom(folder: string, room: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => NAME.test(name));
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const { size, mtimeMs } = await stat(path);
      return { path, size, mtimeMs };
    }),
  );
  let left = room;
  for (const { path, size } of files.toSorted((a, b) => b.mtimeMs - a.mtimeMs)) {
    left -= size;
    if (left < 0) await rm(path, { force: true });
  }
}
