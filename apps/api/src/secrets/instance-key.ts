import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { messages } from '../messages.ts';
import { InstanceKeyError, type DataKeys, type InstanceKeys } from './data-keys.ts';

/** Of the key file in the data folder. */
const FILE = 'instance.key';
/** A key that is about to take its place. */
const NEXT = 'instance.key.next';

/**
 * The instance keys that the settings give, or that are in the data folder.
 * @returns also the folder, where they come from a file
 * @throws InstanceKeyError when others may read the file, or it does not hold a key
 */
export async function instanceKeysOf({
  dataFolder,
  instanceKey: current,
  previousInstanceKey: previous,
}: Pick<Config, 'dataFolder' | 'instanceKey' | 'previousInstanceKey'>): Promise<{
  readonly instanceKeys: InstanceKeys;
  readonly keyFile: string | undefined;
}> {
  if (current !== undefined) return { instanceKeys: { current, previous }, keyFile: undefined };
  const keys = await readOrMakeInstanceKey(dataFolder);
  return { instanceKeys: { ...keys, previous: keys.previous ?? previous }, keyFile: dataFolder };
}

/**
 * The instance key of a server without `FLOWSMITH_KEY`: a file in the data folder, made at the first start, readable by its
 * owner only. Replicas that share a database need `FLOWSMITH_KEY` instead, since each would make its own file.
 * @throws InstanceKeyError when others may read the file, or it does not hold a key; making a new one would lock away
 * every secret.
 */
export async function readOrMakeInstanceKey(dataFolder: string): Promise<InstanceKeys> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const file = join(dataFolder, FILE);
  const current = (await makeKeyFile(file)) ?? (await readKeyFile(file));
  const next = await readNext(join(dataFolder, NEXT));
  // A change was interrupted: keys may be wrapped by either.
  return next === undefined ? { current } : { current: next, previous: current };
}

/**
 * Puts a new key into the key file and wraps all data keys with it. Killed at any moment, the next start ends it.
 * @returns how many data keys were wrapped anew
 */
export async function changeKeyFile(dataFolder: string, dataKeys: DataKeys): Promise<number> {
  const file = join(dataFolder, NEXT);
  // One that holds no key was being written when the process ended, and nothing is wrapped by it.
  if ((await readNext(file)) === undefined) await rm(file, { force: true });
  const next = await makeKeyFile(file);
  // One is there: a change before this one did not come to its end, and the server works with it already.
  const count = next === undefined ? await dataKeys.rewrap() : await dataKeys.changeInstanceKey(next);
  await rename(file, join(dataFolder, FILE));
  return count;
}

/** Ends a change of the key file that was interrupted. */
export async function finishKeyFile(dataFolder: string, dataKeys: DataKeys): Promise<void> {
  if ((await readNext(join(dataFolder, NEXT))) !== undefined) await changeKeyFile(dataFolder, dataKeys);
}

/** The file does not hold a key. */
class KeyFileError extends InstanceKeyError {}

async function makeKeyFile(file: string): Promise<Uint8Array | undefined> {
  const key = randomBytes(32);
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(`${key.toString('base64')}\n`);
    await handle.sync();
    await handle.close();
    return new Uint8Array(key);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return undefined;
    throw error;
  }
}

async function readKeyFile(file: string): Promise<Uint8Array> {
  // Windows has no such permissions; there the data folder belongs to the person.
  const mode = (await stat(file)).mode & 0o777;
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new InstanceKeyError(messages.secrets.keyFileReadable(file, mode.toString(8).padStart(4, '0')));
  }
  const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64');
  if (key.length !== 32) throw new KeyFileError(messages.secrets.keyFileBroken(file));
  return new Uint8Array(key);
}

async function readNext(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readKeyFile(file);
  } catch (error) {
    if (hasCode(error, 'ENOENT') || error instanceof KeyFileError) return undefined;
    throw error;
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
