import { decodeBase64 } from '../base64.ts';
import { CryptoError } from '../crypto-error.ts';
import { BLOCK } from './gcm.ts';
import type { RequestEnvelope } from './types.ts';

/** The three parts of an envelope as bytes. */
export interface EnvelopeBytes {
  readonly sealed: Buffer;
  readonly wrappedKey: Buffer;
  readonly iv: Buffer;
}

const fields = ['encrypted_flow_data', 'encrypted_aes_key', 'initial_vector'] as const;

/**
 * Reads an envelope from a parsed request body of unknown shape.
 * Throws `envelope-shape`, `envelope-base64`, `iv-length` or `payload-too-short`.
 */
export function readEnvelope(body: unknown): EnvelopeBytes {
  if (!isEnvelope(body)) throw new CryptoError('envelope-shape');
  const [sealed, wrappedKey, iv] = [
    decode(body, fields[0]),
    decode(body, fields[1]),
    decode(body, fields[2]),
  ];
  if (iv.length !== BLOCK) throw new CryptoError('iv-length', `${iv.length} bytes`);
  if (sealed.length < BLOCK) throw new CryptoError('payload-too-short', `${sealed.length} bytes`);
  return { sealed, wrappedKey, iv };
}

function isEnvelope(body: unknown): body is RequestEnvelope {
  if (typeof body !== 'object' || body === null) return false;
  const members: Partial<Record<string, unknown>> = { ...body };
  return fields.every((field) => typeof members[field] === 'string');
}

function decode(envelope: RequestEnvelope, field: (typeof fields)[number]): Buffer {
  const bytes = decodeBase64(envelope[field]);
  if (bytes === undefined) throw new CryptoError('envelope-base64', field);
  return bytes;
}
