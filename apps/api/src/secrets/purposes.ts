import type { SecretPurpose } from './keyring.ts';

const of =
  (kind: string) =>
  (owner: string): SecretPurpose => ({ kind, owner });

/** What each kind of secret is sealed for, by the id of the row that it is in. Never change one: nothing would open. */
export const purposes = {
  accountToken: of('account-token'),
  appSecret: of('app-secret'),
  privateKey: of('endpoint-private-key'),
  endpointSecret: (endpointId: string, name: string) => of('endpoint-secret')(`${endpointId} ${name}`),
  phoneAppSecret: of('phone-app-secret'),
  responseFields: of('response-fields'),
  mediaSource: of('media-source'),
  hookSecret: of('hook-secret'),
  totp: of('totp'),
} as const;
