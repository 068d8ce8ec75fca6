import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createKeyring, oneKey, type KeySet } from './keyring.ts';
import { encryptText } from './authenticated-text.ts';
import { instanceKeyId, unwrapKey, wrapKey } from './wrapped-key.ts';

const bytes = (fill: number) => new Uint8Array(32).fill(fill);
const keyringOf = (fill: number) => createKeyring(() => oneKey(bytes(fill)));
const keyring = keyringOf(1);
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
  expect(keyringOf(2).open(sealed, purpose)).toBeUndefined();
});

it('opens nothing that was changed or is no sealed secret at all', () => {
  const sealed = keyring.seal('secret', purpose);
  const [format, id, body = ''] = sealed.split('.');
  for (const changed of changesOf(body)) {
    expect(keyring.open([format, id, changed].join('.'), purpose)).toBeUndefined();
  }
  for (const text of ['', 's2', `s2.${String(id)}`, `s2.${String(id)}.AAAA`, `s1.${String(id)}.${body}`]) {
    expect(keyring.open(text, purpose)).toBeUndefined();
  }
});

it('opens what was sealed with any of its keys, and with the instance key itself', () => {
  let set: KeySet = oneKey(bytes(1));
  const changing = createKeyring(() => set);
  const before = changing.seal('before', purpose);
  const [first = ''] = set.data.keys();
  set = { ...set, sealing: 'second', data: new Map([...set.data, ['second', bytes(2)]]) };
  const after = changing.seal('after', purpose);
  expect(after).toMatch(/^s2\.second\./);
  expect(changing.open(before, purpose)).toBe('before');
  expect(changing.open(after, purpose)).toBe('after');
  const bound = ['s1', first, purpose.kind, purpose.owner];
  const direct = `s1.${first}.${encryptText(bytes(1), Buffer.from('oldest'), bound)}`;
  expect(changing.open(direct, purpose)).toBe('oldest');
});

it('tells of a key that it does not know', () => {
  const unknown: string[] = [];
  const asking = createKeyring(
    () => oneKey(bytes(1)),
    (id) => unknown.push(id),
  );
  expect(asking.open('s2.elsewhere.AAAA', purpose)).toBeUndefined();
  expect(unknown).toEqual(['elsewhere']);
});

it('has a key of its own for each purpose', () => {
  const links = Buffer.from(keyring.deriveKey('links'));
  expect(links).toHaveLength(32);
  expect(links.equals(keyring.deriveKey('links'))).toBe(true);
  expect(links.equals(keyring.deriveKey('cookies'))).toBe(false);
  expect(links.equals(keyringOf(2).deriveKey('links'))).toBe(false);
});

it('wraps keys for one row and one use, by one instance key', () => {
  const instance = bytes(9);
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.string(), (key, id) => {
      const wrapped = wrapKey(instance, { id, use: 'seal', key });
      expect(unwrapKey(instance, { id, use: 'seal', wrapped })).toEqual(new Uint8Array(key));
      expect(unwrapKey(instance, { id: `${id}x`, use: 'seal', wrapped })).toBeUndefined();
      expect(unwrapKey(instance, { id, use: 'root', wrapped })).toBeUndefined();
      expect(unwrapKey(bytes(8), { id, use: 'seal', wrapped })).toBeUndefined();
    }),
  );
  const [format, body = ''] = wrapKey(instance, { id: 'one', use: 'seal', key: bytes(3) }).split('.');
  for (const changed of changesOf(body)) {
    expect(
      unwrapKey(instance, { id: 'one', use: 'seal', wrapped: `${String(format)}.${changed}` }),
    ).toBeUndefined();
  }
  expect(instanceKeyId(instance)).not.toContain(Buffer.from(instance).toString('base64url').slice(0, 4));
});

/** A text in base64url with each of its bytes changed in turn. */
function changesOf(text: string): string[] {
  const given = Buffer.from(text, 'base64url');
  return [...given.keys()].map((at) => {
    const changed = Buffer.from(given);
    changed[at] = (changed[at] ?? 0) ^ 1;
    return changed.toString('base64url');
  });
}
