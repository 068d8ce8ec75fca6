import { CryptoError, openResponse, sealRequest, signBody, type PublicKey } from '@flowsmith/crypto';

/** Milliseconds that a phone waits for an answer. */
export const PHONE_WAITS = 10_000;

/** How an endpoint is called. */
export interface Call {
  readonly url: URL;
  readonly publicKey: PublicKey;
  readonly appSecret: string | undefined;
  readonly request: object;
}

/** What came of it. */
export interface Called {
  /** `undefined` when nothing came in the time that a phone waits. */
  readonly status: number | undefined;
  /** The decrypted answer. */
  readonly answer?: unknown;
  /** Why the answer could not be decrypted. */
  readonly problem?: CryptoError;
  /** Milliseconds. */
  readonly timings: { readonly seal: number; readonly response: number; readonly open: number };
}

/** Calls an endpoint once as Meta does for a phone. Rejects when it cannot be reached. */
export async function callEndpoint({ url, publicKey, appSecret, request }: Call): Promise<Called> {
  // Loaded here: other commands need not wait for it.
  const { request: send } = await import('undici');
  const start = performance.now();
  const { envelope, session } = sealRequest(request, publicKey);
  const body = JSON.stringify(envelope);
  const headers = headersOf(body, appSecret);
  const sealed = performance.now();
  let status: number | undefined;
  let text = '';
  try {
    const response = await send(url, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(PHONE_WAITS),
    });
    text = await response.body.text();
    status = response.statusCode;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error;
  }
  const answered = performance.now();
  const opened = text !== '' && (status === 200 || status === 427) ? opening(session, text) : {};
  const open = performance.now() - answered;
  return { status, ...opened, timings: { seal: sealed - start, response: answered - sealed, open } };
}

/** The headers that Meta sends; signed if the secret is known. */
export function headersOf(body: string, appSecret: string | undefined): Record<string, string> {
  return {
    'content-type': 'application/json',
    ...(appSecret === undefined ? {} : { 'x-hub-signature-256': signBody(body, appSecret) }),
  };
}

function opening(session: Parameters<typeof openResponse>[0], text: string) {
  try {
    return { answer: openResponse(session, text) };
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    return { problem: error };
  }
}
