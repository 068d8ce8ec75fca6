import { applyEdits, formatDocument, parseDocument } from '@flowsmith/flow-model';
import type { AddCommand } from '../command.ts';
import { exitCodes, worse, type ExitCode } from '../exitCodes.ts';
import { write, type Host } from '../host.ts';
import { readFlow, STDIN } from '../input/readFlow.ts';
import { writeFlow } from '../input/writeFlow.ts';
import { errors, help, notes } from '../messages.ts';
import { UsageError } from '../usageError.ts';

interface Options {
  readonly write: boolean;
  readonly check: boolean;
}

/** `flowsmith format FILE…` */
export const addFormat: AddCommand = (program, host, done) => {
  program
    .command('format')
    .summary(help.format.summary)
    .description(help.format.description)
    .argument('<file...>', help.files)
    .option('-w, --write', help.write, false)
    .option('--check', help.format.check, false)
    .addHelpText('after', help.format.examples)
    .action(async (files: readonly string[], options: Options) => {
      let code: ExitCode = exitCodes.fine;
      for (const file of files) code = worse(code, await format(file, options, host));
      done(code);
    });
};

async function format(file: string, options: Options, host: Host): Promise<ExitCode> {
  if (options.write && file === STDIN) throw new UsageError(errors.cannotWriteStdin);
  const text = await readFlow(file, host);
  const result = formatDocument(parseDocument(text));
  if (!result.ok) throw new UsageError(errors.notJson(file));
  const formatted = applyEdits(text, result.edits);
  if (options.check) {
    if (formatted === text) return exitCodes.fine;
    host.stderr.write(`${errors.prefixed(notes.notFormatted(file))}\n`);
    return exitCodes.findings;
  }
  if (!options.write) await write(host.stdout, formatted);
  else if (formatted !== text) {
    await writeFlow(file, formatted);
    host.stderr.write(`${errors.prefixed(notes.formatted(file))}\n`);
  }
  return exitCodes.fine;
}
