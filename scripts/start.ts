import { run, start } from './run.ts';

/** `npm start`: builds the web app if its sources changed, then runs API, sandbox and web app on one port until Ctrl-C. */
async function main(): Promise<void> {
  const built = await run('turbo', ['run', 'build', '--output-logs=errors-only', '--log-order=grouped']);
  if (built !== 0) process.exit(built);
  const server = start(process.execPath, ['apps/api/src/main.ts']);
  // The terminal sends Ctrl-C to both; the server stops by itself, and we wait for it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => server.kill('SIGTERM'));
  server.once('exit', (code) => process.exit(code ?? 0));
}

await main();
