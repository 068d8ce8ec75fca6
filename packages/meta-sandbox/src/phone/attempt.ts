import { openResponse, sealRequest, signBody, CryptoError } from '@flowsmith/crypto';
import type { ExchangeSession, PublicKey } from '@flowsmith/crypto';
import type { JsonObject, JsonValue } from '@flowsmith/flow-model';
import { messages } from '../messages.ts';
import { requestOnce } from '../net/request-once.ts';
import type { PlayAttempt } from './played.ts';

/** One request of a phone. */
export interface Question {
  readonly uri: string;
  readonly key: PublicKey;
  /** Signs the request; absent: it is not signed. */
  readonly appSecret: string | undefined;
  readonly request: JsonObject;
  /** Milliseconds. */
  readonly patience: number;
}

/** What came of it. */
export interface Attempt {
  readonly wire: PlayAttempt;
  readonly body: string;
  readonly session: ExchangeSession;
  /** Why nothing came. */
  readonly lost?: { readonly code: 'timeout' | 'no-answer' | 'too-large'; readonly reason: string };
}

/** Bytes of an answer that are read at most. */
const MOST = 10 * 1024 * 1024;
/** Characters of its body that are told. */
const TOLD = 64_000;

/** Encrypts, signs and sends a request, as a phone and Meta's relay do together (5.1 to 5.4). Never rejects. */
export async function attempt({ uri, key, appSecret, request, patience }: Question): Promise<Attempt> {
  const start = performance.now();
  const { envelope, session } = sealRequest(request, key);
  const body = JSON.stringify(envelope);
  const headers = {
    'content-type': 'application/json',
    ...(appSecret !== undefined && { 'x-hub-signature-256': signBody(body, appSecret) }),
  };
  const encrypted = performance.now();
  const wireOf = (received: PlayAttempt['received']): PlayAttempt => ({
    key: key.fingerprint,
    sent: { url: uri, headers, plaintext: request, body },
    received,
    timings: { encrypt: encrypted - start, wait: performance.now() - encrypted, decrypt: 0 },
  });
  const signal = AbortSignal.timeout(patience);
  try {
    const answer = await requestOnce({ method: 'POST', uri, headers, body, signal, limit: MOST });
    const text = answer.text ?? '';
    const wire = wireOf({
      status: answer.status,
      headers: answer.headers,
      body: text.slice(0, TOLD),
      cut: text.length > TOLD,
    });
    const lost = answer.text === undefined ? { lost: { code: 'too-large', reason: '' } as const } : {};
    return { wire, body: text, session, ...lost };
  } catch (error) {
    const code = signal.aborted ? 'timeout' : 'no-answer';
    return { wire: wireOf(null), body: '', session, lost: { code, reason: reasonOf(error) } };
  }
}

/** The decrypted body; an error in words when it cannot be decrypted. */
export function openBody({ session, body }: Attempt): JsonValue | CryptoError {
  try {
    // It was read from JSON.
    const value: JsonValue = JSON.parse(JSON.stringify(openResponse(session, body)));
    return value;
  } catch (error) {
    if (error instanceof CryptoError) return error;
    throw error;
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : messages.ping.unreachable;
}
