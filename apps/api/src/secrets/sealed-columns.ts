import type { PgColumn } from 'drizzle-orm/pg-core';
import { hooks, responseMedia, responses } from '../db/answers-schema.ts';
import { users } from '../db/auth-schema.ts';
import { accounts, endpointSecrets, keyPairs, phoneServers } from '../db/schema.ts';
import type { SecretPurpose } from './keyring.ts';
import { purposes } from './purposes.ts';

/** A column that holds sealed secrets. */
export interface SealedColumn {
  readonly sealed: PgColumn;
  /** The primary key of its table. */
  readonly key: readonly PgColumn[];
  /** What the secret of a row is sealed for. */
  readonly purpose: (key: readonly string[]) => SecretPurpose;
}

const column = (sealed: PgColumn, id: PgColumn, purpose: (owner: string) => SecretPurpose): SealedColumn => ({
  sealed,
  key: [id],
  purpose: ([owner = '']) => purpose(owner),
});

/** Every column with sealed secrets. One that is not listed would be left behind by a change of keys; a test looks. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  column(accounts.sealedToken, accounts.id, purposes.accountToken),
  column(accounts.sealedAppSecret, accounts.id, purposes.appSecret),
  column(keyPairs.sealedPrivateKey, keyPairs.id, purposes.privateKey),
  {
    sealed: endpointSecrets.sealedValue,
    key: [endpointSecrets.endpointId, endpointSecrets.name],
    purpose: ([endpointId = '', name = '']) => purposes.endpointSecret(endpointId, name),
  },
  column(phoneServers.sealedAppSecret, phoneServers.flowId, purposes.phoneAppSecret),
  column(hooks.sealedSecret, hooks.id, purposes.hookSecret),
  column(responseMedia.sealedSource, responseMedia.id, purposes.mediaSource),
  column(users.sealedTotp, users.id, purposes.totp),
  column(responses.sealedFields, responses.id, purposes.responseFields),
];
