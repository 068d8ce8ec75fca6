import { applyFixes, editDocument, parseDocument, validateDocument } from '@flowsmith/flow-model';
import { checkWritable, codeFor, errorCount, putFlow, type WriteOptions } from '../changeFlow.ts';
import type { AddCommand } from '../command.ts';
import { readFlow } from '../input/readFlow.ts';
import { errors, help, notes } from '../messages.ts';

/** `flowsmith fix FILE` */
export const addFix: AddCommand = (program, host, done) => {
  program
    .command('fix')
    .summary(help.fix.summary)
    .description(help.fix.description)
    .argument('<file>', help.file)
    .option('-w, --write', help.write, false)
    .addHelpText('after', help.fix.examples)
    .action(async (file: string, options: WriteOptions) => {
      checkWritable(file, options);
      const text = await readFlow(file, host);
      const doc = parseDocument(text);
      // Advice is for people to weigh.
      const { edits, count } = applyFixes(doc, validateDocument(doc, { lints: 'none' }));
      const mended = editDocument(doc, edits);
      await putFlow(file, text, mended.text, options, host);
      const left = errorCount(mended);
      host.stderr.write(`${errors.prefixed(notes.fixed(file, count, left))}\n`);
      done(codeFor(left));
    });
};
