import { z } from 'zod';
import { isSafeAddress, moment, plainText } from '../../http/schemas.ts';
import { messages } from '../../messages.ts';

const text = messages.accounts;

/** Ids of Meta are decimal strings; as numbers they would lose digits. */
export const metaId = z
  .string()
  .trim()
  .regex(/^\d{1,32}$/, text.metaId);

const baseUrl = z
  .string()
  .trim()
  .max(300)
  .refine((value) => {
    if (!URL.canParse(value)) return false;
    const { username, password, search, hash } = new URL(value);
    return `${username}${password}${search}${hash}` === '' && isSafeAddress(value);
  }, text.baseUrl)
  .transform((value) => value.replace(/\/+$/, ''))
  .describe('Where the Graph API answers, without version');

const apiVersion = z
  .string()
  .trim()
  .regex(/^v\d{1,3}\.\d$/, text.apiVersion);
const accessToken = z
  .string()
  .trim()
  .min(1)
  .max(5_000)
  .regex(/^[\x21-\x7e]+$/)
  .describe('Kept sealed, never sent back');

const appSecret = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[\x21-\x7e]+$/)
  .describe(
    'Secret of the Meta app, kept sealed, never sent back: signatures of requests are checked with it',
  );

/** What an account is for: flows are tried in one and promoted to the other. */
export const environment = z.enum(['development', 'production']);

const publicUrl = baseUrl
  .nullable()
  .describe('Where Meta reaches this server, such as https://flows.example.com; null: nowhere yet');

export const account = z
  .object({
    id: z.uuid(),
    name: z.string(),
    wabaId: z.string(),
    phoneNumberId: z.string().nullable(),
    appId: z.string().nullable(),
    baseUrl: z.string(),
    apiVersion: z.string(),
    tokenHint: z.string().nullable().describe('The last four characters of a long token'),
    hasAppSecret: z.boolean(),
    environment,
    publicUrl: z.string().nullable(),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'Account', description: 'A connection to one WhatsApp Business Account.' });

export const accountList = z.object({ items: z.array(account) }).meta({ id: 'AccountList' });

export const createAccount = z
  .object({
    name: plainText(100),
    wabaId: metaId,
    phoneNumberId: metaId.nullish(),
    appId: metaId.nullish(),
    baseUrl: baseUrl.default('https://graph.facebook.com'),
    apiVersion: apiVersion.default('v25.0'),
    token: accessToken,
    appSecret: appSecret.nullish(),
    environment: environment.optional().describe('Default: development'),
    publicUrl: publicUrl.optional(),
  })
  .meta({ id: 'CreateAccount' });

export const discover = z
  .object({
    baseUrl: baseUrl.default('https://graph.facebook.com'),
    apiVersion: apiVersion.default('v25.0'),
    token: accessToken,
    appId: metaId.nullish(),
    appSecret: appSecret.nullish(),
  })
  .meta({ id: 'Discover', description: 'A token to look at before an account is made. Nothing is kept.' });

export const updateAccount = z
  .object({
    name: plainText(100),
    wabaId: metaId,
    phoneNumberId: metaId.nullable(),
    appId: metaId.nullable(),
    baseUrl,
    apiVersion,
    token: accessToken,
    appSecret: appSecret.nullable().describe('null: forget it'),
    environment,
    publicUrl,
  })
  .partial()
  .meta({ id: 'UpdateAccount' });

export const accountParams = z.object({ id: z.uuid() });

export type Environment = z.output<typeof environment>;
export type Account = z.output<typeof account>;
export type CreateAccount = z.output<typeof createAccount>;
export type Discover = z.output<typeof discover>;
export type UpdateAccount = z.output<typeof updateAccount>;
