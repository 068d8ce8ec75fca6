import { start } from './run.ts';

/** `npm run dev`: the API, restarted when its sources change, and the web app with hot reload on port 5173. */
const processes = [
  start(process.execPath, ['--watch', '--watch-preserve-output', 'apps/api/src/main.ts']),
  start('vite', ['apps/web', '--config', 'apps/web/vite.config.ts', '--host', '127.0.0.1']),
];

for (const child of processes) {
  child.once('exit', (code) => {
    for (const other of processes) other.kill();
    process.exitCode = code ?? 0;
  });
}
process.on('SIGINT', () => undefined);
