import { createHash, hkdfSync } from 'node:crypto';
import { decryptText, encryptText } from './authenticated-text.ts';

/** What a data key is for: sealing, or the root of derived keys. */
export type KeyUse = 'seal' | 'root';

const FORMAT = 'w1';

/** Stands for an instance key in the database; tells nothing of it. */
export function instanceKeyId(key: Uint8Array): string {
  return createHash('sha256').update('flowsmith key id').update(key).digest('base64url').slice(0, 8);
}

/**
 * A data key encrypted by the instance key, as text. Id and use are bound in: a wrap moved to another row does not open.
 * @param instanceKey 32 bytes; never used as it is, but to derive the key that wraps
 */
export function wrapKey(
  instanceKey: Uint8Array,
  { id, use, key }: { readonly id: string; readonly use: KeyUse; readonly key: Uint8Array },
): string {
  return `${FORMAT}.${encryptText(wrappingKey(instanceKey), key, [FORMAT, instanceKeyId(instanceKey), id, use])}`;
}

/** @returns `undefined` when another instance key wrapped it, for another row, or it was changed. */
export function unwrapKey(
  instanceKey: Uint8Array,
  { id, use, wrapped }: { readonly id: string; readonly use: string; readonly wrapped: string },
): Uint8Array | undefined {
  const [format, text = ''] = wrapped.split('.');
  if (format !== FORMAT) return undefined;
  const key = decryptText(wrappingKey(instanceKey), text, [FORMAT, instanceKeyId(instanceKey), id, use]);
  return key?.length === 32 ? new Uint8Array(key) : undefined;
}

function wrappingKey(instanceKey: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', instanceKey, '', 'flowsmith wrapping of data keys', 32));
}
