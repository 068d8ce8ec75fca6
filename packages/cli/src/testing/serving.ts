import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/flowsmith.js', import.meta.url));

/** A process that runs until it is told to end. */
export interface Serving {
  /** Waits until its output matches, and gives the match. Rejects when it ends before. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  /** Its exit code, once it has ended by itself. */
  readonly ended: Promise<number | null>;
  /** Asks it, and what it has started, to end, and gives its exit code. */
  end(): Promise<number | null>;
}

/** Starts `flowsmith` with these arguments. */
export function startFlowsmith(args: readonly string[], cwd: string): Serving {
  return startProcess(process.execPath, [bin, ...args], cwd);
}

/** Starts a process whose output can be waited for. */
export function startProcess(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Serving {
  const child = spawn(command, args, {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that what npm starts can be ended, too.
    detached: true,
  });
  let output = '';
  const heard = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const listen of heard) listen();
    });
  }
  const closed = new Promise<number | null>((resolve, reject) => {
    child.on('close', resolve);
    child.on('error', reject);
  });
  return {
    ended: closed,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const match = pattern.exec(output);
          if (match === null) return;
          heard.delete(look);
          resolve(match);
        };
        heard.add(look);
        look();
        void closed.then(() => reject(new Error(`It ended before ${pattern} came:\n${output}`)));
      }),
    end: async () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
      return closed;
    },
  };
}
