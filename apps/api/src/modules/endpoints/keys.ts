import { randomUUID } from 'node:crypto';
import { and, desc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { CryptoError, generateKeyPair, importPrivateKey } from '@flowsmith/crypto';
import type { Database } from '../../db/open-database.ts';
import { endpointKeys, flows, keyPairs } from '../../db/schema.ts';
import { ApiError } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { requireRoom } from '../../db/require-room.ts';
import { messages } from '../../messages.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import { purposes } from '../../secrets/purposes.ts';
import type { Queries } from '../flows/rows.ts';
import { endpointRows, touchEndpoints } from './endpoint-rows.ts';
import type { CreateKey, EndpointKey, KeyState } from './schema.ts';

/** The key pairs of flows. */
export type KeyService = ReturnType<typeof createKeyService>;

const text = messages.endpoints;

/** Every function throws an {@link ApiError} `not-found` for a flow or key that is not there. */
export function createKeyService(db: Database, keyring: Keyring) {
  return {
    list: async (flowId: string): Promise<EndpointKey[]> => {
      await endpointRows(db, flowId);
      return list(db, flowId);
    },

    /** The newest of this installation, with the flows that use them. */
    async known() {
      const pairs = await db
        .select()
        .from(keyPairs)
        .orderBy(desc(keyPairs.createdAt))
        .limit(LIMITS.counts.listed.most);
      const users = await usersOf(
        db,
        pairs.map(({ id }) => id),
      );
      return pairs.map(({ id, fingerprint, origin, createdAt }) => ({
        id,
        fingerprint,
        origin: originOf(origin),
        createdAt: createdAt.toISOString(),
        flows: users.filter(({ keyId }) => keyId === id).map(({ flowId, name }) => ({ flowId, name })),
      }));
    },

    /**
     * Makes a key pair, takes one in, or takes that of another flow: it becomes the current one. The one before stays
     * accepted, those before it are retired.
     * @throws ApiError `invalid-key` for a PEM that cannot be used.
     */
    async create(flowId: string, input: CreateKey): Promise<EndpointKey> {
      await endpointRows(db, flowId);
      await requireRoom(db, endpointKeys, LIMITS.exchanges.keys, eq(endpointKeys.flowId, flowId));
      const pair = await pairOf(db, keyring, input);
      await db.transaction(async (transaction) => {
        await makeCurrent(transaction, flowId, pair);
        await touchEndpoints(transaction, flowId);
      });
      return find(db, flowId, pair);
    },

    /** Makes the first key pair of a flow that has none: what was deployed can then be asked, by the phone at least. */
    async ensure(flowId: string): Promise<void> {
      if ((await list(db, flowId)).length > 0) return;
      const pair = await pairOf(db, keyring, { from: 'new' });
      await db.transaction(async (transaction) => {
        // Holds the rows, so that of two who deploy at once only one brings a key.
        await touchEndpoints(transaction, flowId);
        if ((await list(transaction, flowId)).length === 0) await makeCurrent(transaction, flowId, pair);
      });
    },

    /** Brings a key to another state. A key becomes current in the place of the one that is. */
    async change(flowId: string, keyId: string, state: KeyState): Promise<EndpointKey> {
      const key = await find(db, flowId, keyId);
      if (key.state === state) return key;
      if (key.state === 'current') throw new ApiError(409, 'wrong-state', text.keyIsCurrent);
      await db.transaction(async (transaction) => {
        if (state === 'current') await makeCurrent(transaction, flowId, keyId);
        else await setState(transaction, flowId, keyId, state);
        await touchEndpoints(transaction, flowId);
      });
      return find(db, flowId, keyId);
    },

    /** Forgets a key; the pair itself when no other flow has it. The current one only when it is the last. */
    async remove(flowId: string, keyId: string): Promise<void> {
      const key = await find(db, flowId, keyId);
      const all = await list(db, flowId);
      if (key.state === 'current' && all.length > 1)
        throw new ApiError(409, 'wrong-state', text.keyIsCurrent);
      await db.transaction(async (transaction) => {
        await transaction.delete(endpointKeys).where(at(flowId, keyId));
        const others = await transaction
          .select()
          .from(endpointKeys)
          .where(eq(endpointKeys.keyId, keyId))
          .limit(1);
        if (others.length === 0) await transaction.delete(keyPairs).where(eq(keyPairs.id, keyId));
        await touchEndpoints(transaction, flowId);
      });
    },

    /**
     * PEMs of the private keys that requests are opened with, the current one first.
     * @throws ApiError `secret-unreadable` when they were sealed with another key.
     */
    async accepted(flowId: string): Promise<readonly AcceptedKey[]> {
      const rows = await db
        .select({ id: keyPairs.id, fingerprint: keyPairs.fingerprint, sealed: keyPairs.sealedPrivateKey })
        .from(endpointKeys)
        .innerJoin(keyPairs, eq(keyPairs.id, endpointKeys.keyId))
        .where(and(eq(endpointKeys.flowId, flowId), ne(endpointKeys.state, 'retired')))
        .orderBy(endpointKeys.state, desc(endpointKeys.since));
      return rows.map(({ id, fingerprint, sealed }) => {
        const pem = keyring.open(sealed, purposes.privateKey(id));
        if (pem === undefined) throw new ApiError(409, 'secret-unreadable', text.keyUnreadable);
        return { fingerprint, pem };
      });
    },
  };
}

/** A private key, opened. */
export interface AcceptedKey {
  readonly fingerprint: string;
  /** PKCS#8 PEM. Keep it no longer than it takes to parse it. */
  readonly pem: string;
}

const at = (flowId: string, keyId: string) =>
  and(eq(endpointKeys.flowId, flowId), eq(endpointKeys.keyId, keyId));

async function list(db: Queries, flowId: string): Promise<EndpointKey[]> {
  const rows = await db
    .select({ pair: keyPairs, state: endpointKeys.state, since: endpointKeys.since })
    .from(endpointKeys)
    .innerJoin(keyPairs, eq(keyPairs.id, endpointKeys.keyId))
    .where(eq(endpointKeys.flowId, flowId))
    // Current, previous and retired are in the order of the alphabet.
    .orderBy(endpointKeys.state, desc(endpointKeys.since));
  const users = await usersOf(
    db,
    rows.map(({ pair }) => pair.id),
  );
  return rows.map(({ pair, state, since }) => ({
    id: pair.id,
    fingerprint: pair.fingerprint,
    publicKey: pair.publicKey,
    origin: originOf(pair.origin),
    state: stateOf(state),
    since: since.toISOString(),
    createdAt: pair.createdAt.toISOString(),
    sharedWith: users
      .filter((user) => user.keyId === pair.id && user.flowId !== flowId)
      .map(({ flowId: other, name }) => ({ flowId: other, name })),
  }));
}

/** Flows that accept these keys. */
async function usersOf(db: Queries, keyIds: readonly string[]) {
  if (keyIds.length === 0) return [];
  return db
    .select({ keyId: endpointKeys.keyId, flowId: flows.id, name: flows.name })
    .from(endpointKeys)
    .innerJoin(flows, eq(flows.id, endpointKeys.flowId))
    .where(
      and(
        inArray(endpointKeys.keyId, [...keyIds]),
        ne(endpointKeys.state, 'retired'),
        isNull(flows.deletedAt),
      ),
    )
    .orderBy(flows.name, flows.id);
}

async function find(db: Queries, flowId: string, keyId: string): Promise<EndpointKey> {
  const key = (await list(db, flowId)).find(({ id }) => id === keyId);
  if (key === undefined) throw new ApiError(404, 'not-found', text.unknownKey);
  return key;
}

/** The id of a stored pair: a new one, or the one that is there already. */
async function pairOf(db: Database, keyring: Keyring, input: CreateKey): Promise<string> {
  if (input.from === 'other-flow') {
    const [pair] = await db.select({ id: keyPairs.id }).from(keyPairs).where(eq(keyPairs.id, input.keyId));
    if (pair === undefined) throw new ApiError(404, 'not-found', text.unknownKey);
    return pair.id;
  }
  const pem = input.from === 'new' ? (await generateKeyPair()).privateKeyPem : input.pem;
  const key = await privateKeyOf(pem, input.from === 'pem' ? input.passphrase : undefined);
  const { publicKey } = key;
  const id = randomUUID();
  await db
    .insert(keyPairs)
    .values({
      id,
      sealedPrivateKey: keyring.seal(key.exportPem(), purposes.privateKey(id)),
      publicKey: publicKey.pem,
      fingerprint: publicKey.fingerprint,
      origin: input.from === 'new' ? 'generated' : 'imported',
      createdAt: new Date(),
    })
    .onConflictDoNothing();
  const [stored] = await db
    .select({ id: keyPairs.id })
    .from(keyPairs)
    .where(eq(keyPairs.fingerprint, publicKey.fingerprint));
  if (stored === undefined) throw new Error('A key pair was not stored');
  return stored.id;
}

async function privateKeyOf(pem: string, passphrase: string | undefined) {
  try {
    return await importPrivateKey(pem, passphrase === undefined ? {} : { passphrase });
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    const { code, message, hint } = error;
    throw new ApiError(400, 'invalid-key', { message, hint }, { reason: code }, error);
  }
}

async function makeCurrent(db: Queries, flowId: string, keyId: string): Promise<void> {
  const since = new Date();
  const current = await db
    .select({ keyId: endpointKeys.keyId })
    .from(endpointKeys)
    .where(and(eq(endpointKeys.flowId, flowId), eq(endpointKeys.state, 'current')));
  if (current.some((row) => row.keyId === keyId)) return;
  if (current.length > 0) {
    const states = (from: KeyState) => and(eq(endpointKeys.flowId, flowId), eq(endpointKeys.state, from));
    await db.update(endpointKeys).set({ state: 'retired', since }).where(states('previous'));
    await db.update(endpointKeys).set({ state: 'previous', since }).where(states('current'));
  }
  await db
    .insert(endpointKeys)
    .values({ flowId, keyId, state: 'current', since })
    .onConflictDoUpdate({
      target: [endpointKeys.flowId, endpointKeys.keyId],
      set: { state: 'current', since },
    });
}

async function setState(db: Queries, flowId: string, keyId: string, state: KeyState): Promise<void> {
  await db.update(endpointKeys).set({ state, since: new Date() }).where(at(flowId, keyId));
}

function stateOf(text: string): KeyState {
  return text === 'current' || text === 'previous' ? text : 'retired';
}

function originOf(text: string): EndpointKey['origin'] {
  return text === 'generated' ? 'generated' : 'imported';
}
