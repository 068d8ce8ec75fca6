import { randomUUID } from 'node:crypto';
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { PlayKit } from '@flowsmith/flow-model';
import type { Database } from '../../db/open-database.ts';
import { flows, flowVersions, playKits, shares } from '../../db/schema.ts';
import { ApiError } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { requireRoom } from '../../db/require-room.ts';
import { messages } from '../../messages.ts';
import type { FlowService } from '../flows/service.ts';
import { requireFlow } from '../flows/require-flow.ts';
import { readStoredKit } from '../play/parse-kit.ts';
import type { PlayService } from '../play/service.ts';
import type { CreateShare, Share } from './schema.ts';
import { shownKit } from './shown-kit.ts';
import type { ShareTokens } from './token.ts';

/** What links are made with. */
export interface ShareServiceParts {
  readonly db: Database;
  readonly flows: Pick<FlowService, 'version'>;
  readonly play: Pick<PlayService, 'read'>;
  readonly tokens: ShareTokens;
  /** Default: the clock. */
  readonly now?: () => Date;
}

/** What a link hands out. */
export interface SharedFlow {
  readonly name: string;
  readonly text: string;
  readonly kit: PlayKit;
  readonly scenario: string | null;
}

/** Links to a page that plays a flow, for people without the builder. */
export type ShareService = ReturnType<typeof createShareService>;

const DAY = 24 * 60 * 60 * 1000;
/** The list shows this many, newest first. */
const LISTED = 200;

/** Functions that take a flow's id throw an {@link ApiError} `not-found` for a flow that is not there. */
export function createShareService(parts: ShareServiceParts) {
  const { db, tokens, now = () => new Date() } = parts;
  return {
    /** Newest first. */
    async list(flowId: string): Promise<Share[]> {
      await requireFlow(db, flowId);
      const rows = await db
        .select()
        .from(shares)
        .where(eq(shares.flowId, flowId))
        .orderBy(desc(shares.createdAt))
        .limit(LISTED);
      return rows.map((row) => asShare(row, now()));
    },

    /**
     * @returns the token as well, which nobody can ask for again.
     * @throws ApiError `not-found` for a version or a scenario that is not there.
     */
    async create(flowId: string, input: CreateShare): Promise<{ share: Share; token: string }> {
      const kit = readStoredKit((await parts.play.read(flowId)).kit);
      const revision = input.revision === 'latest' ? null : input.revision;
      const scenario = input.scenario ?? null;
      if (revision !== null) await parts.flows.version(flowId, revision);
      if (scenario !== null && !kit.scenarios.some(({ id }) => id === scenario)) {
        throw new ApiError(404, 'not-found', messages.shares.unknownScenario);
      }
      const createdAt = now();
      const working = and(
        eq(shares.flowId, flowId),
        isNull(shares.revokedAt),
        gt(shares.expiresAt, createdAt),
      );
      await requireRoom(db, shares, LIMITS.counts.shares, working);
      const [row] = await db
        .insert(shares)
        .values({
          id: randomUUID(),
          flowId,
          label: input.label ?? null,
          revision,
          scenario,
          // A link to one version goes on showing that version, scenarios included.
          kit: revision === null ? null : JSON.stringify(shownKit(kit, scenario)),
          createdAt,
          expiresAt: new Date(createdAt.getTime() + input.expiresInDays * DAY),
        })
        .returning();
      if (row === undefined) throw new Error('An insert returned no row');
      return { share: asShare(row, createdAt), token: tokens.sign(row) };
    },

    /** Switches a link off for good; harmless for one that is off already. @throws ApiError `not-found`. */
    async revoke(flowId: string, id: string): Promise<void> {
      await requireFlow(db, flowId);
      const rows = await db
        .update(shares)
        .set({ revokedAt: sql`coalesce(${shares.revokedAt}, ${now()}::timestamptz)` })
        .where(and(eq(shares.id, id), eq(shares.flowId, flowId)))
        .returning({ id: shares.id });
      if (rows.length === 0) throw new ApiError(404, 'not-found', messages.shares.unknown);
    },

    /**
     * What a link hands out to whoever has it, and counts that it was opened.
     * @throws ApiError `not-found` for a token that is not ours, `expired`, `revoked` (also while the flow is deleted).
     */
    async open(token: string): Promise<SharedFlow> {
      const claim = tokens.verify(token);
      if (claim === undefined) throw new ApiError(404, 'not-found', messages.shares.nowhere);
      if (claim.expiresAt <= now()) throw new ApiError(410, 'expired', messages.shares.expired);
      const row = await readShared(db, claim.id);
      if (row === undefined) throw new ApiError(404, 'not-found', messages.shares.nowhere);
      if (row.revokedAt !== null || row.deletedAt !== null) {
        throw new ApiError(410, 'revoked', messages.shares.revoked);
      }
      await countOpening(db, claim.id, now());
      const kit: unknown = JSON.parse(row.ownKit ?? row.currentKit ?? '{}');
      const { name, text, scenario } = row;
      return { name, text, kit: shownKit(readStoredKit(kit), scenario), scenario };
    },
  };
}

async function readShared(db: Database, id: string) {
  const [row] = await db
    .select({
      name: flows.name,
      text: flowVersions.text,
      deletedAt: flows.deletedAt,
      revokedAt: shares.revokedAt,
      scenario: shares.scenario,
      ownKit: shares.kit,
      currentKit: playKits.kit,
    })
    .from(shares)
    .innerJoin(flows, eq(flows.id, shares.flowId))
    .innerJoin(
      flowVersions,
      and(
        eq(flowVersions.flowId, flows.id),
        eq(flowVersions.revision, sql`coalesce(${shares.revision}, ${flows.revision})`),
      ),
    )
    .leftJoin(playKits, eq(playKits.flowId, flows.id))
    .where(eq(shares.id, id));
  return row;
}

async function countOpening(db: Database, id: string, at: Date): Promise<void> {
  await db
    .update(shares)
    .set({ opens: sql`${shares.opens} + 1`, lastOpenedAt: at })
    .where(and(eq(shares.id, id), isNull(shares.revokedAt)));
}

function asShare(row: typeof shares.$inferSelect, now: Date): Share {
  return {
    id: row.id,
    label: row.label,
    revision: row.revision,
    scenario: row.scenario,
    state: row.revokedAt !== null ? 'revoked' : row.expiresAt <= now ? 'expired' : 'active',
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
    opens: row.opens,
    lastOpenedAt: row.lastOpenedAt?.toISOString() ?? null,
  };
}
