import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { errors } from '../messages.ts';
import { UsageError } from '../usageError.ts';

/**
 * Has the server's own program for administration do something, in this environment and on this terminal. It is another
 * process, since packages do not know the server: they only know that it is installed beside them.
 * @param command as the server calls it
 * @param request what it needs to know, as JSON
 * @throws {UsageError} when no server is installed here
 */
export async function runAdmin(command: string, request: object): Promise<ExitCode> {
  const program = findProgram();
  const child = spawn(process.execPath, [program, command, JSON.stringify(request)], {
    stdio: 'inherit',
  });
  // Ctrl-C reaches both: the other one tidies up, and this one waits for it.
  const wait = () => undefined;
  process.on('SIGINT', wait);
  try {
    await once(child, 'exit');
  } finally {
    process.off('SIGINT', wait);
  }
  if (child.exitCode === 0) return exitCodes.fine;
  return child.exitCode === 1 ? exitCodes.findings : exitCodes.unusable;
}

function findProgram(): string {
  try {
    return fileURLToPath(import.meta.resolve('@flowsmith/api/admin'));
  } catch (error) {
    throw new UsageError(errors.noServer, { cause: error });
  }
}
