import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Smaller files gain nothing. */
const WORTHWHILE = 1024;
const TEXT = /\.(js|css|html|svg|json)$/;

/** Puts a `.br` and a `.gz` beside each text file of the build: the API sends those, and compresses nothing itself. */
async function main(): Promise<void> {
  const folder = fileURLToPath(new URL('../dist', import.meta.url));
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((each) => TEXT.test(each))) await compress(join(folder, name));
}

async function compress(file: string): Promise<void> {
  if ((await stat(file)).size < WORTHWHILE) return;
  const bytes = await readFile(file);
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  await writeFile(`${file}.br`, brotli);
  await writeFile(`${file}.gz`, gzipped);
}

await main();
