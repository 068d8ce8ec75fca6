import { randomBytes } from 'node:crypto';
import { and, count, eq, isNull, lt, or } from 'drizzle-orm';
import { generateSecret, generateURI, verify } from 'otplib';
import { hashToken } from '../../auth/tokens.ts';
import { recoveryCodes, users } from '../../db/auth-schema.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import { purposes } from '../../secrets/purposes.ts';
import { requireUser, type UserRow } from './find-user.ts';
import type { AuthParts } from './parts.ts';

const ISSUER = 'Flowsmith';
const CODES = 10;
/** 80 bits, as four groups of four. */
const CODE_BYTES = 10;
/** Crockford's 32: none looks like another. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
/** Seconds that a clock may be wrong by. */
const TOLERANCE = 30;

/** Codes of authenticator apps (RFC 6238), and those for who lost theirs. */
export type Totp = ReturnType<typeof createTotp>;

export function createTotp({ db, keyring, tries, now }: Pick<AuthParts, 'db' | 'keyring' | 'tries' | 'now'>) {
  /** @returns the step that a code belongs to, if it is right and newer than the last that was taken. */
  async function stepOf(user: UserRow, code: string): Promise<number | undefined> {
    const secret =
      user.sealedTotp === null ? undefined : keyring.open(user.sealedTotp, purposes.totp(user.id));
    if (secret === undefined || !/^\d{6}$/.test(code)) return undefined;
    const result = await verify({
      secret,
      token: code,
      epoch: Math.floor(now().getTime() / 1000),
      epochTolerance: TOLERANCE,
      ...(user.totpStep === null ? {} : { afterTimeStep: user.totpStep }),
    });
    return result.valid && 'timeStep' in result ? result.timeStep : undefined;
  }

  /** @returns whether this request is the first with the code. */
  async function takeStep(userId: string, step: number, since?: Date): Promise<boolean> {
    const { rowCount } = await db
      .update(users)
      .set({ totpStep: step, ...(since === undefined ? {} : { totpSince: since }) })
      .where(and(eq(users.id, userId), or(isNull(users.totpStep), lt(users.totpStep, step))));
    return rowCount !== 0;
  }

  async function makeCodes(userId: string): Promise<string[]> {
    const codes = Array.from({ length: CODES }, newCode);
    await db.transaction(async (tx) => {
      await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
      await tx
        .insert(recoveryCodes)
        .values(codes.map((code) => ({ userId, codeHash: hashToken(plain(code)) })));
    });
    return codes;
  }

  return {
    /** How many recovery codes are left. */
    async codesLeft(userId: string): Promise<number> {
      const [row] = await db
        .select({ left: count() })
        .from(recoveryCodes)
        .where(eq(recoveryCodes.userId, userId));
      return row?.left ?? 0;
    },

    /**
     * Takes a code of the app, or a recovery code, once.
     * @throws ApiError 429 after too many wrong ones
     */
    async take(user: UserRow, code: string): Promise<boolean> {
      await tries.take('code', user.id);
      const step = await stepOf(user, code.replace(/\s/g, ''));
      const isRight =
        step === undefined ? await takeRecoveryCode(user.id, code) : await takeStep(user.id, step);
      if (isRight) await tries.forget('code', user.id);
      return isRight;
    },

    /**
     * Makes a secret for an app; no codes are asked for until one of them was shown to be right.
     * @throws ApiError 409 when there is one already
     */
    async begin(userId: string): Promise<{ secret: string; uri: string }> {
      const user = await requireUser(db, userId);
      if (user.totpSince !== null) throw new ApiError(409, 'wrong-state', messages.auth.totpAlready);
      const secret = generateSecret();
      await db
        .update(users)
        .set({ sealedTotp: keyring.seal(secret, purposes.totp(userId)), totpStep: null })
        .where(and(eq(users.id, userId), isNull(users.totpSince)));
      return { secret, uri: generateURI({ issuer: ISSUER, label: user.email, secret }) };
    },

    /**
     * From now on codes are asked for.
     * @returns recovery codes
     * @throws ApiError 400 for a wrong code, 409 when nothing was begun
     */
    async finish(userId: string, code: string): Promise<string[]> {
      const user = await requireUser(db, userId);
      if (user.sealedTotp === null || user.totpSince !== null) {
        throw new ApiError(409, 'wrong-state', messages.auth.totpNotBegun);
      }
      await tries.take('code', userId);
      const step = await stepOf(user, code.replace(/\s/g, ''));
      if (step === undefined || !(await takeStep(userId, step, now()))) {
        throw new ApiError(400, 'invalid-code', messages.auth.wrongCode);
      }
      await tries.forget('code', userId);
      return makeCodes(userId);
    },

    /** @throws ApiError 409 without an app */
    async renewCodes(userId: string): Promise<string[]> {
      const user = await requireUser(db, userId);
      if (user.totpSince === null) throw new ApiError(409, 'wrong-state', messages.auth.noTotp);
      return makeCodes(userId);
    },

    /** Codes are not asked for any more. */
    async remove(userId: string): Promise<void> {
      await db.transaction(async (tx) => {
        await tx
          .update(users)
          .set({ sealedTotp: null, totpSince: null, totpStep: null })
          .where(eq(users.id, userId));
        await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
      });
    },
  };

  async function takeRecoveryCode(userId: string, code: string): Promise<boolean> {
    const { rowCount } = await db
      .delete(recoveryCodes)
      .where(and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.codeHash, hashToken(plain(code)))));
    return rowCount !== 0;
  }
}

function newCode(): string {
  const bits = BigInt(`0x${randomBytes(CODE_BYTES).toString('hex')}`);
  const letters = Array.from({ length: (CODE_BYTES * 8) / 5 }, (_, index) =>
    LETTERS.charAt(Number((bits >> BigInt(index * 5)) & 31n)),
  );
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** However it was typed. */
function plain(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9]/g, '');
}
