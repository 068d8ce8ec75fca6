import type { AddCommand } from '../command.ts';
import { help } from '../messages.ts';
import { runAdmin } from '../server/runAdmin.ts';

interface Options {
  readonly email?: string;
}

/** `flowsmith owner-link` */
export const addOwnerLink: AddCommand = (program, _host, done) => {
  const texts = help.ownerLink;
  program
    .command('owner-link')
    .summary(texts.summary)
    .description(texts.description)
    .option('--email <address>', texts.email)
    .addHelpText('after', texts.examples)
    .action(async (options: Options) => {
      done(await runAdmin('owner-link', options));
    });
};
