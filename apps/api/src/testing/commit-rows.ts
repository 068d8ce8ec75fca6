import { writeSetting } from '../db/settings.ts';
import { openDatabase } from '../db/open-database.ts';

/**
 * A process of its own that opens an embedded database and commits one row after the other, saying each number once it
 * is acknowledged: `node commit-rows.ts <data folder> <rows>`. Tests count its calls, kill it, or start two.
 */
const [dataFolder = '', rows = '0'] = process.argv.slice(2);
const { db, close } = await openDatabase({ kind: 'embedded', dataFolder });
process.stdout.write('open\n');
for (let number = 1; number <= Number(rows); number++) {
  await writeSetting(db, `row ${number}`, number);
  process.stdout.write(`${number}\n`);
}
await close();
