import { CryptoError, openMediaStream } from '@flowsmith/crypto';
import type { OpenMedia } from '../define/media.ts';
import { EndpointError, asEndpointError } from '../endpointError.ts';
import { details } from '../messages.ts';
import type { MediaOptions } from './types.ts';

/** What phones send at most. */
const MAX_BYTES = 25 * 1024 * 1024;
const MAX_REDIRECTS = 3;

/**
 * Fetches uploaded files from WhatsApp's CDN, and verifies and decrypts them while they come in (Flow JSON 8.6).
 *
 * Rejects with `media-address`, `media-download`, `media-too-large` or `media-refused`.
 */
export function mediaOpener(options: MediaOptions = {}): OpenMedia {
  const { maxBytes = MAX_BYTES, allow = isWhatsAppCdn, fetch: get = fetch } = options;
  return async (file, signal) => {
    const body = await download(file.cdn_url, { allow, get, signal });
    try {
      return await openMediaStream(body, file.encryption_metadata, { maxBytes });
    } catch (error) {
      if (!(error instanceof CryptoError)) throw asEndpointError(error, 'media-download');
      if (error.code === 'media-too-large') {
        throw new EndpointError('media-too-large', { detail: details.bytes(maxBytes) });
      }
      throw new EndpointError('media-refused', { detail: error.code, cause: error });
    }
  };
}

/** Whether an address is one of WhatsApp's CDN: https, and a host of WhatsApp, at the usual port. */
export function isWhatsAppCdn({ protocol, hostname, port }: URL): boolean {
  return (
    protocol === 'https:' &&
    port === '' &&
    (hostname === 'whatsapp.net' || hostname.endsWith('.whatsapp.net'))
  );
}

interface Download {
  readonly allow: (address: URL) => boolean;
  readonly get: typeof fetch;
  readonly signal: AbortSignal;
}

async function download(address: string, { allow, get, signal }: Download) {
  let url = URL.parse(address);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    if (url === null || !allow(url)) {
      throw new EndpointError('media-address');
    }
    const response = await request(url, get, signal);
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) return bodyOf(response);
    await response.body?.cancel();
    url = URL.parse(location, url.href);
  }
  throw new EndpointError('media-download', { detail: details.redirects });
}

async function request(url: URL, get: typeof fetch, signal: AbortSignal): Promise<Response> {
  try {
    return await get(url.href, { redirect: 'manual', signal });
  } catch (error) {
    throw asEndpointError(error, 'media-download');
  }
}

async function bodyOf(response: Response): Promise<AsyncIterable<Uint8Array> | Iterable<Uint8Array>> {
  if (response.ok) return response.body ?? [];
  await response.body?.cancel();
  throw new EndpointError('media-download', { detail: details.status(response.status) });
}
