import { randomBytes } from 'node:crypto';
import { generateKeyPair } from '@flowsmith/crypto';
import type { Chat, ChatMessage, Customer, Delivery, FlowAlerts, Session, Traffic } from './chat-schema.ts';
import type { SandboxSeed } from './seed.ts';
import { worldSchema } from './schema.ts';
import type { AccessToken, GraphNode, NodeKind, NodeOf, WorldState } from './schema.ts';
import { Table } from './table.ts';

/** A sandbox that was killed may have given out so many numbers after it saved its state: they are not given out again. */
const UNSAVED = 10_000;

/** Everything the sandbox knows: nodes by id, tokens by value. Nodes are replaced, never changed in place. */
export class World {
  readonly secret: string;
  readonly endpointKeyPem: string;
  readonly customers: Table<Customer>;
  readonly chats: Table<Chat>;
  readonly messages: Table<ChatMessage>;
  readonly sessions: Table<Session>;
  /** Webhooks that were not delivered yet. */
  readonly deliveries: Table<Delivery>;
  readonly traffic: Table<Traffic>;
  /** By id of their flows. */
  readonly alerts: Table<FlowAlerts>;
  readonly #nodes: Map<string, GraphNode>;
  readonly #tokens: Map<string, AccessToken>;
  readonly #onChange: () => void;
  #sequence: number;

  /** @param onChange called after each change, synchronously. */
  constructor(state: WorldState, onChange: () => void) {
    this.secret = state.secret;
    this.endpointKeyPem = state.endpointKeyPem;
    this.#nodes = new Map(state.nodes.map((node) => [node.id, node]));
    this.#tokens = new Map(state.tokens.map((token) => [token.value, token]));
    this.#sequence = state.sequence + UNSAVED;
    this.#onChange = onChange;
    this.customers = new Table(state.customers, onChange);
    this.chats = new Table(state.chats, onChange);
    this.messages = new Table(state.messages, onChange);
    this.sessions = new Table(state.sessions, onChange);
    this.deliveries = new Table(state.deliveries, onChange);
    this.traffic = new Table(state.traffic, onChange);
    this.alerts = new Table(state.alerts, onChange);
  }

  get(id: string): GraphNode | undefined {
    return this.#nodes.get(id);
  }

  /** The node with this id, if it is of this kind. */
  find<K extends NodeKind>(kind: K, id: string): NodeOf<K> | undefined {
    const node = this.#nodes.get(id);
    return node !== undefined && isKind(node, kind) ? node : undefined;
  }

  /** All nodes of a kind, in the order in which they came. */
  all<K extends NodeKind>(kind: K): NodeOf<K>[] {
    return [...this.#nodes.values()].filter((node) => isKind(node, kind));
  }

  put(node: GraphNode): void {
    this.#nodes.set(node.id, node);
    this.#onChange();
  }

  remove(id: string): void {
    if (this.#nodes.delete(id)) this.#onChange();
  }

  token(value: string): AccessToken | undefined {
    return this.#tokens.get(value);
  }

  /** The first token of an app. */
  tokenOf(appId: string): AccessToken | undefined {
    return this.#tokens.values().find((token) => token.appId === appId);
  }

  /** The next number of a sequence that never repeats, also after deletions and restarts. */
  nextNumber(): number {
    this.#sequence += 1;
    this.#onChange();
    return this.#sequence;
  }

  toState(): WorldState {
    return {
      format: 1,
      sequence: this.#sequence,
      secret: this.secret,
      endpointKeyPem: this.endpointKeyPem,
      nodes: [...this.#nodes.values()],
      tokens: [...this.#tokens.values()],
      customers: this.customers.all(),
      chats: this.chats.all(),
      messages: this.messages.all(),
      sessions: this.sessions.all(),
      deliveries: this.deliveries.all(),
      traffic: this.traffic.all(),
      alerts: this.alerts.all(),
    };
  }
}

/** Narrows a node to its kind. */
export function isKind<K extends NodeKind>(node: GraphNode, kind: K): node is NodeOf<K> {
  return node.kind === kind;
}

/**
 * The state of a new sandbox. Phone numbers without a key get the one of the sandbox's own endpoint, so that a flow with
 * that endpoint can be published at once.
 */
export async function newWorldState(seed: SandboxSeed): Promise<WorldState> {
  const { privateKeyPem, publicKey } = await generateKeyPair();
  return worldSchema.parse({
    format: 1,
    sequence: 0,
    secret: seed.secret ?? randomBytes(32).toString('hex'),
    endpointKeyPem: privateKeyPem,
    nodes: seed.nodes.map((node) =>
      node.kind === 'phone' ? { publicKey: { pem: publicKey.pem, status: 'VALID' }, ...node } : node,
    ),
    tokens: [...seed.tokens],
  });
}
