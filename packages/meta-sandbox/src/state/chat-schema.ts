import { z } from 'zod';
import type { JsonObject } from '@flowsmith/flow-model';

const id = z.string().min(1);
const json = z.custom<JsonObject>((value) => typeof value === 'object' && value !== null);

/** What a customer's phone is like. */
export const habits = z.strictObject({
  /** Is on WhatsApp, with a client that is new enough. */
  reachable: z.boolean(),
  /** Online: messages arrive. */
  connected: z.boolean(),
  readsAtOnce: z.boolean(),
  /** Uses a username, so webhooks name the business-scoped user id instead of the number. */
  hidesNumber: z.boolean(),
  /** Is among the recipients that test numbers may write to. */
  allowListed: z.boolean(),
  /** Refuses marketing. */
  optedOut: z.boolean(),
});

const customer = z.object({
  /** The phone number, digits. */
  id,
  userId: z.string(),
  name: z.string(),
  habits,
  order: z.number(),
});

const chat = z.object({
  /** `<phone number id>-<customer>`. */
  id,
  phoneId: id,
  waId: id,
  /** When the customer wrote last, in milliseconds since 1970; opens the window of 24 hours. */
  wroteAt: z.number().optional(),
  /** Grows with each change of the chat. */
  revision: z.number(),
  /** Order of the last change, for sorting. */
  changed: z.number(),
});

const media = z.object({
  /** Of an uploaded file; `link` otherwise. */
  id: z.string().optional(),
  link: z.string().optional(),
  mimeType: z.string(),
  fileName: z.string().optional(),
  bytes: z.number().optional(),
});

/** What a flow button opens, as it was when the message was sent. */
const flowButton = z.object({
  flowId: id,
  flowName: z.string(),
  cta: z.string(),
  mode: z.enum(['draft', 'published']),
  /** Number of the published version; absent for drafts. */
  version: z.number().optional(),
  action: z.enum(['navigate', 'data_exchange']),
  screen: z.string().optional(),
  data: json.optional(),
  token: z.string(),
  state: z.enum(['open', 'completed', 'disabled']),
  /** Why it is disabled, in words. */
  reason: z.string().optional(),
});

const summaryRow = z.object({ label: z.string(), text: z.string() });

/** Ranks of a message of the business; it never goes back. */
export const messageStatuses = ['accepted', 'sent', 'delivered', 'read', 'failed'] as const;

const message = z.object({
  /** wamid. */
  id,
  order: z.number(),
  chatId: id,
  from: z.enum(['business', 'customer']),
  at: z.number(),
  type: z.string(),
  /** What the chat shows. */
  view: z.object({
    text: z.string().optional(),
    header: z.object({ text: z.string().optional(), media: media.optional() }).optional(),
    footer: z.string().optional(),
    media: media.optional(),
    buttons: z.array(z.object({ type: z.string(), text: z.string() })).optional(),
  }),
  replyTo: z.string().optional(),
  status: z.enum(messageStatuses),
  error: z.object({ code: z.number(), title: z.string(), details: z.string() }).optional(),
  /** `biz_opaque_callback_data`: comes back in its statuses. */
  opaque: z.string().optional(),
  /** What the business pays for, as statuses tell it. */
  category: z.string(),
  flow: flowButton.optional(),
  template: z.object({ name: z.string(), language: z.string() }).optional(),
  reply: z
    .object({ sessionId: z.string(), flowName: z.string(), payload: json, summary: z.array(summaryRow) })
    .optional(),
  json,
});

const session = z.object({
  id,
  messageId: id,
  chatId: id,
  flowId: id,
  status: z.enum(['open', 'completed', 'closed', 'ended']),
  /** The public key that the phone holds; fetched again after 421. */
  keyPem: z.string().optional(),
  openedAt: z.number(),
  /** Picked files, by media id. */
  files: z.array(z.string()),
});

const attempt = z.object({ at: z.number(), status: z.number().optional(), error: z.string().optional() });

const delivery = z.object({
  id,
  appId: id,
  url: z.string(),
  field: z.string(),
  /** Deliveries of one lane go one after the other. */
  lane: z.string(),
  at: z.number(),
  body: z.string(),
  status: z.enum(['waiting', 'delivered', 'failed']),
  attempts: z.array(attempt),
  /** When it is tried (again). */
  dueAt: z.number(),
  signature: z.enum(['right', 'wrong', 'none']),
});

/** Requests to the endpoint of a flow within one hour. */
const traffic = z.object({
  /** `<flow id>-<hour>`. */
  id,
  flowId: id,
  /** Beginning of the hour. */
  hour: z.number(),
  requests: z.number(),
  /** By kind of error (Graph API 9.1). */
  errors: z.record(z.string(), z.number()),
  /** By seconds, rounded up: `1` to `10` and `10+`. */
  latencies: z.record(z.string(), z.number()),
  probes: z.object({ succeeded: z.number(), failed: z.number() }),
});

/** Alerts of a flow that are on (Flows webhooks), each with the time since when. */
const flowAlerts = z.object({
  /** Of the flow. */
  id,
  active: z.record(z.string(), z.number()),
});

/** What is kept of customers and their chats. Each part may be missing in states of older versions. */
export const chatSchema = {
  customers: z.array(customer).default([]),
  chats: z.array(chat).default([]),
  messages: z.array(message).default([]),
  sessions: z.array(session).default([]),
  deliveries: z.array(delivery).default([]),
  traffic: z.array(traffic).default([]),
  alerts: z.array(flowAlerts).default([]),
};

export type FlowAlerts = z.infer<typeof flowAlerts>;
export type Customer = z.infer<typeof customer>;
export type Habits = z.infer<typeof habits>;
export type Chat = z.infer<typeof chat>;
export type ChatMessage = z.infer<typeof message>;
export type MessageStatus = ChatMessage['status'];
export type MessageView = ChatMessage['view'];
export type MessageMedia = z.infer<typeof media>;
export type FlowButton = z.infer<typeof flowButton>;
export type Session = z.infer<typeof session>;
export type Delivery = z.infer<typeof delivery>;
export type Traffic = z.infer<typeof traffic>;
