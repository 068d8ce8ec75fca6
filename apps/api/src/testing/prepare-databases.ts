import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openDatabase } from '../db/open-database.ts';
import { IMAGE_VARIABLE } from './memory.ts';
import { startTestPostgres, TEMPLATE_VARIABLE } from './postgres.ts';

/**
 * Before all tests: one PostgreSQL server and one embedded database with all tables, which the tests then copy. Making
 * each anew would take most of their time.
 * @returns what to do after all tests.
 */
export default async function prepareDatabases(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'flowsmith-tests-'));
  const [server] = await Promise.all([prepareServer(), prepareImage(join(folder, 'image.tar'))]);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function prepareServer(): Promise<{ stop: () => Promise<void> }> {
  const template = await startTestPostgres();
  const { close } = await openDatabase({ kind: 'postgres', url: template.url });
  await close();
  const server = new URL(template.url);
  process.env[TEMPLATE_VARIABLE] = server.pathname.slice(1);
  // Nobody may be connected to a database that is copied.
  server.pathname = '/template1';
  process.env['TEST_DATABASE_URL'] ??= server.href;
  return template;
}

async function prepareImage(file: string): Promise<void> {
  await promisify(execFile)(process.execPath, [
    fileURLToPath(new URL('make-image.ts', import.meta.url)),
    file,
  ]);
  process.env[IMAGE_VARIABLE] = file;
}
