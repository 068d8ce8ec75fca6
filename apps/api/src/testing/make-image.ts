import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { IN_DATA_FOLDER } from '../data-folder.ts';
import { openDatabase } from '../db/open-database.ts';

/** A process of its own that writes a file with an embedded database that has all tables: `node make-image.ts <file>`. */
const [file = ''] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'flowsmith-image-'));
const { close } = await openDatabase({ kind: 'embedded', dataFolder: folder });
await close();
const database = new PGlite(join(folder, IN_DATA_FOLDER.database));
// A dump that is asked for earlier never ends.
await database.waitReady;
await writeFile(file, await (await database.dumpDataDir('none')).bytes());
await database.close();
await rm(folder, { recursive: true, force: true });
