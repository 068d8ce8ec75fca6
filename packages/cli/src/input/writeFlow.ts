import { rename, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { errors } from '../messages.ts';
import { UsageError } from '../usageError.ts';
import { reasonOf } from './readFlow.ts';

/**
 * Replaces the text of a file in one step: whoever reads it meanwhile sees the old text or the new one.
 * @throws {UsageError} when it cannot be written
 */
export async function writeFlow(file: string, text: string): Promise<void> {
  const beside = `${file}.${randomUUID()}.tmp`;
  try {
    const { mode } = await stat(file);
    await writeFile(beside, text, { mode });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw new UsageError(errors.unwritable(file, reasonOf(error)), { cause: error });
  }
}
