import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { textAt } from './testing/server.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'flowsmith-main-'));
});
const started: ChildProcess[] = [];
afterAll(async () => {
  for (const server of started) server.kill('SIGKILL');
  await rm(parent, { recursive: true, force: true });
});

function start(environment: Record<string, string>) {
  const server = spawn(process.execPath, [main], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], PORT: '0', FLOWSMITH_DATA: join(parent, 'data'), ...environment },
  });
  started.push(server);
  return server;
}

async function addressOf(server: ChildProcess): Promise<string> {
  const [output]: unknown[] = server.stdout === null ? [] : await once(server.stdout, 'data');
  return /http:\S+/.exec(String(output))?.[0] ?? '';
}

async function accountOf(address: string): Promise<unknown> {
  const body: unknown = await (await fetch(`${address}/api/accounts`)).json();
  return body;
}

it('starts with a sandbox account, stops on Ctrl-C, and finds everything again', async () => {
  const first = start({});
  const address = await addressOf(first);
  const before = await accountOf(address);
  expect(before).toMatchObject({ items: [{ name: 'Sandbox', baseUrl: `${address}/sandbox/graph` }] });
  const path = `/api/accounts/${textAt(before, 'items', 0, 'id')}`;
  const check: unknown = await (
    await fetch(`${address}${path}/checks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ names: ['waba'] }),
    })
  ).json();
  expect(check).toMatchObject({ ok: true });

  // A second one on the same folder says so and leaves the first alone.
  const second = start({});
  const [complaint, [code]] = await Promise.all([text(second.stderr), once(second, 'exit')]);
  expect([complaint, code]).toEqual([expect.stringContaining('FLOWSMITH_DATA'), 3]);

  first.kill('SIGINT');
  expect(await once(first, 'exit')).toEqual([0, null]);

  // The port is another one now, and the sandbox account follows; deleted, it stays away.
  const third = start({});
  const moved = await addressOf(third);
  const after = await accountOf(moved);
  expect(after).toMatchObject({ items: [{ baseUrl: `${moved}/sandbox/graph` }] });
  expect(textAt(after, 'items', 0, 'id')).toBe(textAt(before, 'items', 0, 'id'));
  await fetch(`${moved}${path}`, { method: 'DELETE' });
  third.kill('SIGTERM');
  await once(third, 'exit');

  const fourth = start({ FLOWSMITH_SANDBOX: 'off' });
  const last = await addressOf(fourth);
  expect(await accountOf(last)).toEqual({ items: [] });
  expect((await fetch(`${last}/sandbox/graph/v25.0/1`)).status).toBe(404);
  fourth.kill('SIGTERM');
  await once(fourth, 'exit');
}, 120_000);

it('explains settings that it cannot use', async () => {
  const server = start({ PORT: 'high' });
  const [complaint, [code]] = await Promise.all([text(server.stderr), once(server, 'exit')]);
  expect([complaint, code]).toEqual([expect.stringContaining('PORT'), 2]);
});
