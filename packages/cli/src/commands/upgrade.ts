import {
  editDocument,
  formatPointer,
  parseDocument,
  upgradeFlow,
  type FlowVersion,
} from '@flowsmith/flow-model';
import { checkWritable, codeFor, errorCount, putFlow, type WriteOptions } from '../changeFlow.ts';
import type { AddCommand } from '../command.ts';
import { readFlow } from '../input/readFlow.ts';
import { errors, help, notes } from '../messages.ts';
import { readVersion } from '../options.ts';
import { UsageError } from '../usageError.ts';

interface Options extends WriteOptions {
  readonly to: FlowVersion;
}

/** `flowsmith upgrade FILE --to V` */
export const addUpgrade: AddCommand = (program, host, done) => {
  program
    .command('upgrade')
    .summary(help.upgrade.summary)
    .description(help.upgrade.description)
    .argument('<file>', help.file)
    .requiredOption('--to <version>', help.upgrade.to, readVersion)
    .option('-w, --write', help.write, false)
    .addHelpText('after', help.upgrade.examples)
    .action(async (file: string, options: Options) => {
      checkWritable(file, options);
      const text = await readFlow(file, host);
      const doc = parseDocument(text);
      const result = upgradeFlow(doc, options);
      if (!result.ok) throw new UsageError(doc.wellFormed ? result.refusal.message : errors.notJson(file));
      const upgraded = editDocument(doc, result.edits);
      await putFlow(file, text, upgraded.text, options, host);
      const left = errorCount(upgraded);
      const lines = [
        errors.prefixed(notes.upgraded(file, options.to, left)),
        ...result.changes.map((note) => notes.change(formatPointer(note.path), note.text)),
        ...result.losses.map((note) => notes.loss(formatPointer(note.path), note.text)),
      ];
      host.stderr.write(`${lines.join('\n')}\n`);
      done(codeFor(left));
    });
};
