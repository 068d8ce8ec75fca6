import { execFileSync, spawnSync } from 'node:child_process';

/** Whether the command line tool is there, in version 3 or newer: an implementation that is independent of ours. */
export const hasOpenssl = /^OpenSSL [3-9]/.test(
  spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout ?? '',
);

/** Runs it with some input, and gives its output. */
export function openssl(
  command: string,
  input: string | Uint8Array = '',
  ...more: readonly string[]
): Buffer {
  return execFileSync('openssl', [...command.split(' '), ...more], {
    input,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}
