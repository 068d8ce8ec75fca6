import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline, type Readable } from 'node:stream';
import { pipeline as piped } from 'node:stream/promises';
import { constants, createZstdCompress } from 'node:zlib';
import { pack, type Pack } from 'tar-stream';
import { BACKED_UP } from '../data-folder.ts';
import { filesBelow } from './files-below.ts';
import { CHECKSUMS, MANIFEST } from './manifest.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * A snapshot as one file, piece by piece: nothing is in memory as a whole. It is taken away once the stream ends, however it does.
 * @param progress is told how many bytes of the snapshot are packed
 */
export function packBackup(
  snapshot: Snapshot,
  progress: (bytes: number) => void = () => undefined,
): Readable {
  const archive = pack();
  const compressed = createZstdCompress({
    params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 },
  });
  fill(archive, snapshot, progress).catch((error: unknown) =>
    archive.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  // Whoever reads the stream hears of a failure. What cannot be taken away is, before the next snapshot.
  const tidy = (): void => void snapshot.remove().catch(() => undefined);
  pipeline(archive, compressed, tidy);
  return compressed;
}

async function fill(archive: Pack, { folder, manifest }: Snapshot, progress: (bytes: number) => void) {
  const mtime = new Date(manifest.created);
  const text = (name: string, content: string) =>
    new Promise<void>((resolve, reject) => {
      archive.entry({ name, mode: 0o600, mtime }, content, (error) => (error ? reject(error) : resolve()));
    });
  const description = `${JSON.stringify(manifest, null, 2)}\n`;
  await text(MANIFEST, description);
  const sums = [line(createHash('sha256').update(description).digest('hex'), MANIFEST)];
  let packed = 0;
  for (const { name, isFolder, size } of await filesBelow(folder, BACKED_UP)) {
    if (isFolder) {
      await new Promise<void>((resolve, reject) => {
        archive.entry({ name: `${name}/`, type: 'directory', mode: 0o700, mtime }, (error) =>
          error ? reject(error) : resolve(),
        );
      });
      continue;
    }
    const hash = createHash('sha256');
    const entry = archive.entry({ name, size, mode: 0o600, mtime });
    await piped(
      createReadStream(join(folder, name)),
      async function* (pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          hash.update(piece);
          packed += piece.length;
          progress(packed);
          yield piece;
        }
      },
      entry,
    );
    sums.push(line(hash.digest('hex'), name));
  }
  await text(CHECKSUMS, sums.join(''));
  archive.finalize();
}

const line = (sum: string, name: string): string => `${sum}  ${name}\n`;
