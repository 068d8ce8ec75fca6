import { ConfigError, readConfig } from '../config.ts';
import { DataFolderInUseError } from '../db/data-folder-lock.ts';
import { messages } from '../messages.ts';
import { AdminError } from './command.ts';
import { adminCommands } from './commands.ts';

/**
 * The process behind `flowsmith backup`, `restore`, `migrate` and `secrets`: `node main.ts <command> <request as JSON>`,
 * with the environment of the server. The command line parses and helps; what is done and told is here.
 *
 * Exit codes: 0 done, 1 refused or failed for a reason that is told, 2 unusable settings or anything unforeseen.
 */
async function main([name = '', request = '{}']: readonly string[]): Promise<void> {
  const command = adminCommands.get(name);
  if (command === undefined) throw new AdminError(messages.admin.unknown(name, [...adminCommands.keys()]));
  const { stderr } = process;
  let pending = false;
  await command.run(JSON.parse(request), {
    config: readConfig(process.env),
    say: (line) => {
      if (pending) stderr.write('\n');
      pending = false;
      process.stdout.write(`${line}\n`);
    },
    progress: (line) => {
      // Where nobody watches, only results are told.
      if (!stderr.isTTY) return;
      pending = true;
      stderr.write(`\r\u001B[2K${line}`);
    },
  });
}

function fail(error: unknown): void {
  const isTold =
    error instanceof AdminError || error instanceof ConfigError || error instanceof DataFolderInUseError;
  const text =
    error instanceof Error ? (isTold ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`flowsmith: ${text}\n`);
  process.exitCode = error instanceof AdminError || error instanceof DataFolderInUseError ? 1 : 2;
}

await main(process.argv.slice(2)).catch(fail);
