import { createHmac } from 'node:crypto';
import { equalBytes } from './equal-bytes.ts';

/** What became of the check of a `flow_token_signature`; only `valid` is good. */
export type FlowTokenCheck = 'valid' | 'malformed' | 'algorithm' | 'mismatch' | 'other-token';

const header = encode({ alg: 'HS256', typ: 'JWT' });

/** `flow_token_signature` (Data API 4.0): a JWT with HS256, keyed with the app secret, that carries the flow token. */
export function signFlowToken(flowToken: string, appSecret: string): string {
  const signed = `${header}.${encode({ flow_token: flowToken })}`;
  return `${signed}.${digest(signed, appSecret).toString('base64url')}`;
}

/**
 * Checks a `flow_token_signature` against the flow token it came with. The algorithm must be HS256: a token that names
 * another one, or none, is refused before its signature is looked at.
 */
export function checkFlowToken(
  jwt: string,
  flowToken: string,
  appSecrets: readonly string[],
): FlowTokenCheck {
  const [head, payload, signature, ...rest] = jwt.split('.');
  if (head === undefined || payload === undefined || signature === undefined || rest.length > 0)
    return 'malformed';
  const headClaims = decode(head);
  const claims = decode(payload);
  if (headClaims === undefined || claims === undefined) return 'malformed';
  if (headClaims['alg'] !== 'HS256') return 'algorithm';
  const given = Buffer.from(signature, 'base64url');
  const isSigned = appSecrets.some((secret) => equalBytes(given, digest(`${head}.${payload}`, secret)));
  if (!isSigned) return 'mismatch';
  return claims['flow_token'] === flowToken ? 'valid' : 'other-token';
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function decode(part: string): Partial<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function digest(text: string, appSecret: string): Buffer {
  return createHmac('sha256', appSecret).update(text).digest();
}
