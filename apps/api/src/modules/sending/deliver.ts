import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../db/open-database.ts';
import { sentMessages } from '../../db/sending-schema.ts';
import { sendMessage } from '../../meta/calls/send-message.ts';
import type { Graph } from '../../meta/graph.ts';
import { MetaError } from '../../meta/meta-error.ts';
import type { SentMessageRow } from './sent-messages.ts';

/** What came of asking Meta to send a message. */
export type Delivery =
  | { readonly outcome: 'sent' }
  /** Meta refused, so it was certainly not sent. */
  | { readonly outcome: 'refused'; readonly error: MetaError }
  /** Meta was asked and did not answer as expected: it may have been sent. */
  | { readonly outcome: 'unknown'; readonly error: MetaError };

/**
 * Sends a message that is noted as `sending`, once. A refusal is not noted: the caller decides what becomes of the message.
 * What a status webhook has said meanwhile is not written over.
 */
export async function deliver(
  db: Database,
  graph: Graph,
  row: Pick<SentMessageRow, 'id' | 'phoneNumberId' | 'recipient'>,
  payload: object,
): Promise<Delivery> {
  const isSending = and(eq(sentMessages.id, row.id), eq(sentMessages.status, 'sending'));
  try {
    const { wamid } = await sendMessage(graph, row.phoneNumberId, {
      ...addressOf(row.recipient),
      ...payload,
      biz_opaque_callback_data: row.id,
    });
    await db.update(sentMessages).set({ wamid }).where(eq(sentMessages.id, row.id));
    await db
      .update(sentMessages)
      .set({ status: 'sent', sentAt: new Date(), error: null })
      // `unknown`: another server took it for lost.
      .where(and(eq(sentMessages.id, row.id), inArray(sentMessages.status, ['sending', 'unknown'])));
    return { outcome: 'sent' };
  } catch (error) {
    if (!(error instanceof MetaError)) throw error;
    if (isCertain(error)) return { outcome: 'refused', error };
    await db
      .update(sentMessages)
      .set({ status: 'unknown', error: failureOf(error) })
      .where(isSending);
    return { outcome: 'unknown', error };
  }
}

/** Notes that a message was refused. */
export async function noteFailure(db: Database, id: string, error: MetaError): Promise<void> {
  await db
    .update(sentMessages)
    .set({ status: 'failed', failedAt: new Date(), error: failureOf(error) })
    .where(and(eq(sentMessages.id, id), eq(sentMessages.status, 'sending')));
}

/** A failure as it is kept with a message. */
export function failureOf(error: MetaError): string {
  const { code, message: title, remedy: hint, metaMessage: message, userMessage, details, traceId } = error;
  return JSON.stringify({ code, title, hint, message, details: details ?? userMessage, traceId });
}

function addressOf(recipient: string): object {
  // Ids of people without number begin with their country.
  return /^[A-Z]/.test(recipient)
    ? { recipient_type: 'individual', recipient }
    : { recipient_type: 'individual', to: recipient };
}

/** Whether a message was certainly not sent: Meta said no in its own words, or no connection came about. */
export function isCertain(error: MetaError): boolean {
  if (NO_ANSWER.includes(error.kind)) return false;
  if (error.kind === 'unreachable') return NOT_CONNECTED.includes(codeOf(error.cause));
  return error.retry !== 'unknown-outcome';
}

const NO_ANSWER: readonly string[] = ['timeout', 'unexpected-answer', 'answer-too-large'];
const NOT_CONNECTED: readonly string[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}
