import type { JsonValue } from '@flowsmith/flow-model';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import { purposes } from '../../secrets/purposes.ts';
import { MASK } from '../endpoints/mask-sensitive.ts';
import { readFields } from './list/rows.ts';

type Fields = Readonly<Record<string, JsonValue>>;

/** Fields of an answer with sensitive ones apart. */
export interface SplitFields {
  /** Sensitive ones are masked. */
  readonly fields: Fields;
  /** The sensitive ones as they were sent, sealed; `null` when there are none. */
  readonly sealed: string | null;
}

/** Takes the sensitive fields out, so that lists, searches and files never have them. */
export function sealFields(
  keyring: Keyring,
  responseId: string,
  fields: Fields,
  isSensitive: (name: string) => boolean,
): SplitFields {
  const hidden = Object.entries(fields).filter(([name, value]) => isSensitive(name) && value !== MASK);
  if (hidden.length === 0) return { fields, sealed: null };
  return {
    fields: { ...fields, ...Object.fromEntries(hidden.map(([name]) => [name, MASK])) },
    sealed: keyring.seal(JSON.stringify(Object.fromEntries(hidden)), purposes.responseFields(responseId)),
  };
}

/** @throws ApiError `secret-unreadable` when they were sealed with another key. */
export function openSealedFields(keyring: Keyring, responseId: string, sealed: string | null): Fields {
  if (sealed === null) return {};
  const text = keyring.open(sealed, purposes.responseFields(responseId));
  if (text === undefined) throw new ApiError(409, 'secret-unreadable', messages.responses.unreadable);
  return readFields(text);
}
