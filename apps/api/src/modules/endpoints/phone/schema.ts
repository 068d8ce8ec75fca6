import { z } from 'zod';
import { moment } from '../../../http/schemas.ts';
import { messages } from '../../../messages.ts';
import { exchangeError, logLine } from '../schema.ts';

/** Whom the phone in the builder may ask: an environment of the hosted endpoint, or a server of the user's own. */
export const TARGETS = ['draft', 'live', 'own'] as const;

/** One of {@link TARGETS}. */
export type Target = (typeof TARGETS)[number];

const text = messages.endpoints.played;

const address = z
  .string()
  .trim()
  .max(2_000)
  .refine((given) => {
    const url = URL.parse(given);
    return url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
  }, text.address)
  .refine((given) => {
    const url = URL.parse(given);
    return url === null || (url.username === '' && url.password === '');
  }, text.credentials);

export const ownServer = z
  .object({
    url: z.string(),
    publicKey: z
      .string()
      .nullable()
      .describe("PEM that requests are encrypted for; null: the flow's current key"),
    hasAppSecret: z.boolean().describe('Requests are signed with it; it is never sent back'),
    updatedAt: moment,
  })
  .meta({ id: 'PhoneOwnServer', description: 'A server of the user that the phone may ask.' });

export const putOwnServer = z
  .object({
    url: address,
    publicKey: z.string().trim().max(10_000).nullable(),
    appSecret: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .nullable()
      .optional()
      .describe('Kept sealed. null: forget it. Left out: the one before stays.'),
  })
  .meta({ id: 'PutPhoneOwnServer' });

const hosted = z.object({
  version: z.number().int().nullable().describe('That answers; null: nothing is deployed'),
  isCurrent: z.boolean().describe('Whether it is the source and the flow as they are now'),
  signed: z.boolean().describe('Requests of the phone are signed with the secret of a linked account'),
});

export const phoneTargets = z
  .object({
    draft: hosted,
    live: hosted,
    own: ownServer.nullable(),
    key: z.string().nullable().describe("Fingerprint of the flow's current key; null: it has none"),
    reachesPrivate: z
      .boolean()
      .describe(
        'Whether servers on this machine and in its network may be asked: only where Flowsmith listens on loopback',
      ),
  })
  .meta({ id: 'PhoneTargets', description: 'Whom the phone of a flow may ask, and what is missing for it.' });

const json = z.record(z.string(), z.unknown());

export const play = z
  .object({
    to: z.enum(TARGETS),
    request: json.describe('Before encryption: version, action, screen, data, flow_token'),
  })
  .meta({ id: 'PlayExchange' });

export const FAILURES = [
  'no-key',
  'not-deployed',
  'no-own-server',
  'not-decrypted',
  'token-invalid',
  'signature',
  'status',
  'timeout',
  'address',
  'no-answer',
  'too-large',
  'answer-unreadable',
  'answer-shape',
  'ping',
] as const;

/** Ways in which an exchange fails before the phone looks at what the answer says. */
export type PlayFailure = (typeof FAILURES)[number];

const attempt = z.object({
  key: z.string().describe('Fingerprint of the key that it was encrypted for'),
  sent: z.object({
    url: z.string(),
    headers: z.record(z.string(), z.string()),
    plaintext: json.describe('What was encrypted'),
    body: z.string(),
  }),
  received: z
    .object({
      status: z.number().int(),
      headers: z.record(z.string(), z.string()),
      body: z.string(),
      cut: z.boolean().describe('Only the beginning of the body is told'),
    })
    .nullable()
    .describe('null: nothing came'),
  timings: z.object({
    encrypt: z.number(),
    wait: z.number().describe('Until all of the answer was there'),
    decrypt: z.number(),
  }),
});

export const played = z
  .object({
    outcome: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('answered'), answer: json }),
      z.object({
        kind: z.literal('failed'),
        code: z.enum(FAILURES),
        message: z.string().describe('With token-invalid: the words of the endpoint; may be empty'),
        hint: z.string().nullable(),
        notice: json
          .nullable()
          .describe('What a phone now tells the endpoint of its answer: to be sent like any request'),
      }),
    ]),
    milliseconds: z.number(),
    attempts: z.array(attempt).describe('Two after status 421, with the key that was fetched again'),
    warnings: z.array(z.string()).describe('What a phone takes, but other clients may not'),
    handler: z
      .object({ error: exchangeError.nullable(), logs: z.array(logLine) })
      .nullable()
      .describe('What went on in the hosted endpoint; null for others'),
  })
  .meta({ id: 'PlayedExchange', description: 'What a phone gets, and what went over the wire for it.' });

export const uploaded = z
  .object({
    media_id: z.string(),
    cdn_url: z.string(),
    encryption_metadata: z.object({
      encrypted_hash: z.string(),
      iv: z.string(),
      encryption_key: z.string(),
      hmac_key: z.string(),
      plaintext_hash: z.string(),
    }),
  })
  .meta({
    id: 'UploadedMedia',
    description: 'A picked file as endpoints get it (Flow JSON 8.6), without its name.',
  });

export type OwnServer = z.output<typeof ownServer>;
export type PutOwnServer = z.output<typeof putOwnServer>;
export type PhoneTargets = z.output<typeof phoneTargets>;
export type Played = z.output<typeof played>;
export type PlayAttempt = z.output<typeof attempt>;
export type UploadedMedia = z.output<typeof uploaded>;
