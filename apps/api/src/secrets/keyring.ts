import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** What a sealed secret belongs to. A secret moved to another place does not open there. */
export interface SecretPurpose {
  /** For example `account-token`. */
  readonly kind: string;
  /** Id of the row that it belongs to. */
  readonly owner: string;
}

/** Seals secrets for the database and opens them again, and has keys for other purposes. */
export interface Keyring {
  seal(secret: string, purpose: SecretPurpose): string;
  /** @returns `undefined` when it was sealed with another key, for another purpose, or was tampered with. */
  open(sealed: string, purpose: SecretPurpose): string | undefined;
  /**
   * A key of 32 bytes for one purpose only (HKDF with SHA-256): the same each time, and it tells nothing of the others.
   * @param purpose for example `share links`.
   */
  deriveKey(purpose: string): Uint8Array;
}

const FORMAT = 's1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM under one key. A sealed secret reads `s1.<key id>.<base64url of iv, tag, ciphertext>`; format, key id and
 * purpose are bound in as additional data.
 * @param key 32 bytes.
 */
export function createKeyring(key: Uint8Array): Keyring {
  const keyId = createHash('sha256').update('flowsmith key id').update(key).digest('base64url').slice(0, 8);
  const bound = ({ kind, owner }: SecretPurpose) => Buffer.from(JSON.stringify([FORMAT, keyId, kind, owner]));
  return {
    deriveKey: (purpose) => new Uint8Array(hkdfSync('sha256', key, '', `flowsmith ${purpose}`, 32)),
    seal: (secret, purpose) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES }).setAAD(
        bound(purpose),
      );
      const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return [FORMAT, keyId, Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')].join(
        '.',
      );
    },
    open: (sealed, purpose) => {
      const [format, id, body = ''] = sealed.split('.');
      if (format !== FORMAT || id !== keyId) return undefined;
      const bytes = Buffer.from(body, 'base64url');
      const iv = bytes.subarray(0, IV_BYTES);
      const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
      if (tag.length < TAG_BYTES) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
      decipher.setAAD(bound(purpose)).setAuthTag(tag);
      try {
        return Buffer.concat([
          decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)),
          decipher.final(),
        ]).toString('utf8');
      } catch {
        // The tag does not fit: not ours, or changed.
        return undefined;
      }
    },
  };
}
