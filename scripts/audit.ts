import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lockFileProblems } from './lock-file-problems.ts';
import { run } from './run.ts';

/** Milliseconds that a registry has to answer. */
const PATIENCE = 5_000;

/**
 * `npm run audit`: what the lock file may take from where, and, with a registry in reach, whether packages that run in
 * production have serious known vulnerabilities. Never fails, and never waits, because there is no network.
 */
async function main(): Promise<void> {
  const lock: unknown = JSON.parse(await readFile(join(import.meta.dirname, '../package-lock.json'), 'utf8'));
  const problems = lockFileProblems(lock);
  for (const problem of problems) console.log(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log('The lock file takes packages from a registry alone, each with its hash.');

  if (!(await knowsVulnerabilities())) {
    console.log('Known vulnerabilities: no registry in reach, not asked.');
    return;
  }
  const code = await run('npm', ['audit', '--omit=dev', '--audit-level=high']);
  if (code !== 0) process.exitCode = 1;
}

/** Whether the registry answers, and has the list that `npm audit` asks for: mirrors often have not. */
async function knowsVulnerabilities(): Promise<boolean> {
  const registry = process.env['npm_config_registry'] ?? 'https://registry.npmjs.org/';
  try {
    const { ok } = await fetch(new URL('-/npm/v1/security/advisories/bulk', registry), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return ok;
  } catch {
    return false;
  }
}

await main();
