import { AsyncLocalStorage } from 'node:async_hooks';
import { createHandler } from '@flowsmith/endpoint';
import type {
  Endpoint,
  ExchangeRecord,
  Handle,
  HttpReply,
  MediaOptions,
  RequestHeaders,
} from '@flowsmith/endpoint';
import { isJsonObject } from '@flowsmith/flow-model';
import type { JsonValue } from '@flowsmith/flow-model';
import type { IsolatePool } from '../../../isolate/pool.ts';
import type { Metrics } from '../../../ops/metrics.ts';
import type { Program } from '../../../isolate/programs.ts';
import type { ExchangeLog } from '../exchanges.ts';
import { maskSensitive } from '../mask-sensitive.ts';
import type { Caller, LogLine } from '../schema.ts';
import { createCallHost, type OutsideParts } from './call-host.ts';
import { describeFailure } from './describe-failure.ts';
import { hostedEndpoint, notDeployed } from './hosted-endpoint.ts';
import { joinAsks } from './join-asks.ts';
import type { EndpointState, StateReader } from './state.ts';
import { visitsOf } from './visits-of.ts';
import type { Visit } from '../../responses/visits.ts';
import { unreadExchange } from './unread-exchange.ts';
import { LIMITS } from '../../../limits.ts';

/** What endpoints are answered with. */
export interface HostParts {
  readonly states: StateReader;
  readonly pool: () => Promise<IsolatePool>;
  readonly outside: OutsideParts;
  readonly log: ExchangeLog;
  readonly media?: MediaOptions;
  /** Milliseconds; default: that of packages/endpoint. */
  readonly timeBudget?: number;
  /** Is told of each screen that a phone of a person was shown. */
  readonly visited?: ((visit: Visit) => void) | undefined;
  /** Counts exchanges. */
  readonly exchanged?: Metrics['exchange'] | undefined;
  /** Requests of one endpoint that are worked on at the same time; more are refused. */
  readonly atOnce?: number;
  /** Other servers may work on the same database. */
  readonly isShared: boolean;
}

/** Answers requests to hosted endpoints. */
export interface EndpointHost {
  /**
   * @param caller who the log says it was; default: `network`
   * @param watch is told how the exchange went, once its answer is ready
   * @returns `undefined` when there is no such endpoint.
   */
  answer(
    publicId: string,
    body: Uint8Array,
    headers: RequestHeaders,
    caller?: Caller,
    watch?: Watch,
  ): Promise<HttpReply | undefined>;
  /**
   * Notes a request whose body did not arrive as it should, so that nobody could answer it.
   * @param status what it got instead
   */
  refused(publicId: string, status: number, caller: Caller): Promise<void>;
  /** Whether there is such an endpoint, and whether something was deployed. */
  isDeployed(publicId: string): Promise<boolean | undefined>;
  /** Forgets what is remembered of a flow's endpoints. */
  forget(flowId: string): void;
}

/** Is told of an exchange, and what the handler wrote. */
export type Watch = (record: ExchangeRecord, logs: readonly LogLine[]) => void;

/** Endpoints that are remembered. */
const REMEMBERED = 1_000;
/**
 * For how long a live one is, in milliseconds, before it is asked whether it changed, where nobody but this server changes
 * endpoints, and says so. Draft ones, and those that other servers may change, are asked about each time.
 */
const TRUSTED = 1_000;
/** So that a flood of requests to one endpoint, or one that is slow, leaves room for others. */
const AT_ONCE = LIMITS.exchanges.atOnce.most;
/** The largest file that fits into the memory of an isolate, as text and as bytes. */
export const MOST_MEDIA_BYTES = 6 * 1024 * 1024;

interface Remembered {
  readonly stamp: string;
  readonly flowId: string;
  readonly endpointId: string;
  readonly isDraft: boolean;
  readonly isDeployed: boolean;
  readonly handle: Handle;
  askedAt: number;
  running: number;
}

/** What is known of a request wherever it is worked on: who asks, and what it writes to its log. */
const current = new AsyncLocalStorage<Current>();

interface Current {
  readonly caller: Caller;
  readonly logs: LogLine[];
  readonly watch?: Watch | undefined;
}

export function createEndpointHost(parts: HostParts): EndpointHost {
  const { states, atOnce = AT_ONCE, isShared } = parts;
  const stampOf = joinAsks((publicId) => states.stamp(publicId));
  /** The one used last is the last. */
  const remembered = new Map<string, Promise<Remembered | undefined>>();

  async function find(publicId: string): Promise<Remembered | undefined> {
    const known = await remembered.get(publicId);
    const isTrusted = known !== undefined && !known.isDraft && !isShared;
    if (isTrusted && Date.now() - known.askedAt < TRUSTED) return known;
    const stamp = await stampOf(publicId);
    if (stamp !== undefined && known?.stamp === stamp) {
      known.askedAt = Date.now();
      return known;
    }
    if (stamp === undefined) {
      remembered.delete(publicId);
      return undefined;
    }
    return load(publicId, stamp, known);
  }

  /** Several requests that come for the first time wait for the same reading. */
  function load(
    publicId: string,
    stamp: string,
    old: Remembered | undefined,
  ): Promise<Remembered | undefined> {
    const under = remembered.get(publicId);
    const loading = (async () => {
      const started = await under;
      if (started !== undefined && started !== old && started.stamp === stamp) return started;
      const state = await states.read(publicId);
      return state === undefined ? undefined : remember(parts, state, stamp);
    })();
    remembered.delete(publicId);
    remembered.set(publicId, loading);
    // What failed is tried again with the next request.
    loading.catch(() => remembered.delete(publicId));
    const [oldest] = remembered.keys();
    if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    return loading;
  }

  return {
    async answer(publicId, body, headers, caller = 'network', watch) {
      const endpoint = await find(publicId);
      if (endpoint === undefined) return undefined;
      if (endpoint.running >= atOnce) return { status: 503, headers: { 'retry-after': '1' }, body: '' };
      endpoint.running += 1;
      try {
        return await current.run({ caller, logs: [], watch }, () => endpoint.handle(body, headers));
      } finally {
        endpoint.running -= 1;
      }
    },

    async refused(publicId, status, caller) {
      const endpoint = await find(publicId);
      if (endpoint !== undefined) parts.log.add(unreadExchange(endpoint.endpointId, status, caller));
    },

    isDeployed: async (publicId) => (await find(publicId))?.isDeployed,

    forget(flowId) {
      for (const [publicId, endpoint] of remembered) {
        endpoint.then(
          (known) => {
            if (known?.flowId === flowId && remembered.get(publicId) === endpoint)
              remembered.delete(publicId);
          },
          () => undefined,
        );
      }
    },
  };
}

function remember(parts: HostParts, state: EndpointState, stamp: string): Remembered {
  const { row, program, keys, flow, appSecrets, sensitive, version } = state;
  const handle = createHandler(endpointOf(parts, row, program), {
    keys,
    flow,
    ...(appSecrets.length === 0 ? {} : { appSecret: appSecrets }),
    timeBudget: parts.timeBudget ?? LIMITS.exchanges.answer.most,
    media: { maxBytes: MOST_MEDIA_BYTES, ...parts.media },
    onExchange: (record) => {
      const { watch, ...about } = current.getStore() ?? UNKNOWN;
      keep(parts.log, row, { record, version, sensitive, ...about });
      parts.exchanged?.({
        environment: row.environment,
        status: record.status,
        milliseconds: record.timings.total,
      });
      watch?.(record, about.logs);
      for (const visit of visitsOf(record, row.flowId, about.caller)) parts.visited?.(visit);
    },
  });
  const isDraft = row.environment === 'draft';
  return {
    stamp,
    flowId: row.flowId,
    endpointId: row.id,
    isDraft,
    isDeployed: program !== undefined,
    handle,
    askedAt: Date.now(),
    running: 0,
  };
}

/** The handlers of a program; what they write goes to the log of the request that is being worked on. */
export function endpointOf(
  parts: Pick<HostParts, 'pool' | 'outside'>,
  { id, allowedHosts }: EndpointState['row'],
  program: Program | undefined,
): Endpoint {
  if (program === undefined) return notDeployed;
  return hostedEndpoint({
    pool: parts.pool,
    program,
    host: (services) =>
      createCallHost(parts.outside, {
        ...services,
        endpointId: id,
        allowedHosts,
        logs: (current.getStore() ?? UNKNOWN).logs,
      }),
  });
}

/** A request outside of any. */
const UNKNOWN: Current = { caller: 'network', logs: [] };

/** Runs something as one request, with a log of its own. */
export function withLogs<Result>(logs: LogLine[], run: () => Result): Result {
  return current.run({ caller: 'phone', logs }, run);
}

interface Kept {
  readonly record: ExchangeRecord;
  readonly caller: Caller;
  readonly version: number | null;
  readonly sensitive: ReadonlySet<string>;
  readonly logs: readonly LogLine[];
}

/** Puts an exchange into the log: with its payloads, masked, only where they are kept. */
export function keep(
  log: ExchangeLog,
  row: EndpointState['row'],
  { record, caller, version, sensitive, logs }: Kept,
): void {
  const { keepPayloads } = row;
  const shown = (value: unknown) => (keepPayloads ? shownPayload(value, sensitive) : null);
  const { action, screen } = placeOf(record.request);
  log.add({
    endpointId: row.id,
    at: new Date(record.at),
    caller,
    kind: record.kind,
    action,
    screen,
    next: placeOf(record.answer).screen,
    status: record.status,
    milliseconds: record.timings.total,
    errorCode: record.error === undefined ? null : describeFailure(record.error, false).code,
    version,
    timings: record.timings,
    key: record.key ?? null,
    error: record.error === undefined ? null : describeFailure(record.error, keepPayloads),
    request: shown(record.request),
    answer: shown(record.answer),
    refused: shown(record.refused),
    logs: keepPayloads ? [...logs] : [],
    cut: false,
  });
}

/** A payload as the log keeps it: sensitive fields masked. `null` for what is no object. */
export function shownPayload(
  value: unknown,
  sensitive: ReadonlySet<string>,
): { [key: string]: unknown } | null {
  if (value === undefined) return null;
  // What the answer holds was found to be JSON before it was sealed; what the request holds was JSON.
  const json: JsonValue = JSON.parse(JSON.stringify(value));
  const hidden = maskSensitive(json, sensitive);
  return isJsonObject(hidden) ? { ...hidden } : null;
}

function placeOf(request: unknown): { action: string | null; screen: string | null } {
  const members = new Map<string, unknown>(
    typeof request === 'object' && request !== null ? Object.entries(request) : [],
  );
  const textOf = (key: string): string | null => {
    const value = members.get(key);
    return typeof value === 'string' ? value : null;
  };
  return { action: textOf('action'), screen: textOf('screen') };
}
