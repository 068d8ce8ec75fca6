import { hkdfSync, randomUUID } from 'node:crypto';
import { globSync } from 'node:fs';
import { eq, getTableColumns, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database, type OpenedDatabase } from '../db/open-database.ts';
import * as base from '../db/schema.ts';
import { dataKeys as table, secretRotations } from '../db/secrets-schema.ts';
import { createAccountService } from '../modules/accounts/service.ts';
import { engines, type TestEngine } from '../testing/engines.ts';
import { encryptText } from './authenticated-text.ts';
import { openDataKeys } from './data-keys.ts';
import { openSecrets, type Secrets } from './open-secrets.ts';
import { purposes } from './purposes.ts';
import { createRotation } from './rotation.ts';
import { SEALED_COLUMNS } from './sealed-columns.ts';
import { instanceKeyId } from './wrapped-key.ts';

const bytes = (fill: number) => new Uint8Array(32).fill(fill);
const times = { look: 20, settling: 60, leases: { lease: 500, look: 20 } };
const account = (name: string) => ({
  name,
  wabaId: '1',
  baseUrl: 'https://graph.facebook.com',
  apiVersion: 'v25.0',
  environment: 'development' as const,
  token: `token of ${name}`,
  appSecret: `secret of ${name}`,
});

describe.each(engines)('a change of keys in %s', (_name, start) => {
  let engine: TestEngine;
  let database: OpenedDatabase;
  let db: Database;
  const failures: unknown[] = [];
  const opened: Secrets[] = [];
  beforeAll(async () => {
    engine = await start();
    database = await openDatabase(engine);
    ({ db } = database);
  });
  afterAll(async () => {
    await Promise.all(opened.map((each) => each.close()));
    await database.close();
    await engine.stop();
  });

  /** A server, as far as secrets go. */
  const server = async (current = bytes(1), previous?: Uint8Array) => {
    const secrets = await openSecrets({
      db,
      instanceKeys: { current, previous },
      shared: true,
      report: (error) => failures.push(error),
      times,
    });
    opened.push(secrets);
    secrets.start();
    return { ...secrets, accounts: createAccountService(db, secrets.keyring) };
  };
  const done = async () => {
    await expect
      .poll(async () => (await db.select().from(secretRotations)).every(({ state }) => state === 'done'), {
        timeout: 30_000,
      })
      .toBe(true);
  };
  const keysInUse = async () => {
    const rows = await db.select({ sealed: base.accounts.sealedToken }).from(base.accounts);
    return new Set(rows.map(({ sealed }) => sealed.split('.').slice(0, 2).join('.')));
  };

  it('keeps what an older version sealed and derived, and seals it anew', async () => {
    const id = randomUUID();
    const direct = instanceKeyId(bytes(1));
    const { kind, owner } = purposes.accountToken(id);
    await db.insert(base.accounts).values({
      ...account('Old'),
      id,
      sealedToken: `s1.${direct}.${encryptText(bytes(1), Buffer.from('oldest'), ['s1', direct, kind, owner])}`,
      createdAt: new Date(),
      updatedAt: new Date(),
    });
    const { accounts, keyring, rotation } = await server();
    const asBefore = Buffer.from(hkdfSync('sha256', bytes(1), '', 'flowsmith person ids', 32));
    expect(Buffer.from(keyring.deriveKey('person ids')).equals(asBefore)).toBe(true);
    expect((await accounts.connection(id)).token).toBe('oldest');
    await rotation.begin();
    await done();
    expect((await accounts.connection(id)).token).toBe('oldest');
    expect([...(await keysInUse())].every((key) => key.startsWith('s2.'))).toBe(true);
  });

  it('opens every secret at any moment while servers read, write and change keys', async () => {
    const [one, two] = [await server(), await server()];
    const ids = await Promise.all(
      Array.from({ length: 20 }, async (_, at) => (await one.accounts.create(account(`a${at}`))).id),
    );
    const going = new AbortController();
    const work = [one, two].map(async ({ accounts }, who) => {
      for (let round = 0; !going.signal.aborted; round++) {
        const id = ids[(round * 7 + who) % ids.length] ?? '';
        if (round % 3 === 0) await accounts.update(id, { ...account('b'), token: `token ${round}` });
        const { token, appSecret } = await accounts.connection(id);
        expect(`${token} ${String(appSecret)}`).toMatch(/^token .* secret of/);
      }
    });
    const before = Buffer.from(one.keyring.deriveKey('links'));
    try {
      for (const { rotation } of [one, two]) {
        await rotation.begin();
        await done();
      }
    } finally {
      going.abort();
    }
    await Promise.all(work);
    const [latest] = (await db.select().from(table)).filter(
      ({ use, retiredAt }) => use === 'seal' && retiredAt === null,
    );
    expect([...(await keysInUse())]).toEqual([`s2.${latest?.id}`]);
    expect(before.equals(two.keyring.deriveKey('links'))).toBe(true);
  });

  it('goes on from where a server was killed, and counts each secret once', async () => {
    const { accounts, keyring, dataKeys } = await server();
    for (let at = 0; at < 30; at++) await accounts.create(account(`c${at}`));
    const known = await accounts.list();
    // A server that ends in the middle: everything fails from its tenth write on, and its lease stays.
    let writes = 0;
    const dying: Database = new Proxy(db, {
      get(target, name, receiver) {
        if (name === 'execute' && ++writes > 2) throw new Error('killed');
        return Reflect.get(target, name, receiver);
      },
    });
    const killed = createRotation({
      db: dying,
      keyring,
      dataKeys,
      settling: 0,
      report: () => undefined,
      times: times.leases,
    });
    await killed.begin();
    await killed.close();
    await done();
    const rotations = await db.select().from(secretRotations);
    expect(rotations.every(({ unreadable }) => unreadable === 0)).toBe(true);
    for (const { id } of known) expect((await accounts.connection(id)).token).toMatch(/^(token|oldest)/);
  });

  it('changes the instance key one server after the other, and refuses who has neither', async () => {
    await Promise.all(opened.splice(0).map((each) => each.close()));
    const old = await server();
    const { id } = await old.accounts.create(account('kept'));
    const both = await server(bytes(2), bytes(1));
    // Until everybody has both keys and it is asked for, nothing changes for who has the old one alone.
    const { id: added } = await both.accounts.create(account('added'));
    expect((await old.accounts.connection(added)).token).toBe('token of added');
    expect((await both.accounts.connection(id)).token).toBe('token of kept');
    await old.close();
    await both.rotation.begin();
    await done();
    const fresh = await server(bytes(2));
    expect((await fresh.accounts.connection(id)).token).toBe('token of kept');
    expect(Buffer.from(fresh.keyring.deriveKey('links')).equals(old.keyring.deriveKey('links'))).toBe(true);
    await expect(server(bytes(1))).rejects.toThrow(instanceKeyId(bytes(2)));
  });

  it('tells of no failure meanwhile', () => {
    expect(failures).toEqual([]);
  });

  it('refuses wraps that were changed or moved', async () => {
    const rows = await db.select().from(table);
    const [one, two] = rows.filter(({ use }) => use === 'seal');
    const open = () => openDataKeys({ db, instanceKeys: { current: bytes(2) }, report: () => undefined });
    const write = (id = '', wrapped = '') => db.update(table).set({ wrapped }).where(eq(table.id, id));
    await expect(open()).resolves.toBeDefined();
    await write(one?.id, two?.wrapped);
    await expect(open()).rejects.toThrow('instance key');
    await write(one?.id, `${one?.wrapped.slice(0, -2)}AA`);
    await expect(open()).rejects.toThrow('instance key');
    await write(one?.id, one?.wrapped);
    await db.update(table).set({ use: 'seal' }).where(eq(table.use, 'root'));
    await expect(open()).rejects.toThrow('instance key');
  });
});

it('knows every column of the schema that is sealed', async () => {
  const files = globSync('../db/*schema.ts', { cwd: import.meta.dirname });
  const modules: Record<string, unknown>[] = await Promise.all(
    files.map((file) => import(new URL(file, import.meta.url).href)),
  );
  const all = modules
    .flatMap((each) => Object.values(each))
    .filter((each) => is(each, PgTable))
    .flatMap((each) => Object.values(getTableColumns(each)))
    .filter(({ name }) => /^sealed(_|$)/.test(name));
  expect(all.length).toBeGreaterThan(8);
  expect(new Set(SEALED_COLUMNS.map(({ sealed }) => sealed))).toEqual(new Set(all));
});
