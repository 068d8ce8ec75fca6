import { join } from 'node:path';
import { Option, type Command } from 'commander';
import { createTwoFilesPatch } from 'diff';
import { formatPointer, isEndpointFlow, parseDocument } from '@flowsmith/flow-model';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { write, type Host } from '../host.ts';
import { readFlow } from '../input/readFlow.ts';
import { errors, help, notes, projectNotes } from '../messages.ts';
import { planChanges } from '../project/planChanges.ts';
import {
  endpointTargets,
  flowSource,
  typeNotes,
  type EndpointTarget,
  type EndpointTargetName,
} from '../project/projectFiles.ts';
import type { Change } from '../project/types.ts';
import { VENDOR } from '../project/vendoredPackages.ts';
import { writeChanges } from '../project/writeChanges.ts';
import { UsageError } from '../usageError.ts';

interface Options {
  readonly target: EndpointTargetName;
  readonly out?: string;
  readonly dryRun: boolean;
  readonly diff: boolean;
}

/** `flowsmith generate endpoint FILE` */
export function addGenerateEndpoint(generate: Command, host: Host, done: (code: ExitCode) => void): void {
  const texts = help.generateEndpoint;
  generate
    .command('endpoint')
    .summary(texts.summary)
    .description(texts.description)
    .argument('<file>', help.file)
    .addOption(
      new Option('-t, --target <target>', texts.target)
        .choices(Object.keys(endpointTargets))
        .makeOptionMandatory(),
    )
    .option('-o, --out <folder>', texts.out)
    .option('--dry-run', texts.dryRun, false)
    .option('--diff', texts.diff, false)
    .addHelpText('after', texts.examples)
    .action(async (file: string, options: Options) => {
      done(await generateEndpoint(file, options, host));
    });
}

async function generateEndpoint(file: string, options: Options, host: Host): Promise<ExitCode> {
  const { target, out } = options;
  const text = await readFlow(file, host);
  const { value } = parseDocument(text);
  if (value === undefined) throw new UsageError(errors.notJson(file));
  const flow = flowSource(file, text, value);
  const { single, files }: EndpointTarget = endpointTargets[target];
  if (!isEndpointFlow(value)) host.stderr.write(`${errors.prefixed(projectNotes.noEndpoint(file))}\n`);
  for (const { path, message } of target === 'pywa' ? [] : typeNotes(flow)) {
    host.stderr.write(`${errors.prefixed(notes.generated(formatPointer(path), message))}\n`);
  }
  if (out === undefined) {
    if (single === undefined || options.dryRun || options.diff) throw new UsageError(errors.outNeeded);
    await write(host.stdout, single(flow));
    return exitCodes.fine;
  }
  const wanted = await files(flow);
  const changes = await planChanges(out, wanted);
  if (options.diff) for (const change of changes) await write(host.stdout, diffOf(change));
  else if (!options.dryRun) await writeChanges(out, changes, wanted);
  const report = reportOf(out, changes, options.diff || options.dryRun);
  await write(options.diff ? host.stderr : host.stdout, report);
  const needsWork = changes.some(({ kind }) => kind === 'conflict' || kind === 'foreign');
  return needsWork ? exitCodes.findings : exitCodes.fine;
}

/** A line for each file that is not as it was; those of the library are told in one. */
function reportOf(out: string, changes: readonly Change[], isDry: boolean): string {
  const told = changes.filter(({ kind }) => kind !== 'same');
  const [vendored, own] = [true, false].map((is) =>
    told.filter(({ path }) => path.startsWith(VENDOR) === is),
  );
  const lines = [
    ...(own ?? []).flatMap(({ path, kind, conflicts }) =>
      kind === 'conflict'
        ? conflicts.map(({ from, to }) => projectNotes.conflict(join(out, path), from, to))
        : [projectNotes.change(kind, join(out, path))],
    ),
    ...(vendored?.length === 0 ? [] : [projectNotes.vendored(join(out, VENDOR), vendored?.length ?? 0)]),
    ...(told.length === 0 ? [projectNotes.nothing(out)] : []),
    ...(told.some(({ kind }) => kind === 'conflict') ? [projectNotes.settle] : []),
    ...(isDry && told.length > 0 ? [projectNotes.dry] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function diffOf({ path, before, after }: Change): string {
  if (before === after || path.startsWith(VENDOR)) return '';
  const patch = createTwoFilesPatch(
    before === undefined ? '/dev/null' : `a/${path}`,
    after === undefined ? '/dev/null' : `b/${path}`,
    before ?? '',
    after ?? '',
  );
  // Without the line of equals signs, as git has it.
  return patch.replace(/^=+\n/, '');
}
