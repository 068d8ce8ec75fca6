import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { JsonValue } from '../../../document/index.ts';

/** What a module gave: its flow, or why it failed. */
export interface Answer {
  readonly flow?: JsonValue;
  readonly error?: string;
}

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Whether there is a Python to run the modules with. */
export const hasPython = spawnSync('python3', ['--version']).status === 0;

/** Runs Python modules against the stand-in for pywa. */
export function runPython(codes: readonly string[]): readonly Answer[] {
  const { stdout, stderr, status } = spawnSync('python3', ['-B', 'run.py'], {
    cwd: folder,
    input: JSON.stringify(codes),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(stderr);
  const answers: readonly Answer[] = JSON.parse(stdout);
  return answers;
}
