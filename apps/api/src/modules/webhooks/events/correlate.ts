import { and, desc, inArray, or } from 'drizzle-orm';
import { flowVisits } from '../../../db/answers-schema.ts';
import { flowLinks } from '../../../db/schema.ts';
import { sentMessages } from '../../../db/sending-schema.ts';
import type { MatchedBy } from '../../responses/schema.ts';
import { tokenHash } from '../../responses/visits.ts';
import type { Transaction } from './work-parts.ts';

/** What an answer says of what it answers. */
export interface Clue {
  readonly accountId: string;
  readonly flowToken: string | null;
  /** Meta's id of the message that was answered. */
  readonly contextId: string | null;
}

/** What was answered. */
export interface Match {
  readonly flowId: string | null;
  readonly metaFlowId: string | null;
  readonly flowRevision: number | null;
  readonly sentMessageId: string | null;
  readonly matchedBy: MatchedBy;
}

const NOTHING: Match = {
  flowId: null,
  metaFlowId: null,
  flowRevision: null,
  sentMessageId: null,
  matchedBy: 'none',
};

type Sent = Pick<
  typeof sentMessages.$inferSelect,
  'id' | 'accountId' | 'flowId' | 'metaFlowId' | 'flowRevision' | 'flowToken' | 'wamid'
>;

/**
 * Finds which flow was answered (webhooks, flow response message): an answer itself names none. By its flow token, if one
 * message alone was sent with it; else by the message that was answered; else by exchanges with an endpoint here under
 * the same token, for messages that other programs sent.
 */
export async function correlate(transaction: Transaction, clues: readonly Clue[]): Promise<Match[]> {
  const sent = await readSent(transaction, clues);
  const byToken = Map.groupBy(sent, ({ accountId, flowToken }) => `${accountId} ${flowToken}`);
  const byMessage = new Map(sent.map((row) => [`${row.accountId} ${row.wamid}`, row]));
  const links = await readLinks(transaction, sent);
  const lost = clues.filter((clue) => findSent(clue, byToken, byMessage) === undefined);
  const visited = await readVisits(transaction, lost);
  return clues.map((clue): Match => {
    const found = findSent(clue, byToken, byMessage);
    if (found !== undefined) {
      const { row, matchedBy } = found;
      const link = links.get(`${row.accountId} ${row.metaFlowId}`);
      return {
        flowId: row.flowId ?? link?.flowId ?? null,
        metaFlowId: row.metaFlowId,
        flowRevision: row.flowRevision ?? link?.publishedRevision ?? null,
        sentMessageId: row.id,
        matchedBy,
      };
    }
    const visit = clue.flowToken === null ? undefined : visited.get(tokenHash(clue.flowToken));
    return visit === undefined ? NOTHING : { ...NOTHING, flowId: visit, matchedBy: 'exchange' };
  });
}

function findSent(
  { accountId, flowToken, contextId }: Clue,
  byToken: ReadonlyMap<string, readonly Sent[]>,
  byMessage: ReadonlyMap<string, Sent>,
): { readonly row: Sent; readonly matchedBy: MatchedBy } | undefined {
  const ofToken = flowToken === null ? [] : (byToken.get(`${accountId} ${flowToken}`) ?? []);
  const [only, another] = ofToken;
  if (only !== undefined && another === undefined) return { row: only, matchedBy: 'token' };
  const ofMessage = contextId === null ? undefined : byMessage.get(`${accountId} ${contextId}`);
  if (ofMessage !== undefined) return { row: ofMessage, matchedBy: 'message' };
  // A token that was used again: of its messages, the last is the likeliest.
  return only === undefined ? undefined : { row: only, matchedBy: 'token' };
}

async function readSent(transaction: Transaction, clues: readonly Clue[]): Promise<Sent[]> {
  const accounts = [...new Set(clues.map(({ accountId }) => accountId))];
  const tokens = present(clues.map(({ flowToken }) => flowToken));
  const ids = present(clues.map(({ contextId }) => contextId));
  if (tokens.length + ids.length === 0) return [];
  return transaction
    .select({
      id: sentMessages.id,
      accountId: sentMessages.accountId,
      flowId: sentMessages.flowId,
      metaFlowId: sentMessages.metaFlowId,
      flowRevision: sentMessages.flowRevision,
      flowToken: sentMessages.flowToken,
      wamid: sentMessages.wamid,
    })
    .from(sentMessages)
    .where(
      and(
        inArray(sentMessages.accountId, accounts),
        or(
          tokens.length === 0 ? undefined : inArray(sentMessages.flowToken, tokens),
          ids.length === 0 ? undefined : inArray(sentMessages.wamid, ids),
        ),
      ),
    )
    .orderBy(desc(sentMessages.createdAt))
    .limit(MOST);
}

/** A token that thousands of messages share says nothing. */
const MOST = 5_000;

async function readLinks(transaction: Transaction, sent: readonly Sent[]) {
  const metaFlowIds = present(sent.map(({ metaFlowId }) => metaFlowId));
  if (metaFlowIds.length === 0) return new Map<string, typeof flowLinks.$inferSelect>();
  const rows = await transaction.select().from(flowLinks).where(inArray(flowLinks.metaFlowId, metaFlowIds));
  return new Map(rows.map((row) => [`${row.accountId} ${row.metaFlowId}`, row]));
}

async function readVisits(
  transaction: Transaction,
  clues: readonly Clue[],
): Promise<ReadonlyMap<string, string>> {
  const hashes = present(clues.map(({ flowToken }) => flowToken)).map(tokenHash);
  if (hashes.length === 0) return new Map();
  const rows = await transaction
    .selectDistinct({ token: flowVisits.token, flowId: flowVisits.flowId })
    .from(flowVisits)
    .where(inArray(flowVisits.token, hashes));
  // A token that several flows have seen, such as a fixed word, tells nothing.
  const flowsOf = Map.groupBy(rows, ({ token }) => token);
  return new Map(
    rows.flatMap(({ token, flowId }) => (flowsOf.get(token)?.length === 1 ? [[token, flowId] as const] : [])),
  );
}

function present(values: readonly (string | null)[]): string[] {
  return [...new Set(values)].filter((value) => value !== null);
}
