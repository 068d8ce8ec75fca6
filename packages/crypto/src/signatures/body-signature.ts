import { createHmac } from 'node:crypto';
import { equalBytes } from './equal-bytes.ts';

/** What became of a signature check; only `valid` is good. */
export type BodySignatureCheck = 'valid' | 'missing' | 'malformed' | 'mismatch';

/** The value of `X-Hub-Signature-256` for a body, made with an app secret. */
export function signBody(body: Uint8Array | string, appSecret: string): string {
  return `sha256=${digest(body, appSecret).toString('hex')}`;
}

/**
 * Checks `X-Hub-Signature-256` over the raw bytes of a body, before anything is parsed. Several secrets may be given
 * while one is being replaced. An endpoint answers anything but `valid` with status 432.
 */
export function checkBodySignature(
  body: Uint8Array | string,
  header: string | undefined,
  appSecrets: readonly string[],
): BodySignatureCheck {
  if (header === undefined || header === '') return 'missing';
  const given = /^sha256=([0-9a-f]{64})$/i.exec(header)?.[1];
  if (given === undefined) return 'malformed';
  const bytes = Buffer.from(given, 'hex');
  return appSecrets.some((secret) => equalBytes(bytes, digest(body, secret))) ? 'valid' : 'mismatch';
}

function digest(body: Uint8Array | string, appSecret: string): Buffer {
  return createHmac('sha256', appSecret).update(body).digest();
}
