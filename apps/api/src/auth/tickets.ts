import { and, eq, gt, lt } from 'drizzle-orm';
import { authTickets } from '../db/auth-schema.ts';
import type { Database } from '../db/open-database.ts';
import { hashToken, newToken } from './tokens.ts';

/** What was begun: a sign-in that still needs a code, or something that a passkey has to sign. */
export type TicketKind = 'code' | 'passkey-sign-in' | 'passkey-confirm' | 'passkey-new';

/** What a ticket stands for. */
export interface Ticket {
  readonly kind: TicketKind;
  /** `null`: nobody is known yet. */
  readonly userId: string | null;
  readonly challenge: string | null;
}

/** Milliseconds to finish in. */
const PATIENCE = 5 * 60_000;

/** What is begun with one request and finished with another, maybe on another server. */
export type Tickets = ReturnType<typeof createTickets>;

export function createTickets(db: Database, now: () => Date) {
  const valid = (token: string, kind: TicketKind) =>
    and(
      eq(authTickets.tokenHash, hashToken(token)),
      eq(authTickets.kind, kind),
      gt(authTickets.expiresAt, now()),
    );
  const shown = { userId: authTickets.userId, challenge: authTickets.challenge };

  return {
    async issue({ kind, userId, challenge }: Ticket): Promise<string> {
      const token = newToken();
      await db.insert(authTickets).values({
        tokenHash: hashToken(token),
        kind,
        userId,
        challenge,
        expiresAt: new Date(now().getTime() + PATIENCE),
      });
      return token;
    },

    /** Looks at a ticket, which stays good. */
    async read(token: string, kind: TicketKind): Promise<Ticket | undefined> {
      const [row] = await db.select(shown).from(authTickets).where(valid(token, kind));
      return row === undefined ? undefined : { kind, ...row };
    },

    /** Takes a ticket: only one asker gets it. */
    async take(token: string, kind: TicketKind): Promise<Ticket | undefined> {
      const [row] = await db.delete(authTickets).where(valid(token, kind)).returning(shown);
      return row === undefined ? undefined : { kind, ...row };
    },

    /** Deletes those that were not used in time. */
    async sweep(): Promise<void> {
      await db.delete(authTickets).where(lt(authTickets.expiresAt, now()));
    },
  };
}
