import { Pool } from 'pg';
import { buildApp } from './app.ts';
import { databaseOn } from './db/open-database.ts';
import { createKeyring, oneKey } from './secrets/keyring.ts';
import { createDataKeys } from './secrets/data-keys.ts';
import { secretsOn } from './secrets/open-secrets.ts';

/** The OpenAPI document of the server, without starting one: nothing connects until a request comes in. */
export async function openApiDocument(): Promise<object> {
  const db = databaseOn(new Pool());
  const key = new Uint8Array(32);
  const report = () => undefined;
  const dataKeys = createDataKeys({ db, instanceKeys: { current: key }, report });
  const secrets = {
    ...secretsOn(dataKeys, { db, shared: false, report }),
    keyring: createKeyring(() => oneKey(key)),
  };
  const app = await buildApp({
    db,
    secrets,
    templatesFolder: '',
    loopbackOnly: true,
  });
  await app.ready();
  const document = app.swagger();
  await app.close();
  return document;
}
