import type { JsonObject, JsonValue, Path } from '../document/types.ts';
import type { ComponentType } from '../spec/types.ts';
import type { Violation } from './violation.ts';

/** What a screen remembers while a flow is open (kept for every visited screen, also after going back). */
export interface ScreenMemory {
  readonly data: JsonObject;
  readonly form: JsonObject;
  /** Messages from the endpoint or from `error-message(s)` that stand until the field is edited. */
  readonly errors: { readonly [name: string]: string };
  /** Inputs that the person has left at least once: only these show their own validation errors. */
  readonly touched: readonly string[];
  /** Initial values as last applied: those that change later are applied again. */
  readonly initial: JsonObject;
  /** Where each field of `data` came from. */
  readonly sources: { readonly [field: string]: DataSource };
}

/** Where a value among a screen's data came from. */
export type DataSource =
  /** The `__example__` of its definition, since nothing else was given. */
  | { readonly by: 'example' }
  /** The message that opened the flow. */
  | { readonly by: 'opening' }
  /** The payload of a `navigate` action of that screen. */
  | { readonly by: 'navigate'; readonly screen: string }
  /** An answer of the endpoint, asked from that screen (empty: asked for the first one). */
  | { readonly by: 'endpoint'; readonly screen: string }
  /** An `update_data` action of its own screen. */
  | { readonly by: 'update' };

/** A request to the endpoint that has not been answered yet. */
export interface PendingExchange {
  readonly id: number;
  readonly action: 'INIT' | 'data_exchange' | 'BACK';
}

/** Habits in which phones differ, or are not known to agree. */
export interface PhoneHabits {
  /**
   * What payloads hold for inputs that nobody touched (Flow JSON 7.4): nothing at all, or an empty value of their kind.
   * Default: `omit`.
   */
  readonly untouched?: 'omit' | 'empty';
  /** `min-selected-items` also counts while nothing is chosen, though the input is not required (Flow JSON 5.9). */
  readonly strictMinimum?: boolean;
}

/** The whole state of one run of a flow. Plain data: it can be stored, compared and replayed. */
export interface RuntimeState {
  readonly status: 'ready' | 'loading' | 'completed' | 'closed' | 'failed';
  /** Visited path; the last one is on screen. Empty until the endpoint named the first screen. */
  readonly history: readonly string[];
  readonly screens: { readonly [screenId: string]: ScreenMemory };
  readonly flowToken: string;
  /** Absent: those that are safest to assume. */
  readonly habits?: PhoneHabits;
  /** Text of the bar at the bottom (`error_message` of an endpoint's answer, or why an action failed). */
  readonly snackbar?: string;
  /** Path of the component whose action is under way while `status` is `loading`. */
  readonly busy?: Path;
  /** The message that would be sent, once `status` is `completed`. */
  readonly completion?: JsonObject;
  readonly nextExchangeId: number;
  /** Set while `status` is `loading`. */
  readonly pending?: PendingExchange;
}

/** What can happen to a running flow. */
export type RuntimeEvent =
  | { readonly type: 'change'; readonly name: string; readonly value: JsonValue | undefined }
  | { readonly type: 'leave'; readonly name: string }
  /** `path` is the component, or the tapped list item of a NavigationList. */
  | { readonly type: 'tap'; readonly path: Path }
  | { readonly type: 'back' }
  | { readonly type: 'close' }
  | { readonly type: 'dismiss-snackbar' }
  | { readonly type: 'exchange-answered'; readonly id: number; readonly answer: JsonObject }
  | { readonly type: 'exchange-failed'; readonly id: number; readonly message: string };

/** What the host of the runtime has to do; the runtime itself does no I/O. */
export type RuntimeEffect =
  | { readonly type: 'exchange'; readonly id: number; readonly request: JsonObject }
  /**
   * The phone refused the endpoint's answer, or a way that the flow wanted to take, and tells the endpoint so. The host
   * sends it; the endpoint only acknowledges, and nothing waits for that.
   * `request`: `version`, `action` that failed, `screen`, `flow_token` and `data: { error, error_message }`.
   */
  | { readonly type: 'error-notification'; readonly request: JsonObject }
  | { readonly type: 'open-url'; readonly url: string }
  | { readonly type: 'complete'; readonly payload: JsonObject }
  | { readonly type: 'closed' }
  /** A fault that a phone would hide behind a generic error: say it loudly to the author. */
  | Fault;

/** Why a phone would misbehave here; for the author, never for the person who fills in the flow. */
export interface Fault {
  readonly type: 'fault';
  readonly code: FaultCode;
  readonly message: string;
  readonly path?: Path;
}

/** Kinds of fault. The names of errors that phones report to endpoints are Meta's. */
export type FaultCode =
  | 'no-screens'
  | 'unknown-screen'
  | 'same-screen'
  | 'invalid-screen-transition'
  | 'payload-schema-error'
  | 'no-endpoint'
  | 'unknown-action'
  | 'not-in-version'
  | 'bad-url'
  | 'missing-flow-token'
  | 'exchange-failed';

/** Result of opening a flow or feeding it one event. */
export interface RuntimeStep {
  readonly state: RuntimeState;
  readonly effects: readonly RuntimeEffect[];
}

/** How a flow is opened. */
export interface OpenOptions {
  /**
   * Message parameter `flow_action`. `data_exchange` asks the endpoint for the first screen (`INIT`) and ignores
   * `screen` and `data`. Default: `navigate`.
   */
  readonly action?: 'navigate' | 'data_exchange';
  /** Default: the entry screen. */
  readonly screen?: string;
  /** Opening data. Default: the `__example__` values of the screen's data model. */
  readonly data?: JsonObject;
  readonly flowToken?: string;
  readonly habits?: PhoneHabits;
}

/** A component ready to be drawn: every binding and expression resolved. */
export interface ComponentView {
  readonly path: Path;
  readonly type: ComponentType;
  /** Resolved properties by their Flow JSON names. A property that resolved to nothing is absent. */
  readonly props: JsonObject;
  /** Current value of an input. */
  readonly value?: JsonValue;
  /** `false` when `enabled` is false, or, for a Footer, when the screen is not valid yet. */
  readonly enabled: boolean;
  /** Message to show under the field. Of several (`errors`) the first. */
  readonly error?: string;
  /** Given messages for parts of the input: `start-date` and `end-date` of a range, or files by their media id. */
  readonly errors?: { readonly [part: string]: string };
  /** The action of this component is under way. */
  readonly busy?: boolean;
}

/** An input that keeps the Footer disabled, and why. */
export type InvalidInput = {
  readonly name: string;
  readonly path: Path;
} & (
  | Violation
  /** An error text of the endpoint or of the flow stands at the input. */
  | { readonly rule: 'givenError'; readonly message: string }
);

/** One screen ready to be drawn: Form, If and Switch are already resolved into a flat list. */
export interface ScreenView {
  readonly screenId: string;
  readonly title: string;
  readonly terminal: boolean;
  readonly components: readonly ComponentView[];
  readonly footer?: ComponentView;
  readonly canGoBack: boolean;
  readonly loading: boolean;
  readonly snackbar?: string;
  readonly invalid: readonly InvalidInput[];
}
