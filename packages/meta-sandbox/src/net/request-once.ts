import { request as requestHttp } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';

/** One request. */
export interface RequestOnce {
  readonly method: 'GET' | 'POST';
  readonly uri: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
  /** Bytes of the answer that are read at most. */
  readonly limit: number;
}

/** What came back. */
export interface AnswerOnce {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** `undefined` when the body is larger than `limit`. */
  readonly text: string | undefined;
}

/**
 * Sends one request and no other: no redirects are followed. `fetch` will not do here, since it repeats a request by
 * itself, with the same bytes, when the answer is 421.
 */
export async function requestOnce(request: RequestOnce): Promise<AnswerOnce> {
  const { method, uri, body = '', signal, limit } = request;
  const url = new URL(uri);
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const headers = {
    ...request.headers,
    ...(method === 'POST' && { 'content-length': String(Buffer.byteLength(body)) }),
  };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    send(url, { method, headers, signal }, resolve).on('error', reject).end(body);
  });
  const answer = { status: response.statusCode ?? 0, headers: headersOf(response) };
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response) {
    const bytes: unknown = chunk;
    if (!(bytes instanceof Uint8Array)) continue;
    size += bytes.length;
    // Leaving the loop closes the connection.
    if (size > limit) return { ...answer, text: undefined };
    chunks.push(bytes);
  }
  return { ...answer, text: Buffer.concat(chunks).toString('utf8') };
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      if (value === undefined) return [];
      return [[name, typeof value === 'string' ? value : value.join(', ')]];
    }),
  );
}
