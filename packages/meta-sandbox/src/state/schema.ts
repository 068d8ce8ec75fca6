import { z } from 'zod';
import type { JsonObject } from '@flowsmith/flow-model';
import { chatSchema } from './chat-schema.ts';

const id = z.string().min(1);

const business = z.object({ kind: z.literal('business'), id, name: z.string() });

const app = z.object({
  kind: z.literal('app'),
  id,
  businessId: id,
  name: z.string(),
  link: z.string(),
  secret: z.string(),
  /** Webhook fields that the app gets (`messages`, `flows`). */
  webhookFields: z.array(z.string()),
  /** Where webhooks of the app go; absent until `POST /{app}/subscriptions`. */
  callbackUrl: z.string().optional(),
});

const waba = z.object({
  kind: z.literal('waba'),
  id,
  businessId: id,
  name: z.string(),
  currency: z.string(),
  timezoneId: z.string(),
  templateNamespace: z.string(),
  subscribedApps: z.array(
    z.object({ appId: id, overrideCallbackUri: z.string().optional(), verifyToken: z.string().optional() }),
  ),
  /** Publishing checks that this account is spared. */
  skippedChecks: z.array(z.string()),
  accountReviewStatus: z.string().default('APPROVED'),
  businessVerificationStatus: z.string().default('verified'),
  /** Requests in a window from which on metrics answer. Meta's figure is 250. */
  metricsThreshold: z.number().default(1),
  /** Requests in a window from which on error rates and latencies raise alerts. */
  alertMinimum: z.number().default(10),
});

const phone = z.object({
  kind: z.literal('phone'),
  id,
  wabaId: id,
  displayPhoneNumber: z.string(),
  verifiedName: z.string(),
  status: z.string(),
  qualityRating: z.string(),
  codeVerificationStatus: z.string(),
  nameStatus: z.string(),
  platformType: z.string(),
  throughputLevel: z.string(),
  accountMode: z.string(),
  publicKey: z.object({ pem: z.string(), status: z.enum(['VALID', 'MISMATCH']) }).optional(),
  /** Takes precedence over the callbacks of account and app. */
  callbackUrl: z.string().optional(),
  profile: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
});

/** The five statuses of a flow (Graph API 2.14). */
export const flowStatuses = ['DRAFT', 'PUBLISHED', 'DEPRECATED', 'BLOCKED', 'THROTTLED'] as const;

const publishedVersion = z.object({
  number: z.number(),
  text: z.string(),
  endpointUri: z.string().optional(),
  /** Milliseconds since 1970, as all times in the state. */
  publishedAt: z.number(),
});

const flow = z.object({
  kind: z.literal('flow'),
  id,
  wabaId: id,
  /** Position in the order of creation; what cursors point at. */
  order: z.number(),
  name: z.string(),
  categories: z.array(z.string()),
  status: z.enum(flowStatuses),
  endpointUri: z.string().optional(),
  applicationId: z.string().optional(),
  /** The Flow JSON as it was uploaded, to the byte; absent until something was. */
  draft: z.string().optional(),
  updatedAt: z.number(),
  /** The versions that messages can still open: the latest five, oldest first. */
  live: z.array(publishedVersion),
  publishCount: z.number(),
  preview: z.object({ token: z.string(), expiresAt: z.number() }).optional(),
  /** Somebody set the status by hand: monitoring leaves it. */
  isHeld: z.boolean().optional(),
});

const json = z.custom<JsonObject>((value) => typeof value === 'object' && value !== null);

const template = z.object({
  kind: z.literal('template'),
  id,
  wabaId: id,
  order: z.number(),
  name: z.string(),
  language: z.string(),
  category: z.string(),
  status: z.enum(['PENDING', 'APPROVED', 'REJECTED', 'PAUSED', 'DISABLED']),
  components: z.array(json),
  /** Deleted templates keep their name for a while. */
  deletedAt: z.number().optional(),
});

const mediaFile = z.object({
  kind: z.literal('media'),
  id,
  /** Name of its content in the file store. */
  stored: z.string(),
  wabaId: id,
  phoneId: id,
  mimeType: z.string(),
  fileName: z.string().optional(),
  bytes: z.number(),
  /** Hexadecimal. */
  sha256: z.string(),
  expiresAt: z.number(),
});

const node = z.discriminatedUnion('kind', [business, app, waba, phone, flow, template, mediaFile]);

const token = z.object({
  value: z.string(),
  appId: id,
  type: z.enum(['SYSTEM_USER', 'USER']),
  userId: z.string(),
  scopes: z.array(z.string()),
  /** The accounts it may see; absent means all of its app's business. */
  wabaIds: z.array(id).optional(),
  issuedAt: z.number(),
  /** 0 means never. */
  expiresAt: z.number(),
  revoked: z.boolean(),
});

/** What is kept between starts. */
export const worldSchema = z.object({
  format: z.literal(1),
  sequence: z.number(),
  /** Signs download links. */
  secret: z.string(),
  /** Private key of the sandbox's own endpoint. */
  endpointKeyPem: z.string(),
  nodes: z.array(node),
  tokens: z.array(token),
  ...chatSchema,
});

export type WorldState = z.infer<typeof worldSchema>;
export type GraphNode = z.infer<typeof node>;
/** A node in which what has a default may be missing. */
export type GraphNodeInput = z.input<typeof node>;
export type NodeKind = GraphNode['kind'];
export type NodeOf<K extends NodeKind> = Extract<GraphNode, { kind: K }>;
export type FlowNode = NodeOf<'flow'>;
export type FlowStatus = FlowNode['status'];
export type WabaNode = NodeOf<'waba'>;
export type PhoneNode = NodeOf<'phone'>;
export type AppNode = NodeOf<'app'>;
export type TemplateNode = NodeOf<'template'>;
export type MediaNode = NodeOf<'media'>;
export type AccessToken = z.infer<typeof token>;
