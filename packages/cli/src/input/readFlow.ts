import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Host } from '../host.ts';
import { errors } from '../messages.ts';
import { UsageError } from '../usageError.ts';

/** The name that stands for standard input. */
export const STDIN = '-';

/**
 * Reads a flow as text: a file, or standard input for `-`.
 * @throws {UsageError} when it cannot be read
 */
export async function readFlow(file: string, host: Host): Promise<string> {
  try {
    return await (file === STDIN ? text(host.stdin) : readFile(file, 'utf8'));
  } catch (error) {
    throw new UsageError(errors.unreadable(file, reasonOf(error)), { cause: error });
  }
}

/** Why a file could not be read or written, in plain words where it is one of the usual reasons. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const known = typeof code === 'string' ? errors.fileReasons.get(code) : undefined;
  return known ?? (error instanceof Error ? error.message : String(error));
}
