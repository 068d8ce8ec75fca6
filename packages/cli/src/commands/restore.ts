import type { AddCommand } from '../command.ts';
import { help } from '../messages.ts';
import { runAdmin } from '../server/runAdmin.ts';

interface Options {
  readonly check: boolean;
  readonly replace: boolean;
  readonly key?: string;
}

/** `flowsmith restore FILE` */
export const addRestore: AddCommand = (program, _host, done) => {
  const texts = help.restore;
  program
    .command('restore')
    .summary(texts.summary)
    .description(texts.description)
    .argument('<file>', texts.file)
    .option('--check', texts.check, false)
    .option('--replace', texts.replace, false)
    .option('--key <file>', texts.key)
    .addHelpText('after', texts.examples)
    .action(async (file: string, options: Options) => {
      done(await runAdmin('restore', { from: process.cwd(), file, ...options }));
    });
};
