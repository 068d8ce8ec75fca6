import { z } from 'zod';
import { moment } from '../../http/schemas.ts';

/** Each thing that the loop with Meta needs, in the order in which they build on each other. */
export const CHECK_NAMES = [
  'app',
  'token',
  'scopes',
  'assets',
  'app-secret',
  'waba',
  'phone',
  'phone-state',
  'flows',
  'key',
  'subscribed',
  'webhook',
  'public-address',
  'endpoint',
  'delivery',
] as const;

export const checkName = z.enum(CHECK_NAMES);

/** What can be mended with one click. */
export const FIX_NAMES = [
  'subscribe-app',
  'set-webhook',
  'override-webhook',
  'upload-key',
  'register-phone',
] as const;

export const fixName = z.enum(FIX_NAMES);

const metaWords = z
  .object({
    code: z.number().optional(),
    subcode: z.number().optional(),
    message: z.string().optional(),
    userTitle: z.string().optional(),
    userMessage: z.string().optional(),
    details: z.string().optional(),
    traceId: z.string().optional().describe("Meta's support asks for it"),
  })
  .meta({ id: 'MetaWords', description: "A refusal in Meta's own words." });

export const connectionCheck = z
  .object({
    name: checkName,
    state: z.enum(['pass', 'warn', 'fail', 'skip']).describe('skip: something that it needs is not entered'),
    title: z.string().describe('What is looked at'),
    message: z.string().describe('What was found'),
    hint: z.string().optional().describe('What to do about it, step by step'),
    facts: z
      .array(z.object({ label: z.string(), value: z.string() }))
      .describe('What Meta said, for people to compare'),
    meta: metaWords.optional(),
    fixes: z.array(
      z.object({
        name: fixName,
        label: z.string(),
        consequence: z.string().describe('What it will change'),
        needs: z.array(z.enum(['pin', 'keyId'])).describe('What has to be sent along'),
      }),
    ),
    checkedAt: moment,
  })
  .meta({ id: 'ConnectionCheck' });

export const runChecks = z
  .object({ names: z.array(checkName).min(1).max(CHECK_NAMES.length).optional().describe('Default: all') })
  .nullish()
  .meta({ id: 'RunChecks' });

export const connectionChecks = z
  .object({
    ok: z.boolean().describe('None of those that ran failed'),
    checks: z.array(connectionCheck),
  })
  .meta({ id: 'ConnectionChecks' });

export const fixParams = z.object({ id: z.uuid(), fix: fixName });

export const fix = z
  .object({
    pin: z
      .string()
      .regex(/^\d{6}$/)
      .optional()
      .describe('register-phone: six digits, for two-step verification'),
    keyId: z.uuid().optional().describe('upload-key: which key pair; default: the one most flows use'),
  })
  .nullish()
  .meta({ id: 'ApplyFix' });

/** A phone number of a WhatsApp Business Account. */
export const metaPhone = z
  .object({
    id: z.string(),
    displayNumber: z.string(),
    verifiedName: z.string().nullable(),
    status: z.string(),
    qualityRating: z.string().nullable(),
    codeVerificationStatus: z.string().nullable(),
    nameStatus: z.string().nullable(),
    platformType: z.string().nullable(),
    throughput: z.string().nullable(),
    accountMode: z.string().nullable().describe('SANDBOX: a test number; LIVE'),
    messagingLimit: z.string().nullable(),
  })
  .meta({ id: 'MetaPhone' });

export const metaPhoneList = z.object({ items: z.array(metaPhone) }).meta({ id: 'MetaPhoneList' });

export const discovery = z
  .object({
    app: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
    tokenType: z.string().nullable().describe('SYSTEM_USER, USER, …'),
    expiresAt: moment.nullable().describe('null: never, or not known'),
    scopes: z.array(z.string()),
    accounts: z.array(
      z.object({
        wabaId: z.string(),
        name: z.string().nullable(),
        phones: z.array(metaPhone),
        known: z.uuid().nullable().describe('The account here that is connected to it already'),
      }),
    ),
    notes: z.array(z.string()).describe('What could not be found out, and why'),
  })
  .meta({ id: 'Discovery', description: 'What a token gives access to.' });

export type CheckName = z.output<typeof checkName>;
export type FixName = z.output<typeof fixName>;
export type ApplyFix = z.output<typeof fix>;
export type ConnectionCheck = z.output<typeof connectionCheck>;
export type ConnectionChecks = z.output<typeof connectionChecks>;
export type Discovery = z.output<typeof discovery>;
export type MetaPhone = z.output<typeof metaPhone>;
