import { Option } from 'commander';
import type { FlowVersion, LintChoice } from '@flowsmith/flow-model';
import { check, countBySeverity, type CheckOptions } from '../check.ts';
import type { AddCommand } from '../command.ts';
import { exitCodes, worse, type ExitCode } from '../exitCodes.ts';
import { errorEntry } from '../formats/errorEntry.ts';
import { formatNames, formats, type FormatName } from '../formats/index.ts';
import { write, type Host } from '../host.ts';
import { isPlayKit } from '../input/playKitFile.ts';
import { readFlow } from '../input/readFlow.ts';
import { holdsLines, readLines } from '../input/readLines.ts';
import { errors, help } from '../messages.ts';
import { readLints, readVersion } from '../options.ts';
import { UsageError } from '../usageError.ts';

interface Options {
  readonly format: FormatName;
  readonly versionOverride?: FlowVersion;
  readonly lint: boolean;
  readonly lints?: LintChoice;
  readonly strict: boolean;
}

/** `flowsmith validate FILE…` */
export const addValidate: AddCommand = (program, host, done) => {
  program
    .command('validate')
    .summary(help.validate.summary)
    .description(help.validate.description)
    .argument('<file...>', help.validate.files)
    .addOption(
      new Option('-f, --format <format>', help.validate.format).choices(formatNames).default('pretty'),
    )
    .option('--version-override <version>', help.validate.versionOverride, readVersion)
    .option('--lint', help.validate.lint, false)
    .option('--lints <codes>', help.validate.lints, readLints)
    .option('--strict', help.validate.strict, false)
    .addHelpText('after', help.validate.examples)
    .action(async (files: readonly string[], options: Options) => {
      done(await validate(files, options, host));
    });
};

async function validate(named: readonly string[], options: Options, host: Host): Promise<ExitCode> {
  // `flows/*.json` names scenarios and tests beside the flows.
  const files = named.filter((file) => !isPlayKit(file));
  if (files.length === 0) throw new UsageError(errors.notFlow(named.join(', ')));
  const how = {
    lints: options.lints ?? (options.lint ? 'default' : 'none'),
    ...(options.versionOverride === undefined ? {} : { version: options.versionOverride }),
  };
  const report = formats[options.format](host.stdout);
  const alone = files.filter((file) => !holdsLines(file));
  let code: ExitCode = exitCodes.fine;
  for (const file of files) {
    try {
      if (holdsLines(file)) {
        code = worse(code, await answerLines(file, how, options.strict, host));
        continue;
      }
      const checked = check(file, await readFlow(file, host), how);
      const { warning } = countBySeverity(checked.found);
      if (!checked.valid || (options.strict && warning > 0)) code = worse(code, exitCodes.findings);
      await write(host.stdout, report.add(checked));
    } catch (error) {
      // The other files are still worth a look.
      if (!(error instanceof UsageError)) throw error;
      host.stderr.write(`${errors.prefixed(error.message)}\n`);
      code = exitCodes.unusable;
    }
  }
  if (alone.length > 0) await write(host.stdout, report.end());
  return code;
}

/** Answers a file with many flows line by line, holding one flow at a time. */
async function answerLines(file: string, how: CheckOptions, strict: boolean, host: Host): Promise<ExitCode> {
  let code: ExitCode = exitCodes.fine;
  for await (const line of readLines(file)) {
    if (!line.ok) {
      host.stderr.write(`${errors.prefixed(errors.badLine(file, line.number, line.reason))}\n`);
      code = exitCodes.unusable;
      continue;
    }
    const { valid, found } = check(file, line.text, how);
    if (!valid || (strict && countBySeverity(found).warning > 0)) code = worse(code, exitCodes.findings);
    await write(host.stdout, `${JSON.stringify({ id: line.id, valid, errors: found.map(errorEntry) })}\n`);
  }
  return code;
}
