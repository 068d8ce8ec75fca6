import type { Command } from 'commander';
import type { ExitCode } from './exitCodes.ts';
import type { Host } from './host.ts';

/** Adds a command to the program. `done` takes the exit code of a run. */
export type AddCommand = (program: Command, host: Host, done: (code: ExitCode) => void) => void;
