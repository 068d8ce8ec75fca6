import { randomUUID } from 'node:crypto';
import { and, asc, count, eq } from 'drizzle-orm';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticatorTransport,
} from '@simplewebauthn/server';
import type { TicketKind } from '../../auth/tickets.ts';
import { passkeys } from '../../db/auth-schema.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import { requireUser, type UserRow } from './find-user.ts';
import type { AuthParts } from './parts.ts';
import type { NewCredential, Passkey, UsedCredential } from './schema.ts';

/** Whom a passkey is made for (WebAuthn, Relying Party): this server, by the name that people know it by. */
export interface RelyingParty {
  /** Host name without port. */
  readonly id: string;
  /** As the browser says it. */
  readonly origin: string;
}

const NAME = 'Flowsmith';
const MOST_PASSKEYS = 20;
/** EdDSA, ES256, RS256 (COSE): between them all authenticators have one. */
const ALGORITHMS = [-8, -7, -257];
const TRANSPORTS: readonly AuthenticatorTransport[] = ['ble', 'hybrid', 'internal', 'nfc', 'usb'];

type PasskeyRow = typeof passkeys.$inferSelect;

/** Passkeys: made, used, listed, taken away. Each use asks for the person (PIN, finger, face), not only for the device. */
export type Passkeys = ReturnType<typeof createPasskeys>;

export function createPasskeys({ db, tickets, now }: Pick<AuthParts, 'db' | 'tickets' | 'now'>) {
  const of = (userId: string): Promise<PasskeyRow[]> =>
    db.select().from(passkeys).where(eq(passkeys.userId, userId)).orderBy(asc(passkeys.createdAt));
  const mine = (userId: string, id: string) => and(eq(passkeys.userId, userId), eq(passkeys.id, id));
  const unknown = () => new ApiError(404, 'not-found', messages.auth.unknownPasskey);

  return {
    list: async (userId: string): Promise<Passkey[]> => (await of(userId)).map(toPasskey),

    /** What the browser makes a new one with. @throws ApiError 409 when there are too many. */
    async beginNew(userId: string, party: RelyingParty) {
      const user = await requireUser(db, userId);
      const known = await of(userId);
      if (known.length >= MOST_PASSKEYS) {
        throw new ApiError(409, 'limit-reached', messages.auth.tooManyPasskeys(MOST_PASSKEYS));
      }
      const options = await generateRegistrationOptions({
        rpName: NAME,
        rpID: party.id,
        userID: new Uint8Array(Buffer.from(userId)),
        userName: user.email,
        userDisplayName: user.name,
        attestationType: 'none',
        supportedAlgorithmIDs: ALGORITHMS,
        excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      const ticket = await tickets.issue({ kind: 'passkey-new', userId, challenge: options.challenge });
      return { ticket, options: { ...options } };
    },

    /** @throws ApiError 400 when the answer of the browser is not one to the ticket, 409 for one that is known. */
    async finishNew(
      userId: string,
      input: { ticket: string; name: string; credential: NewCredential },
      party: RelyingParty,
    ): Promise<Passkey> {
      const ticket = await tickets.take(input.ticket, 'passkey-new');
      const wrong = (cause?: unknown) =>
        new ApiError(400, 'invalid-code', messages.auth.wrongPasskey, undefined, cause);
      if (ticket?.userId !== userId || ticket.challenge === null) throw wrong();
      const { id, rawId, type, response } = input.credential;
      const { clientDataJSON, attestationObject } = response;
      const { registrationInfo } = await verifyRegistrationResponse({
        response: {
          id,
          rawId,
          type,
          response: { clientDataJSON, attestationObject },
          clientExtensionResults: {},
        },
        expectedChallenge: ticket.challenge,
        expectedOrigin: party.origin,
        expectedRPID: party.id,
        supportedAlgorithmIDs: ALGORITHMS,
      }).catch((error: unknown) => {
        throw wrong(error);
      });
      if (registrationInfo === undefined) throw wrong();
      const { credential, credentialBackedUp } = registrationInfo;
      const row: PasskeyRow = {
        id: randomUUID(),
        userId,
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: knownTransports(response.transports ?? []),
        synced: credentialBackedUp,
        name: input.name,
        createdAt: now(),
        lastUsedAt: null,
      };
      const { rowCount } = await db.insert(passkeys).values(row).onConflictDoNothing();
      if (rowCount === 0) throw new ApiError(409, 'key-in-use', messages.auth.passkeyKnown);
      return toPasskey(row);
    },

    /** What the browser proves somebody with. @param userId whose passkeys count; `null`: anybody's, for signing in */
    async begin(
      kind: Extract<TicketKind, 'passkey-sign-in' | 'passkey-confirm'>,
      userId: string | null,
      party: RelyingParty,
    ) {
      const known = userId === null ? [] : await of(userId);
      const options = await generateAuthenticationOptions({
        rpID: party.id,
        userVerification: 'required',
        allowCredentials: known.map(({ credentialId, transports }) => ({
          id: credentialId,
          transports: knownTransports(transports),
        })),
      });
      const ticket = await tickets.issue({ kind, userId, challenge: options.challenge });
      return { ticket, options: { ...options } };
    },

    /** @returns whose passkey signed the challenge of the ticket; `undefined` when none did. */
    async finish(
      kind: Extract<TicketKind, 'passkey-sign-in' | 'passkey-confirm'>,
      { ticket: token, credential }: { ticket: string; credential: UsedCredential },
      party: RelyingParty,
    ): Promise<UserRow | undefined> {
      const ticket = await tickets.take(token, kind);
      const [known] = await db.select().from(passkeys).where(eq(passkeys.credentialId, credential.id));
      if (ticket === undefined || ticket.challenge === null || known === undefined) return undefined;
      if (ticket.userId !== null && ticket.userId !== known.userId) return undefined;
      const counter = await newCounter(credential, ticket.challenge, known, party);
      if (counter === undefined) return undefined;
      await db.update(passkeys).set({ counter, lastUsedAt: now() }).where(eq(passkeys.id, known.id));
      return requireUser(db, known.userId);
    },

    /** @throws ApiError 404 for one that is not theirs. */
    async rename(userId: string, id: string, name: string): Promise<Passkey> {
      const [row] = await db.update(passkeys).set({ name }).where(mine(userId, id)).returning();
      if (row === undefined) throw unknown();
      return toPasskey(row);
    },

    /** @throws ApiError 404 for one that is not theirs. */
    async remove(userId: string, id: string): Promise<Passkey> {
      const [row] = await db.delete(passkeys).where(mine(userId, id)).returning();
      if (row === undefined) throw unknown();
      return toPasskey(row);
    },

    async count(userId: string): Promise<number> {
      const [row] = await db.select({ passkeys: count() }).from(passkeys).where(eq(passkeys.userId, userId));
      return row?.passkeys ?? 0;
    },
  };
}

/** @returns what the authenticator counts; `undefined` when the signature is not of this passkey, server and challenge. */
async function newCounter(
  credential: UsedCredential,
  challenge: string,
  known: PasskeyRow,
  party: RelyingParty,
): Promise<number | undefined> {
  const { id, rawId, type, response } = credential;
  const { clientDataJSON, authenticatorData, signature } = response;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        id,
        rawId,
        type,
        response: { clientDataJSON, authenticatorData, signature },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: {
        id: known.credentialId,
        publicKey: new Uint8Array(known.publicKey),
        counter: known.counter,
      },
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    // Whatever is wrong with it, it proves nothing.
    return undefined;
  }
}

function knownTransports(given: readonly string[]): AuthenticatorTransport[] {
  return TRANSPORTS.filter((transport) => given.includes(transport));
}

function toPasskey({ id, name, synced, createdAt, lastUsedAt }: PasskeyRow): Passkey {
  return {
    id,
    name,
    synced,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
