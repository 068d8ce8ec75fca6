import { validateDocument, type FlowDocument } from '@flowsmith/flow-model';
import { exitCodes, type ExitCode } from './exitCodes.ts';
import { write, type Host } from './host.ts';
import { STDIN } from './input/readFlow.ts';
import { writeFlow } from './input/writeFlow.ts';
import { errors } from './messages.ts';
import { UsageError } from './usageError.ts';

/** Where a changed flow goes. */
export interface WriteOptions {
  /** Into the file it came from; to standard output otherwise. */
  readonly write: boolean;
}

/** Refuses `--write` for standard input before anything is read. */
export function checkWritable(file: string, options: WriteOptions): void {
  if (options.write && file === STDIN) throw new UsageError(errors.cannotWriteStdin);
}

/** Puts the changed text where it belongs. A file that did not change is not touched. */
export async function putFlow(
  file: string,
  before: string,
  after: string,
  options: WriteOptions,
  host: Host,
): Promise<void> {
  if (!options.write) await write(host.stdout, after);
  else if (after !== before) await writeFlow(file, after);
}

/** How many errors a flow has, echoes left out. */
export function errorCount(doc: FlowDocument): number {
  return validateDocument(doc, { lints: 'none' }).filter(
    ({ severity, echo }) => severity === 'error' && echo !== true,
  ).length;
}

/** Errors that are left are findings. */
export function codeFor(errorsLeft: number): ExitCode {
  return errorsLeft === 0 ? exitCodes.fine : exitCodes.findings;
}
