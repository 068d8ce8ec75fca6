import { z } from 'zod';
import type { Database } from '../db/open-database.ts';
import { readSetting, writeSetting } from '../db/settings.ts';
import { createAccountService } from '../modules/accounts/service.ts';
import type { CreateAccount } from '../modules/accounts/schema.ts';
import type { Keyring } from '../secrets/keyring.ts';

const SETTING = 'sandbox-account';

/**
 * Gives a new installation an account to begin with. Later starts only bring its address up to date, since the port may
 * have changed; an account that somebody deleted stays deleted.
 * @returns its id; `undefined` when it was deleted
 */
export async function ensureAccount(
  db: Database,
  keyring: Keyring,
  wanted: CreateAccount,
): Promise<string | undefined> {
  const accounts = createAccountService(db, keyring);
  const id = z.uuid().safeParse(await readSetting(db, SETTING)).data;
  if (id === undefined) {
    const created = await accounts.create(wanted);
    await writeSetting(db, SETTING, created.id);
    return created.id;
  }
  const existing = (await accounts.list()).find((account) => account.id === id);
  if (existing === undefined) return undefined;
  const { baseUrl, publicUrl = null } = wanted;
  if (existing.baseUrl === baseUrl && existing.publicUrl === publicUrl && existing.hasAppSecret) return id;
  await accounts.update(id, {
    baseUrl,
    publicUrl,
    token: wanted.token,
    appSecret: wanted.appSecret ?? null,
  });
  return id;
}
