import { constants, createCipheriv, publicEncrypt, randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  CryptoError,
  diagnoseRequest,
  openRequest,
  openResponse,
  sealRequest,
  sealResponse,
} from '../index.ts';
import type { PrivateKey, PublicKey, RequestEnvelope } from '../index.ts';
import { failureOf } from '../testing/failure-of.ts';
import { newKeys } from '../testing/keys.ts';

const vector = {
  session: {
    aesKey: Buffer.from('AAECAwQFBgcICQoLDA0ODw==', 'base64'),
    iv: Buffer.from('EBESExQVFhcYGRobHB0eHw==', 'base64'),
  },
  request: { version: '3.0', action: 'ping' },
  sealedRequest: 'vryB0w/BTee4OvmgkgEf9dnfQfwZb8iWi7yl5iotFMJeuQl749lOptdzv/L1T2V2PA==',
  response: { data: { status: 'active' } },
  sealedResponse: 'IHgL0mWXHJ6FDPLH6+aygF5BfT+mPzwvzktiKvlmYpg8eFKqJX/07YVStaI=',
};

let privateKey: PrivateKey;
let publicKey: PublicKey;
let other: Awaited<ReturnType<typeof newKeys>>;

beforeAll(async () => {
  ({ privateKey, publicKey } = await newKeys());
  other = await newKeys();
});

/** Encrypts as a phone would, but with an AES key and a padding of the test's choice. */
function envelopeWith(aesKey: Buffer, padding: Parameters<typeof publicEncrypt>[0]): RequestEnvelope {
  const iv = randomBytes(16);
  const cipher = createCipheriv(aesKey.length === 16 ? 'aes-128-gcm' : 'aes-256-gcm', aesKey, iv);
  const sealed = Buffer.concat([cipher.update('{"action":"ping"}'), cipher.final(), cipher.getAuthTag()]);
  return {
    encrypted_flow_data: sealed.toString('base64'),
    encrypted_aes_key: publicEncrypt(padding, aesKey).toString('base64'),
    initial_vector: iv.toString('base64'),
  };
}

describe('the published vectors', () => {
  test('a request is encrypted and opened', async () => {
    const { envelope } = sealRequest(vector.request, publicKey, vector.session);
    expect(envelope.encrypted_flow_data).toBe(vector.sealedRequest);
    expect(envelope.initial_vector).toBe('EBESExQVFhcYGRobHB0eHw==');
    expect((await openRequest(envelope, [privateKey])).body).toEqual(vector.request);
  });

  test('a response is encrypted with the inverted vector, and opened', () => {
    expect(sealResponse(vector.session, vector.response)).toBe(vector.sealedResponse);
    expect(openResponse(vector.session, vector.sealedResponse)).toEqual(vector.response);
  });
});

describe('round trips', () => {
  const json = fc.dictionary(fc.string(), fc.jsonValue());

  test('any JSON object survives the way there and back', async () => {
    await fc.assert(
      fc.asyncProperty(json, json, async (request, response) => {
        const phone = sealRequest(request, publicKey);
        const opened = await openRequest(phone.envelope, [privateKey]);
        expect(opened.body).toEqual(JSON.parse(JSON.stringify(request)));
        const answer = openResponse(phone.session, sealResponse(opened.session, response));
        expect(answer).toEqual(JSON.parse(JSON.stringify(response)));
      }),
      { numRuns: 60 },
    );
  });

  test('many requests at once are opened by one key', async () => {
    const bodies = Array.from({ length: 40 }, (_, number) => ({ number }));
    const opened = await Promise.all(
      bodies.map((body) => openRequest(sealRequest(body, publicKey).envelope, [privateKey])),
    );
    expect(opened.map(({ body }) => body)).toEqual(bodies);
  });

  test('during a rotation the old key opens what was made for it, and is named', async () => {
    const { envelope } = sealRequest({ action: 'ping' }, publicKey);
    const { key } = await openRequest(envelope, [other.privateKey, privateKey]);
    expect(key.fingerprint).toBe(publicKey.fingerprint);
  });

  test('line breaks in a response do no harm', () => {
    const { session } = sealRequest({}, publicKey);
    const text = sealResponse(session, { screen: 'A' }).replaceAll(/.{10}/g, '$&\r\n');
    expect(openResponse(session, text)).toEqual({ screen: 'A' });
  });
});

describe('tampering', () => {
  const fields = ['encrypted_flow_data', 'encrypted_aes_key', 'initial_vector'] as const;

  test('any flipped bit of any field is noticed', async () => {
    const { envelope } = sealRequest({ action: 'data_exchange', data: { name: 'Ada' } }, publicKey);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), fc.nat(), fc.nat(7), async (field, at, bit) => {
        const bytes = Buffer.from(envelope[field], 'base64');
        const index = at % bytes.length;
        bytes.writeUInt8(bytes.readUInt8(index) ^ (1 << bit), index);
        const tampered = { ...envelope, [field]: bytes.toString('base64') };
        await expect(openRequest(tampered, [privateKey])).rejects.toBeInstanceOf(CryptoError);
      }),
      { numRuns: 150 },
    );
  });

  test('any text cut short is noticed', async () => {
    const { envelope } = sealRequest({ action: 'ping' }, publicKey);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), fc.nat(), async (field, at) => {
        const text = envelope[field];
        const cut = { ...envelope, [field]: text.slice(0, at % text.length) };
        await expect(openRequest(cut, [privateKey])).rejects.toBeInstanceOf(CryptoError);
      }),
      { numRuns: 100 },
    );
  });

  test('any flipped bit of a response is noticed', () => {
    const { session } = sealRequest({}, publicKey);
    const sealed = Buffer.from(sealResponse(session, { screen: 'DONE' }), 'base64');
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.nat(7), (index, bit) => {
        const bytes = Buffer.from(sealed);
        bytes.writeUInt8(bytes.readUInt8(index) ^ (1 << bit), index);
        expect(() => openResponse(session, bytes.toString('base64'))).toThrow(CryptoError);
      }),
    );
  });

  test('whatever the body of a request is, it fails with a typed error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (body) => {
        await expect(openRequest(body, [privateKey])).rejects.toBeInstanceOf(CryptoError);
      }),
    );
  });
});

describe('each failure has its own name', () => {
  const change = (part: Partial<Record<keyof RequestEnvelope, string>>) => {
    const { envelope } = sealRequest({ action: 'ping' }, publicKey);
    return failureOf(() => openRequest({ ...envelope, ...part }, [privateKey]));
  };

  test('the shape and encoding of the envelope', async () => {
    expect(await failureOf(() => openRequest({ encrypted_flow_data: 'AAAA' }, [privateKey]))).toBe(
      'envelope-shape',
    );
    expect(await change({ encrypted_aes_key: 'AAA' })).toBe('envelope-base64');
    expect(await change({ encrypted_flow_data: 'ab-_' })).toBe('envelope-base64');
    expect(await change({ initial_vector: randomBytes(12).toString('base64') })).toBe('iv-length');
    expect(await change({ encrypted_flow_data: randomBytes(15).toString('base64') })).toBe(
      'payload-too-short',
    );
    expect(await change({ encrypted_aes_key: randomBytes(128).toString('base64') })).toBe(
      'wrapped-key-length',
    );
    expect(await change({ initial_vector: randomBytes(16).toString('base64') })).toBe('payload-tag');
  });

  test('a request for another key, and no key at all', async () => {
    const { envelope } = sealRequest({ action: 'ping' }, other.publicKey);
    expect(await failureOf(() => openRequest(envelope, [privateKey]))).toBe('wrapped-key-refused');
    expect(await failureOf(() => openRequest(envelope, []))).toBe('no-keys');
  });

  test('an AES key of 32 bytes', async () => {
    const oaep = { key: publicKey.key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };
    const envelope = envelopeWith(randomBytes(32), oaep);
    expect(await failureOf(() => openRequest(envelope, [privateKey]))).toBe('aes-key-length');
  });

  test('plaintext that is no JSON', async () => {
    const iv = randomBytes(16);
    const seal = (plaintext: Buffer) => {
      const cipher = createCipheriv('aes-128-gcm', vector.session.aesKey, iv);
      return Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]).toString(
        'base64',
      );
    };
    const session = { aesKey: vector.session.aesKey, iv };
    const { envelope } = sealRequest({}, publicKey, session);
    const open = (plaintext: Buffer) =>
      failureOf(() => openRequest({ ...envelope, encrypted_flow_data: seal(plaintext) }, [privateKey]));
    expect(await open(Buffer.from('not json'))).toBe('payload-not-json');
    expect(await open(Buffer.from([0xff, 0xfe]))).toBe('payload-not-utf8');
  });

  test('the usual mistakes of an endpoint', async () => {
    const { session } = sealRequest({}, publicKey);
    const unflipped = sealResponse(
      { ...session, iv: session.iv.map((byte) => byte ^ 0xff) },
      { screen: 'A' },
    );
    expect(await failureOf(() => openResponse(session, unflipped))).toBe('payload-iv-not-flipped');
    expect(await failureOf(() => openResponse(session, '{"screen":"A"}'))).toBe('response-not-base64');
    expect(await failureOf(() => openResponse(session, ''))).toBe('payload-too-short');
    expect(await failureOf(() => openResponse(session, randomBytes(40).toString('base64')))).toBe(
      'payload-tag',
    );
  });

  test('a diagnosis finds out about another padding', async () => {
    const padding = { key: publicKey.key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' };
    const sha1 = await diagnoseRequest(envelopeWith(randomBytes(16), padding), privateKey);
    expect(sha1?.code).toBe('wrapped-key-padding');
    expect(sha1?.message).toContain('SHA-1');
    const pkcs1 = { key: publicKey.key, padding: constants.RSA_PKCS1_PADDING };
    expect((await diagnoseRequest(envelopeWith(randomBytes(16), pkcs1), privateKey))?.detail).toContain(
      'PKCS#1',
    );
    const foreign = sealRequest({}, other.publicKey).envelope;
    expect((await diagnoseRequest(foreign, privateKey))?.code).toBe('wrapped-key-refused');
    expect(await diagnoseRequest(sealRequest({}, publicKey).envelope, privateKey)).toBeUndefined();
  });

  test('errors carry a step and a hint', async () => {
    const { envelope } = sealRequest({ action: 'ping' }, other.publicKey);
    const error = await openRequest(envelope, [privateKey]).catch((error: unknown) => error);
    expect(error).toMatchObject({ step: 'unwrap-key', code: 'wrapped-key-refused' });
    expect(error).toHaveProperty('hint', expect.stringContaining('public key'));
  });
});
