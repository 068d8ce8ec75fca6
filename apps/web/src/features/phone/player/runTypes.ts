import type {
  ExchangeTrace,
  JsonObject,
  JsonValue,
  OpenOptions,
  Path,
  RuntimeEvent,
  RuntimeState,
} from '@flowsmith/flow-model';

/** What an entry of a run is about. */
export type RunEntryKind =
  | 'open'
  | 'change'
  | 'tap'
  | 'back'
  | 'close'
  | 'exchange'
  | 'answer'
  | 'failure'
  | 'navigation'
  | 'data'
  | 'url'
  | 'complete'
  | 'fault'
  | 'edited';

/**
 * One thing that happened. What a person or an endpoint did has an `event`; what followed from it stands behind it, with
 * the same states before and after.
 */
export interface RunEntry {
  /** Unique in its run, rising. */
  readonly id: number;
  /** Milliseconds since the flow was opened. */
  readonly at: number;
  readonly kind: RunEntryKind;
  readonly text: string;
  /** The exact JSON that was entered, sent or received. */
  readonly detail?: JsonValue | undefined;
  /** Component or screen of the flow that it is about. */
  readonly path?: Path | undefined;
  readonly before: RuntimeState;
  readonly after: RuntimeState;
  readonly event?: RuntimeEvent | undefined;
  /** Who gave an answer, in words: a rule, an endpoint. */
  readonly by?: string | undefined;
  /** HTTP status of a failure, where there was one. */
  readonly status?: number | undefined;
  /** A change of a text, letter by letter: the next one of the same field takes its place. */
  readonly isTyping?: boolean | undefined;
  /** The person who plays gave this answer. */
  readonly byHand?: boolean | undefined;
  /** What went over the wire for an answer or a failure. */
  readonly trace?: ExchangeTrace | undefined;
}

/** A request that waits for its answer. A new object is a new attempt, also where the id is the same. */
export interface OpenRequest {
  readonly id: number;
  readonly request: JsonObject;
}

/** A flow that is played, with everything that its host has to show. Plain data. */
export interface Run {
  /** As it is now, whatever is being looked at. */
  readonly state: RuntimeState;
  /** Oldest first; empty before the flow was opened. */
  readonly entries: readonly RunEntry[];
  readonly nextEntryId: number;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  /** How it was opened. */
  readonly opening: OpenOptions;
  readonly request?: OpenRequest | undefined;
  /** The latest error of which the phone told the endpoint; nothing waits for an answer. */
  readonly notification?: JsonObject | undefined;
  /** A page that the flow wants to open. */
  readonly url?: string | undefined;
  /** Id of the entry whose state is shown while travelling in time. */
  readonly looking?: number | undefined;
}

/** Who gave an answer or let a request fail; see {@link RunEntry}. */
export type Source = Pick<RunEntry, 'by' | 'byHand' | 'status' | 'trace'>;
