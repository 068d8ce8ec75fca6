import { writeFile } from 'node:fs/promises';
import { formatPointer, type GeneratedCode } from '@flowsmith/flow-model';
import { write, type Host } from './host.ts';
import { reasonOf } from './input/readFlow.ts';
import { errors, notes } from './messages.ts';
import { UsageError } from './usageError.ts';

/** Where generated code goes. */
export interface OutputOptions {
  /** A file; standard output without it. */
  readonly output?: string;
}

/** Writes generated code, and what had to be written differently to standard error. */
export async function writeCode(
  generated: GeneratedCode,
  { output }: OutputOptions,
  host: Host,
): Promise<void> {
  if (output === undefined) await write(host.stdout, generated.code);
  else {
    try {
      await writeFile(output, generated.code);
    } catch (error) {
      throw new UsageError(errors.unwritable(output, reasonOf(error)), { cause: error });
    }
  }
  for (const { path, message } of generated.notes) {
    host.stderr.write(`${errors.prefixed(notes.generated(formatPointer(path), message))}\n`);
  }
}
