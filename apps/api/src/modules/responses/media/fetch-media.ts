import { createHash, timingSafeEqual } from 'node:crypto';
import { fetch, type Dispatcher } from 'undici';
import { z } from 'zod';
import { CryptoError, openMedia, type MediaEncryption } from '@flowsmith/crypto';
import { isWhatsAppCdn } from '@flowsmith/endpoint';
import type { GraphConnection, Graph } from '../../../meta/graph.ts';
import { MetaError } from '../../../meta/meta-error.ts';
import type { MediaErrorCode } from './media-file.ts';
import type { MediaSource } from './media-source.ts';
import { LIMITS } from '../../../limits.ts';

/** Why a file could not be fetched, this time or for good. */
export class FetchFailure extends Error {
  override readonly name = 'FetchFailure';
  readonly code: MediaErrorCode;
  /** Trying again is of no use. */
  readonly isFinal: boolean;

  constructor(code: MediaErrorCode, isFinal: boolean, cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.isFinal = isFinal;
  }
}

/** Fetches a file, verified and decrypted. @throws FetchFailure */
export type FetchMedia = (accountId: string | null, source: MediaSource) => Promise<Uint8Array>;

interface FetchParts {
  /** What it takes to call Meta for an account; `undefined`: it is gone. */
  readonly connect: (accountId: string) => Promise<{ graph: Graph; connection: GraphConnection } | undefined>;
  /** Whether an address is one of the sandbox's CDN. */
  readonly isOwnCdn: (address: URL) => boolean;
  /** Makes the connections. Default: to wherever the address leads. */
  readonly dispatcher?: Dispatcher | undefined;
}

/** What a customer can send at most (Cloud API, media). */
const MAX_BYTES = LIMITS.outgoing.media.most;
const TIMEOUT = 120_000;

export function createFetchMedia({ connect, isOwnCdn, dispatcher }: FetchParts): FetchMedia {
  return async (accountId, source) => {
    if (source.kind === 'cdn') {
      const url = new URL(source.file.cdn_url);
      if (!isWhatsAppCdn(url) && !isOwnCdn(url)) throw new FetchFailure('address', true);
      return opened(await download(url, {}, dispatcher), source.file.encryption_metadata);
    }
    const account = accountId === null ? undefined : await connect(accountId);
    if (account === undefined) throw new FetchFailure('account', true);
    const content = await fromMeta(account, source.id, dispatcher);
    if (source.sha256 !== null && !hasHash(content, source.sha256)) {
      throw new FetchFailure('hash-mismatch', true);
    }
    return content;
  };
}

const answer = z.object({ url: z.url(), sha256: z.string().optional() });

/** In two steps: the address, which is good for five minutes, then the bytes, with the same token. */
async function fromMeta(
  { graph, connection }: { graph: Graph; connection: GraphConnection },
  id: string,
  dispatcher: Dispatcher | undefined,
): Promise<Uint8Array> {
  let url: URL;
  let sha256: string | undefined;
  try {
    const about = answer.parse(await graph.call({ method: 'GET', path: [id], repeatable: true }));
    url = new URL(about.url);
    sha256 = about.sha256;
  } catch (error) {
    const gone = error instanceof MetaError && error.httpStatus !== undefined && error.httpStatus < 500;
    throw new FetchFailure(gone ? 'gone' : 'unreachable', false, error);
  }
  if (!mayHaveToken(url, connection)) throw new FetchFailure('address', true);
  const content = await download(url, { authorization: `Bearer ${connection.token}` }, dispatcher);
  if (sha256 !== undefined && !hasHash(content, sha256)) throw new FetchFailure('hash-mismatch', false);
  return content;
}

async function download(
  url: URL,
  headers: Readonly<Record<string, string>>,
  dispatcher: Dispatcher | undefined,
): Promise<Uint8Array> {
  try {
    const response = await fetch(url, {
      headers: { 'user-agent': 'Flowsmith', ...headers },
      redirect: 'error',
      ...(dispatcher === undefined ? {} : { dispatcher }),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (response.status === 404) throw new FetchFailure('gone', false);
    if (!response.ok) throw new FetchFailure('unreachable', false);
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of response.body ?? []) {
      size += piece.length;
      if (size > MAX_BYTES) throw new FetchFailure('too-large', true);
      pieces.push(piece);
    }
    return Buffer.concat(pieces);
  } catch (error) {
    throw error instanceof FetchFailure ? error : new FetchFailure('unreachable', false, error);
  }
}

const META_HOSTS = /(?:^|\.)(?:fbsbx\.com|facebook\.com|fbcdn\.net|whatsapp\.net)$/;

/** The token goes to Meta alone, or to the server that the account points to. */
function mayHaveToken(url: URL, { baseUrl }: GraphConnection): boolean {
  if (url.origin === new URL(baseUrl).origin) return true;
  return url.protocol === 'https:' && url.port === '' && META_HOSTS.test(url.hostname);
}

/** Meta writes the same hash in base64 in messages, and in hex elsewhere. */
function hasHash(content: Uint8Array, wanted: string): boolean {
  const bytes = Buffer.from(wanted, /^[\da-f]{64}$/i.test(wanted) ? 'hex' : 'base64');
  const hash = createHash('sha256').update(content).digest();
  return bytes.length === hash.length && timingSafeEqual(bytes, hash);
}

function opened(file: Uint8Array, encryption: MediaEncryption): Uint8Array {
  try {
    return openMedia(file, encryption);
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    throw new FetchFailure('hash-mismatch', true, error);
  }
}
