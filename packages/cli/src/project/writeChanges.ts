import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { reasonOf } from '../input/readFlow.ts';
import { errors } from '../messages.ts';
import { UsageError } from '../usageError.ts';
import { BASE } from './planChanges.ts';
import type { Change, ProjectFiles } from './types.ts';
import { VENDOR } from './vendoredPackages.ts';

/**
 * Carries out a plan, and keeps what was generated for the next time. Files whose text stays are not touched.
 * @throws {UsageError} when something cannot be written
 */
export async function writeChanges(
  folder: string,
  changes: readonly Change[],
  files: ProjectFiles,
): Promise<void> {
  for (const { path, kind, before, after } of changes) {
    if (after !== before) await put(join(folder, path), after);
    // A file that was not generated stays a stranger until it is moved away.
    if (kind !== 'foreign' && !path.startsWith(VENDOR)) await put(join(folder, BASE, path), files.get(path));
  }
}

async function put(file: string, text: string | undefined): Promise<void> {
  try {
    if (text === undefined) await rm(file, { force: true });
    else {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  } catch (error) {
    throw new UsageError(errors.unwritable(file, reasonOf(error)), { cause: error });
  }
}
