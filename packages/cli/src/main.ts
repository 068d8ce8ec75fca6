import { CommanderError } from 'commander';
import { exitCodes, type ExitCode } from './exitCodes.ts';
import { UsageError } from './usageError.ts';
import type { Host } from './host.ts';
import { errors } from './messages.ts';
import { buildProgram } from './program.ts';

/** Runs the command line of this process and sets its exit code: 0 fine, 1 findings, 2 usage or unreadable. */
export async function main(): Promise<void> {
  // `flowsmith … | head` closes the pipe early: that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  process.exitCode = await run(process.argv.slice(2), process);
}

/** Runs one command line on a host. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  let code: ExitCode = exitCodes.fine;
  const program = buildProgram(host, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.unusable;
    const message = error instanceof UsageError ? error.message : errors.unexpected(error);
    host.stderr.write(`${errors.prefixed(message)}\n`);
    return exitCodes.unusable;
  }
  return code;
}
