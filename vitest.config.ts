import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const web = fileURLToPath(new URL('apps/web/src', import.meta.url));

const PURE = ['packages/{flow-model,crypto}/src/**/*.test.ts'];

export default defineConfig({
  test: {
    // The embedded database takes about 250 MB an instance: few workers keep small machines responsive.
    maxWorkers: 2,
    setupFiles: [fileURLToPath(new URL('vitest.setup.ts', import.meta.url))],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          // Pure functions need no process of their own for each file.
          name: 'pure',
          isolate: false,
          include: PURE,
        },
      },
      {
        extends: true,
        test: {
          name: 'node',
          globalSetup: [fileURLToPath(new URL('apps/api/src/testing/prepare-databases.ts', import.meta.url))],
          include: ['packages/*/src/**/*.test.ts', 'apps/api/src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...PURE],
        },
      },
      {
        extends: true,
        resolve: { alias: { '@': web } },
        test: {
          // Files of one worker share their page: making one for each takes four fifths of the time.
          name: 'web',
          isolate: false,
          environment: 'jsdom',
          include: ['apps/web/src/**/*.test.{ts,tsx}'],
          setupFiles: [fileURLToPath(new URL('vitest.setup.web.ts', import.meta.url))],
        },
      },
    ],
  },
});
