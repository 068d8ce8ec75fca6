import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createKeyring } from './keyring.ts';

const keyring = createKeyring(new Uint8Array(32).fill(1));
const purpose = { kind: 'account-token', owner: 'one' };

it('opens what it sealed, and shows nothing of it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 8 }), (secret) => {
      const sealed = keyring.seal(secret, purpose);
      expect(sealed).not.toContain(secret);
      expect(keyring.open(sealed, purpose)).toBe(secret);
      expect(keyring.seal(secret, purpose)).not.toBe(sealed);
    }),
  );
});

it('opens nothing for another purpose or owner, or with another key', () => {
  const sealed = keyring.seal('secret', purpose);
  expect(keyring.open(sealed, { ...purpose, owner: 'two' })).toBeUndefined();
  expect(keyring.open(sealed, { ...purpose, kind: 'app-secret' })).toBeUndefined();
  expect(createKeyring(new Uint8Array(32).fill(2)).open(sealed, purpose)).toBeUndefined();
});

it('opens nothing that was changed or is no sealed secret at all', () => {
  const sealed = keyring.seal('secret', purpose);
  const [format, id, body = ''] = sealed.split('.');
  const bytes = Buffer.from(body, 'base64url');
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(keyring.open([format, id, changed.toString('base64url')].join('.'), purpose)).toBeUndefined();
  }
  for (const text of ['', 's1', `s1.${String(id)}`, `s1.${String(id)}.AAAA`, `s2.${String(id)}.${body}`]) {
    expect(keyring.open(text, purpose)).toBeUndefined();
  }
});

it('has a key of its own for each purpose', () => {
  const links = Buffer.from(keyring.deriveKey('links'));
  expect(links).toHaveLength(32);
  expect(links.equals(keyring.deriveKey('links'))).toBe(true);
  expect(links.equals(keyring.deriveKey('cookies'))).toBe(false);
  expect(links.equals(createKeyring(new Uint8Array(32).fill(2)).deriveKey('links'))).toBe(false);
});
