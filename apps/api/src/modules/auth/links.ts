import { randomUUID } from 'node:crypto';
import { and, eq, gt, isNull, or } from 'drizzle-orm';
import { roleOf } from '../../auth/role-of.ts';
import { hashToken, newToken } from '../../auth/tokens.ts';
import { authLinks, users } from '../../db/auth-schema.ts';
import type { Database } from '../../db/open-database.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import type { OneTimeLink } from './schema.ts';

/** What a link is for. */
export type LinkKind = OneTimeLink['kind'];

/** A link as the database has it. */
export type LinkRow = typeof authLinks.$inferSelect;

/** What can be written to: the database, or a transaction in it. */
type Writer = Pick<Database, 'insert' | 'update' | 'delete'>;

/** What a new link says. */
export interface NewLink {
  readonly kind: LinkKind;
  readonly email?: string;
  readonly role?: string;
  readonly userId?: string;
  readonly removeSecondFactors?: boolean;
  readonly createdBy?: string;
  /** `null`: until the next start. */
  readonly expiresAt: Date | null;
}

/** Links that are opened once. The token stands after `#`: it is in no log of requests, here or on the way. */
export type OneTimeLinks = ReturnType<typeof createOneTimeLinks>;

export function createOneTimeLinks(db: Database, now: () => Date) {
  const gone = (code: 'expired' | 'revoked') =>
    new ApiError(410, code, code === 'expired' ? messages.auth.linkExpired : messages.auth.linkUsed);

  async function find(token: string, kinds: readonly LinkKind[]): Promise<LinkRow> {
    const [link] = await db
      .select()
      .from(authLinks)
      .where(eq(authLinks.tokenHash, hashToken(token)));
    if (link === undefined || !kinds.some((kind) => kind === link.kind)) {
      throw new ApiError(404, 'not-found', messages.auth.unknownLink);
    }
    if (link.usedAt !== null || link.revokedAt !== null) throw gone('revoked');
    if (link.expiresAt !== null && link.expiresAt <= now()) throw gone('expired');
    return link;
  }

  return {
    /** Makes a link. @returns its token, which is not kept. */
    async make(link: NewLink, writer: Writer = db): Promise<{ token: string; row: LinkRow }> {
      const token = newToken();
      const row: LinkRow = {
        id: randomUUID(),
        tokenHash: hashToken(token),
        kind: link.kind,
        email: link.email ?? null,
        role: link.role ?? null,
        userId: link.userId ?? null,
        removeSecondFactors: link.removeSecondFactors ?? false,
        createdBy: link.createdBy ?? null,
        createdAt: now(),
        expiresAt: link.expiresAt,
        usedAt: null,
        revokedAt: null,
      };
      await writer.insert(authLinks).values(row);
      return { token, row };
    },

    /**
     * Finds an open link.
     * @throws ApiError 404 when there is none or it is for something else, 410 when it was used, revoked or has expired.
     */
    find,

    /**
     * Takes an open link: only one asker gets it.
     * @throws ApiError 410 when somebody else was first, or it ended meanwhile
     */
    async take(link: LinkRow, writer: Writer): Promise<void> {
      const { rowCount } = await writer
        .update(authLinks)
        .set({ usedAt: now() })
        .where(
          and(
            eq(authLinks.id, link.id),
            isNull(authLinks.usedAt),
            isNull(authLinks.revokedAt),
            or(isNull(authLinks.expiresAt), gt(authLinks.expiresAt, now())),
          ),
        );
      if (rowCount === 0) throw gone('revoked');
    },

    /** What a link is for, to show before it is used. */
    async read(token: string): Promise<OneTimeLink> {
      const link = await find(token, ['owner', 'invitation', 'reset']);
      const nameOf = async (id: string | null) => {
        if (id === null) return null;
        const [user] = await db
          .select({ name: users.name, email: users.email })
          .from(users)
          .where(eq(users.id, id));
        return user ?? null;
      };
      const [subject, inviter] = [await nameOf(link.userId), await nameOf(link.createdBy)];
      return {
        kind: kindOf(link.kind),
        email: link.email ?? subject?.email ?? null,
        role: link.role === null ? null : roleOf(link.role),
        name: subject?.name ?? null,
        invitedBy: inviter?.name ?? null,
        expiresAt: link.expiresAt?.toISOString() ?? null,
      };
    },
  };
}

function kindOf(text: string): LinkKind {
  return text === 'owner' || text === 'invitation' ? text : 'reset';
}

/** Pages of the web app that links lead to. */
const PAGES: Readonly<Record<LinkKind, string>> = { owner: 'welcome', invitation: 'join', reset: 'reset' };

/** @param origin address that people open, without a slash at the end */
export function linkAddress(origin: string, kind: LinkKind, token: string): string {
  return `${origin}/${PAGES[kind]}#${token}`;
}
