import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { root } from './run.ts';

/** A running Flowsmith with data of its own. */
export interface TemporaryServer {
  /** Address without a slash at its end. */
  readonly url: string;
  /** Number of its process. */
  readonly pid: number;
  /** Stops it and removes its data. */
  stop(): Promise<void>;
}

/**
 * Starts the built product on a free port with an empty data folder that goes when it stops.
 * @param databaseUrl PostgreSQL instead of the embedded database
 * @throws Error when it does not answer within 30 seconds.
 */
export async function startTemporaryServer(databaseUrl = ''): Promise<TemporaryServer> {
  const data = await mkdtemp(join(tmpdir(), 'flowsmith-data-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ['apps/api/src/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, FLOWSMITH_DATA: data, PORT: String(port), DATABASE_URL: databaseUrl },
  });
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
  });
  const stop = async (): Promise<void> => {
    server.kill('SIGTERM');
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  try {
    await answering(url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, pid: server.pid ?? 0, stop };
}

async function answering(url: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const healthy = await fetch(`${url}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) return;
    if (Date.now() > deadline) throw new Error('The server does not answer');
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
