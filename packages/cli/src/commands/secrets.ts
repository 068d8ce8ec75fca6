import type { AddCommand } from '../command.ts';
import { help } from '../messages.ts';
import { runAdmin } from '../server/runAdmin.ts';

/** `flowsmith secrets rotate` and `flowsmith secrets status` */
export const addSecrets: AddCommand = (program, _host, done) => {
  const texts = help.secrets;
  const secrets = program.command('secrets').summary(texts.summary).description(texts.description);
  secrets
    .command('rotate')
    .summary(texts.rotate.summary)
    .description(texts.rotate.description)
    .option('--instance-key', texts.rotate.instanceKey, false)
    .addHelpText('after', texts.rotate.examples)
    .action(async ({ instanceKey }: { readonly instanceKey: boolean }) => {
      done(await runAdmin('secrets', { what: 'rotate', instanceKey }));
    });
  secrets
    .command('status')
    .summary(texts.status)
    .action(async () => {
      done(await runAdmin('secrets', { what: 'status' }));
    });
};
