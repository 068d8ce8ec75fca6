import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, errors, request as send, type Dispatcher } from 'undici';
import { LIMITS } from '../limits.ts';
import { isAllowedHost } from './allowed-hosts.ts';
import { guardedLookup } from './guarded-lookup.ts';
import { OutgoingError } from './outgoing-error.ts';
import { isPublicAddress } from './public-address.ts';

/** A request to an address that somebody entered who need not be trusted. */
export interface OutgoingRequest {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Hosts that may be called (allowed-hosts.ts); absent: any on the internet. */
  readonly allowedHosts?: readonly string[];
  /** Milliseconds for all of it, redirects and body included. Default: 5,000. */
  readonly timeout?: number;
  /** Bytes of the answer's body. Default: 1 MiB. */
  readonly maxBytes?: number;
  /** How many redirects are followed. Default: 3. */
  readonly maxRedirects?: number;
  /** `show`: a redirect is an answer like any other. Default: `follow`. */
  readonly redirects?: 'follow' | 'show';
  readonly signal?: AbortSignal;
}

/** What came back, whatever its status. */
export interface OutgoingAnswer {
  /** Where it came from in the end. */
  readonly url: string;
  readonly status: number;
  /** By lower-case names; several of a name are joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Sends requests outside. @throws OutgoingError */
export interface Outgoing {
  request(request: OutgoingRequest): Promise<OutgoingAnswer>;
  close(): Promise<void>;
}

/** What tests replace. */
export interface OutgoingOptions {
  /** Default: the resolver of the system. */
  readonly lookup?: LookupFunction;
  /** Which addresses may be connected to. Default: public ones. */
  readonly isAllowedAddress?: (address: string) => boolean;
}

/**
 * Makes a client for addresses that people enter: http and https without credentials in the address, to listed hosts
 * only, and never to this machine or its network. A name is resolved once for each connection, and what was looked at is
 * what is connected to, so a name that changes its mind (DNS rebinding) gains nothing. Redirects go through all of it again.
 */
export function createOutgoing(options: OutgoingOptions = {}): Outgoing {
  const { lookup = systemLookup, isAllowedAddress = isPublicAddress } = options;
  const agent = new Agent({
    connect: { lookup: guardedLookup(lookup, isAllowedAddress), timeout: CONNECT_TIMEOUT },
    keepAliveTimeout: 4_000,
    connections: CONNECTIONS,
    pipelining: 1,
    maxHeaderSize: 32 * 1024,
  });
  return {
    request: (request) => follow(request, agent, isAllowedAddress),
    close: () => agent.destroy(),
  };
}

const CONNECT_TIMEOUT = 4_000;
/** To one origin at the same time. */
const CONNECTIONS = LIMITS.outgoing.connections.most;

async function follow(
  request: OutgoingRequest,
  agent: Agent,
  isAllowedAddress: (address: string) => boolean,
): Promise<OutgoingAnswer> {
  const {
    timeout = LIMITS.outgoing.fetch.most,
    maxBytes = LIMITS.outgoing.fetchAnswer.most,
    maxRedirects = 3,
  } = request;
  const over = AbortSignal.timeout(timeout);
  const signal = request.signal === undefined ? over : AbortSignal.any([over, request.signal]);
  let step: Step = {
    url: urlOf(request.url),
    method: (request.method ?? 'GET').toUpperCase(),
    headers: cleanHeaders(request.headers ?? {}),
    body: request.body,
  };
  try {
    for (let redirects = 0; ; redirects += 1) {
      check(step.url, request.allowedHosts, isAllowedAddress);
      const answer = await send(step.url, {
        method: methodOf(step.method),
        headers: step.headers,
        body: step.body ?? null,
        signal,
        dispatcher: agent,
      });
      const location = request.redirects === 'show' ? undefined : locationOf(answer);
      if (location === undefined) return await read(step.url, answer, maxBytes);
      await answer.body.dump({ limit: 64 * 1024 });
      if (redirects === maxRedirects) throw new OutgoingError('too-many-redirects', String(maxRedirects));
      step = redirected(step, answer.statusCode, urlOf(location, step.url));
    }
  } catch (error) {
    request.signal?.throwIfAborted();
    if (over.aborted) throw new OutgoingError('timeout', String(timeout));
    throw asOutgoingError(error, step.url);
  }
}

interface Step {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
}

function urlOf(text: string, base?: URL): URL {
  const url = URL.parse(text, base?.href);
  if (url === null) throw new OutgoingError('address-invalid');
  return url;
}

/** What can be seen of an address before it is resolved. */
function check(
  url: URL,
  allowedHosts: readonly string[] | undefined,
  isAllowedAddress: (address: string) => boolean,
): void {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new OutgoingError('protocol');
  if (url.username !== '' || url.password !== '') throw new OutgoingError('credentials');
  if (allowedHosts !== undefined && !isAllowedHost(url, allowedHosts)) {
    throw new OutgoingError('host-not-allowed', url.host);
  }
  // Addresses in numbers are connected to without being looked up.
  const address = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(address) !== 0 && !isAllowedAddress(address)) {
    throw new OutgoingError('address-not-public', url.hostname);
  }
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

function methodOf(method: string): Dispatcher.HttpMethod {
  const known = METHODS.find((each) => each === method);
  if (known === undefined) throw new OutgoingError('method', method.slice(0, 20));
  return known;
}

/** Headers of the connection are not the sender's to choose. */
const OWN_HEADERS = new Set([
  'host',
  'connection',
  'content-length',
  'expect',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

function cleanHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return {
    'user-agent': 'Flowsmith',
    ...Object.fromEntries(given.filter(([name]) => !OWN_HEADERS.has(name))),
  };
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

function locationOf({ statusCode, headers }: Dispatcher.ResponseData): string | undefined {
  const { location } = headers;
  return REDIRECTS.has(statusCode) && typeof location === 'string' ? location : undefined;
}

/** As browsers do it: what was posted becomes a GET, and what proves who is asking stays with the host it was meant for. */
function redirected(step: Step, status: number, url: URL): Step {
  const becomesGet = status === 303 ? step.method !== 'HEAD' : status < 303 && step.method === 'POST';
  const leaves = url.origin !== step.url.origin;
  const dropped = new Set([
    ...(becomesGet ? ['content-type', 'content-encoding', 'content-language'] : []),
    ...(leaves ? ['authorization', 'cookie', 'x-api-key'] : []),
  ]);
  return {
    url,
    method: becomesGet ? 'GET' : step.method,
    headers: Object.fromEntries(Object.entries(step.headers).filter(([name]) => !dropped.has(name))),
    body: becomesGet ? undefined : step.body,
  };
}

async function read(
  url: URL,
  { statusCode, headers, body }: Dispatcher.ResponseData,
  maxBytes: number,
): Promise<OutgoingAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBytes) throw new OutgoingError('too-large', String(maxBytes));
    chunks.push(bytes);
  }
  return {
    url: url.href,
    status: statusCode,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value = '']) => [
        name,
        typeof value === 'string' ? value : value.join(', '),
      ]),
    ),
    body: Buffer.concat(chunks),
  };
}

function asOutgoingError(error: unknown, { host }: URL): Error {
  if (error instanceof OutgoingError) return error;
  if (error instanceof errors.ConnectTimeoutError)
    return new OutgoingError('timeout', String(CONNECT_TIMEOUT));
  if (error instanceof errors.InvalidArgumentError) return new OutgoingError('request-invalid');
  // What the connection says of itself could tell what stands at an address.
  return new OutgoingError('connection', host, error);
}
