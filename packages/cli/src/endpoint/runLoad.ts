import { openResponse, sealRequest, type ExchangeSession, type PublicKey } from '@flowsmith/crypto';
import { headersOf, PHONE_WAITS } from './callEndpoint.ts';

/** How much is asked, and when it ends: after so many requests, or so many seconds. */
export interface Load {
  readonly url: URL;
  readonly publicKey: PublicKey;
  readonly appSecret: string | undefined;
  readonly request: object;
  readonly connections: number;
  readonly requests: number;
  /** Seconds. */
  readonly duration: number;
  /** Each so many-th response is opened and checked. */
  readonly verifyEvery: number;
  /** What is wrong with a decrypted answer; empty when it is good. */
  readonly problemsOf: (answer: unknown) => readonly string[];
}

/** What was measured. Times are milliseconds. */
export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  /** Responses that were opened, and were as they should be. */
  readonly verified: number;
  /** What went wrong, and how often: `status 500`, or the words of a failure. */
  readonly errors: { readonly [what: string]: number };
}

/** Requests that are made before the time is taken, and sent again and again. */
const PREPARED = 500;

/** Calls an endpoint over and over, on connections that are kept, each with one request at a time. */
export async function runLoad(load: Load): Promise<LoadResult> {
  // Loaded here: other commands need not wait for it.
  const { Pool } = await import('undici');
  const prepared = Array.from({ length: Math.min(PREPARED, load.requests) }, () => prepare(load));
  const pool = new Pool(load.url.origin, {
    connections: load.connections,
    pipelining: 1,
    headersTimeout: PHONE_WAITS,
    bodyTimeout: PHONE_WAITS,
  });
  const path = `${load.url.pathname}${load.url.search}`;
  const latencies: number[] = [];
  const errors = new Map<string, number>();
  let sent = 0;
  let verified = 0;
  const start = performance.now();
  const end = start + load.duration * 1_000;

  const fail = (what: string): void => {
    errors.set(what, (errors.get(what) ?? 0) + 1);
  };
  const one = async (number: number): Promise<void> => {
    const call = prepared[number % prepared.length];
    if (call === undefined) return;
    const { headers, body, session } = call;
    const began = performance.now();
    try {
      const response = await pool.request({ path, method: 'POST', headers, body });
      const text = await response.body.text();
      latencies.push(performance.now() - began);
      if (response.statusCode !== 200) fail(`status ${response.statusCode}`);
      else if (number % load.verifyEvery === 0) {
        const [problem] = load.problemsOf(openResponse(session, text));
        if (problem === undefined) verified += 1;
        else fail(problem);
      }
    } catch (error) {
      fail(error instanceof Error ? error.message || error.name : String(error));
    }
  };
  const connection = async (): Promise<void> => {
    while (sent < load.requests && performance.now() < end) {
      sent += 1;
      await one(sent - 1);
    }
  };

  try {
    await Promise.all(Array.from({ length: load.connections }, connection));
  } finally {
    await pool.destroy();
  }
  const seconds = (performance.now() - start) / 1_000;
  const sorted = Float64Array.from(latencies).sort();
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return {
    requests: sent,
    seconds,
    perSecond: latencies.length / seconds,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    max: at(1),
    verified,
    errors: Object.fromEntries(errors),
  };
}

function prepare({ request, publicKey, appSecret }: Load): {
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly session: ExchangeSession;
} {
  const { envelope, session } = sealRequest(request, publicKey);
  const body = JSON.stringify(envelope);
  return { headers: headersOf(body, appSecret), body, session };
}
