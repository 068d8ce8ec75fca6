import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  appSecretProof,
  importPrivateKey,
  importPublicKey,
  sealMedia,
  sealRequest,
  signBody,
} from './index.ts';
import { failureOf } from './testing/failure-of.ts';
import { hasOpenssl, openssl } from './testing/openssl.ts';

const OAEP = '-pkeyopt rsa_padding_mode:oaep -pkeyopt rsa_oaep_md:sha256 -pkeyopt rsa_mgf1_md:sha256';

describe.skipIf(!hasOpenssl)('with the openssl command', () => {
  let folder: string;
  let keyFile: string;
  let pem: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'flowsmith-openssl-'));
    keyFile = join(folder, 'key.pem');
    pem = openssl('genrsa 2048').toString();
    writeFileSync(keyFile, pem);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['PKCS#1', 'rsa -traditional', undefined],
    ['PKCS#1 with 3DES', 'rsa -traditional -des3 -passout pass:sesame', 'sesame'],
    ['PKCS#1 with AES-128', 'rsa -traditional -aes128 -passout pass:sesame', 'sesame'],
    ['PKCS#1 with AES-256', 'rsa -traditional -aes256 -passout pass:sesame', 'sesame'],
    ['PKCS#8', 'pkcs8 -topk8 -nocrypt', undefined],
    ['PKCS#8 with 3DES', 'pkcs8 -topk8 -v2 des3 -passout pass:sesame', 'sesame'],
    ['PKCS#8 with 3DES, the old way', 'pkcs8 -topk8 -v1 PBE-SHA1-3DES -passout pass:sesame', 'sesame'],
    [
      'PKCS#8 with AES-128 and SHA-1',
      'pkcs8 -topk8 -v2 aes-128-cbc -v2prf hmacWithSHA1 -passout pass:sesame',
      'sesame',
    ],
    ['PKCS#8 with AES-256', 'pkcs8 -topk8 -v2 aes-256-cbc -passout pass:sesame', 'sesame'],
    ['PKCS#8 with AES-256 and scrypt', 'pkcs8 -topk8 -v2 aes-256-cbc -scrypt -passout pass:sesame', 'sesame'],
  ] as const)('a key in %s is read', async (_name, command, passphrase) => {
    const text = openssl(command, pem).toString();
    const key = await importPrivateKey(text, passphrase === undefined ? {} : { passphrase });
    expect(key.publicKey.pem).toBe(openssl('pkey -pubout', pem).toString());
    const der = openssl('pkey -pubout -outform DER', pem);
    expect(key.fingerprint).toBe(openssl('dgst -sha256 -r', der).toString().slice(0, 64));
    const wrong = passphrase === undefined ? 'key-not-pem' : 'key-passphrase-wrong';
    const damaged = passphrase === undefined ? text.slice(0, 500) : text;
    expect(await failureOf(() => importPrivateKey(damaged, { passphrase: 'guess' }))).toBe(wrong);
  });

  test('a key locked with a cipher of the past is told apart from a wrong passphrase', async () => {
    const old = openssl(
      'pkcs8 -topk8 -v1 PBE-MD5-DES -provider legacy -provider default -passout pass:sesame',
      pem,
    );
    expect(await failureOf(() => importPrivateKey(old.toString(), { passphrase: 'sesame' }))).toBe(
      'key-cipher',
    );
  });

  test('keys of other kinds are named', async () => {
    const curve = openssl('ecparam -name prime256v1 -genkey').toString();
    expect(await failureOf(() => importPrivateKey(curve))).toBe('key-not-rsa');
    expect(await failureOf(() => importPrivateKey(openssl('genrsa 1024').toString()))).toBe('key-size');
    const certificate = openssl('req -x509 -new -subj /CN=flows', '', '-key', keyFile).toString();
    expect(await failureOf(() => importPrivateKey(certificate))).toBe('key-form');
  });

  test('what it wraps is unwrapped, and the other way round', async () => {
    const key = await importPrivateKey(pem);
    const aesKey = randomBytes(16);
    const publicFile = join(folder, 'public.pem');
    writeFileSync(publicFile, key.publicKey.pem);
    const wrapped = openssl(`pkeyutl -encrypt -pubin ${OAEP}`, aesKey, '-inkey', publicFile);
    expect(Buffer.from(await key.unwrap(wrapped))).toEqual(aesKey);
    const { envelope } = sealRequest({}, importPublicKey(key.publicKey.pem), { aesKey, iv: randomBytes(16) });
    const ours = Buffer.from(envelope.encrypted_aes_key, 'base64');
    expect(openssl(`pkeyutl -decrypt ${OAEP}`, ours, '-inkey', keyFile)).toEqual(aesKey);
  });

  test('signatures are the same', () => {
    const mac = openssl('dgst -sha256 -r -hmac app-secret-for-tests', 'a body').toString().slice(0, 64);
    expect(signBody('a body', 'app-secret-for-tests')).toBe(`sha256=${mac}`);
    expect(appSecretProof('a body', 'app-secret-for-tests')).toBe(mac);
  });

  test('it decrypts and verifies a file', () => {
    const [encryptionKey, hmacKey, iv] = [randomBytes(32), randomBytes(32), randomBytes(16)];
    const plaintext = randomBytes(1_000);
    const { file, encryption } = sealMedia(plaintext, { encryptionKey, hmacKey, iv });
    const ciphertext = file.subarray(0, -10);
    const hex = (bytes: Buffer): string => bytes.toString('hex');
    expect(openssl(`enc -d -aes-256-cbc -K ${hex(encryptionKey)} -iv ${hex(iv)}`, ciphertext)).toEqual(
      plaintext,
    );
    const mac = openssl(
      `dgst -sha256 -binary -mac HMAC -macopt hexkey:${hex(hmacKey)}`,
      Buffer.concat([iv, ciphertext]),
    );
    expect(file.subarray(-10)).toEqual(mac.subarray(0, 10));
    expect(encryption.encrypted_hash).toBe(openssl('dgst -sha256 -binary', file).toString('base64'));
    expect(encryption.plaintext_hash).toBe(openssl('dgst -sha256 -binary', plaintext).toString('base64'));
  });
});
