import type { JsonObject } from '@flowsmith/flow-model';
import type { FastifyBaseLogger } from 'fastify';
import type { Cdn } from '../cdn/cdn.ts';
import type { FaultBoard } from '../faults/fault-board.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Caller } from '../http/authenticate.ts';
import type { Parameters } from '../http/parameters.ts';
import type { Monitor } from '../monitoring/monitor.ts';
import type { GraphNode, NodeKind, NodeOf } from '../state/schema.ts';
import type { World } from '../state/world.ts';

/** A change that webhooks tell of. */
export interface WebhookUpdate {
  readonly wabaId: string;
  /** Number that it is about; absent for changes of the whole account and of flows. */
  readonly phoneId?: string;
  readonly field: string;
  readonly value: JsonObject;
  /** What must arrive in order: a chat, or a flow. */
  readonly lane: string;
}

/** A change, whether anybody is subscribed to it or not. */
export interface SandboxEvent {
  readonly wabaId: string;
  readonly field: string;
  readonly value: JsonObject;
  /** ISO 8601. */
  readonly at: string;
}

/** What all calls work on. */
export interface Sandbox {
  readonly world: World;
  readonly faults: FaultBoard;
  readonly log: FastifyBaseLogger;
  readonly now: () => Date;
  /** The address under which clients reach the sandbox, without a slash at the end. */
  readonly publicUrl: () => string;
  /** Tells of a change: by webhook to those who are subscribed. */
  readonly emit: (update: WebhookUpdate) => void;
  /** Milliseconds that an endpoint has to answer. */
  readonly endpointTimeout: number;
  /** Does something later, unless the sandbox is closed before. Milliseconds of real time. */
  readonly later: (delay: number, work: () => void) => void;
  /** Milliseconds between the steps on the way of a message or a template. */
  readonly pace: number;
  /** Says that a chat is not as it was. */
  readonly chatChanged: (chatId: string, revision: number) => void;
  /** The traffic of the last hour. */
  readonly monitor: Monitor;
  /** Contents of uploaded files. */
  readonly files: FileStore;
  /** Where picked files lie; absent: there are none. */
  readonly cdn: Cdn | undefined;
  /** The callback of apps that have none of their own. */
  readonly callbackUrl: () => string | undefined;
}

/** One call: who asks what of which node. */
export interface CallContext<N extends GraphNode = GraphNode> {
  readonly sandbox: Sandbox;
  readonly node: N;
  readonly parameters: Parameters;
  readonly caller: Caller;
  readonly version: string;
  /** The address of this call as the client sees it, for paging links. */
  readonly url: URL;
}

/** Permissions that calls ask for. */
export type Scope = 'whatsapp_business_management' | 'whatsapp_business_messaging' | 'business_management';

/** A call of the Graph API on a node (`edge` is empty) or on one of its edges. */
export interface Call {
  readonly kind: NodeKind;
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly edge: string;
  /** Any one of these permissions will do. App tokens pass calls without one only. */
  readonly scopes: readonly Scope[];
  run(context: CallContext): Promise<JsonObject>;
}

/** Defines a call whose `run` gets the node in its own type. */
export function defineCall<K extends NodeKind>(
  definition: Omit<Call, 'kind' | 'run'> & {
    readonly kind: K;
    readonly run: (context: CallContext<NodeOf<K>>) => JsonObject | Promise<JsonObject>;
  },
): Call {
  const isMine = (context: CallContext): context is CallContext<NodeOf<K>> =>
    context.node.kind === definition.kind;
  return {
    ...definition,
    run: async (context) => {
      if (!isMine(context))
        throw new TypeError(`a call on ${definition.kind} was given a ${context.node.kind}`);
      return definition.run(context);
    },
  };
}
