import type { ExchangeSession, RequestKey } from '@flowsmith/crypto';
import type { JsonValue } from '@flowsmith/flow-model';
import type { FlowRequest } from '../define/types.ts';
import type { EndpointError } from '../endpointError.ts';
import type { MediaOptions } from '../media/types.ts';

/** A value, or where to get it for each request: keys and secrets change while a server runs. */
export type Supplied<Value> = Value | (() => Value | Promise<Value>);

/** How requests are handled. */
export interface HandlerOptions {
  /**
   * Private keys, the current one first. Several may be given while one replaces another: a request is tried with each,
   * the one that fitted last first. Keys from `importPrivateKey`, or your own that ask a KMS or HSM.
   */
  readonly keys: Supplied<readonly RequestKey[]>;
  /** The flow, to check answers by before they are sent: where they lead, and what data they bring. */
  readonly flow?: Supplied<JsonValue | undefined>;
  /**
   * Secret of the app that is linked to the flow; several while one replaces another. Without it signatures are not
   * checked: leave it out only where requests do not come through Meta.
   */
  readonly appSecret?: Supplied<string | readonly string[]>;
  /** Milliseconds from the arrival of a request to its answer; phones wait 10 seconds. Default: 9,000. */
  readonly timeBudget?: number;
  /** What the phone says when an answer was not ready in time. */
  readonly tookTooLong?: string;
  /**
   * Looks up the flow token. Return the words that the person reads if it is no longer valid (status 427), or nothing if
   * it is.
   */
  readonly checkToken?: CheckToken;
  /** Opens the envelope in another way; default: with `keys`, in this process. Whatever it throws is status 421. */
  readonly decrypt?: (envelope: unknown, keys: readonly RequestKey[]) => Promise<OpenedEnvelope>;
  /** Encrypts the answer in another way: the base64 text to send. Default: in this process. */
  readonly seal?: (session: ExchangeSession, answer: object) => string | Promise<string>;
  /** Where and how uploaded files are fetched. */
  readonly media?: MediaOptions;
  /** Is told of each request. No flow tokens, payloads, keys or secrets are in it. */
  readonly log?: (entry: LogEntry) => void;
  /**
   * Is given each exchange with its decrypted contents once its answer is ready; a promise is not waited for. What is kept
   * of them is up to you.
   */
  readonly onExchange?: (record: ExchangeRecord) => unknown;
  /** Milliseconds since 1970. Default: the clock of the machine. */
  readonly now?: () => number;
}

/** Looks up a flow token. */
export type CheckToken = (
  flowToken: string | undefined,
  request: FlowRequest,
  signal: AbortSignal,
) => TokenRefusal | Promise<TokenRefusal>;

/** The words for a token that is no longer valid; nothing for a good one. */
export type TokenRefusal = string | undefined;

/** An opened envelope. */
export interface OpenedEnvelope {
  readonly body: unknown;
  readonly session: ExchangeSession;
  /** The key that fitted. */
  readonly key?: Pick<RequestKey, 'fingerprint'>;
}

/** Headers of a request, as any server has them. */
export type RequestHeaders =
  | { readonly [name: string]: string | readonly string[] | undefined }
  | { get(name: string): string | null };

/** What to send back. */
export interface HttpReply {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  /** Base64 text for 200 and 427; empty for everything else. */
  readonly body: string;
}

/** Handles one request. Never rejects. */
export type Handle = (rawBody: Uint8Array | string, headers: RequestHeaders) => Promise<HttpReply>;

/** Milliseconds of each step that was reached. */
export interface ExchangeTimings {
  readonly signature?: number;
  readonly decrypt?: number;
  /** Token check and handler. */
  readonly handler?: number;
  readonly check?: number;
  readonly seal?: number;
  readonly total: number;
}

/** One request and what became of it. */
export interface ExchangeRecord {
  /** When it arrived, in milliseconds since 1970. */
  readonly at: number;
  /** `unread`: it was refused before it was known what it is. */
  readonly kind: 'ping' | 'notice' | 'exchange' | 'unread';
  readonly status: number;
  readonly timings: ExchangeTimings;
  /** The decrypted request, as it came. */
  readonly request?: unknown;
  /** The answer before it was encrypted. */
  readonly answer?: object;
  /** What a handler answered that a phone would have refused, so that it was not sent. */
  readonly refused?: object;
  /** What went wrong first. The answer is then what `onError` gave, or empty. */
  readonly error?: EndpointError;
  /** Fingerprint of the private key that fitted. */
  readonly key?: string;
}

/** A line for a log. */
export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly status?: number;
  readonly action?: string;
  readonly screen?: string;
  readonly milliseconds?: number;
  /** What a phone reported about an earlier answer, such as `invalid-screen-transition`. */
  readonly notice?: string;
  /** Its own texts are safe to log; its `cause` is whatever was thrown. */
  readonly error?: EndpointError;
}
