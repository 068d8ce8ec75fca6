import { eq } from 'drizzle-orm';
import { CryptoError, importPublicKey } from '@flowsmith/crypto';
import type { Database } from '../../db/open-database.ts';
import { keyPairs } from '../../db/schema.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import {
  readBusinessKey,
  uploadBusinessKey,
  type BusinessKey,
} from '../../meta/calls/business-encryption.ts';
import type { PublishingService } from '../publishing/service.ts';
import type { KeyService } from './keys.ts';
import type { EndpointKey, PhoneKey } from './schema.ts';

/** What the keys of phone numbers are looked at with. */
export interface PhoneKeyParts {
  readonly db: Database;
  readonly keys: KeyService;
  readonly connect: PublishingService['connect'];
}

/** The public keys that phones encrypt with, at Meta. */
export type PhoneKeyService = ReturnType<typeof createPhoneKeyService>;

const text = messages.endpoints;

/** Every function throws a `MetaError` when Meta refuses, and an {@link ApiError} `not-found` for a flow or account that is not there. */
export function createPhoneKeyService({ db, keys, connect }: PhoneKeyParts) {
  const connectPhone = async (accountId: string) => {
    const { graph, account } = await connect(accountId);
    if (account.phoneNumberId === null) throw new ApiError(409, 'wrong-state', text.noPhone);
    return { graph, phoneNumberId: account.phoneNumberId };
  };

  /** Which key phones use, and what it is to this flow. */
  const status = async (flowId: string, accountId: string): Promise<PhoneKey> => {
    const own = await keys.list(flowId);
    const { graph, phoneNumberId } = await connectPhone(accountId);
    const at = await readBusinessKey(graph, phoneNumberId);
    const fingerprint = at === undefined ? undefined : fingerprintOf(at);
    const key = own.find((each) => each.fingerprint === fingerprint);
    const others = key?.sharedWith ?? (fingerprint === undefined ? [] : await usersOf(fingerprint, flowId));
    const holds = key?.state ?? (at === undefined ? 'nothing' : others.length > 0 ? 'other-flow' : 'unknown');
    const isSigned = at?.isSigned === true;
    return {
      accountId,
      phoneNumberId,
      state: at === undefined ? 'none' : isSigned ? 'valid' : 'mismatch',
      fingerprint: fingerprint ?? null,
      holds,
      keyId: key?.id ?? null,
      usedBy: [...others],
      ready: isSigned && (holds === 'current' || holds === 'previous'),
      ...wordsFor(
        holds,
        at,
        others.map(({ name }) => name),
      ),
    };
  };

  /** Flows whose endpoints accept a key. */
  async function usersOf(fingerprint: string, flowId: string) {
    const [pair] = await db
      .select({ id: keyPairs.id })
      .from(keyPairs)
      .where(eq(keyPairs.fingerprint, fingerprint));
    const known = pair === undefined ? undefined : (await keys.known()).find(({ id }) => id === pair.id);
    return known?.flows.filter((flow) => flow.flowId !== flowId) ?? [];
  }

  return {
    status,

    /**
     * Uploads the flow's current key to the phone number of an account.
     * @param replace also where the number has a key that only other flows here can open
     * @throws ApiError `key-in-use` with those flows in `details.flows`; `wrong-state` for a flow without key
     */
    async upload(flowId: string, accountId: string, replace: boolean): Promise<PhoneKey> {
      const current = (await keys.list(flowId)).find(({ state }) => state === 'current');
      if (current === undefined) throw new ApiError(409, 'wrong-state', text.noKey);
      const before = await status(flowId, accountId);
      const isFor = flowsLeftOut(before, current);
      if (!replace && isFor.length > 0) {
        const names = isFor.map(({ name }) => name);
        throw new ApiError(409, 'key-in-use', text.keyInUse(names), { flows: isFor });
      }
      const { graph, phoneNumberId } = await connectPhone(accountId);
      await uploadBusinessKey(graph, phoneNumberId, current.publicKey);
      return status(flowId, accountId);
    },
  };
}

/** Flows that could open requests of the number before, and could not afterwards. */
function flowsLeftOut({ state, usedBy }: PhoneKey, current: EndpointKey): PhoneKey['usedBy'] {
  if (state !== 'valid') return [];
  return usedBy.filter(({ flowId }) => current.sharedWith.every((other) => other.flowId !== flowId));
}

/** A key at Meta that is no RSA key is not known here. */
function fingerprintOf({ publicKey }: BusinessKey): string | undefined {
  try {
    return importPublicKey(publicKey).fingerprint;
  } catch (error) {
    if (error instanceof CryptoError) return undefined;
    throw error;
  }
}

function wordsFor(
  holds: PhoneKey['holds'],
  key: BusinessKey | undefined,
  others: readonly string[],
): Pick<PhoneKey, 'message' | 'hint'> {
  const { phone } = text;
  if (key !== undefined && !key.isSigned) return { message: phone.mismatch, hint: phone.mismatchHint };
  switch (holds) {
    case 'current':
      return { message: phone.ready, hint: null };
    case 'previous':
      return { message: phone.previous, hint: null };
    case 'retired':
      return { message: phone.retired, hint: phone.uploadHint };
    case 'other-flow':
      return { message: phone.otherFlow(others), hint: phone.shareHint };
    case 'unknown':
      return { message: phone.unknown, hint: phone.uploadHint };
    case 'nothing':
      return { message: phone.none, hint: phone.uploadHint };
  }
}
