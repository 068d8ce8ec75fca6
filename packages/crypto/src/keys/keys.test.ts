import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { generateKeyPair, importPrivateKey, importPublicKey, openRequest, sealRequest } from '../index.ts';
import type { GeneratedKeyPair } from '../index.ts';
import { failureOf } from '../testing/failure-of.ts';

let pair: GeneratedKeyPair;

beforeAll(async () => {
  pair = await generateKeyPair();
});

/** The private key in another container. */
function exported(options: { type: 'pkcs1' | 'pkcs8'; cipher?: string; passphrase?: string }): string {
  return createPrivateKey(pair.privateKeyPem)
    .export({ format: 'pem', ...options })
    .toString();
}

describe('private keys', () => {
  test.each([
    ['PKCS#8', { type: 'pkcs8' }, undefined],
    ['PKCS#1', { type: 'pkcs1' }, undefined],
    ['PKCS#8 with AES', { type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'open sesame' }, 'open sesame'],
    ['PKCS#8 with 3DES', { type: 'pkcs8', cipher: 'des-ede3-cbc', passphrase: 'open sesame' }, 'open sesame'],
    ['PKCS#1 with AES', { type: 'pkcs1', cipher: 'aes-128-cbc', passphrase: 'open sesame' }, 'open sesame'],
    ['PKCS#1 with 3DES', { type: 'pkcs1', cipher: 'des-ede3-cbc', passphrase: 'ärger' }, 'ärger'],
  ] as const)('%s is read', async (_name, options, passphrase) => {
    const key = await importPrivateKey(exported(options), passphrase === undefined ? {} : { passphrase });
    expect(key.fingerprint).toBe(pair.publicKey.fingerprint);
    const { envelope } = sealRequest({ action: 'ping' }, pair.publicKey);
    expect((await openRequest(envelope, [key])).body).toEqual({ action: 'ping' });
  });

  test('text from an environment file, with literal line breaks, is read', async () => {
    const oneLine = pair.privateKeyPem.replaceAll('\n', String.raw`\n`);
    expect((await importPrivateKey(`  ${oneLine}  `)).fingerprint).toBe(pair.publicKey.fingerprint);
    expect((await importPrivateKey(pair.privateKeyPem.replaceAll('\n', '\r\n'))).fingerprint).toBe(
      pair.publicKey.fingerprint,
    );
  });

  test.each([
    ['in base64 once more', (pem: string) => Buffer.from(pem).toString('base64')],
    ['with blanks in place of line breaks', (pem: string) => pem.trim().replaceAll('\n', ' ')],
    ['in quotes', (pem: string) => JSON.stringify(pem)],
    ['below other text', (pem: string) => `Bag Attributes\n  friendlyName: flows\n${pem}`],
  ])('text %s is read', async (_name, change) => {
    expect((await importPrivateKey(change(pair.privateKeyPem))).fingerprint).toBe(pair.publicKey.fingerprint);
  });

  test('a passphrase given for a key without one does no harm', async () => {
    const key = await importPrivateKey(pair.privateKeyPem, { passphrase: 'unused' });
    expect(key.fingerprint).toBe(pair.publicKey.fingerprint);
  });

  test('what comes out can be read again', async () => {
    const key = await importPrivateKey(exported({ type: 'pkcs1' }));
    expect((await importPrivateKey(key.exportPem())).fingerprint).toBe(key.fingerprint);
  });

  test('each refusal has its own name', async () => {
    const locked = exported({ type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'right' });
    const small = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
    const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const pem = { type: 'pkcs8', format: 'pem' } as const;
    expect(await failureOf(() => importPrivateKey(locked))).toBe('key-passphrase-missing');
    expect(await failureOf(() => importPrivateKey(locked, { passphrase: 'wrong' }))).toBe(
      'key-passphrase-wrong',
    );
    expect(await failureOf(() => importPrivateKey(locked, { passphrase: '' }))).toBe('key-passphrase-wrong');
    expect(await failureOf(() => importPrivateKey(pair.publicKey.pem))).toBe('key-is-public');
    expect(await failureOf(() => importPrivateKey('nonsense'))).toBe('key-not-pem');
    expect(await failureOf(() => importPrivateKey(pair.privateKeyPem.slice(0, 400)))).toBe('key-not-pem');
    const renamed = pair.privateKeyPem.replaceAll('PRIVATE', 'OPENSSH PRIVATE');
    expect(await failureOf(() => importPrivateKey(renamed))).toBe('key-form');
    expect(await failureOf(() => importPrivateKey(small.export(pem).toString()))).toBe('key-size');
    expect(await failureOf(() => importPrivateKey(curve.export(pem).toString()))).toBe('key-not-rsa');
  });
});

describe('public keys', () => {
  test('have one fingerprint, however they are written', () => {
    const pkcs1 = pair.publicKey.key.export({ type: 'pkcs1', format: 'pem' }).toString();
    for (const text of [pair.publicKey.pem, pkcs1, pair.publicKey.pem.replaceAll('\n', '\r\n')]) {
      expect(importPublicKey(text).fingerprint).toBe(pair.publicKey.fingerprint);
    }
    expect(pair.publicKey.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  test('are written in the form Meta takes', () => {
    const pkcs1 = pair.publicKey.key.export({ type: 'pkcs1', format: 'pem' }).toString();
    expect(importPublicKey(pkcs1).pem).toBe(pair.publicKey.pem);
    expect(pair.publicKey.pem).toMatch(/^-----BEGIN PUBLIC KEY-----\n/);
  });

  test('each refusal has its own name', async () => {
    const large = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey;
    expect(await failureOf(() => importPublicKey(pair.privateKeyPem))).toBe('key-is-private');
    expect(
      await failureOf(() => importPublicKey('-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----')),
    ).toBe('key-not-pem');
    expect(
      await failureOf(() => importPublicKey(large.export({ type: 'spki', format: 'pem' }).toString())),
    ).toBe('key-size');
  });
});

test('a generated key can be locked with a passphrase', async () => {
  const { privateKeyPem, publicKey } = await generateKeyPair({ passphrase: 'hush' });
  expect(await failureOf(() => importPrivateKey(privateKeyPem))).toBe('key-passphrase-missing');
  expect((await importPrivateKey(privateKeyPem, { passphrase: 'hush' })).fingerprint).toBe(
    publicKey.fingerprint,
  );
});
