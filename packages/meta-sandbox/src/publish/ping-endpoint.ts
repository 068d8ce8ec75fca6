import { CryptoError, importPublicKey, openResponse, sealRequest, signBody } from '@flowsmith/crypto';
import { ownEndpointKey } from '../admin/own-endpoint.ts';
import type { Sandbox } from '../graph/context.ts';
import { messages } from '../messages.ts';
import { requestOnce } from '../net/request-once.ts';

/** What a ping needs to know. */
export interface PingTarget {
  readonly uri: string;
  readonly publicKeyPem: string;
  /** Of the app linked to the flow: signs the request. */
  readonly appSecret: string;
  /** Data API version. */
  readonly version: string;
}

/** Bytes. */
const RESPONSE_LIMIT = 1_000_000;

/**
 * Sends an encrypted health check as Meta does (5.5). After a 421 it encrypts anew and asks once more (5.9).
 * Returns what is wrong in words, or `undefined` when the endpoint is well.
 */
export async function pingEndpoint(given: PingTarget, sandbox: Sandbox): Promise<string | undefined> {
  const target = { ...given, publicKeyPem: ownEndpointKey(given.uri, sandbox) ?? given.publicKeyPem };
  const signal = AbortSignal.timeout(sandbox.endpointTimeout);
  try {
    const first = await ping(target, signal);
    return first === messages.ping.decryption ? await ping(target, signal) : first;
  } catch (error) {
    if (signal.aborted) return messages.ping.timeout;
    if (error instanceof CryptoError) return error.message;
    sandbox.log.info({ err: error }, messages.ping.unreachable);
    return messages.ping.unreachable;
  }
}

async function ping({ uri, publicKeyPem, appSecret, version }: PingTarget, signal: AbortSignal) {
  const { envelope, session } = sealRequest({ version, action: 'ping' }, importPublicKey(publicKeyPem));
  const body = JSON.stringify(envelope);
  const headers = {
    'content-type': 'application/json',
    'x-hub-signature-256': signBody(body, appSecret),
    // Endpoints that Flowsmith hosts tell by it in their log that it was not Meta.
    'x-flowsmith-caller': 'sandbox',
  };
  const sent = { method: 'POST', uri, headers, body, signal, limit: RESPONSE_LIMIT } as const;
  const { status, text } = await requestOnce(sent);
  if (status === 421) return messages.ping.decryption;
  if (status !== 200) return messages.ping.status(status);
  if (text === undefined) return messages.ping.tooLarge;
  return isActive(openResponse(session, text)) ? undefined : messages.ping.payload;
}

function isActive(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null || !('data' in answer)) return false;
  const { data } = answer;
  return typeof data === 'object' && data !== null && 'status' in data && data.status === 'active';
}
