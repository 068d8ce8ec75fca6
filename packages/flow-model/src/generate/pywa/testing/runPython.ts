import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { JsonObject, JsonValue } from '../../../document/index.ts';

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
  const answers: readonly Answer[] = run('run.py', codes);
  return answers;
}

/** An endpoint and what it is asked. */
export interface EndpointRun {
  readonly code: string;
  readonly requests: readonly JsonObject[];
}

/** Has endpoints answer requests, against the stand-in for pywa: their answers, or one error if it cannot be loaded. */
export function runEndpoints(runs: readonly EndpointRun[]): readonly JsonValue[] {
  const answers: readonly JsonValue[] = run('runEndpoints.py', runs);
  return answers;
}

function run(script: string, input: unknown) {
  const { stdout, stderr, status } = spawnSync('python3', ['-B', script], {
    cwd: folder,
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
