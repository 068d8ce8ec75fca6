import type { JsonObject, JsonValue } from '../document/types.ts';

/** What a flow is played with. Kept beside the flow, never in it: `<name>.play.json` next to `<name>.json`. */
export interface PlayKit {
  readonly version: 1;
  readonly scenarios: readonly Scenario[];
  readonly tests: readonly FlowTest[];
}

/** One situation in which the flow is opened: where it starts, the data its screens get, and what the endpoint says. */
export interface Scenario {
  /** Unique within its kit; letters, digits, `-` and `_`. */
  readonly id: string;
  readonly name: string;
  readonly start: ScenarioStart;
  readonly flowToken?: string;
  /** By screen id: data in place of the screen's `__example__` values, for the opening screen and for answers with examples. */
  readonly data: { readonly [screenId: string]: JsonObject };
  /** The first rule that matches a request answers it. */
  readonly rules: readonly ExchangeRule[];
  /** What happens to a request that no rule matches: the person is asked, or the next screen comes with example data. */
  readonly unmatched: 'ask' | 'example';
}

/** How the message opens the flow (`flow_action` and its payload). */
export type ScenarioStart =
  | { readonly action: 'navigate'; readonly screen?: string; readonly data?: JsonObject }
  | { readonly action: 'data_exchange' };

/** When screen S and action A and the payload match, answer this. What is absent matches anything. */
export interface ExchangeRule {
  readonly id: string;
  readonly action?: 'INIT' | 'data_exchange' | 'BACK';
  readonly screen?: string;
  /** Members that the request's `data` must hold; it, and objects in it, may hold more. Lists must be equal. */
  readonly when?: JsonObject;
  /** How often the rule may answer in one run; absent: always. */
  readonly times?: number;
  readonly answer: RuleAnswer;
  /** Milliseconds that the phone waits for it; 0 when absent. */
  readonly delay?: number;
}

/** What the endpoint says. Texts inside `data` and `params` may take in the request: `${payload.email}`. */
export type RuleAnswer =
  | { readonly kind: 'screen'; readonly screen: string; readonly data: JsonObject }
  /** Stays on the screen and shows `message` in the bar at the bottom (`error_message`). */
  | { readonly kind: 'error'; readonly message: string; readonly data?: JsonObject }
  /** `SUCCESS`: the flow ends with these params. */
  | { readonly kind: 'complete'; readonly params: JsonObject }
  /** The endpoint answers with this HTTP status, or not at all. */
  | {
      readonly kind: 'failure';
      readonly status: 421 | 427 | 432 | 500 | 'timeout';
      readonly message?: string;
    }
  /** Sent as it is, however wrong: to see what a phone makes of it. */
  | { readonly kind: 'raw'; readonly answer: JsonObject };

/** A run that is repeated after edits: these steps must still end like that. */
export interface FlowTest {
  readonly id: string;
  readonly name: string;
  /** Id of a scenario of the same kit; absent: the flow's own start and examples. */
  readonly scenario?: string;
  readonly steps: readonly TestStep[];
  readonly expect: TestExpectation;
}

/** What the person does. Named by what they see rather than by position, so that a test outlives edits. */
export type TestStep =
  /** `null` empties the field. */
  | { readonly do: 'set'; readonly screen: string; readonly name: string; readonly value: JsonValue }
  | { readonly do: 'tap'; readonly screen: string; readonly target: TapTarget }
  | { readonly do: 'back'; readonly screen: string }
  | { readonly do: 'close'; readonly screen: string }
  /** An answer that was given by hand while the run was recorded. */
  | { readonly do: 'answer'; readonly answer: RuleAnswer };

/** A component to tap: its type and, where the screen has several, more of it. */
export interface TapTarget {
  readonly type: string;
  /** Its `name`, for components that have one. */
  readonly name?: string;
  /** Its visible text (label, text). */
  readonly label?: string;
  /** Id of the list item of a NavigationList. */
  readonly item?: string;
  /** 0-based place among those that match all of the above; absent: 0. */
  readonly index?: number;
}

/** How a run must end. What is absent is not looked at. */
export interface TestExpectation {
  readonly end: 'completed' | 'closed' | 'open';
  /** Screens in the order in which they were shown. None, and `open`: the flow does not open. */
  readonly screens?: readonly string[];
  /** The whole message that is sent at the end. */
  readonly payload?: JsonObject;
}

/**
 * Whatever answers the requests of a flow that is played: rules of a scenario, the person who plays, or a real endpoint.
 * The one interface between the phone and its endpoint.
 */
export interface ExchangeHost {
  /** @param request the decrypted request: `version`, `action`, `screen`, `data`, `flow_token`. */
  exchange(request: JsonObject, signal: AbortSignal): Promise<ExchangeOutcome>;
  /** Milliseconds after which nobody waits any more. Absent: 10,000, as on a phone. Longer where the host watches the time itself. */
  readonly patience?: number;
}

/** What came of a request. */
export type ExchangeOutcome =
  /** `answer` is the decrypted response; `by` says who gave it, in words. */
  | {
      readonly kind: 'answered';
      readonly answer: JsonObject;
      readonly by?: string;
      readonly trace?: ExchangeTrace;
    }
  | {
      readonly kind: 'failed';
      readonly status?: number;
      readonly message: string;
      readonly by?: string;
      readonly trace?: ExchangeTrace;
    }
  /** Nobody has an answer: the person who plays is asked. */
  | { readonly kind: 'unanswered' };

/** What went over the wire for a request, for people who look closely. Plain data. */
export interface ExchangeTrace {
  /** All attempts together. */
  readonly milliseconds: number;
  /** More than one when the key had to be fetched again. */
  readonly attempts: readonly ExchangeAttempt[];
  /** What to do, and what is worth mending. */
  readonly advice: readonly string[];
  /** What the endpoint wrote while it worked on the request. */
  readonly logs: readonly { readonly level: string; readonly text: string }[];
}

/** One request as it was sent, encrypted, and what came back. Times in milliseconds. */
export interface ExchangeAttempt {
  readonly url: string;
  /** Fingerprint of the key that it was encrypted for. */
  readonly key: string;
  readonly sent: { readonly headers: JsonObject; readonly plaintext: JsonObject; readonly body: string };
  /** Absent: nothing came. */
  readonly received?: {
    readonly status: number;
    readonly headers: JsonObject;
    readonly body: string;
    /** Only the beginning of the body is here. */
    readonly cut: boolean;
  };
  readonly timings: { readonly encrypt: number; readonly wait: number; readonly decrypt: number };
}
