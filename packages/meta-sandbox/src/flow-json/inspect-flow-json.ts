import { hash } from 'node:crypto';
import {
  entryScreen,
  parseDocument,
  routingGraph,
  toMetaErrors,
  validateDocument,
} from '@flowsmith/flow-model';
import type { JsonObject, JsonValue, MetaValidationError } from '@flowsmith/flow-model';

/** What the sandbox needs to know of an uploaded Flow JSON. */
export interface FlowFacts {
  readonly version: string | undefined;
  /** Set on flows that use an endpoint. */
  readonly dataApiVersion: string | undefined;
  /** Where version 2 keeps its endpoint. */
  readonly dataChannelUri: string | undefined;
  readonly screens: readonly FlowScreen[];
  /** Screens with which a message may open the flow. */
  readonly entries: readonly string[];
  /** Entries of `validation_errors` (2.5). */
  readonly errors: readonly JsonObject[];
}

/** A screen as the preview page lists it. */
export interface FlowScreen {
  readonly id: string;
  readonly title: string | undefined;
  readonly isTerminal: boolean;
}

/** Validating a large flow takes a while, and lists ask for the errors of many flows again and again. */
const CACHE_SIZE = 200;
const cache = new Map<string, FlowFacts>();

/** Reads and validates a Flow JSON text. Never throws; text that is no JSON has errors and no facts. */
export function inspectFlowJson(text: string): FlowFacts {
  // By digest: old texts of several megabytes must not be kept alive.
  const key = hash('sha256', text);
  const known = cache.get(key);
  cache.delete(key);
  const facts = known ?? inspect(text);
  cache.set(key, facts);
  const [oldest] = cache.keys();
  if (cache.size > CACHE_SIZE && oldest !== undefined) cache.delete(oldest);
  return facts;
}

/** Is this text written in a version before 3.0, which holds the endpoint's address itself? */
export function holdsOwnEndpoint({ version }: FlowFacts): boolean {
  return version !== undefined && /^[12]\./.test(version);
}

function inspect(text: string): FlowFacts {
  const document = parseDocument(text);
  const errors = toMetaErrors(
    document,
    validateDocument(document).filter(
      (diagnostic) => diagnostic.severity === 'error' && diagnostic.stage !== 'lint',
    ),
  );
  const root = objectOf(document.value) ?? {};
  return {
    version: textOf(root['version']),
    dataApiVersion: textOf(root['data_api_version']),
    dataChannelUri: textOf(root['data_channel_uri']),
    screens: Array.isArray(root['screens']) ? root['screens'].flatMap(readScreen) : [],
    entries: document.value === undefined ? [] : entriesOf(document.value),
    errors: errors.map(toJson),
  };
}

/** Screens that no other leads to; where there is none, the one that phones begin with. */
function entriesOf(flow: JsonValue): readonly string[] {
  const { entries } = routingGraph(flow);
  const first = entryScreen(flow);
  return entries.length > 0 || first === undefined ? entries : [first];
}

function toJson({ pointers, ...error }: MetaValidationError): JsonObject {
  return {
    ...error,
    ...(pointers !== undefined && { pointers: pointers.map((pointer) => ({ ...pointer })) }),
  };
}

function readScreen(value: JsonValue): FlowScreen[] {
  const screen = objectOf(value);
  if (screen === undefined) return [];
  return [
    {
      id: textOf(screen['id']) ?? '',
      title: textOf(screen['title']),
      isTerminal: screen['terminal'] === true,
    },
  ];
}

function objectOf(value: JsonValue | undefined): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !isArray(value) ? value : undefined;
}

function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
