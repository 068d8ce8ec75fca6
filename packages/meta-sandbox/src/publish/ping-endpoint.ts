import { CryptoError, importPublicKey, openResponse, sealRequest, signBody } from '@flowsmith/crypto';
import type { Sandbox } from '../graph/context.ts';
import { messages } from '../messages.ts';

/** What a ping needs to know. */
export interface PingTarget {
  readonly uri: string;
  readonly publicKeyPem: string;
  /** Of the app linked to the flow: signs the request. */
  readonly appSecret: string;
  /** Data API version. */
  readonly version: string;
}

const RESPONSE_LIMIT = 1_000_000;

/**
 * Sends an encrypted health check as Meta does (5.5). After a 421 it encrypts anew and asks once more (5.9).
 * Returns what is wrong in words, or `undefined` when the endpoint is well.
 */
export async function pingEndpoint(target: PingTarget, sandbox: Sandbox): Promise<string | undefined> {
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
  const response = await fetch(uri, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': signBody(body, appSecret) },
    body,
    redirect: 'manual',
    signal,
  });
  const text = await readText(response);
  if (text === undefined) return messages.ping.tooLarge;
  if (response.status === 421) return messages.ping.decryption;
  if (response.status !== 200) return messages.ping.status(response.status);
  return isActive(openResponse(session, text)) ? undefined : messages.ping.payload;
}

/** The body as text; `undefined` when it is larger than any answer can be. */
async function readText(response: Response): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > RESPONSE_LIMIT) return undefined;
  }
  return text + decoder.decode();
}

function isActive(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null || !('data' in answer)) return false;
  const { data } = answer;
  return typeof data === 'object' && data !== null && 'status' in data && data.status === 'active';
}
