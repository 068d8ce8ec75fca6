import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../db/open-database.ts';
import { dataKeys as table } from '../db/secrets-schema.ts';
import { memory } from '../testing/memory.ts';
import { openDataKeys } from './data-keys.ts';
import { changeKeyFile, instanceKeysOf, readOrMakeInstanceKey } from './instance-key.ts';
import { openSecrets } from './open-secrets.ts';

const purpose = { kind: 'account-token', owner: 'one' };
const report = (error: unknown) => {
  throw error;
};

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'flowsmith-key-'));
});
afterEach(() => rm(parent, { recursive: true }));

it('makes a key once, that only its owner can read', async () => {
  const folder = join(parent, 'data');
  const { current } = await readOrMakeInstanceKey(folder);
  expect(current).toHaveLength(32);
  expect(await readOrMakeInstanceKey(folder)).toEqual({ current });
  expect((await stat(join(folder, 'instance.key'))).mode & 0o777).toBe(0o600);
});

it('does not put a new key in the place of one that it cannot read', async () => {
  await writeFile(join(parent, 'instance.key'), 'broken', { mode: 0o600 });
  await expect(readOrMakeInstanceKey(parent)).rejects.toThrow('instance.key');
});

it.runIf(process.platform !== 'win32')(
  'refuses a file that others may read, and says what to do',
  async () => {
    await readOrMakeInstanceKey(parent);
    for (const mode of [0o640, 0o604, 0o660, 0o644]) {
      await chmod(join(parent, 'instance.key'), mode);
      await expect(readOrMakeInstanceKey(parent)).rejects.toThrow('chmod 600');
    }
    await chmod(join(parent, 'instance.key'), 0o400);
    await expect(readOrMakeInstanceKey(parent)).resolves.toBeDefined();
  },
);

it('takes the key of the environment before that of the file', async () => {
  const current = new Uint8Array(32).fill(4);
  const settings = { dataFolder: parent, instanceKey: current, previousInstanceKey: undefined };
  expect(await instanceKeysOf(settings)).toMatchObject({ instanceKeys: { current }, keyFile: undefined });
  expect(await readdir(parent)).toEqual([]);
});

it('changes the key in the file, and ends a change that was interrupted', async () => {
  const { db, close } = await openDatabase(memory());
  const open = async () => {
    const { instanceKeys, keyFile } = await instanceKeysOf({
      dataFolder: parent,
      instanceKey: undefined,
      previousInstanceKey: undefined,
    });
    return openSecrets({ db, instanceKeys, keyFile, shared: false, report });
  };
  const { keyring, dataKeys } = await open();
  const sealed = keyring.seal('secret', purpose);
  const before = await instanceKeysOf({
    dataFolder: parent,
    instanceKey: undefined,
    previousInstanceKey: undefined,
  });
  expect(await changeKeyFile(parent, dataKeys)).toBe(2);
  const after = await open();
  expect(after.dataKeys.instanceKeyIds().previous).toBeUndefined();
  expect(after.keyring.open(sealed, purpose)).toBe('secret');
  await expect(openDataKeys({ db, report, ...before })).rejects.toThrow('instance key');

  // Ended after the next key was written, and in the middle of writing it.
  const wraps = async () => (await db.select().from(table)).map(({ wrapped }) => wrapped);
  const wrapped = await wraps();
  await writeFile(join(parent, 'instance.key.next'), 'half', { mode: 0o600 });
  expect((await open()).keyring.open(sealed, purpose)).toBe('secret');
  expect(await wraps()).toEqual(expect.arrayContaining(wrapped));
  await writeFile(join(parent, 'instance.key.next'), Buffer.alloc(32, 5).toString('base64'));
  expect((await open()).keyring.open(sealed, purpose)).toBe('secret');
  expect((await wraps()).some((each) => wrapped.includes(each))).toBe(false);
  expect((await readdir(parent)).sort()).toEqual(['instance.key']);
  await close();
});
