import { createHmac } from 'node:crypto';
import { equalBytes } from './equal-bytes.ts';

/**
 * `appsecret_proof` of an access token: HMAC-SHA256 with the app secret as key, lower-case hex.
 * With `time` (unix seconds, sent as `appsecret_time`) the proof is good for some minutes only.
 */
export function appSecretProof(accessToken: string, appSecret: string, time?: number): string {
  const message = time === undefined ? accessToken : `${accessToken}|${time}`;
  return createHmac('sha256', appSecret).update(message).digest('hex');
}

/** Does the proof belong to this token and secret? */
export function isAppSecretProof(
  proof: string,
  accessToken: string,
  appSecret: string,
  time?: number,
): boolean {
  return equalBytes(Buffer.from(proof), Buffer.from(appSecretProof(accessToken, appSecret, time)));
}
