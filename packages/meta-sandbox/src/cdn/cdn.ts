import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { ReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How a CDN is set up. */
export interface CdnOptions {
  /** Where the files lie; made when it is not there. */
  readonly folder: string;
  /** The address of the sandbox, prefix included. */
  readonly publicUrl: () => string;
  /** Bytes of all files together; the oldest make room. Default: 500 MiB. */
  readonly maxBytes?: number;
  /** Milliseconds that a file stays. Default: 20 days, as at WhatsApp (Data API, media). */
  readonly life?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Stands in for WhatsApp's CDN: encrypted files under addresses that nobody can guess. */
export interface Cdn {
  /** Keeps a file, and gives its address. @throws RangeError for one that is larger than a phone may send. */
  put(file: Uint8Array): Promise<string>;
  /** Whether an address is one of this CDN. */
  isOwn(address: URL): boolean;
  /** @param name last part of the address. @returns `undefined` when it is not there any more. */
  read(name: string): Promise<StoredFile | undefined>;
}

/** A file of the CDN. */
export interface StoredFile {
  readonly size: number;
  readonly stream: () => ReadStream;
}

/** The part of the address below the sandbox's own. */
export const CDN_PATH = '/cdn/v';

const DAY = 24 * 60 * 60 * 1000;
const LIFE = 20 * DAY;
const MAX_BYTES = 500 * 1024 * 1024;
/** 25 MiB, padded, and the authentication code. */
const MAX_FILE_BYTES = 25 * 1024 * 1024 + 26;
const NAME = /^[0-9a-f]{48}\.enc$/;

/**
 * Keeps files on disk. What they hold is encrypted, and their keys are not here.
 *
 * @example const url = await createCdn({ folder, publicUrl }).put(sealMedia(bytes).file);
 */
export function createCdn(options: CdnOptions): Cdn {
  const { folder, publicUrl, maxBytes = MAX_BYTES, life = LIFE, now = Date.now } = options;
  const base = () => `${publicUrl().replace(/\/+$/, '')}${CDN_PATH}/`;
  /** One after the other: room that one file found is not promised to another. */
  let last: Promise<unknown> = Promise.resolve();

  async function store(file: Uint8Array): Promise<string> {
    await mkdir(folder, { recursive: true });
    await makeRoom(folder, { room: maxBytes - file.length, before: now() - life });
    const name = `${randomBytes(24).toString('hex')}.enc`;
    await writeFile(join(folder, name), file, { mode: 0o600 });
    return `${base()}${name}`;
  }

  return {
    put(file) {
      if (file.length > MAX_FILE_BYTES) return Promise.reject(new RangeError('The file is too large'));
      const stored = last.then(() => store(file));
      last = stored.catch(() => undefined);
      return stored;
    },

    isOwn({ href }) {
      const start = base();
      return href.startsWith(start) && NAME.test(href.slice(start.length));
    },

    async read(name) {
      if (!NAME.test(name)) return undefined;
      const path = join(folder, name);
      const found = await stat(path).catch(() => undefined);
      if (found === undefined || found.mtimeMs < now() - life) return undefined;
      return { size: found.size, stream: () => createReadStream(path) };
    },
  };
}

/** Removes files that are too old, then the oldest until all others fit. */
async function makeRoom(
  folder: string,
  { room, before }: { readonly room: number; readonly before: number },
): Promise<void> {
  const names = (await readdir(folder)).filter((name) => NAME.test(name));
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const { size, mtimeMs } = await stat(path);
      return { path, size, mtimeMs };
    }),
  );
  let left = room;
  for (const { path, size, mtimeMs } of files.toSorted((a, b) => b.mtimeMs - a.mtimeMs)) {
    left -= size;
    if (mtimeMs < before || left < 0) await rm(path, { force: true });
  }
}
