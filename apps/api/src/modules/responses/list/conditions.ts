import { and, eq, gte, isNull, lt, or, sql, type SQL } from 'drizzle-orm';
import { responses } from '../../../db/answers-schema.ts';
import { decodeCursor } from '../../flows/cursor.ts';
import type { AllFilter } from '../schema.ts';
import { queryOf } from './terms.ts';

/** Which answers are asked for, as conditions on their rows. */
export function conditionsOf(filter: AllFilter): SQL | undefined {
  const { flowId, unmatched, version, since, until, sender, person, search, filters = [] } = filter;
  const query = queryOf(search, filters);
  return and(
    flowId === undefined ? undefined : eq(responses.flowId, flowId),
    unmatched === true ? isNull(responses.flowId) : undefined,
    version === undefined ? undefined : eq(responses.flowRevision, version),
    since === undefined ? undefined : gte(responses.at, new Date(since)),
    until === undefined ? undefined : lt(responses.at, new Date(until)),
    sender === undefined ? undefined : isFrom(sender),
    person === undefined ? undefined : eq(responses.person, person),
    query === undefined
      ? undefined
      : query === null
        ? sql`false`
        : sql`${responses.terms} @@ ${query}::tsquery`,
  );
}

/** Answers after a place in the list, newest first. @throws ApiError `invalid-request` for a cursor of elsewhere. */
export function afterCursor(cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) return undefined;
  const { time, id } = decodeCursor(cursor);
  return sql`(${responses.at}, ${responses.id}) < (${time.toISOString()}::timestamptz, ${id}::uuid)`;
}

function isFrom(sender: string): SQL | undefined {
  const digits = sender.replaceAll(/[\s()+./-]/g, '');
  return /^\d+$/.test(digits)
    ? or(eq(responses.sender, digits), eq(responses.senderUserId, sender))
    : eq(responses.senderUserId, sender);
}
