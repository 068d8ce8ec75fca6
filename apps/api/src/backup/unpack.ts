import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import { extract, type Extract } from 'tar-stream';
import { BACKED_UP } from '../data-folder.ts';
import { CHECKSUMS, FORMAT_VERSION, MANIFEST, manifestShape, type Manifest } from './manifest.ts';

/** A file in an archive. */
type Entry = Extract extends AsyncIterable<infer One> ? One : never;

/** A file that is no backup, not a whole one, or one that this program cannot read. */
export class BadBackupError extends Error {
  override readonly name = 'BadBackupError';
  readonly reason: 'not-a-backup' | 'damaged' | 'newer';
  constructor(reason: BadBackupError['reason'], cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** Largest of the two small files. A backup has some thousand files. */
const MOST_TEXT = 64 * 1024 * 1024;

/**
 * Reads a backup to its end and checks every byte of it.
 * @param target folder to write its files to; without one, it is only checked
 * @param accept looks at the manifest before anything is written, and throws where it will not do
 * @param progress is told how many bytes were unpacked
 * @throws BadBackupError
 */
export async function unpackBackup(
  source: Readable,
  target: string | undefined,
  accept: (manifest: Manifest) => void,
  progress: (bytes: number, manifest: Manifest) => void = () => undefined,
): Promise<Manifest> {
  const files = extract();
  let failure: unknown;
  // The archive is told of the failure; the loop below throws it.
  const feeding = pipeline(source, createZstdDecompress(), files).catch((error: unknown) => {
    failure = error;
  });
  const found = new Map<string, string>();
  let manifest: Manifest | undefined;
  let sums: string | undefined;
  let unpacked = 0;
  try {
    for await (const entry of files) {
      const { name, type, size } = entry.header;
      if (manifest === undefined) {
        if (name !== MANIFEST) throw new BadBackupError('not-a-backup');
        const content = await smallText(entry, size);
        manifest = readManifest(content);
        accept(manifest);
        found.set(name, createHash('sha256').update(content).digest('hex'));
      } else if (name === CHECKSUMS) {
        sums = await smallText(entry, size);
      } else if (type === 'directory') {
        if (target !== undefined) await mkdir(placeOf(target, name), { recursive: true, mode: 0o700 });
        entry.resume();
      } else {
        const known = manifest;
        found.set(
          name,
          await keep(entry, target === undefined ? undefined : placeOf(target, name), (bytes) => {
            unpacked += bytes;
            progress(unpacked, known);
          }),
        );
      }
    }
  } catch (error) {
    await feeding;
    if (error instanceof BadBackupError) throw error;
    // A full disk is no fault of the backup.
    if (isSystemError(error)) throw error;
    throw new BadBackupError(manifest === undefined ? 'not-a-backup' : 'damaged', failure ?? error);
  }
  await feeding;
  if (manifest === undefined) throw new BadBackupError('not-a-backup', failure);
  if (failure !== undefined || sums === undefined || !agree(sums, found))
    throw new BadBackupError('damaged', failure);
  return manifest;
}

function readManifest(content: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    throw new BadBackupError('not-a-backup', error);
  }
  const version: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, 'formatVersion') : undefined;
  if (typeof version === 'number' && version > FORMAT_VERSION) throw new BadBackupError('newer');
  const manifest = manifestShape.safeParse(value);
  if (!manifest.success) throw new BadBackupError('not-a-backup', manifest.error);
  return manifest.data;
}

async function smallText(entry: Entry, size: number): Promise<string> {
  if (size > MOST_TEXT) throw new BadBackupError('damaged');
  return text(entry);
}

/** Where a file belongs. Names in an archive may lead anywhere, so only what a backup has is taken. */
function placeOf(target: string, name: string): string {
  const steps = name.replace(/\/$/, '').split('/');
  const isOurs = BACKED_UP.some((folder) => folder === steps[0]);
  if (!isOurs || steps.some((step) => step === '' || step === '.' || step === '..' || /[\\:\0]/.test(step))) {
    throw new BadBackupError('damaged');
  }
  return join(target, ...steps);
}

/** @returns the checksum of what was read */
async function keep(entry: Entry, file: string | undefined, read: (bytes: number) => void): Promise<string> {
  const hash = createHash('sha256');
  if (file !== undefined) await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const out =
    file === undefined
      ? new Writable({ write: (_piece, _encoding, done) => done() })
      : createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
  await pipeline(
    Readable.from(entry),
    async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        hash.update(piece);
        read(piece.length);
        yield piece;
      }
    },
    out,
  );
  return hash.digest('hex');
}

function agree(sums: string, found: ReadonlyMap<string, string>): boolean {
  const lines = sums.split('\n').filter((line) => line !== '');
  return (
    lines.length === found.size &&
    lines.every((line) => found.get(line.slice(66)) === line.slice(0, 64) && line.slice(64, 66) === '  ')
  );
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
