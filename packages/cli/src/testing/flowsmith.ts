import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** How a process ended and what it wrote. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const bin = fileURLToPath(new URL('../../bin/flowsmith.js', import.meta.url));

/** Runs `flowsmith` as a process of its own. */
export async function flowsmith(
  args: readonly string[],
  {
    input = '',
    cwd,
    env = {},
  }: { readonly input?: string; readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [bin, ...args], { cwd, env: { PATH: process.env['PATH'], ...env } });
  const code = new Promise<number | null>((resolve, reject) => {
    child.on('close', resolve);
    child.on('error', reject);
  });
  // A command that refuses its arguments does not read its input.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, stdout, stderr };
}

/** A folder with these files, gone after the work. */
export async function withFiles<T>(
  files: { readonly [name: string]: string | Uint8Array },
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'flowsmith-cli-'));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const footer = { type: 'Footer', label: 'Send', 'on-click-action': { name: 'complete', payload: {} } };

/** A flow without any fault. */
export const goodFlow = flowText([{ type: 'TextHeading', text: 'Hello' }, footer]);

/** A flow with an unknown property on line 15. */
export const badFlow = flowText([{ type: 'TextHeading', text: 'Hello', colour: 'red' }, footer]);

/** A kit for {@link goodFlow} with these tests; without any, one that passes. */
export function kitText(
  tests: readonly object[] = [
    {
      id: 'sends',
      name: 'Sends',
      steps: [{ do: 'tap', screen: 'START', target: { type: 'Footer' } }],
      expect: { end: 'completed', payload: { flow_token: 'unused' } },
    },
  ],
): string {
  return JSON.stringify({ version: 1, tests });
}

function flowText(children: readonly object[]): string {
  const layout = { type: 'SingleColumnLayout', children };
  const screens = [{ id: 'START', title: 'Start', terminal: true, layout }];
  return `${JSON.stringify({ version: '7.3', screens }, undefined, 2)}\n`;
}
