import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openMedia, openMediaStream, sealMedia } from '../index.ts';
import type { CryptoErrorCode, MediaEncryption } from '../index.ts';
import { failureOf } from '../testing/failure-of.ts';
import { sha256 } from './media-mac.ts';

const encryption: MediaEncryption = {
  encryption_key: 'ERERERERERERERERERERERERERERERERERERERERERE=',
  hmac_key: 'IiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiI=',
  iv: 'MzMzMzMzMzMzMzMzMzMzMw==',
  plaintext_hash: 'wh6/do4pA7gZ7dMbFvLCI57lTfOkgTyH1qGTojH9mUg=',
  encrypted_hash: 'cpioRxZXNbW5TfZl9/A6612O6NgLXWYl+YkjXVgshL0=',
};
const file = Buffer.from('VKsIa/+q+gz3FG8WXZhYWNs0tygY+Be4OnCyEHFsy95BnkgEs9LwLRca', 'base64');

/** Opens a changed file whose hash was changed with it, as somebody would who can write to the CDN. */
function forged(bytes: Buffer, change: Partial<MediaEncryption> = {}): Promise<CryptoErrorCode | undefined> {
  return failureOf(() =>
    openMedia(bytes, { ...encryption, encrypted_hash: sha256(bytes).toString('base64'), ...change }),
  );
}

describe('the published file', () => {
  test('is opened', () => {
    expect(openMedia(file, encryption).toString()).toBe('hello flow media');
  });

  test('is made again from its keys', () => {
    const keys = {
      encryptionKey: Buffer.alloc(32, 0x11),
      hmacKey: Buffer.alloc(32, 0x22),
      iv: Buffer.alloc(16, 0x33),
    };
    const sealed = sealMedia(Buffer.from('hello flow media'), keys);
    expect(sealed.file.equals(file)).toBe(true);
    expect(sealed.encryption).toEqual(encryption);
  });

  test('fails at the first thing that does not fit', async () => {
    const tail = Buffer.from(file);
    tail.writeUInt8(tail.readUInt8(tail.length - 1) ^ 1, tail.length - 1);
    expect(await failureOf(() => openMedia(tail, encryption))).toBe('media-encrypted-hash');
    expect(await forged(tail)).toBe('media-mac');
    expect(await failureOf(() => openMedia(file.subarray(0, -1), encryption))).toBe('media-encrypted-hash');
    expect(await forged(file.subarray(0, -1))).toBe('media-mac');
    expect(await forged(Buffer.alloc(20))).toBe('media-too-short');
    expect(await forged(file, { plaintext_hash: encryption.encrypted_hash })).toBe('media-plaintext-hash');
  });

  test('an authentication code without the vector is refused', async () => {
    const ciphertext = file.subarray(0, -10);
    const mac = createHmac('sha256', Buffer.alloc(32, 0x22)).update(ciphertext).digest().subarray(0, 10);
    expect(await forged(Buffer.concat([ciphertext, mac]))).toBe('media-mac');
  });

  test('metadata of the wrong length or encoding is refused', async () => {
    expect(await forged(file, { iv: 'MzMz' })).toBe('media-metadata');
    expect(await forged(file, { encryption_key: 'not base64' })).toBe('media-metadata');
    expect(await failureOf(() => openMedia(file, JSON.parse('{"iv":5}')))).toBe('media-metadata');
  });
});

test('any file survives, and no changed byte goes unnoticed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), fc.nat(), async (bytes, at) => {
      const sealed = sealMedia(bytes);
      expect(openMedia(sealed.file, sealed.encryption).equals(bytes)).toBe(true);
      const index = at % sealed.file.length;
      sealed.file.writeUInt8(sealed.file.readUInt8(index) ^ 0x80, index);
      const encrypted_hash = sha256(sealed.file).toString('base64');
      expect(await failureOf(() => openMedia(sealed.file, { ...sealed.encryption, encrypted_hash }))).toBe(
        'media-mac',
      );
    }),
  );
});

describe('a file that arrives piece by piece', () => {
  const roomy = { maxBytes: 3_000 };

  test('is the same, wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 2_000 }),
        fc.array(fc.nat({ max: 500 }), { maxLength: 30 }),
        async (bytes, lengths) => {
          const { file, encryption } = sealMedia(bytes);
          const opened = await openMediaStream(pieces(file, lengths), encryption, roomy);
          expect(Buffer.concat(opened).equals(bytes)).toBe(true);
        },
      ),
    );
  });

  test('is not handed out if any byte of it was changed, with the reason that the whole file has', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 500 }),
        fc.array(fc.nat({ max: 100 }), { maxLength: 20 }),
        fc.nat(),
        fc.boolean(),
        async (bytes, lengths, at, rehashed) => {
          const sealed = sealMedia(bytes);
          const index = at % sealed.file.length;
          sealed.file.writeUInt8(sealed.file.readUInt8(index) ^ 1, index);
          const encrypted_hash = sha256(sealed.file).toString('base64');
          const metadata = rehashed ? { ...sealed.encryption, encrypted_hash } : sealed.encryption;
          const expected = rehashed ? 'media-mac' : 'media-encrypted-hash';
          expect(await failureOf(() => openMediaStream(pieces(sealed.file, lengths), metadata, roomy))).toBe(
            expected,
          );
          expect(await failureOf(() => openMedia(sealed.file, metadata))).toBe(expected);
        },
      ),
    );
  });

  test('is not read on once it is too large', async () => {
    const { file, encryption: metadata } = sealMedia(Buffer.alloc(10_000));
    let taken = 0;
    async function* counted() {
      for (const piece of pieces(file, [])) {
        taken += piece.length;
        yield piece;
      }
    }
    expect(await failureOf(() => openMediaStream(counted(), metadata, { maxBytes: 1_000 }))).toBe(
      'media-too-large',
    );
    expect(taken).toBeLessThan(1_200);
    for (const [size, result] of [
      [1_000, undefined],
      [1_001, 'media-too-large'],
    ] as const) {
      const { file: exact, encryption: own } = sealMedia(Buffer.alloc(size));
      expect(await failureOf(() => openMediaStream([exact], own, { maxBytes: 1_000 }))).toBe(result);
    }
  });

  test('fails as its source fails', async () => {
    async function* broken() {
      yield file.subarray(0, 20);
      throw new Error('connection lost');
    }
    await expect(openMediaStream(broken(), encryption, roomy)).rejects.toThrow('connection lost');
  });
});

/** A file in pieces of these lengths, then of 100 bytes. */
function* pieces(file: Buffer, lengths: readonly number[]): Iterable<Buffer> {
  let offset = 0;
  for (const length of [...lengths, ...Array.from({ length: Math.ceil(file.length / 100) }, () => 100)]) {
    yield file.subarray(offset, offset + length);
    offset += length;
  }
}
