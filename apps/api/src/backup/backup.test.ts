import { randomBytes } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createZstdCompress } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { IN_DATA_FOLDER } from '../data-folder.ts';
import { DataFolderInUseError } from '../db/data-folder-lock.ts';
import { openDatabase } from '../db/open-database.ts';
import { readSetting, writeSetting } from '../db/settings.ts';
import { finishRestore, markReady } from './finish-restore.ts';
import { FORMAT_VERSION, type Manifest } from './manifest.ts';
import { packBackup } from './pack.ts';
import { acceptManifest, DataThereError, restoreBackup } from './restore.ts';
import { takeSnapshot } from './snapshot.ts';
import { BadBackupError, unpackBackup } from './unpack.ts';

let parent = '';
/** A server's data folder, and a backup that was made of it while it was written to. */
let folder = '';
let archive: Buffer = Buffer.alloc(0);
let manifest: Manifest;
let acknowledged = 0;
const picture = randomBytes(100_000);

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'flowsmith-backup-'));
  folder = join(parent, 'data');
  const database = await openDatabase({ kind: 'embedded', dataFolder: folder });
  await mkdir(join(folder, IN_DATA_FOLDER.sandboxMedia));
  await writeFile(join(folder, IN_DATA_FOLDER.sandboxMedia, 'picture'), picture);
  await writeFile(join(folder, IN_DATA_FOLDER.instanceKey), 'the key', { mode: 0o600 });
  const stop = new AbortController();
  let last = 0;
  const written = (async () => {
    for (; !stop.signal.aborted; last++) await writeSetting(database.db, `row ${last + 1}`, last + 1);
  })();
  await vi.waitUntil(() => last > 20, { timeout: 30_000 });
  acknowledged = last;
  const snapshot = await takeSnapshot(database.db.$client, folder);
  stop.abort();
  await written;
  manifest = snapshot.manifest;
  archive = await buffer(packBackup(snapshot));
  await database.close();
});
afterAll(() => rm(parent, { recursive: true, force: true }));

const source = (bytes = archive) => Readable.from([bytes]);
const silent = () => undefined;

async function rowsIn(dataFolder: string): Promise<number[]> {
  const { db, close } = await openDatabase({ kind: 'embedded', dataFolder });
  const { rows } = await db.execute<{ value: number }>(
    `select substring(key from 5)::int as value from settings where key like 'row %' order by 1`,
  );
  await close();
  return rows.map(({ value }) => value);
}

describe('a backup of a server that goes on writing', () => {
  it('holds everything that was acknowledged before, without gaps, and no key', async () => {
    const target = join(parent, 'restored');
    const restored = await restoreBackup(source(), target, false, silent);
    expect(restored).toMatchObject({ manifest, flows: 0, kept: undefined });
    const rows = await rowsIn(target);
    expect(rows.length).toBeGreaterThanOrEqual(acknowledged);
    expect(rows).toEqual(rows.map((_row, index) => index + 1));
    expect(picture.equals(await readFile(join(target, IN_DATA_FOLDER.sandboxMedia, 'picture')))).toBe(true);
    expect(await readdir(target)).toEqual(
      expect.not.arrayContaining(['instance.key', 'restoring', 'snapshot']),
    );
    expect(await readdir(folder)).not.toContain('snapshot');
  });

  it('does not take the place of data unless told, and keeps what was there', async () => {
    const target = join(parent, 'occupied');
    await cp(folder, target, { recursive: true });
    const { db, close } = await openDatabase({ kind: 'embedded', dataFolder: target });
    await writeSetting(db, 'mine', 'precious');
    await expect(restoreBackup(source(), target, true, silent)).rejects.toThrow(DataFolderInUseError);
    await close();
    await expect(restoreBackup(source(), target, false, silent)).rejects.toThrow(DataThereError);
    const { kept = '' } = await restoreBackup(source(), target, true, silent);
    const now = await openDatabase({ kind: 'embedded', dataFolder: target });
    expect(await readSetting(now.db, 'mine')).toBeUndefined();
    await now.close();
    const before = await openDatabase({ kind: 'embedded', dataFolder: kept });
    expect(await readSetting(before.db, 'mine')).toBe('precious');
    await before.close();
    expect(await readFile(join(target, IN_DATA_FOLDER.instanceKey), 'utf8')).toBe('the key');
  });
});

describe('a file that is not a whole backup', () => {
  const check = (bytes: Buffer) => unpackBackup(source(bytes), undefined, silent);

  it('is refused wherever it was cut off or changed', async () => {
    await expect(check(archive)).resolves.toEqual(manifest);
    for (let part = 0; part < 6; part++) {
      const at = Math.floor((archive.length * part) / 6);
      await expect(check(archive.subarray(0, at)), `cut at ${at}`).rejects.toThrow(BadBackupError);
      const changed = Buffer.from(archive);
      changed[at + 20] = (changed[at + 20] ?? 0) ^ 0x10;
      await expect(check(changed), `changed at ${at + 20}`).rejects.toThrow(BadBackupError);
    }
  });

  it('changes nothing where it was to be restored', async () => {
    const target = join(parent, 'untouched');
    const half = archive.subarray(0, archive.length / 2);
    await expect(restoreBackup(source(half), target, false, silent)).rejects.toThrow(BadBackupError);
    expect(await readdir(target)).toEqual(['lock']);
  });

  it.each([
    ['no tar', Buffer.from('hello'), 'not-a-backup'],
    ['empty', Buffer.alloc(0), 'not-a-backup'],
  ])('is refused: %s', async (_name, bytes, reason) => {
    await expect(check(bytes)).rejects.toMatchObject({ reason });
  });

  it.each(['../evil', '/evil', 'postgres/../../evil', 'instance.key', 'postgres/a\\b'])(
    'is refused when it has a file %s',
    async (name) => {
      const target = join(parent, 'hostile');
      const bytes = await packed(manifest, [name]);
      await expect(unpackBackup(source(bytes), target, silent)).rejects.toMatchObject({ reason: 'damaged' });
      expect(await readdir(parent)).not.toContain('evil');
    },
  );

  it('is refused when a later version made it', async () => {
    const { database } = manifest;
    const format = { ...manifest, formatVersion: FORMAT_VERSION + 1 };
    await expect(check(await packed(format, []))).rejects.toMatchObject({ reason: 'newer' });
    for (const later of [{ postgres: 19 }, { migrations: 9_999 }]) {
      const bytes = await packed({ ...manifest, database: { ...database, ...later } }, []);
      const refused = unpackBackup(source(bytes), undefined, acceptManifest);
      await expect(refused).rejects.toMatchObject({ reason: 'newer' });
    }
  });
});

it('ends a restore that was killed, whichever step was its last', async () => {
  const names = [IN_DATA_FOLDER.database, IN_DATA_FOLDER.sandboxMedia];
  const steps = [
    async () => undefined,
    async (data: string) => move(join(data, 'postgres'), join(data, 'replaced-then', 'postgres')),
    async (data: string) => writeFile(join(data, 'restoring', 'postgres.moved'), ''),
    async (data: string) => move(join(data, 'restoring', 'postgres'), join(data, 'postgres')),
  ];
  for (let done = 0; done < steps.length; done++) {
    const data = join(parent, `killed-${done}`);
    for (const name of names) {
      await put(join(data, name), 'old');
      await put(join(data, 'restoring', name), 'new');
    }
    await markReady(data, 'replaced-then');
    for (const step of steps.slice(0, done + 1)) await step(data);
    await finishRestore(data);
    await finishRestore(data);
    for (const name of names) {
      expect(await readdir(join(data, name)), `${name} after ${done}`).toEqual(['new']);
      expect(await readdir(join(data, 'replaced-then', name))).toEqual(['old']);
    }
    expect(await readdir(data)).not.toContain('restoring');
  }
});

async function put(at: string, file: string): Promise<void> {
  await mkdir(at, { recursive: true });
  await writeFile(join(at, file), '');
}

async function move(from: string, to: string): Promise<void> {
  await mkdir(join(to, '..'), { recursive: true });
  await cp(from, to, { recursive: true });
  await rm(from, { recursive: true });
}

function packed(description: object, names: readonly string[]): Promise<Buffer> {
  const files = pack();
  files.entry({ name: 'manifest.json' }, JSON.stringify(description));
  for (const name of names) files.entry({ name }, 'x');
  files.finalize();
  return buffer(Readable.from(files).pipe(createZstdCompress()));
}
