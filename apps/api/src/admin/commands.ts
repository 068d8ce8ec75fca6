import type { AdminCommand } from './command.ts';

/** Every administrative command by the name that the command line knows it by. */
export const adminCommands: ReadonlyMap<string, AdminCommand> = new Map<string, AdminCommand>([]);
