import { Command } from 'commander';
import type { AddCommand } from './command.ts';
import { addBackup } from './commands/backup.ts';
import { addDecrypt } from './commands/decrypt.ts';
import { addExchange } from './commands/exchange.ts';
import { addFix } from './commands/fix.ts';
import { addFormat } from './commands/format.ts';
import { addGenerate } from './commands/generate.ts';
import { addGraph } from './commands/graph.ts';
import { addKeys } from './commands/keys.ts';
import { addLoad } from './commands/load.ts';
import { addMigrate } from './commands/migrate.ts';
import { addOwnerLink } from './commands/ownerLink.ts';
import { addSecrets } from './commands/secrets.ts';
import { addRestore } from './commands/restore.ts';
import { addServe } from './commands/serve.ts';
import { addTest } from './commands/test.ts';
import { addTypes } from './commands/types.ts';
import { addUpgrade } from './commands/upgrade.ts';
import { addValidate } from './commands/validate.ts';
import type { ExitCode } from './exitCodes.ts';
import type { Host } from './host.ts';
import { help } from './messages.ts';
import packageJson from '../package.json' with { type: 'json' };

const commands: readonly AddCommand[] = [
  addValidate,
  addTest,
  addFix,
  addUpgrade,
  addFormat,
  addGraph,
  addTypes,
  addGenerate,
  addKeys,
  addServe,
  addExchange,
  addDecrypt,
  addLoad,
  addBackup,
  addRestore,
  addMigrate,
  addOwnerLink,
  addSecrets,
];

/** The whole command line, ready to parse. Wrong use is written to `stderr` and thrown as a `CommanderError`. */
export function buildProgram(host: Host, done: (code: ExitCode) => void): Command {
  const program = new Command('flowsmith')
    .description(help.program)
    .version(packageJson.version)
    .showHelpAfterError(help.afterError)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
    })
    .addHelpText('after', help.programExamples);
  for (const add of commands) add(program, host, done);
  return program;
}
