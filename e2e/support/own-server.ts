import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server of a test's own. */
export interface OwnServer {
  /** By a name, not a number: passkeys belong to names. */
  readonly url: string;
  /** The link of its log by which the first owner comes in. */
  readonly ownerLink: string;
  readonly stop: () => Promise<void>;
}

/** Starts the built product on a free port with new data, so that people have to sign in. */
export async function startOwnServer(): Promise<OwnServer> {
  const folder = await mkdtemp(join(tmpdir(), 'flowsmith-sign-in-'));
  const server = spawn('node', ['apps/api/src/main.ts'], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      DATABASE_URL: '',
      FLOWSMITH_DATA: folder,
      FLOWSMITH_SIGN_IN: 'required',
      FLOWSMITH_SANDBOX: 'on',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
  });
  const stop = async (): Promise<void> => {
    server.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const ownerLink = await new Promise<string>((resolve, reject) => {
    let log = '';
    server.stdout.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      const link = /http:\S+\/welcome#\S+/.exec(log)?.[0];
      if (link !== undefined && log.includes('is ready')) resolve(named(link));
    });
    void ended.then(() => reject(new Error(`The server ended before it was ready:\n${log}`)));
  });
  return { url: new URL(ownerLink).origin, ownerLink, stop };
}

/** The same address by name. */
export function named(address: string): string {
  return address.replace('//127.0.0.1:', '//localhost:');
}
