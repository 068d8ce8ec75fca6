import { Readable } from 'node:stream';
import { and, asc, desc, eq, gt, inArray, or, sql } from 'drizzle-orm';
import type { Database } from '../../db/open-database.ts';
import { flowVisits, responseMedia, responses } from '../../db/answers-schema.ts';
import { sentMessages } from '../../db/sending-schema.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Live } from '../live/live.ts';
import { wordsOf } from './list/terms.ts';
import { quoteLexeme } from '../../db/tsvector.ts';
import { readFields } from './list/rows.ts';
import type { Person, PersonQuery } from './schema.ts';
import { openSealedFields } from './sealed-fields.ts';
import { tokenHash } from './visits.ts';

/** What is kept of each person. */
export type PersonService = ReturnType<typeof createPersonService>;

interface PersonParts {
  readonly db: Database;
  readonly keyring: Keyring;
  readonly live: Live;
}

/** Functions that take an id throw an {@link ApiError} `not-found` when nothing is kept of that person. */
export function createPersonService({ db, keyring, live }: PersonParts) {
  const grouped = () =>
    db
      .select({
        id: responses.person,
        sender: sql<string | null>`max(${responses.sender})`,
        userId: sql<string | null>`max(${responses.senderUserId})`,
        name: sql<string | null>`(array_agg(${responses.senderName} order by ${responses.at} desc))[1]`,
        answers: sql<number>`count(*)::int`,
        firstAt: sql<string>`min(${responses.at})`,
        lastAt: sql<string>`max(${responses.at})`,
      })
      .from(responses);

  async function read(id: string): Promise<Person> {
    const [row] = await grouped().where(eq(responses.person, id)).groupBy(responses.person);
    if (row === undefined) throw new ApiError(404, 'not-found', messages.responses.unknownPerson);
    return asPerson(row);
  }

  /** Messages that were sent to a person. */
  const sentTo = ({ sender, userId }: Person) => {
    const names = [sender, userId].filter((name) => name !== null);
    return names.length === 0 ? sql`false` : inArray(sentMessages.recipient, names);
  };

  return {
    read,

    /** Latest answer first. @throws ApiError `invalid-request` for a cursor of elsewhere. */
    async list({ limit, cursor, search }: PersonQuery): Promise<{ items: Person[]; next?: string }> {
      const found = search === undefined ? undefined : matches(search);
      const last = sql`max(${responses.at})`;
      const after = cursor === undefined ? undefined : decodePlace(cursor);
      const rows = await grouped()
        .where(found)
        .groupBy(responses.person)
        .having(
          after === undefined
            ? undefined
            : sql`(${last}, ${responses.person}) < (${after.at}::timestamptz, ${after.person})`,
        )
        .orderBy(desc(last), desc(responses.person))
        .limit(limit + 1);
      const items = rows.slice(0, limit).map(asPerson);
      const end = items.at(-1);
      return rows.length > limit && end !== undefined ? { items, next: encodePlace(end) } : { items };
    },

    /** A JSON text, piece by piece: the person, their answers with nothing masked, and what was sent to them. */
    export(id: string): Readable {
      return Readable.from(exported(id));
    },

    /** Deletes answers, files, what exchanges told, and messages sent to the person. */
    async remove(id: string): Promise<{ answers: number; files: number; messages: number }> {
      const person = await read(id);
      const rows = await db
        .select({ id: responses.id, flowToken: responses.flowToken })
        .from(responses)
        .where(eq(responses.person, id));
      const [files] = await db
        .select({ count: sql<number>`count(*)::int` })
        .from(responseMedia)
        .innerJoin(responses, eq(responses.id, responseMedia.responseId))
        .where(eq(responses.person, id));
      const removed = await db.transaction(async (transaction) => {
        const sent = await transaction
          .delete(sentMessages)
          .where(sentTo(person))
          .returning({ flowToken: sentMessages.flowToken });
        const tokens = [...sent, ...rows].flatMap(({ flowToken }) =>
          flowToken === null ? [] : [tokenHash(flowToken)],
        );
        for (let start = 0; start < tokens.length; start += 1_000) {
          await transaction
            .delete(flowVisits)
            .where(inArray(flowVisits.token, tokens.slice(start, start + 1_000)));
        }
        const answers = await transaction
          .delete(responses)
          .where(eq(responses.person, id))
          .returning({ id: responses.id });
        return { answers: answers.length, files: files?.count ?? 0, messages: sent.length };
      });
      live.publish({ topic: 'responses' });
      return removed;
    },
  };

  async function* exported(id: string): AsyncGenerator<string> {
    const person = await read(id);
    yield `{"person":${JSON.stringify(person)},"answers":[`;
    let from = '00000000-0000-0000-0000-000000000000';
    for (let first = true; ;) {
      const rows = await db
        .select()
        .from(responses)
        .where(and(eq(responses.person, id), gt(responses.id, from)))
        .orderBy(asc(responses.id))
        .limit(PAGE);
      for (const { terms: _terms, fields, sealedFields, ...row } of rows) {
        const all = { ...readFields(fields), ...openSealedFields(keyring, row.id, sealedFields) };
        const files = await db
          .select({
            field: responseMedia.field,
            fileName: responseMedia.fileName,
            mimeType: responseMedia.mimeType,
            size: responseMedia.size,
            sha256: responseMedia.sha256,
          })
          .from(responseMedia)
          .where(eq(responseMedia.responseId, row.id));
        yield `${first ? '' : ','}\n${JSON.stringify({ ...row, fields: all, files })}`;
        first = false;
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE) break;
      from = last.id;
    }
    const sent = await db.select().from(sentMessages).where(sentTo(person));
    yield `],\n"messages":${JSON.stringify(sent)}}\n`;
  }
}

/** Answers read at once. */
const PAGE = 200;

function matches(search: string) {
  const words = wordsOf(search);
  const digits = search.replaceAll(/\D/g, '');
  return or(
    words.length === 0
      ? sql`false`
      : sql`${responses.terms} @@ ${words.map((word) => `${quoteLexeme(word)}:*`).join(' & ')}::tsquery`,
    digits.length < 3 ? sql`false` : sql`${responses.sender} like ${`%${digits}%`}`,
  );
}

type Grouped = Omit<Person, 'firstAt' | 'lastAt'> & { readonly firstAt: string; readonly lastAt: string };

function asPerson(row: Grouped): Person {
  const { firstAt, lastAt } = row;
  return { ...row, firstAt: new Date(firstAt).toISOString(), lastAt: new Date(lastAt).toISOString() };
}

function encodePlace({ lastAt, id }: Person): string {
  return Buffer.from(`${lastAt} ${id}`).toString('base64url');
}

function decodePlace(cursor: string): { readonly at: string; readonly person: string } {
  const [at = '', person = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (Number.isNaN(Date.parse(at)) || person === '') {
    throw new ApiError(400, 'invalid-request', messages.flows.badCursor);
  }
  return { at, person };
}
