import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumArguments, chromiumPath } from './e2e/support/chromium.ts';

const port = Number(process.env['FLOWSMITH_E2E_PORT'] ?? 4791);
/** Workers read this file again: they must not make folders of their own. */
const dataFolder = (process.env['FLOWSMITH_E2E_DATA'] ??= mkdtempSync(join(tmpdir(), 'flowsmith-e2e-')));

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? 'test-results/report.json' }],
  ],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    // Pictures of every frame would cost a quarter of the time of all tests.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    permissions: ['clipboard-read', 'clipboard-write'],
    // Nothing fades while it is looked at, and nobody waits for what moves.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: await chromiumPath(), args: [...chromiumArguments] },
  },
  webServer: {
    command: 'node apps/api/src/main.ts',
    url: `http://127.0.0.1:${port}/api/health`,
    env: { PORT: String(port), FLOWSMITH_DATA: dataFolder, LOG_LEVEL: 'warn', DATABASE_URL: '' },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    stdout: 'ignore',
  },
});
