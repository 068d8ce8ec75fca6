import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type OpenedDatabase } from '../db/open-database.ts';
import { createAccountService } from '../modules/accounts/service.ts';
import { memory } from '../testing/memory.ts';
import { sandboxAccount, testKeyring } from '../testing/server.ts';
import { ensureAccount } from './ensure-account.ts';

let database: OpenedDatabase;
beforeAll(async () => {
  database = await openDatabase(memory());
});
afterAll(() => database.close());

it('gives the same account at each start, at its new address, until somebody deletes it', async () => {
  const { db } = database;
  const at = (port: number) =>
    ensureAccount(db, testKeyring, {
      ...sandboxAccount(`http://127.0.0.1:${port}/sandbox/graph`),
      apiVersion: 'v25.0',
      appSecret: 'secret-of-the-app',
    });
  const first = await at(4600);
  expect(first).toBeTypeOf('string');
  expect(await at(4600)).toBe(first);
  expect(await at(4601)).toBe(first);
  const accounts = createAccountService(db, testKeyring);
  expect(await accounts.list()).toMatchObject([
    { id: first, baseUrl: 'http://127.0.0.1:4601/sandbox/graph' },
  ]);
  await accounts.remove(String(first));
  expect(await at(4601)).toBeUndefined();
  expect(await accounts.list()).toEqual([]);
});
