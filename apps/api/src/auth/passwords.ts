import { hash, parseOptions, verify, type Algorithm } from '@node-rs/argon2';
import { ApiError } from '../errors.ts';
import { messages } from '../messages.ts';

/** What hashing a password costs (RFC 9106): KiB of memory and passes over it. */
export interface PasswordCost {
  readonly memoryCost: number;
  readonly timeCost: number;
}

/** OWASP Password Storage Cheat Sheet, Argon2id. */
const COST: PasswordCost = { memoryCost: 19_456, timeCost: 2 };
/** `Algorithm.Argon2id`; the enum is not there when types are stripped. */
const ARGON2ID: Algorithm = 2;
/** Each one takes a core and 19 MB for some 30 ms. */
const MOST_AT_ONCE = 2;
const MOST_WAITING = 50;

/** Hashes passwords and compares them. */
export type Passwords = ReturnType<typeof createPasswords>;

/**
 * Argon2id. However many sign in at once, memory stays bounded; who comes when too many wait is told to try again.
 * @param cost tests spend less
 */
export function createPasswords(cost: PasswordCost = COST) {
  const options = { ...cost, parallelism: 1, algorithm: ARGON2ID };
  const inTurn = takingTurns();
  /** Of nobody, so that an unknown name takes as long as a wrong password. */
  let nobodys: Promise<string> | undefined;

  return {
    /** @returns PHC form. Characters that look the same count as the same (NFKC). */
    hash: (password: string): Promise<string> => inTurn(() => hash(password.normalize('NFKC'), options)),

    /**
     * Takes the same time whether there is a hash or not.
     * @param stored `undefined` where nobody is known: the answer is no.
     */
    async matches(stored: string | undefined, password: string): Promise<boolean> {
      nobodys ??= hash('', options);
      const against = stored ?? (await nobodys);
      const same = await inTurn(() => verify(against, password.normalize('NFKC')));
      return same && stored !== undefined;
    },

    /** Whether a hash was made at another cost than that of today. */
    isOutdated(stored: string): boolean {
      const { memoryCost, timeCost } = parseOptions(stored);
      return memoryCost !== cost.memoryCost || timeCost !== cost.timeCost;
    },
  };
}

function takingTurns() {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (waiting.length >= MOST_WAITING) {
      throw new ApiError(429, 'too-many-requests', messages.auth.tooBusy, { seconds: 1 });
    }
    if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => void waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
