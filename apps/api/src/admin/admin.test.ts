import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeKey, startWithOwner, type Browser } from '../modules/auth/testing/people.ts';
import { valueAt, type TestServer } from '../testing/server.ts';
import { noteAddress } from './running-server.ts';

let folder = '';
let data = '';
let server: TestServer;
let owner: Browser;
let forget: () => Promise<void>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flowsmith-admin-'));
  data = join(folder, 'data');
  const storage = { kind: 'embedded', dataFolder: data } as const;
  ({ server, owner } = await startWithOwner(storage, { dataFolder: data }));
  forget = await noteAddress(data, server.url);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the program for administration, as the command line does. */
async function admin(command: string, request: object, environment: Record<string, string> = {}) {
  const program = fileURLToPath(new URL('main.ts', import.meta.url));
  const child = spawn(process.execPath, [program, command, JSON.stringify(request)], {
    env: { PATH: process.env['PATH'], FLOWSMITH_DATA: data, ...environment },
  });
  const [out, error] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: child.exitCode, out, error };
}

it('asks a running server, by a key that may, and else works on the data itself', async () => {
  const first = join(folder, 'first.tar.zst');
  const refused = await admin('backup', { from: folder, file: first });
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.error).toContain('FLOWSMITH_API_KEY');

  const key = await makeKey(owner, ['server:manage']);
  const made = await admin('backup', { from: folder, file: 'first.tar.zst' }, { FLOWSMITH_API_KEY: key });
  expect(made).toMatchObject({ code: 0, error: '' });
  expect((await stat(first)).mode & 0o777).toBe(0o600);
  const log = await owner.send('GET', '/api/audit?action=server.backed-up');
  expect(valueAt(log.body, 'items', 0, 'actor', 'kind')).toBe('key');
  expect(await admin('restore', { from: folder, file: first, replace: true })).toMatchObject({ code: 1 });

  await forget();
  await server.close();
  const second = await admin('backup', { from: folder, file: 'second.tar.zst' });
  expect(second).toMatchObject({ code: 0 });
  expect(await admin('backup', { from: folder, file: 'second.tar.zst' })).toMatchObject({ code: 1 });
  expect(await admin('restore', { from: folder, file: first, check: true })).toMatchObject({ code: 0 });
  const restored = await admin(
    'restore',
    { from: folder, file: first },
    { FLOWSMITH_DATA: join(folder, 'new') },
  );
  expect(restored).toMatchObject({ code: 0, error: '' });
  expect(await readdir(folder)).toEqual(['data', 'first.tar.zst', 'new', 'second.tar.zst']);
}, 120_000);

it('says what is wrong with what it is asked', async () => {
  expect(await admin('nonsense', {})).toMatchObject({ code: 1, out: '' });
  expect(await admin('restore', { from: folder })).toMatchObject({ code: 1, out: '' });
  expect(await admin('migrate', { to: 'postgres' })).toMatchObject({ code: 1, out: '' });
  expect(await admin('backup', { from: folder }, { PORT: 'none' })).toMatchObject({ code: 2, out: '' });
});
