import type { JsonValue } from '@flowsmith/flow-model';
import { platformMessages as messages } from '../messages.ts';
import { PlatformError, type Store } from './types.ts';

/** Bounds of hosted stores that hold here too, so that what works here works there. */
const KEY_LENGTH = 256;
/** Ten years, in seconds. */
const LONGEST_TTL = 10 * 365 * 24 * 60 * 60;
/** So often does a write also sweep out what nobody asked for before its time was over. */
const SWEEP_EVERY = 1_000;

interface Entry {
  /** As JSON, so that nobody changes a value that is kept, and what JSON cannot carry is noticed at once. */
  readonly json: string;
  readonly expiresAt: number;
}

/**
 * A store in the memory of the process: empty after a start, and not shared between processes.
 * @param now milliseconds; tests turn the clock
 */
export function memoryStore(now: () => number = Date.now): Store {
  const entries = new Map<string, Entry>();
  let writes = 0;

  const find = (key: string): Entry | undefined => {
    const entry = entries.get(checkedKey(key));
    if (entry === undefined || entry.expiresAt > now()) return entry;
    entries.delete(key);
    return undefined;
  };
  const write = (key: string, entry: Entry): void => {
    entries.set(key, entry);
    writes += 1;
    if (writes % SWEEP_EVERY !== 0) return;
    for (const [each, { expiresAt }] of entries) if (expiresAt <= now()) entries.delete(each);
  };

  return {
    async get(key) {
      const entry = find(key);
      if (entry === undefined) return undefined;
      const value: JsonValue = JSON.parse(entry.json);
      return value;
    },
    async set(key, value, ttl) {
      if (ttl !== undefined && !(ttl > 0 && ttl <= LONGEST_TTL)) throw new PlatformError(messages.ttl);
      const expiresAt = ttl === undefined ? Infinity : now() + ttl * 1_000;
      write(checkedKey(key), { json: jsonOf(value), expiresAt });
    },
    async increment(key, by = 1) {
      const entry = find(key);
      const before: unknown = JSON.parse(entry?.json ?? '0');
      if (typeof before !== 'number' || !Number.isFinite(by)) throw new PlatformError(messages.notANumber);
      const sum = before + by;
      write(key, { json: jsonOf(sum), expiresAt: entry?.expiresAt ?? Infinity });
      return sum;
    },
    async delete(key) {
      entries.delete(checkedKey(key));
    },
  };
}

function checkedKey(key: string): string {
  if (key === '' || key.length > KEY_LENGTH || !key.isWellFormed() || key.includes('\0')) {
    throw new PlatformError(messages.key(KEY_LENGTH));
  }
  return key;
}

function jsonOf(value: unknown): string {
  const json: string | undefined = JSON.stringify(value);
  if (json === undefined) throw new PlatformError(messages.notJson);
  return json;
}
