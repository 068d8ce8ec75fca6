import { Option } from 'commander';
import type { FlowTest } from '@flowsmith/flow-model';
import type { AddCommand } from '../command.ts';
import { exitCodes, worse, type ExitCode } from '../exitCodes.ts';
import { write, type Host } from '../host.ts';
import { flowOfKit, isPlayKit, readPlayKit } from '../input/playKitFile.ts';
import { readValue } from '../input/readValue.ts';
import { errors, help } from '../messages.ts';
import { failuresOf, playTests } from '../playTests.ts';
import { testFormatNames, testFormats, type TestFormatName } from '../testFormats/index.ts';
import { UsageError } from '../usageError.ts';

interface Options {
  readonly kit?: string;
  readonly test: readonly string[];
  readonly format: TestFormatName;
}

/** `flowsmith test FILE…` */
export const addTest: AddCommand = (program, host, done) => {
  program
    .command('test')
    .summary(help.test.summary)
    .description(help.test.description)
    .argument('<file...>', help.test.files)
    .option('-k, --kit <file>', help.test.kit)
    .option(
      '-t, --test <name>',
      help.test.test,
      (name: string, others: readonly string[]) => [...others, name],
      [],
    )
    .addOption(
      new Option('-f, --format <format>', help.test.format).choices(testFormatNames).default('pretty'),
    )
    .addHelpText('after', help.test.examples)
    .action(async (files: readonly string[], options: Options) => {
      done(await test(files, options, host));
    });
};

async function test(files: readonly string[], options: Options, host: Host): Promise<ExitCode> {
  // `flows/*.json` names kits beside their flows.
  const flows = [...new Set(files.map((file) => (isPlayKit(file) ? flowOfKit(file) : file)))];
  if (options.kit !== undefined && flows.length > 1) throw new UsageError(errors.kitForOne);
  const report = testFormats[options.format](host.stdout);
  const known: string[] = [];
  const wanted = new Set(options.test);
  let code: ExitCode = exitCodes.fine;
  let played = 0;
  for (const file of flows) {
    try {
      const kit = await readPlayKit(file, options.kit);
      const tests = kit.tests.filter((candidate) => isWanted(candidate, options.test));
      known.push(...kit.tests.map(({ name }) => name));
      for (const { name, id } of tests) for (const called of [name, id]) wanted.delete(called);
      if (tests.length === 0 && options.test.length > 0) continue;
      const flow = await playTests(file, await readValue(file, host), kit, tests);
      if (failuresOf(flow) > 0) code = worse(code, exitCodes.findings);
      played += 1;
      await write(host.stdout, report.add(flow));
    } catch (error) {
      // The other flows are still worth playing.
      if (!(error instanceof UsageError)) throw error;
      host.stderr.write(`${errors.prefixed(error.message)}\n`);
      code = exitCodes.unusable;
    }
  }
  if (played > 0) await write(host.stdout, report.end());
  for (const name of code === exitCodes.unusable ? [] : wanted) {
    host.stderr.write(`${errors.prefixed(errors.noTest(name, known))}\n`);
    code = exitCodes.unusable;
  }
  return code;
}

function isWanted({ id, name }: FlowTest, wanted: readonly string[]): boolean {
  return wanted.length === 0 || wanted.includes(name) || wanted.includes(id);
}
