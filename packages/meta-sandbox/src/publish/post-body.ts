import { request as requestHttp } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';

/** What came back. */
export interface PostAnswer {
  readonly status: number;
  /** `undefined` when the body is larger than `limit`. */
  readonly text: string | undefined;
}

/**
 * Sends one POST request and no other: no redirects are followed. `fetch` will not do here, since it repeats a request by
 * itself, with the same bytes, when the answer is 421.
 * @param limit bytes of the answer that are read at most
 */
export async function postBody(
  uri: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  { signal, limit }: { readonly signal: AbortSignal; readonly limit: number },
): Promise<PostAnswer> {
  const url = new URL(uri);
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const options = {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      signal,
    };
    send(url, options, resolve).on('error', reject).end(body);
  });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response) {
    const bytes: unknown = chunk;
    if (!(bytes instanceof Uint8Array)) continue;
    size += bytes.length;
    // Leaving the loop closes the connection.
    if (size > limit) return { status: response.statusCode ?? 0, text: undefined };
    chunks.push(bytes);
  }
  return { status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') };
}
