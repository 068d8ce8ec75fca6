import { constants, createCipheriv, publicEncrypt } from 'node:crypto';
import { sealRequest, signBody } from '@flowsmith/crypto';
import type { PublicKey, RequestEnvelope } from '@flowsmith/crypto';
import * as fc from 'fast-check';
import { APP_SECRET } from './phone.ts';

/** A request of somebody who means harm, or of a client with a fault, and the status that it must get. */
export interface HostileRequest {
  readonly attack: string;
  readonly body: Buffer;
  readonly headers: { readonly [name: string]: string };
  readonly status: number;
}

/** The two key pairs that requests are made for. */
export interface HostileKeys {
  readonly publicKey: PublicKey;
  /** Of somebody else. */
  readonly foreign: PublicKey;
}

const ping = { version: '3.0', action: 'ping' };
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length }).map(Buffer.from);
const base64 = (length: number) => bytes(length).map((value) => value.toString('base64'));
const otherThan = (good: number, most: number) => fc.nat(most).filter((length) => length !== good);

/** Any malformed request. All but those with a bad signature are signed, so that they reach what they attack. */
export function hostileRequest(keys: HostileKeys): fc.Arbitrary<HostileRequest> {
  return fc.oneof(...bodies(keys), ...envelopes(keys), ...plaintexts(keys), ...signatures(keys));
}

type Attack = fc.Arbitrary<HostileRequest>;

/** Bodies that are no envelope. */
function bodies({ publicKey }: HostileKeys): readonly Attack[] {
  const good = () => JSON.stringify(sealRequest(ping, publicKey).envelope);
  return [
    fc.uint8Array({ maxLength: 3_000 }).map((body) => signed('random bytes', Buffer.from(body), 421)),
    fc.json().map((body) => signed('other JSON', body, 421)),
    fc.nat().map((at) => {
      const body = good();
      return signed('cut off', body.slice(0, at % body.length), 421);
    }),
    fc.nat(20_000).map((depth) => signed('nested deeply', '['.repeat(depth), 421)),
    fc
      .nat(20_000)
      .map((depth) => signed('objects nested deeply', '{"a":'.repeat(depth) + '1' + '}'.repeat(depth), 421)),
    fc
      .nat(100_000)
      .map((length) =>
        signed('a giant text', JSON.stringify({ encrypted_flow_data: 'A'.repeat(length) }), 421),
      ),
    fc
      .constantFrom('', ' ', 'null', '""', '[]', '{}', '\u0000', '\ufeff{}')
      .map((body) => signed('nothing in it', body, 421)),
  ];
}

/** Envelopes with a part that does not fit. */
function envelopes({ publicKey, foreign }: HostileKeys): readonly Attack[] {
  const parts = ['encrypted_flow_data', 'encrypted_aes_key', 'initial_vector'] as const;
  const part = fc.constantFrom(...parts);
  const change = (attack: string, changes: Partial<Record<keyof RequestEnvelope, unknown>>) =>
    signed(attack, JSON.stringify({ ...sealRequest(ping, publicKey).envelope, ...changes }), 421);
  return [
    fc.tuple(part, fc.jsonValue()).map(([name, value]) => change('another value', { [name]: value })),
    part.map((name) => change('a part is missing', { [name]: undefined })),
    fc.tuple(part, fc.nat(), fc.nat(7)).map(([name, at, bit]) => {
      const { envelope } = sealRequest(ping, publicKey);
      const changed = Buffer.from(envelope[name], 'base64');
      const index = at % changed.length;
      changed.writeUInt8(changed.readUInt8(index) ^ (1 << bit), index);
      return signed(
        'a flipped bit',
        JSON.stringify({ ...envelope, [name]: changed.toString('base64') }),
        421,
      );
    }),
    fc.tuple(part, fc.nat()).map(([name, at]) => {
      const { envelope } = sealRequest(ping, publicKey);
      const text = envelope[name];
      return signed(
        'base64 cut off',
        JSON.stringify({ ...envelope, [name]: text.slice(0, at % text.length) }),
        421,
      );
    }),
    part.map((name) => {
      const text = sealRequest(ping, publicKey).envelope[name];
      return change('another alphabet', { [name]: `${text.slice(4)}-_==` });
    }),
    otherThan(16, 64)
      .chain(base64)
      .map((iv) => change('a vector of another length', { initial_vector: iv })),
    base64(16).map((iv) => change('another vector', { initial_vector: iv })),
    otherThan(256, 600)
      .chain(base64)
      .map((key) => change('a wrapped key of another length', { encrypted_aes_key: key })),
    base64(256).map((key) => change('a made up wrapped key', { encrypted_aes_key: key })),
    fc
      .nat(200)
      .chain(base64)
      .map((data) => change('made up data', { encrypted_flow_data: data })),
    fc
      .constant(undefined)
      .map(() => signed('for another key', JSON.stringify(sealRequest(ping, foreign).envelope), 421)),
    fc.constant(undefined).map(() => {
      const [one, two] = [sealRequest(ping, publicKey).envelope, sealRequest(ping, publicKey).envelope];
      return signed(
        'parts of two requests',
        JSON.stringify({ ...one, initial_vector: two.initial_vector }),
        421,
      );
    }),
    otherThan(16, 64)
      .chain(bytes)
      .map((aesKey) =>
        change('an AES key of another length', { encrypted_aes_key: wrap(aesKey, publicKey) }),
      ),
    fc
      .constantFrom('sha1', 'sha512')
      .map((oaepHash) =>
        change('another padding', { encrypted_aes_key: wrap(Buffer.alloc(16), publicKey, oaepHash) }),
      ),
  ];
}

/** Well encrypted, but what is inside is no request. */
function plaintexts({ publicKey }: HostileKeys): readonly Attack[] {
  return [
    fc
      .uint8Array({ maxLength: 200 })
      .filter((inside) => !isJson(inside))
      .map((inside) => signed('no JSON inside', sealBytes(Buffer.from(inside), publicKey), 421)),
    fc
      .jsonValue()
      .filter((value) => !hasAction(value))
      .map((value) =>
        signed('other JSON inside', sealBytes(Buffer.from(JSON.stringify(value)), publicKey), 500),
      ),
    fc
      .string()
      .filter((action) => !/^(ping|init|back|data_exchange)$/i.test(action))
      .map((action) =>
        signed(
          'an unknown action',
          JSON.stringify(sealRequest({ ...ping, action }, publicKey).envelope),
          500,
        ),
      ),
    fc
      .constantFrom('__proto__', 'constructor', 'toString', '', 'NOWHERE')
      .map((screen) =>
        signed(
          'a screen without handler',
          JSON.stringify(sealRequest({ ...ping, action: 'data_exchange', screen }, publicKey).envelope),
          500,
        ),
      ),
    fc.integer({ min: 1, max: 5_000 }).map((depth) => {
      const inside = `{"version":"3.0","action":"ping","data":${'['.repeat(depth)}${']'.repeat(depth)}}`;
      return signed('a ping with a deep payload', sealBytes(Buffer.from(inside), publicKey), 200);
    }),
  ];
}

/** Good requests that Meta did not sign. */
function signatures({ publicKey }: HostileKeys): readonly Attack[] {
  const good = () => Buffer.from(JSON.stringify(sealRequest(ping, publicKey).envelope));
  const withSignature = (attack: string, signature: (body: Buffer) => string | undefined): HostileRequest => {
    const body = good();
    const value = signature(body);
    return {
      attack,
      body,
      headers: value === undefined ? {} : { 'x-hub-signature-256': value },
      status: 432,
    };
  };
  return [
    fc.constant(undefined).map(() => withSignature('no signature', () => undefined)),
    fc.string().map((text) => withSignature('another signature', () => text)),
    bytes(32).map((mac) => withSignature('a made up signature', () => `sha256=${mac.toString('hex')}`)),
    fc
      .string()
      .filter((secret) => secret !== APP_SECRET)
      .map((secret) => withSignature('another secret', (body) => signBody(body, secret))),
    fc
      .nat(70)
      .map((length) =>
        withSignature('a signature cut off', (body) => signBody(body, APP_SECRET).slice(0, length)),
      ),
    fc
      .constant(undefined)
      .map(() => withSignature('the signature of another body', () => signBody(good(), APP_SECRET))),
  ];
}

function signed(attack: string, text: string | Buffer, status: number): HostileRequest {
  const body = Buffer.from(text);
  return { attack, body, headers: { 'x-hub-signature-256': signBody(body, APP_SECRET) }, status };
}

function wrap(aesKey: Buffer, { key }: PublicKey, oaepHash = 'sha256'): string {
  return publicEncrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash }, aesKey).toString(
    'base64',
  );
}

/** Encrypts any bytes as a phone would encrypt JSON. */
function sealBytes(inside: Buffer, publicKey: PublicKey): string {
  const { envelope, session } = sealRequest(ping, publicKey);
  const cipher = createCipheriv('aes-128-gcm', session.aesKey, session.iv);
  const data = Buffer.concat([cipher.update(inside), cipher.final(), cipher.getAuthTag()]);
  return JSON.stringify({ ...envelope, encrypted_flow_data: data.toString('base64') });
}

function isJson(inside: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(inside));
    return true;
  } catch {
    return false;
  }
}

function hasAction(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'action' in value;
}
