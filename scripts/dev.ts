import { start } from './run.ts';

/** Folders whose changes restart the API. */
const WATCHED = [
  'apps/api/src',
  'packages/flow-model/src',
  'packages/crypto/src',
  'packages/meta-sandbox/src',
];

/** `npm run dev`: the API, restarted when its sources change, and the web app with hot reload on port 5173. */
const processes = [
  start(process.execPath, [
    ...WATCHED.flatMap((folder) => ['--watch-path', folder]),
    '--watch-preserve-output',
    'apps/api/src/main.ts',
  ]),
  start('vite', ['apps/web', '--config', 'apps/web/vite.config.ts', '--host', '127.0.0.1']),
];

for (const child of processes) {
  child.once('exit', (code) => {
    for (const other of processes) other.kill();
    process.exitCode = code ?? 0;
  });
}
process.on('SIGINT', () => undefined);
