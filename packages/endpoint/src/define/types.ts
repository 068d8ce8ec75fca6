import type { JsonObject } from '@flowsmith/flow-model';
import type { EndpointError } from '../endpointError.ts';
import type { MediaFile, OpenMedia, UploadedFile } from './media.ts';

/**
 * Types of a flow, as `flowsmith types` writes them (`FlowTypes`): by screen the data that it shows, the payloads of its
 * exchanges and the screens that an answer may name; and the screens that may come first.
 */
export interface EndpointTypes {
  readonly screens: object;
  readonly entry: string;
}

/** Stands for the types of a flow that has none: anything goes. */
export interface UntypedFlow {
  readonly screens: { readonly [screen: string]: UntypedScreen };
  readonly entry: string;
}

interface UntypedScreen {
  readonly data: { readonly [field: string]: unknown };
  readonly exchange: { readonly [field: string]: unknown };
  readonly answers: string;
}

/** Ids of the screens of a flow. */
export type ScreenOf<T extends EndpointTypes> = keyof T['screens'] & string;

type Part<Screen, Key extends string> = Screen extends { readonly [key in Key]: infer Value } ? Value : never;

/** What a screen shows. */
export type DataOf<T extends EndpointTypes, S extends ScreenOf<T>> = Part<T['screens'][S], 'data'>;
/** What the exchanges of a screen send. */
export type ExchangeOf<T extends EndpointTypes, S extends ScreenOf<T>> = Part<T['screens'][S], 'exchange'>;
/** Screens that the routing model lets an answer to a screen name: itself, those after it and those before it. */
export type AnswersOf<T extends EndpointTypes, S extends ScreenOf<T>> = Part<T['screens'][S], 'answers'> &
  ScreenOf<T>;

/** Values that are only read: constants and read-only lists may be sent. */
type Sent<Value> = Value extends readonly (infer Item)[]
  ? readonly Sent<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Sent<Value[Key]> }
    : Value;

/** Comes with the data of any answer: the phone shows it in the bar at the bottom (Flow JSON 8.9). */
interface Remark {
  readonly error_message?: string;
}

/** Data for a screen in an answer. A screen without data takes a remark at most. */
export type AnswerData<Data> = string extends keyof Data
  ? [Data[keyof Data]] extends [never]
    ? Remark
    : Data
  : Sent<Data> & Remark;

/** `data` may be left out where the screen needs none. */
type DataArguments<Data> =
  Partial<AnswerData<Data>> extends AnswerData<Data> ? [data?: AnswerData<Data>] : [data: AnswerData<Data>];

/** What a handler answers. Made by `respond`, `error`, `complete` and `tokenNoLongerValid`. */
export type Answer =
  | { readonly kind: 'screen'; readonly screen: string; readonly data: Values }
  /** Ends the flow: `params` are what the chat receives. */
  | { readonly kind: 'complete'; readonly params: Values }
  /** Status 427: the phone shows the message, and the button that opened the flow is disabled. */
  | { readonly kind: 'token-no-longer-valid'; readonly message: string };

/** Members by name; whether JSON can carry them is checked before they are sent. */
export interface Values {
  readonly [key: string]: unknown;
}

/** What every handler can answer with. */
interface Answers<Screens extends string, T extends EndpointTypes> {
  /** Shows a screen that the routing model allows from here, with all data that it declares. */
  respond<Next extends Screens & ScreenOf<T>>(screen: Next, ...data: DataArguments<DataOf<T, Next>>): Answer;
  /** Ends the flow. The chat receives `params`, and the flow token among them. */
  complete(params?: Values): Answer;
  /** The person reads `message` and can't open this flow message any more (status 427). Send a new one. */
  tokenNoLongerValid(message: string): Answer;
}

/** What every request brings. */
interface RequestFacts {
  /** The only link to the message that was sent. Some phones leave it out. */
  readonly flowToken: string | undefined;
  /** Version of the Data API: `3.0` or `4.0`. */
  readonly version: string;
  /** Aborts when the time for the answer is over: hand it on to what you call. */
  readonly signal: AbortSignal;
}

/** What a handler of `INIT` gets: the flow was opened and its first screen is asked for. */
export interface InitContext<T extends EndpointTypes> extends RequestFacts, Answers<T['entry'], T> {
  readonly action: 'INIT';
  readonly data: JsonObject;
}

/** What a handler of a screen gets. `data` is typed by the flow, but comes from a phone: check what matters. */
export interface ScreenContext<T extends EndpointTypes, S extends ScreenOf<T>, Data>
  extends RequestFacts, Answers<AnswersOf<T, S>, T> {
  readonly action: 'data_exchange' | 'BACK';
  /** The screen on display; for `BACK` the one that is being left. */
  readonly screen: S;
  readonly data: Data;
  /**
   * Stays on this screen and says something in the bar at the bottom. `data` is what changes with it; the phone keeps
   * the rest.
   */
  error(message: string, data?: Partial<AnswerData<DataOf<T, S>>>): Answer;
  /** The files of a field of the payload. They are fetched, verified and decrypted when they are read. */
  media(field: MediaFieldOf<Data>): readonly MediaFile[];
}

/** Fields of a payload that hold uploaded files. */
export type MediaFieldOf<Data> = Data extends unknown
  ? string extends keyof Data
    ? string
    : {
        [Key in keyof Data]-?: Exclude<Data[Key], undefined> extends readonly UploadedFile[] ? Key : never;
      }[keyof Data] &
        string
  : never;

/** Answers a request, now or later. */
export type Handler<Context> = (context: Context) => Answer | Promise<Answer>;

/** A handler for those requests of a screen that its guard takes. */
export interface GuardedHandler<Context> {
  readonly when: (context: Context) => boolean;
  readonly handle: Handler<Context>;
}

/** One handler, or several: the first whose guard takes the request answers. */
export type Handlers<Context> = Handler<Context> | readonly (Handler<Context> | GuardedHandler<Context>)[];

/** A screen whose components never ask the endpoint needs no handler; one that does needs one. */
type ScreenHandlers<T extends EndpointTypes, S extends ScreenOf<T>> = {
  /** The flow goes back from this screen, which has `refresh_on_back`. */
  readonly back?: Handlers<ScreenContext<T, S, JsonObject>>;
} & ([ExchangeOf<T, S>] extends [never]
  ? { readonly data_exchange?: never }
  : string extends ScreenOf<T>
    ? { readonly data_exchange?: Handlers<ScreenContext<T, S, ExchangeOf<T, S>>> }
    : { readonly data_exchange: Handlers<ScreenContext<T, S, ExchangeOf<T, S>>> });

/** Screens that must have an entry. */
type Exchanging<T extends EndpointTypes> = {
  [S in ScreenOf<T>]: [ExchangeOf<T, S>] extends [never] ? never : S;
}[ScreenOf<T>];

/** What a phone did not like about an earlier answer (Meta's error keys, such as `invalid-screen-transition`). */
export interface ErrorNotice {
  readonly error: string;
  readonly message: string;
  /** The action that failed. */
  readonly action: string;
  readonly screen: string | undefined;
  readonly flowToken: string | undefined;
  readonly version: string;
}

/** What `onError` gets beside the error. */
export interface ErrorContext<T extends EndpointTypes> extends RequestFacts, Answers<ScreenOf<T>, T> {
  readonly action: FlowRequest['action'];
  /** Missing for `INIT`. */
  readonly screen: string | undefined;
  readonly data: JsonObject;
  /** Stays on the screen with these words; `undefined` where there is no screen to stay on. */
  error(message: string): Answer | undefined;
}

/** What to answer instead; nothing: the phone gets status 500 and shows its own error. */
type Recovery = Answer | undefined | void;

/** The server side of a flow. */
export interface EndpointDefinition<T extends EndpointTypes> {
  /** The flow was opened with `flow_action: data_exchange`. */
  readonly init?: Handler<InitContext<T>>;
  /** Going back from screens that have no `back` of their own. */
  readonly back?: Handlers<ScreenContext<T, ScreenOf<T>, JsonObject>>;
  readonly screens?: string extends ScreenOf<T>
    ? { readonly [screen: string]: ScreenHandlers<T, ScreenOf<T>> }
    : { readonly [S in Exchanging<T>]: ScreenHandlers<T, S> } & {
        readonly [S in ScreenOf<T>]?: ScreenHandlers<T, S>;
      };
  /** Something went wrong: a handler threw, took too long, or gave an answer that a phone would refuse. */
  readonly onError?: (error: EndpointError, context: ErrorContext<T>) => Recovery | Promise<Recovery>;
  /** A phone refused an earlier answer. What this returns is ignored. */
  readonly onErrorNotice?: (notice: ErrorNotice) => unknown;
}

/** A decrypted request, read. */
export interface FlowRequest {
  readonly version: string;
  readonly action: 'INIT' | 'data_exchange' | 'BACK';
  /** The screen on display; missing for `INIT`. */
  readonly screen: string | undefined;
  readonly data: JsonObject;
  readonly flowToken: string | undefined;
  /** A JWT that proves the flow token (Flow JSON 7.3 with Data API 4.0). */
  readonly tokenSignature: string | undefined;
}

/** What the host lends to handlers. */
export interface HandlerServices {
  readonly signal: AbortSignal;
  readonly openMedia: OpenMedia;
}

/**
 * An endpoint as a host runs it. `defineEndpoint` makes one; a host that runs the handlers somewhere else (a sandbox,
 * another process) is another implementation.
 */
export interface Endpoint {
  /** Rejects with an `EndpointError`, or with whatever the handler threw. */
  answer(request: FlowRequest, services: HandlerServices): Promise<Answer>;
  /** Tells it of an error notice. */
  notice(notice: ErrorNotice, services: HandlerServices): Promise<void>;
  /** Asks `onError` for another answer. */
  recover(error: EndpointError, request: FlowRequest, services: HandlerServices): Promise<Answer | undefined>;
}
