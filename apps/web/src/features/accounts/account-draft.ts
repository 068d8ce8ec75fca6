import type { Account, CreateAccount, UpdateAccount } from '@/api/accounts.ts';
import { messages } from './messages.ts';

/** What stands in the form's fields. */
export interface AccountDraft {
  readonly name: string;
  readonly wabaId: string;
  readonly phoneNumberId: string;
  readonly appId: string;
  readonly token: string;
  readonly baseUrl: string;
  readonly apiVersion: string;
  readonly appSecret: string;
  readonly publicUrl: string;
  readonly environment: Account['environment'];
}

/** Words under the fields that cannot stay as they are. */
export type DraftErrors = { readonly [field in keyof AccountDraft]?: string };

const text = messages.form;
const DIGITS = /^\d{1,32}$/;
const LOOPBACK = /^http:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?(\/|$)/;

/** A form for an account, or for a new one. The token is never filled in. */
export function draftOf(account: Account | undefined): AccountDraft {
  return {
    name: account?.name ?? '',
    wabaId: account?.wabaId ?? '',
    phoneNumberId: account?.phoneNumberId ?? '',
    appId: account?.appId ?? '',
    token: '',
    baseUrl: account?.baseUrl ?? 'https://graph.facebook.com',
    apiVersion: account?.apiVersion ?? 'v25.0',
    appSecret: '',
    publicUrl: account?.publicUrl ?? '',
    environment: account?.environment ?? 'development',
  };
}

/** Checks what a person can see to be wrong; whether Meta accepts it, the connection check tells. */
export function draftErrors(draft: AccountDraft, isNew: boolean): DraftErrors {
  const { name, wabaId, phoneNumberId, appId, token, baseUrl, apiVersion, publicUrl } = trimmed(draft);
  return {
    ...(name === '' && { name: text.needed }),
    ...(wabaId === '' ? { wabaId: text.needed } : !DIGITS.test(wabaId) && { wabaId: text.digits }),
    ...(phoneNumberId !== '' && !DIGITS.test(phoneNumberId) && { phoneNumberId: text.digits }),
    ...(appId !== '' && !DIGITS.test(appId) && { appId: text.digits }),
    ...(isNew && token === '' && { token: text.needed }),
    ...(!isAddress(baseUrl) && { baseUrl: text.https }),
    ...(publicUrl !== '' && !isAddress(publicUrl) && { publicUrl: text.https }),
    ...(!/^v\d{1,3}\.\d$/.test(apiVersion) && { apiVersion: text.versionShape }),
  };
}

function isAddress(url: string): boolean {
  return URL.canParse(url) && (url.startsWith('https://') || LOOPBACK.test(url));
}

/** The request that adds the account. */
export function createBody(draft: AccountDraft): CreateAccount {
  const { phoneNumberId, appId, appSecret, publicUrl, ...rest } = trimmed(draft);
  return {
    ...rest,
    phoneNumberId: phoneNumberId || null,
    appId: appId || null,
    publicUrl: publicUrl || null,
    // An empty field keeps the present secret.
    ...(appSecret === '' ? {} : { appSecret }),
  };
}

/** The request that changes the account; an empty token field keeps the present token. */
export function updateBody(draft: AccountDraft): UpdateAccount {
  const { token, ...rest } = createBody(draft);
  return token === '' ? rest : { ...rest, token };
}

function trimmed(draft: AccountDraft): AccountDraft {
  return {
    name: draft.name.trim(),
    wabaId: draft.wabaId.trim(),
    phoneNumberId: draft.phoneNumberId.trim(),
    appId: draft.appId.trim(),
    token: draft.token.trim(),
    baseUrl: draft.baseUrl.trim(),
    apiVersion: draft.apiVersion.trim(),
    appSecret: draft.appSecret.trim(),
    publicUrl: draft.publicUrl.trim(),
    environment: draft.environment,
  };
}
