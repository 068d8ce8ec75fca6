import { parseDocument } from '@flowsmith/flow-model';
import { isWhatsAppCdn, type MediaOptions } from '@flowsmith/endpoint';
import type { Database } from '../../db/open-database.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import {
  IsolateError,
  startIsolatePool,
  type CallHost,
  type IsolatePool,
  type PoolOptions,
} from '../../isolate/pool.ts';
import { createOutgoing, type OutgoingOptions } from '../../net/guarded-request.ts';
import { isPrivateAddress } from '../../net/private-address.ts';
import { isPublicAddress } from '../../net/public-address.ts';
import type { Metrics } from '../../ops/metrics.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import { createAccountService } from '../accounts/service.ts';
import { createFlowService } from '../flows/service.ts';
import { endpointRow } from './endpoint-rows.ts';
import { createExchangeLog } from './exchanges.ts';
import { createEndpointHost, type HostParts } from './hosted/host.ts';
import { HostFailure, hostFailureOf } from './hosted/host-failure.ts';
import { programOf } from './hosted/programs-of.ts';
import { createStateReader } from './hosted/state.ts';
import { tryEndpoint } from './hosted/try-endpoint.ts';
import { createKeyService } from './keys.ts';
import { sensitiveNames } from './mask-sensitive.ts';
import type { Patience } from './phone/carry-out.ts';
import { createOwnServers } from './phone/own-servers.ts';
import type { Visit } from '../responses/visits.ts';
import { createPhoneService } from './phone/phone-service.ts';
import type { MediaCdn } from './phone/upload-media.ts';
import type { Caller, Tried } from './schema.ts';
import { createSecretService } from './secrets.ts';
import { createEndpointService } from './service.ts';
import { trySource } from './source-trial.ts';
import { createSourceService } from './sources.ts';
import { createEndpointStore } from './store.ts';

/** How endpoints are hosted. */
export interface HostingOptions {
  readonly isolates?: PoolOptions;
  readonly outgoing?: OutgoingOptions;
  readonly media?: MediaOptions;
  /** Milliseconds for an answer. Default: 9,000. */
  readonly timeBudget?: number;
  /** Requests of one endpoint that are worked on at the same time. Default: 256. */
  readonly atOnce?: number;
  /** Where picked files of the phone in the builder are put. Without it, it cannot send any. */
  readonly cdn?: MediaCdn | undefined;
  /** The phone in the builder. */
  readonly phone?: { readonly patience?: Patience };
}

/** What endpoints are hosted with. */
export interface HostingParts {
  readonly db: Database;
  readonly keyring: Keyring;
  /** Is told what goes wrong behind the scenes. */
  readonly report: (error: unknown, what: string) => void;
  /** Is told of each screen that a phone of a person was shown. */
  readonly visited?: ((visit: Visit) => void) | undefined;
  /** Counts exchanges, and the handlers that they ask. */
  readonly metrics?: Pick<Metrics, 'exchange' | 'handler' | 'threadReplaced'> | undefined;
  /** The server listens on loopback: whoever uses it may reach this machine anyway. */
  readonly loopbackOnly: boolean;
  /** Other servers may work on the same database. */
  readonly isShared: boolean;
}

/** Everything about hosted endpoints, put together. */
export type Hosting = ReturnType<typeof createHosting>;

/** Makes the services of hosted endpoints. The threads that run handlers start when they are needed first. */
export function createHosting(
  { db, keyring, report, loopbackOnly, isShared, visited, metrics }: HostingParts,
  options: HostingOptions = {},
) {
  const flows = createFlowService(db);
  const accounts = createAccountService(db, keyring);
  const pool = startedOnce(() => startIsolatePool({ ...options.isolates, observer: metrics }));
  const outgoing = createOutgoing(options.outgoing);
  const store = createEndpointStore(db);
  const secrets = createSecretService(db, keyring);
  const keys = createKeyService(db, keyring);
  const log = createExchangeLog(db, (error) => report(error, 'exchanges could not be kept'));
  const sources = createSourceService({ db, flows, check: (source) => checkSource(pool.get, source) });
  const states = createStateReader({ db, flows, accounts, keys, sources });
  const parts: HostParts = {
    states,
    pool: pool.get,
    outside: { outgoing, store, secrets },
    log,
    media: mediaOptions(options),
    visited,
    exchanged: metrics?.exchange,
    isShared,
    ...(options.timeBudget === undefined ? {} : { timeBudget: options.timeBudget }),
    ...(options.atOnce === undefined ? {} : { atOnce: options.atOnce }),
  };
  const host = createEndpointHost(parts);
  const endpoints = createEndpointService({ db, accounts, keys, sources, secrets, store });
  const ownServers = createOwnServers(db, keyring);
  const nearby = createOutgoing({
    isAllowedAddress: (address) => isPublicAddress(address) || (loopbackOnly && isPrivateAddress(address)),
  });
  const phone = createPhoneService({
    db,
    flows,
    accounts,
    endpoints,
    keys,
    host,
    log,
    own: ownServers,
    outgoing: nearby,
    reachesPrivate: loopbackOnly,
    patience: options.phone?.patience,
  });

  return {
    endpoints,
    phone,
    ownServers,
    cdn: options.cdn,
    keys,
    secrets,
    sources,
    store,
    log,
    host,

    /**
     * Answers a decrypted request with the draft environment and the source as it is being worked on.
     * @param source to try before it is saved
     * @param caller who the log says it was
     */
    async try(
      flowId: string,
      request: Readonly<Record<string, unknown>>,
      source?: string,
      caller: Caller = 'phone',
    ): Promise<Tried> {
      const row = await endpointRow(db, flowId, 'draft');
      const { value: flow } = parseDocument((await flows.read(flowId)).text);
      return tryEndpoint(parts, {
        row,
        flow,
        sensitive: flow === undefined ? new Set() : sensitiveNames(flow),
        source: source ?? (await sources.working(flowId)).text,
        request,
        caller,
      });
    },

    /** Asks a data source of a table of rules once, as the draft endpoint would. */
    trySource: async (flowId: string, source: unknown, payload: Readonly<Record<string, unknown>>) =>
      trySource({ outgoing, secrets }, await endpointRow(db, flowId, 'draft'), source, payload),

    /** Ends the threads and writes what waits to be kept. */
    async close(): Promise<void> {
      await log.close();
      await pool.close();
      await outgoing.close();
      await nearby.close();
    },
  };
}

/** Picked files are fetched from WhatsApp's CDN, and from the one that the phone in the builder puts them on. */
function mediaOptions({ media = {}, cdn }: HostingOptions): MediaOptions {
  const { allow = isWhatsAppCdn } = media;
  return cdn === undefined ? media : { ...media, allow: (address) => allow(address) || cdn.isOwn(address) };
}

/** Milliseconds for loading a source before it is deployed. */
const CHECK_TIME = 10_000;

/** Loads a source as it would be loaded to answer. @throws ApiError `invalid-source` */
async function checkSource(pool: () => Promise<IsolatePool>, source: string): Promise<void> {
  try {
    const program = programOf('check', source);
    const signal = AbortSignal.timeout(CHECK_TIME);
    const reply = await (await pool()).ask(program, { operation: 'check' }, NOBODY, signal);
    if (!reply.ok || reply.value !== true)
      throw new ApiError(400, 'invalid-source', messages.endpoints.noEndpoint);
  } catch (error) {
    const failure = error instanceof IsolateError ? hostFailureOf(error) : error;
    if (!(failure instanceof HostFailure)) throw failure;
    const { message, hint, place, code } = failure;
    throw new ApiError(400, 'invalid-source', { message, hint }, { reason: code, ...place }, error);
  }
}

/** A module may not call anybody while it is loaded. */
const NOBODY: CallHost = {
  operation: () => Promise.reject(new Error(messages.endpoints.unknownOperation)),
  log: () => undefined,
};

/** Starts something when it is asked for first, and again if that failed. */
function startedOnce(start: () => Promise<IsolatePool>) {
  let started: Promise<IsolatePool> | undefined;
  return {
    get(): Promise<IsolatePool> {
      started ??= start().catch((error: unknown) => {
        started = undefined;
        throw error;
      });
      return started;
    },
    async close(): Promise<void> {
      await (await started)?.close();
    },
  };
}
