import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockDataFolder } from './data-folder-lock.ts';
import { openDatabase } from './open-database.ts';
import { settings } from './schema.ts';

const run = promisify(execFile);
const commitRows = fileURLToPath(new URL('../testing/commit-rows.ts', import.meta.url));

let parent: string;
let dataFolder: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'flowsmith-data-'));
  dataFolder = join(parent, 'data');
  // Making a new database calls fsync, too, and takes its time.
  await run(process.execPath, [commitRows, dataFolder, '0']);
}, 120_000);
afterAll(() => rm(parent, { recursive: true, force: true }));

/** Calls of fsync that Node made in a process that commits so many rows, from Node's own trace of system calls. */
async function fsyncsOf(rows: number): Promise<number> {
  const trace = join(parent, `trace-${rows}.json`);
  const flags = ['--trace-event-categories', 'node.fs.sync', '--trace-event-file-pattern', trace];
  await run(process.execPath, [...flags, commitRows, dataFolder, String(rows)]);
  return (await readFile(trace, 'utf8'))
    .split('{"pid"')
    .filter((event) => /"ph":"B".*"fs\.sync\.fsync"/.test(event)).length;
}

describe('the embedded database', () => {
  it('loses nothing that it acknowledged when its process is killed', async () => {
    const writer = spawn(process.execPath, [commitRows, dataFolder, '1000000'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let acknowledged = 0;
    for await (const line of createInterface({ input: writer.stdout })) {
      acknowledged = Number(line) || 0;
      if (acknowledged === 60) writer.kill('SIGKILL');
    }
    const { db, close } = await openDatabase({ kind: 'embedded', dataFolder });
    const rows = await db.select().from(settings);
    await close();
    expect(acknowledged).toBeGreaterThanOrEqual(60);
    expect(rows.length).toBeGreaterThanOrEqual(acknowledged);
  });

  it('brings each commit to the disk', async () => {
    const atRest = await fsyncsOf(0);
    const rows = 40;
    expect((await fsyncsOf(rows)) - atRest).toBeGreaterThanOrEqual(rows);
  });
});

describe('the lock of the data folder', () => {
  it('keeps a second process out, with a message that says what to do', async () => {
    const lock = lockDataFolder(dataFolder);
    const second = run(process.execPath, [commitRows, dataFolder, '1']);
    await expect(second).rejects.toMatchObject({ stderr: expect.stringContaining('FLOWSMITH_DATA') });
    lock.release();
  });

  it('keeps a second part of the same process out, and is free again after it was released', () => {
    const lock = lockDataFolder(dataFolder);
    expect(() => lockDataFolder(dataFolder)).toThrow('already working in');
    lock.release();
    lockDataFolder(dataFolder).release();
  });

  it('ends with the process that held it, however that ended', async () => {
    const hold = `import { lockDataFolder } from ${JSON.stringify(new URL('./data-folder-lock.ts', import.meta.url).href)};
      lockDataFolder(${JSON.stringify(dataFolder)}); console.log('held'); setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', hold], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    expect(() => lockDataFolder(dataFolder)).toThrow('already working in');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    lockDataFolder(dataFolder).release();
  });
});
