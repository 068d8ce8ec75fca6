import {
  collectDefaultMetrics,
  Counter,
  Gauge,
  Histogram,
  Registry,
  type GaugeConfiguration,
} from 'prom-client';
import type { Pool } from 'pg';
import { FLOWSMITH_VERSION } from '../backup/manifest.ts';

/**
 * What this process counts, for Prometheus. Labels are words from short lists: never ids, names, addresses or anything
 * of a person.
 */
export interface Metrics {
  /** A request was answered. `route` is the pattern; `status` the code. */
  request(
    request: Timed & { readonly method: string; readonly route: string; readonly status: number },
  ): void;
  /** A webhook of Meta came in. */
  webhook(result: WebhookResult): void;
  /** A request of a phone to a hosted endpoint was answered. */
  exchange(exchange: Timed & { readonly environment: string; readonly status: number }): void;
  /** Handlers were asked in the sandbox. `outcome` is `ok`, or why they could not answer. */
  handler(call: Timed & { readonly outcome: string }): void;
  /** A thread that ran handlers was ended and another put in its place. */
  threadReplaced(reason: string): void;
  /** Meta was called. `path` has no ids. */
  metaCall(call: Timed & { readonly method: string; readonly path: string; readonly outcome: string }): void;
  /** All of it, in Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
  close(): void;
}

/** How long something took. */
export interface Timed {
  readonly milliseconds: number;
}

/** What became of a webhook. */
export type WebhookResult = 'accepted' | 'refused' | 'busy' | 'failed';

/** Jobs of a kind that wait or are worked on. */
export interface QueueDepth {
  readonly kind: string;
  readonly state: string;
  readonly jobs: number;
  /** Seconds that the oldest is due. */
  readonly lag: number;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** @param queueDepth read when the metrics are */
export function createMetrics(pool: Pool, queueDepth: () => Promise<readonly QueueDepth[]>): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const histogram = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Histogram({ name: `flowsmith_${name}`, help, labelNames, buckets: SECONDS, registers });
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Counter({ name: `flowsmith_${name}`, help, labelNames, registers });

  const gauge = <Label extends string>(settings: GaugeConfiguration<Label>) =>
    new Gauge({ ...settings, registers });

  const requests = histogram('http_request_duration_seconds', 'Requests by route and status', [
    'method',
    'route',
    'status',
  ]);
  const webhooks = counter('webhooks_total', 'Webhooks of Meta by what became of them', ['result']);
  const exchanges = histogram('exchange_duration_seconds', 'Exchanges with hosted endpoints', [
    'environment',
    'status',
  ]);
  const handlers = histogram('handler_duration_seconds', 'Calls of handlers in the sandbox', ['outcome']);
  const replaced = counter('handler_threads_replaced_total', 'Threads of handlers that were ended', [
    'reason',
  ]);
  const metaCalls = histogram('meta_call_duration_seconds', 'Calls to Meta, sent messages among them', [
    'method',
    'path',
    'outcome',
  ]);
  gauge({
    name: 'flowsmith_database_connections',
    help: 'Connections to the database, and who waits for one',
    labelNames: ['state'],
    collect() {
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
  const lag = gauge({
    name: 'flowsmith_queue_lag_seconds',
    help: 'How long the oldest job that is due has waited',
    labelNames: ['kind'],
  });
  gauge({
    name: 'flowsmith_queue_jobs',
    help: 'Jobs of the queue by kind and state',
    labelNames: ['kind', 'state'],
    async collect() {
      this.reset();
      lag.reset();
      // The same for all replicas; one that cannot reach the database has nothing to say of it.
      for (const { kind, state, jobs, lag: seconds } of await queueDepth().catch(() => [])) {
        this.set({ kind, state }, jobs);
        if (state === 'due') lag.set({ kind }, seconds);
      }
    },
  });
  gauge({
    name: 'flowsmith_info',
    help: 'Version of Flowsmith',
    labelNames: ['version'],
  }).set({ version: FLOWSMITH_VERSION }, 1);

  return {
    request: ({ method, route, status, milliseconds }) =>
      requests.observe({ method, route, status }, milliseconds / 1_000),
    webhook: (result) => webhooks.inc({ result }),
    exchange: ({ environment, status, milliseconds }) =>
      exchanges.observe({ environment, status }, milliseconds / 1_000),
    handler: ({ outcome, milliseconds }) => handlers.observe({ outcome }, milliseconds / 1_000),
    threadReplaced: (reason) => replaced.inc({ reason }),
    metaCall: ({ method, path, outcome, milliseconds }) =>
      metaCalls.observe({ method, path, outcome }, milliseconds / 1_000),
    text: () => register.metrics(),
    contentType: register.contentType,
    close: () => register.clear(),
  };
}
