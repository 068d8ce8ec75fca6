import type { AddCommand } from '../command.ts';
import { help } from '../messages.ts';
import { runAdmin } from '../server/runAdmin.ts';

interface Options {
  readonly force: boolean;
  readonly key?: string;
}

/** `flowsmith backup [FILE]` */
export const addBackup: AddCommand = (program, _host, done) => {
  const texts = help.backup;
  program
    .command('backup')
    .summary(texts.summary)
    .description(texts.description)
    .argument('[file]', texts.file)
    .option('--force', texts.force, false)
    .option('--key <file>', texts.key)
    .addHelpText('after', texts.examples)
    .action(async (file: string | undefined, options: Options) => {
      done(await runAdmin('backup', { from: process.cwd(), file, ...options }));
    });
};
