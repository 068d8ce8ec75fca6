import { createHash } from 'node:crypto';
import { z } from 'zod';

/** A completed flow, as its message says. */
export interface AnswerItem {
  readonly kind: 'answer';
  readonly key: string;
  readonly conversation: string;
  readonly messageId: string;
  readonly contextId: string | null;
  readonly phoneNumberId: string | null;
  /** Digits. */
  readonly sender: string | null;
  readonly senderUserId: string | null;
  readonly senderName: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** As it came: text by Meta's word, but anything may stand there. */
  readonly responseJson: string;
}

/** What became of a message that was sent. */
export interface StatusItem {
  readonly kind: 'status';
  readonly key: string;
  readonly conversation: string;
  readonly messageId: string;
  readonly status: 'sent' | 'delivered' | 'read' | 'failed';
  readonly at: number;
  /** `biz_opaque_callback_data` */
  readonly reference: string | null;
  readonly error: StatusError | null;
}

/** Why a message failed. */
export interface StatusError {
  readonly code?: number | undefined;
  readonly title?: string | undefined;
  readonly message?: string | undefined;
  readonly details?: string | undefined;
  readonly href?: string | undefined;
}

/** What Meta tells about a flow. */
export interface FlowEventItem {
  readonly kind: 'flow';
  readonly key: string;
  readonly conversation: string;
  readonly event: string;
  readonly metaFlowId: string | null;
  readonly at: number;
  /** JSON text as it came. */
  readonly detail: string;
}

/** One thing that a webhook tells. */
export type WebhookItem = AnswerItem | StatusItem | FlowEventItem;

/** PostgreSQL's texts have neither NUL nor half a character. */
const clean = (dirty: string) => dirty.replaceAll('\0', '').toWellFormed();
const text = z.string().max(2_000).transform(clean).pipe(z.string().min(1));
const optional = text.optional().catch(undefined);
/** Ids are texts; some senders print them as numbers. */
const id = z.union([text, z.number().transform(String)]);
const optionalId = id.optional().catch(undefined);
const time = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d+(\.\d+)?$/)
      .transform(Number),
  ])
  .optional()
  .catch(undefined);
/** What is not as expected is left out, so that it takes nothing else with it. */
const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((items) =>
      items.flatMap((each): z.output<Item>[] => {
        const parsed = item.safeParse(each);
        return parsed.success ? [parsed.data] : [];
      }),
    );

const message = z.object({
  id,
  from: optionalId,
  from_user_id: optionalId,
  timestamp: time,
  type: optional,
  context: z.object({ id: optionalId }).optional().catch(undefined),
  interactive: z
    .object({ nfm_reply: z.object({ name: optional, response_json: z.unknown() }).optional() })
    .optional()
    .catch(undefined),
});

const contact = z.object({
  profile: z.object({ name: optional }).optional().catch(undefined),
  wa_id: optionalId,
  user_id: optionalId,
});

const status = z.object({
  id,
  status: z.enum(['sent', 'delivered', 'read', 'failed']),
  timestamp: time,
  recipient_id: optionalId,
  recipient_user_id: optionalId,
  biz_opaque_callback_data: optional,
  errors: list(
    z.object({
      code: z.number().optional().catch(undefined),
      title: optional,
      message: optional,
      error_data: z.object({ details: optional }).optional().catch(undefined),
      href: optional,
    }),
  ).optional(),
});

const messagesValue = z.object({
  metadata: z.object({ phone_number_id: optionalId }).optional().catch(undefined),
  contacts: list(contact).optional(),
  messages: list(message).optional(),
  statuses: list(status).optional(),
});

const flowsValue = z.looseObject({ event: text, flow_id: optionalId });

const envelope = z.object({
  entry: list(z.object({ id, time, changes: list(z.object({ field: text, value: z.unknown() })) })),
});

/**
 * Reads a webhook (Cloud API, webhooks) into the things that it tells, in order. Never fails: what is not understood, or
 * is of another WhatsApp Business Account that shares the app, is left out.
 * @param received when it came, in milliseconds since 1970
 */
export function parseWebhook(body: unknown, wabaId: string, received: number): WebhookItem[] {
  const parsed = envelope.safeParse(body);
  if (!parsed.success) return [];
  return parsed.data.entry
    .filter((entry) => entry.id === wabaId)
    .flatMap((entry) =>
      entry.changes.flatMap(({ field, value }): WebhookItem[] => {
        if (field === 'messages') return messageItems(value, received);
        if (field === 'flows') return flowItems(value, entry, received);
        return [];
      }),
    );
}

function messageItems(value: unknown, received: number): WebhookItem[] {
  const parsed = messagesValue.safeParse(value);
  if (!parsed.success) return [];
  const { metadata, contacts = [], messages = [], statuses = [] } = parsed.data;
  const phoneNumberId = metadata?.phone_number_id ?? null;
  return [
    ...messages.flatMap((each) => answerItem(each, contacts, phoneNumberId, received)),
    ...statuses.map((each) => statusItem(each, phoneNumberId, received)),
  ];
}

function answerItem(
  { id: messageId, from, from_user_id: fromUser, timestamp, context, interactive }: z.output<typeof message>,
  contacts: readonly z.output<typeof contact>[],
  phoneNumberId: string | null,
  received: number,
): AnswerItem[] {
  const reply = interactive?.nfm_reply;
  // Other native messages reuse the shape under other names.
  if (reply === undefined || (reply.name ?? 'flow') !== 'flow') return [];
  const who =
    contacts.find(
      ({ wa_id: number, user_id: user }) =>
        (from !== undefined && number === from) || (fromUser !== undefined && user === fromUser),
    ) ?? (contacts.length === 1 ? contacts[0] : undefined);
  const number = from ?? who?.wa_id;
  const senderUserId = fromUser ?? who?.user_id ?? null;
  const { response_json: response } = reply;
  return [
    {
      kind: 'answer',
      key: `m:${hashed(messageId)}`,
      conversation: conversationOf(phoneNumberId, number, senderUserId, messageId),
      messageId,
      contextId: context?.id ?? null,
      phoneNumberId,
      sender: number?.replaceAll(/\D/g, '') || null,
      senderUserId,
      senderName: who?.profile?.name ?? null,
      at: momentOf(timestamp, received),
      responseJson: typeof response === 'string' ? response : (JSON.stringify(response) ?? ''),
    },
  ];
}

function statusItem(
  each: z.output<typeof status>,
  phoneNumberId: string | null,
  received: number,
): StatusItem {
  const [error] = each.errors ?? [];
  return {
    kind: 'status',
    key: `s:${each.status}:${hashed(each.id)}`,
    conversation: conversationOf(phoneNumberId, each.recipient_id, each.recipient_user_id ?? null, each.id),
    messageId: each.id,
    status: each.status,
    at: momentOf(each.timestamp, received),
    reference: each.biz_opaque_callback_data ?? null,
    error:
      error === undefined
        ? null
        : {
            code: error.code,
            title: error.title,
            message: error.message,
            details: error.error_data?.details,
            href: error.href,
          },
  };
}

/** There is no id of an event: its content stands for it (webhooks, idempotency). */
function flowItems(
  value: unknown,
  entry: { readonly id: string; readonly time?: number | undefined },
  received: number,
): FlowEventItem[] {
  const parsed = flowsValue.safeParse(value);
  if (!parsed.success) return [];
  const { event, flow_id: metaFlowId = null } = parsed.data;
  const detail = canonical(value);
  return [
    {
      kind: 'flow',
      key: `f:${hashed(`${entry.id} ${entry.time ?? ''} ${detail}`)}`,
      conversation: `flow ${metaFlowId ?? ''}`,
      event,
      metaFlowId,
      at: momentOf(entry.time, received),
      detail,
    },
  ];
}

function conversationOf(
  phoneNumberId: string | null,
  number: string | undefined,
  userId: string | null,
  messageId: string,
): string {
  return `${phoneNumberId ?? ''} ${number ?? userId ?? messageId}`;
}

function hashed(content: string): string {
  return createHash('sha256').update(content).digest('base64url');
}

/** Seconds, in places milliseconds. What cannot be is taken as now: clocks of phones may be wrong. */
function momentOf(time: number | undefined, received: number): number {
  if (time === undefined) return received;
  const milliseconds = time > 100_000_000_000 ? time : time * 1_000;
  return milliseconds > 0 && milliseconds < received + DAY ? Math.trunc(milliseconds) : received;
}

const DAY = 86_400_000;

/** The same text whatever the order of members was. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : member,
  );
}
