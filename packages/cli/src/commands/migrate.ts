import { Option } from 'commander';
import type { AddCommand } from '../command.ts';
import { help } from '../messages.ts';
import { runAdmin } from '../server/runAdmin.ts';

interface Options {
  readonly to: string;
}

/** `flowsmith migrate` */
export const addMigrate: AddCommand = (program, _host, done) => {
  const texts = help.migrate;
  program
    .command('migrate')
    .summary(texts.summary)
    .description(texts.description)
    .addOption(new Option('--to <where>', texts.to).choices(['postgres', 'embedded']).default('postgres'))
    .addHelpText('after', texts.examples)
    .action(async ({ to }: Options) => {
      done(await runAdmin('migrate', { to }));
    });
};
