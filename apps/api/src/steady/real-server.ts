import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

/** A server in a process of its own, as people start it. */
export interface RealServer {
  readonly url: string;
  /** What it wrote on standard error and output. */
  readonly output: () => string;
  /** Ends it at once, in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Asks it to stop. @returns its exit code, and how long it took, in milliseconds. */
  stop(): Promise<{ readonly code: number | null; readonly took: number }>;
  readonly isRunning: () => boolean;
}

/**
 * Starts `main.ts`, and resolves once it says that it is ready.
 * @throws Error with what it wrote, when it ends instead.
 */
export async function startRealServer(environment: Readonly<Record<string, string>>): Promise<RealServer> {
  const server = spawn(process.execPath, [main], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], FLOWSMITH_KEY: 'ab'.repeat(32), LOG_LEVEL: 'error', ...environment },
  });
  const end = () => server.kill('SIGKILL');
  process.once('exit', end);
  server.once('exit', () => process.off('exit', end));
  const url = await readyAt(server);
  let output = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const isRunning = () => server.exitCode === null && server.signalCode === null;
  const gone = async () => {
    if (isRunning()) await once(server, 'exit');
  };
  return {
    url,
    output: () => output,
    isRunning,
    async kill() {
      end();
      await gone();
    },
    async stop() {
      const begin = performance.now();
      server.kill('SIGTERM');
      await gone();
      return { code: server.exitCode, took: performance.now() - begin };
    },
  };
}

function readyAt(
  server: ChildProcess & { readonly stdout: NodeJS.ReadableStream; readonly stderr: NodeJS.ReadableStream },
): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const read = (chunk: Buffer) => {
      text += chunk.toString();
      const url = /ready: (http:\S+)/.exec(text)?.[1];
      if (url !== undefined) resolve(url);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', (code) => reject(new Error(`The server ended with code ${code}: ${text}`)));
  });
}

/** A port that nobody uses, for a server that is to come back at the same address. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  server.close();
  await once(server, 'close');
  if (bound === null || typeof bound === 'string') throw new Error('No port');
  return bound.port;
}

/** Looks again and again until something is there. @throws Error with `what` after `patience` milliseconds. */
export async function until<Value>(
  what: string,
  look: () => Promise<Value | undefined>,
  patience = 30_000,
): Promise<Value> {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await wait(25)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(`It did not come to be in ${patience / 1_000} seconds: ${what}`);
}
