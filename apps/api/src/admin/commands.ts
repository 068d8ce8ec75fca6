import type { AdminCommand } from './command.ts';
import { backup } from './commands/backup.ts';
import { migrate } from './commands/migrate.ts';
import { ownerLink } from './commands/owner-link.ts';
import { restore } from './commands/restore.ts';
import { secrets } from './commands/secrets.ts';

/** Every administrative command by the name that the command line knows it by. */
export const adminCommands: ReadonlyMap<string, AdminCommand> = new Map<string, AdminCommand>([
  ['backup', backup],
  ['restore', restore],
  ['owner-link', ownerLink],
  ['migrate', migrate],
  ['secrets', secrets],
]);
