import { Pool } from 'pg';
import { buildApp } from './app.ts';
import { databaseOn } from './db/open-database.ts';
import { createKeyring } from './secrets/keyring.ts';

/** The OpenAPI document of the server, without starting one: nothing connects until a request comes in. */
export async function openApiDocument(): Promise<object> {
  const app = await buildApp({
    db: databaseOn(new Pool()),
    keyring: createKeyring(new Uint8Array(32)),
    templatesFolder: '',
    loopbackOnly: true,
  });
  await app.ready();
  const document = app.swagger();
  await app.close();
  return document;
}
