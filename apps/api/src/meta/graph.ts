import { setTimeout as wait } from 'node:timers/promises';
import { Agent, request, type Dispatcher, type FormData } from 'undici';
import { classifyFailure } from './classify-failure.ts';
import type { GraphAnswer } from './graph-answer.ts';
import { MetaError } from './meta-error.ts';
import { parseGraphJson } from './parse-graph-json.ts';
import { LIMITS } from '../limits.ts';

/** Where and as whom to call. */
export interface GraphConnection {
  /** Without version and trailing slash. */
  readonly baseUrl: string;
  /** Such as `v25.0`. */
  readonly apiVersion: string;
  readonly token: string;
  /** HMAC of the token with the app's secret (Graph API, "App-secret proof"); sent where the app demands it. */
  readonly proof?: string | undefined;
}

/** One call to the Graph API. */
export interface GraphCall {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Node id and edge; each segment is escaped. */
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: { readonly json: object } | { readonly form: () => FormData };
  /** Doing it twice is the same as doing it once, so it may be repeated when its outcome is not known. */
  readonly repeatable: boolean;
  /** Default 25 seconds. */
  readonly timeoutMs?: number;
}

/** What is known about a finished attempt; for the log. Never holds tokens, bodies or answers. */
export interface GraphCallRecord {
  readonly method: string;
  /** The path with ids replaced, for example `{id}/assets`. */
  readonly path: string;
  /** The id that the path begins with. */
  readonly nodeId: string | undefined;
  readonly attempt: number;
  readonly milliseconds: number;
  readonly outcome: 'ok' | MetaError['kind'];
  readonly code: number | undefined;
  readonly traceId: string | undefined;
}

/** How patient the client is. */
export interface GraphOptions {
  /** Longest first pause before a repeat; doubles each time. Default 1000. */
  readonly backoffMs?: number;
  /** Default 5. */
  readonly maxTries?: number;
  /** Overrides every call's time-out. */
  readonly timeoutMs?: number;
  readonly onCall?: (record: GraphCallRecord) => void;
  /** Makes the connections. Default: to wherever the address leads. */
  readonly dispatcher?: Dispatcher;
}

/** Calls the Graph API for one connection. */
export interface Graph {
  /** @throws MetaError for everything that is not a success. @returns the parsed JSON, with ids of any size intact. */
  call(call: GraphCall): Promise<unknown>;
  /** Fetches a pre-signed address as text, without the token. @throws MetaError */
  download(url: string, maxBytes: number): Promise<string>;
}

const DEFAULT_TIMEOUT_MS = LIMITS.outgoing.graph.most;
const MAX_ANSWER_BYTES = LIMITS.outgoing.graphAnswer.most;
/** Idle connections are few and short-lived: a laptop changes networks. */
const agent = new Agent({ keepAliveTimeout: 10_000, connect: { timeout: 10_000 } });

/**
 * A client with Meta's rules for repeating: only what failed for a passing reason, and only where a repeat does no harm;
 * pauses grow and are random ("full jitter"), so that many clients do not come back at once.
 */
export function createGraph(connection: GraphConnection, options: GraphOptions = {}): Graph {
  const { backoffMs = 1_000, maxTries = 5, onCall, dispatcher = agent } = options;

  // An app says only when asked that it demands proofs; from then on they go along.
  let proves = false;

  const attempt = async (call: GraphCall): Promise<unknown> => {
    const proof = proves ? connection.proof : undefined;
    const proven = proof === undefined ? call : { ...call, query: { ...call.query, appsecret_proof: proof } };
    const answer = await send(urlOf(connection, proven), {
      method: call.method,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${connection.token}`,
        ...(call.body !== undefined && 'json' in call.body ? { 'content-type': 'application/json' } : {}),
      },
      body: bodyOf(call),
      timeoutMs: options.timeoutMs ?? call.timeoutMs ?? DEFAULT_TIMEOUT_MS,
      dispatcher,
      maxBytes: MAX_ANSWER_BYTES,
    });
    const json = parseGraphJson(answer.text);
    const failure = classifyFailure(answer, json);
    if (failure !== undefined) throw failure;
    return json;
  };

  return {
    async call(call) {
      for (let number = 1; ; number++) {
        const started = performance.now();
        const record = (failure: MetaError | undefined) =>
          onCall?.({
            method: call.method,
            path: pathTemplate(call.path),
            nodeId: isId(call.path[0]) ? call.path[0] : undefined,
            attempt: number,
            milliseconds: Math.round(performance.now() - started),
            outcome: failure?.kind ?? 'ok',
            code: failure?.code,
            traceId: failure?.traceId,
          });
        try {
          const json = await attempt(call);
          record(undefined);
          return json;
        } catch (error) {
          const failure = error instanceof MetaError ? error.without(connection.token) : error;
          if (!(failure instanceof MetaError)) throw failure;
          record(failure);
          if (failure.kind === 'app-secret-proof' && !proves && connection.proof !== undefined) {
            proves = true;
            continue;
          }
          if (number >= maxTries || !mayRepeat(failure, call)) throw failure;
          await wait(Math.random() * backoffMs * 2 ** (number - 1));
        }
      }
    },

    async download(url, maxBytes) {
      if (!isDownloadable(url, connection)) throw new MetaError({ kind: 'unexpected-answer' });
      const answer = await send(new URL(url), {
        method: 'GET',
        headers: {},
        body: undefined,
        timeoutMs: options.timeoutMs ?? 60_000,
        dispatcher,
        maxBytes,
      });
      if (answer.status !== 200)
        throw new MetaError({ kind: 'unexpected-answer', httpStatus: answer.status });
      return answer.text;
    },
  };
}

async function send(
  url: URL,
  {
    timeoutMs,
    maxBytes,
    ...options
  }: {
    readonly method: 'GET' | 'POST' | 'DELETE';
    readonly headers: Record<string, string>;
    readonly body: string | FormData | undefined;
    readonly timeoutMs: number;
    readonly maxBytes: number;
    readonly dispatcher: Dispatcher;
  },
): Promise<GraphAnswer> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const { statusCode, headers, body } = await request(url, {
      ...options,
      body: options.body ?? null,
      signal,
    });
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of body) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > maxBytes) throw new MetaError({ kind: 'answer-too-large' });
      chunks.push(bytes);
    }
    return { status: statusCode, headers, text: Buffer.concat(chunks).toString('utf8') };
  } catch (error) {
    if (error instanceof MetaError) throw error;
    throw new MetaError({ kind: signal.aborted ? 'timeout' : 'unreachable' }, error);
  }
}

/** Refused calls were not carried out; a call of unknown outcome may have been. */
function mayRepeat(failure: MetaError, call: GraphCall): boolean {
  return failure.retry === 'after-refusal' || (failure.retry === 'unknown-outcome' && call.repeatable);
}

function urlOf({ baseUrl, apiVersion }: GraphConnection, { path, query = {} }: GraphCall): URL {
  const url = new URL(`${baseUrl}/${[apiVersion, ...path].map(encodeURIComponent).join('/')}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}

function bodyOf({ body }: GraphCall): string | FormData | undefined {
  if (body === undefined) return undefined;
  return 'json' in body ? JSON.stringify(body.json) : body.form();
}

function pathTemplate(path: readonly string[]): string {
  return path.map((segment) => (isId(segment) ? '{id}' : segment)).join('/');
}

function isId(segment: string | undefined): boolean {
  return segment !== undefined && /^\d+$/.test(segment);
}

/** Anything over https; plain http only from the very server that a local account points to. */
function isDownloadable(url: string, { baseUrl }: GraphConnection): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, origin } = new URL(url);
  return protocol === 'https:' || origin === new URL(baseUrl).origin;
}
