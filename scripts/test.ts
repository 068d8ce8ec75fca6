import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.ts';

interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** `npm test`: every check of the project, each even if one before failed, and a summary at the end. */
async function main(): Promise<void> {
  const reports = await mkdtemp(join(tmpdir(), 'flowsmith-test-'));
  const unitReport = join(reports, 'unit.json');
  const browserReport = join(reports, 'browser.json');
  const steps: readonly Step[] = [
    { name: 'format', command: 'oxfmt', args: ['--check'] },
    { name: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
    { name: 'types', command: 'turbo', args: ['run', 'types', '--output-logs=errors-only'] },
    {
      name: 'dependency directions',
      command: 'depcruise',
      args: ['--config', '.dependency-cruiser.mjs', 'apps', 'packages', 'scripts', 'e2e'],
    },
    { name: 'packages', command: 'node', args: ['scripts/audit.ts'] },
    {
      name: 'unit tests',
      command: 'vitest',
      args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    },
    { name: 'build', command: 'turbo', args: ['run', 'build', '--output-logs=errors-only'] },
    {
      name: 'browser tests',
      command: 'playwright',
      args: ['test'],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
    },
  ];
  const results: { readonly name: string; readonly ok: boolean; readonly seconds: number }[] = [];
  for (const { name, command, args, env } of steps) {
    console.log(`\n── ${name}`);
    const begin = performance.now();
    const code = await run(command, args, env);
    results.push({ name, ok: code === 0, seconds: (performance.now() - begin) / 1000 });
  }
  const unit = await unitCount(unitReport);
  const browser = await browserCount(browserReport);
  await rm(reports, { recursive: true, force: true });
  console.log('\n── summary');
  for (const { name, ok, seconds } of results)
    console.log(`${ok ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
  console.log(`\n${unit.passed + browser.passed} passed, ${unit.failed + browser.failed} failed`);
  if (results.some(({ ok }) => !ok)) process.exitCode = 1;
}

/** Counts of vitest's JSON report; nothing when there is none. */
async function unitCount(file: string): Promise<Count> {
  const report = await readReport(file);
  return { passed: numberIn(report, 'numPassedTests'), failed: numberIn(report, 'numFailedTests') };
}

/** Counts of Playwright's JSON report; nothing when there is none. */
async function browserCount(file: string): Promise<Count> {
  const report = await readReport(file);
  const stats = report['stats'];
  if (typeof stats !== 'object' || stats === null) return { passed: 0, failed: 0 };
  const counts = Object.fromEntries(Object.entries(stats));
  return {
    passed: numberIn(counts, 'expected') + numberIn(counts, 'flaky'),
    failed: numberIn(counts, 'unexpected'),
  };
}

async function readReport(file: string): Promise<Record<string, unknown>> {
  try {
    const report: unknown = JSON.parse(await readFile(file, 'utf8'));
    return typeof report === 'object' && report !== null ? Object.fromEntries(Object.entries(report)) : {};
  } catch {
    return {};
  }
}

function numberIn(record: Record<string, unknown>, key: string): number {
  const value = record[key];
  return typeof value === 'number' ? value : 0;
}

await main();
