import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readOrMakeInstanceKey } from './instance-key.ts';

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'flowsmith-key-'));
});
afterEach(() => rm(parent, { recursive: true }));

it('makes a key once, that only its owner can read', async () => {
  const folder = join(parent, 'data');
  const key = await readOrMakeInstanceKey(folder);
  expect(key).toHaveLength(32);
  expect(Buffer.from(await readOrMakeInstanceKey(folder)).equals(Buffer.from(key))).toBe(true);
  expect((await stat(join(folder, 'instance.key'))).mode & 0o777).toBe(0o600);
});

it('does not put a new key in the place of one that it cannot read', async () => {
  await writeFile(join(parent, 'instance.key'), 'broken');
  await expect(readOrMakeInstanceKey(parent)).rejects.toThrow('instance.key');
});
