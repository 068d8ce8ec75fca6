import { z } from 'zod';
import type { HandlerServices } from '@flowsmith/endpoint';
import type { CallHost } from '../../../isolate/pool.ts';
import type { HostOperations } from '../../../isolate/protocol.ts';
import { messages } from '../../../messages.ts';
import type { Outgoing } from '../../../net/guarded-request.ts';
import type { LogLine } from '../schema.ts';
import type { SecretService } from '../secrets.ts';
import type { EndpointStore } from '../store.ts';

/** What handlers can reach outside of their isolate. */
export interface OutsideParts {
  readonly outgoing: Outgoing;
  readonly store: EndpointStore;
  readonly secrets: Pick<SecretService, 'open'>;
}

/** Whose handlers ask, and for how long. */
export interface CallScope {
  readonly endpointId: string;
  readonly allowedHosts: readonly string[];
  /** Aborts when the request is over. */
  readonly signal: AbortSignal;
  readonly openMedia: HandlerServices['openMedia'];
  /** Lines of the log are added here. */
  readonly logs: LogLine[];
}

/** What one request may do outside. */
const MOST = { operations: 200, fetches: 20, lines: 200, characters: 50_000 } as const;

/** Carries out what a handler asks for, within bounds, for its own endpoint only. */
export function createCallHost(parts: OutsideParts, scope: CallScope): CallHost {
  let operations = 0;
  let fetches = 0;
  let characters = 0;
  const carryOut = operationsOf(parts, scope);
  return {
    async operation(name, text) {
      operations += 1;
      if (name === 'fetch') fetches += 1;
      if (operations > MOST.operations)
        throw new Error(messages.endpoints.tooManyOperations(MOST.operations));
      if (fetches > MOST.fetches) throw new Error(messages.endpoints.tooManyFetches(MOST.fetches));
      if (!isOperation(name)) throw new Error(messages.endpoints.unknownOperation);
      scope.signal.throwIfAborted();
      return JSON.stringify(await carryOut[name](JSON.parse(text)));
    },
    log(level, text) {
      characters += text.length;
      if (scope.logs.length < MOST.lines && characters <= MOST.characters) {
        scope.logs.push({ level: levels.parse(level), text });
      }
    },
  };
}

const levels = z.enum(['debug', 'info', 'warn', 'error']).catch('info');

type Operations = {
  readonly [Name in keyof HostOperations]: (argument: unknown) => Promise<HostOperations[Name]['result']>;
};

/** Arguments come from code that nobody trusts. */
const key = z.object({ key: z.string() });
const fetchArgument = z.object({
  url: z.string().max(8_000),
  method: z.string().max(20),
  headers: z.record(z.string().max(200), z.string().max(16_000)),
  body: z.string().max(1_000_000).optional(),
});
const setArgument = key.extend({ value: z.json(), ttl: z.number().optional() });
const incrementArgument = key.extend({ by: z.number() });
const secretArgument = z.object({ name: z.string().max(100) });
const file = z.object({
  media_id: z.string(),
  cdn_url: z.string(),
  file_name: z.string(),
  encryption_metadata: z.object({
    encrypted_hash: z.string(),
    iv: z.string(),
    encryption_key: z.string(),
    hmac_key: z.string(),
    plaintext_hash: z.string(),
  }),
});

function operationsOf({ outgoing, store, secrets }: OutsideParts, scope: CallScope): Operations {
  const { endpointId, allowedHosts, signal, openMedia } = scope;
  return {
    fetch: async (argument) => {
      const { body, ...request } = fetchArgument.parse(argument);
      const answer = await outgoing.request({
        ...request,
        ...(body === undefined ? {} : { body }),
        allowedHosts,
        signal,
      });
      return { ...answer, body: Buffer.from(answer.body).toString('utf8') };
    },
    secret: async (argument) => {
      const { name } = secretArgument.parse(argument);
      const value = await secrets.open(endpointId, name);
      if (value === undefined) throw new Error(messages.endpoints.noSecret(name));
      return value;
    },
    'store-get': async (argument) => {
      const found = await store.get(endpointId, key.parse(argument).key);
      return found === undefined ? { found: false, value: null } : { found: true, value: found.value };
    },
    'store-set': async (argument) => {
      const { key: name, value, ttl } = setArgument.parse(argument);
      await store.set(endpointId, name, value, ttl);
      return null;
    },
    'store-increment': async (argument) => {
      const { key: name, by } = incrementArgument.parse(argument);
      return store.increment(endpointId, name, by);
    },
    'store-delete': async (argument) => {
      await store.delete(endpointId, key.parse(argument).key);
      return null;
    },
    media: async (argument) => {
      const pieces = await openMedia(file.parse(argument), signal);
      return Buffer.concat(pieces).toString('base64');
    },
  };
}

const names: ReadonlySet<string> = new Set<keyof HostOperations>([
  'fetch',
  'secret',
  'store-get',
  'store-set',
  'store-increment',
  'store-delete',
  'media',
]);

function isOperation(name: string): name is keyof HostOperations {
  return names.has(name);
}
