import { Readable } from 'node:stream';
import { and, asc, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../db/open-database.ts';
import { sentMessages } from '../../db/sending-schema.ts';
import { messages } from '../../messages.ts';
import { BYTE_ORDER_MARK, csvLine } from '../responses/export/csv.ts';
import { sendJobRow } from './job-rows.ts';
import { toSent } from './sent-rows.ts';
import type { SentMessageRow } from './sent-messages.ts';

/** What became of each message of a list, as a file that is written while it is read. */
export interface JobResults {
  /** Without an extension. */
  readonly name: string;
  readonly content: Readable;
}

const text = messages.sending.results;
/** Messages read at once. */
const PAGE = 2_000;
const asked = z.object({ columns: z.record(z.string(), z.string()).default({}) });

/**
 * What the message took from each row of the list, which is all that is kept of it, and the result: CSV for spreadsheets.
 * @throws ApiError `not-found`
 */
export async function jobResults(db: Database, jobId: string): Promise<JobResults> {
  const job = await sendJobRow(db, jobId);
  return { name: `${job.name} ${text.name}`, content: Readable.from(write(db, jobId)) };
}

async function* write(db: Database, jobId: string): AsyncGenerator<string> {
  let columns: readonly string[] | undefined;
  for (let position = 0; ;) {
    const page = await db
      .select()
      .from(sentMessages)
      .where(and(eq(sentMessages.jobId, jobId), gt(sentMessages.position, position)))
      .orderBy(asc(sentMessages.position))
      .limit(PAGE);
    let lines = '';
    for (const row of page) {
      const given = columnsOf(row);
      if (columns === undefined) {
        columns = Object.keys(given);
        lines += BYTE_ORDER_MARK + csvLine([...columns, ...text.columns]);
      }
      lines += csvLine([...columns.map((column) => given[column] ?? ''), ...resultOf(row)]);
      position = row.position ?? position;
    }
    if (lines !== '') yield lines;
    if (page.length < PAGE) return;
  }
}

function columnsOf({ data }: SentMessageRow): Readonly<Record<string, string>> {
  return data === null ? {} : asked.parse(JSON.parse(data)).columns;
}

/** In the order of `messages.sending.results.columns`. */
function resultOf(row: SentMessageRow): string[] {
  const { recipient, status, error, sentAt, deliveredAt, readAt, failedAt, wamid } = toSent(row);
  return [
    recipient,
    text.statuses[status],
    error?.code === undefined ? '' : String(error.code),
    [error?.message ?? error?.title, error?.details].filter((part) => part !== undefined).join(' '),
    error?.hint ?? '',
    sentAt ?? '',
    deliveredAt ?? '',
    readAt ?? '',
    failedAt ?? '',
    wamid ?? '',
  ];
}
