import type { AdminCommand } from './command.ts';
import { backup } from './commands/backup.ts';
import { migrate } from './commands/migrate.ts';
import { restore } from './commands/restore.ts';

/** Every administrative command by the name that the command line knows it by. */
export const adminCommands: ReadonlyMap<string, AdminCommand> = new Map<string, AdminCommand>([
  ['backup', backup],
  ['restore', restore],
  ['migrate', migrate],
]);
