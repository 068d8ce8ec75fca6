import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The key that seals this installation's secrets: a file in the data folder, made at the first start, readable by its
 * owner only. Replicas that share a database need `FLOWSMITH_KEY` instead, since each would make its own file.
 * @throws Error when the file is there but does not hold a key; making a new one would lock away every secret.
 */
export async function readOrMakeInstanceKey(dataFolder: string): Promise<Uint8Array> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const file = join(dataFolder, 'instance.key');
  const made = await makeKeyFile(file);
  if (made !== undefined) return made;
  const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64');
  if (key.length !== 32) throw new Error(`${file} does not hold a key of 32 bytes in base64`);
  return key;
}

async function makeKeyFile(file: string): Promise<Uint8Array | undefined> {
  const key = randomBytes(32);
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(`${key.toString('base64')}\n`);
    await handle.sync();
    await handle.close();
    return key;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined;
    throw error;
  }
}
