import { hkdfSync } from 'node:crypto';
import { decryptText, encryptText } from './authenticated-text.ts';
import { instanceKeyId } from './wrapped-key.ts';

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
  /** @returns `undefined` when it was sealed with an unknown key, for another purpose, or was tampered with. */
  open(sealed: string, purpose: SecretPurpose): string | undefined;
  /**
   * A key of 32 bytes for one purpose only (HKDF with SHA-256): the same each time, also after a change of keys, and it
   * tells nothing of the others.
   * @param purpose for example `share links`.
   */
  deriveKey(purpose: string): Uint8Array;
}

/** The keys that a keyring works with, each 32 bytes. */
export interface KeySet {
  /** Id of the data key that seals. */
  readonly sealing: string;
  readonly data: ReadonlyMap<string, Uint8Array>;
  /** By their ids: keys that sealed secrets directly, before there were data keys. */
  readonly direct: ReadonlyMap<string, Uint8Array>;
  /** What keys for other purposes are derived from. */
  readonly root: Uint8Array;
}

/** Sealed with a data key. */
const SEALED = 's2';
/** Sealed with the instance key itself, as it was done at first. */
const SEALED_DIRECTLY = 's1';

/** How every secret begins that was sealed with a data key. */
export const sealedWith = (keyId: string): string => `${SEALED}.${keyId}.`;

/**
 * A keyring on keys that may change. A sealed secret reads `s2.<key id>.<encrypted>`; format, key id and purpose are
 * bound in as additional data.
 * @param keys asked each time
 * @param unknown is told the id of a data key that is not there
 */
export function createKeyring(keys: () => KeySet, unknown: (id: string) => void = () => undefined): Keyring {
  return {
    seal(secret, { kind, owner }) {
      const { sealing, data } = keys();
      const key = data.get(sealing);
      if (key === undefined) throw new Error('There is no key to seal with');
      return `${sealedWith(sealing)}${encryptText(key, Buffer.from(secret), [SEALED, sealing, kind, owner])}`;
    },

    open(sealed, { kind, owner }) {
      const [format = '', id = '', text = ''] = sealed.split('.');
      if (format !== SEALED && format !== SEALED_DIRECTLY) return undefined;
      const key = (format === SEALED ? keys().data : keys().direct).get(id);
      if (key === undefined) {
        if (format === SEALED) unknown(id);
        return undefined;
      }
      return decryptText(key, text, [format, id, kind, owner])?.toString('utf8');
    },

    deriveKey: (purpose) => new Uint8Array(hkdfSync('sha256', keys().root, '', `flowsmith ${purpose}`, 32)),
  };
}

/** A set of one key that does everything, where nothing is kept in a database. */
export function oneKey(key: Uint8Array): KeySet {
  const id = instanceKeyId(key);
  const keys = new Map([[id, key]]);
  return { sealing: id, data: keys, direct: keys, root: key };
}
