import { setTimeout as pause } from 'node:timers/promises';
import { CryptoError, openResponse, sealRequest, signBody } from '@flowsmith/crypto';
import type { ExchangeSession, PublicKey } from '@flowsmith/crypto';
import { isJsonObject } from '@flowsmith/flow-model';
import type { JsonObject, JsonValue } from '@flowsmith/flow-model';
import { messages } from '../../../messages.ts';
import { OutgoingError } from '../../../net/outgoing-error.ts';
import type { Played, PlayAttempt, PlayFailure } from './schema.ts';

/** Whom the phone asks, and how. */
export interface Server {
  readonly url: string;
  /** Asked before each attempt: after 421 a phone fetches the key again. */
  readonly publicKey: () => Promise<PublicKey>;
  /** Signs requests; absent: they are not signed. */
  readonly appSecret?: string | undefined;
  /** @throws OutgoingError */
  readonly post: (request: Posted, signal: AbortSignal) => Promise<Answered>;
}

/** A request on its way. */
export interface Posted {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came back. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** How patient the phone is, in milliseconds. */
export interface Patience {
  /** For the answer to one attempt. */
  readonly answer: number;
  /** Before it asks again after 421. */
  readonly again: number;
}

/** As phones do (Data API, transport and status codes). */
export const PATIENCE: Patience = { answer: 10_000, again: 500 };

/** What came of an exchange, without what only its host knows. */
export type CarriedOut = Omit<Played, 'handler'>;

type Failed = Extract<Played['outcome'], { kind: 'failed' }>;

const text = messages.endpoints.played;

/**
 * Carries out one exchange as WhatsApp does: encrypts, signs, sends, and reads the answer. After status 421 it fetches the
 * key and asks once more; anything else is tried once.
 * @param request before encryption
 */
export async function carryOut(
  server: Server,
  request: JsonObject,
  patience: Patience = PATIENCE,
): Promise<CarriedOut> {
  const start = performance.now();
  const first = await attempt(server, request, patience.answer);
  const tries = [first];
  if (first.wire.received?.status === 421) {
    await pause(patience.again);
    tries.push(await attempt(server, request, patience.answer));
  }
  const last = tries.at(-1) ?? first;
  const { outcome, warnings } = read(last, request);
  return {
    outcome,
    warnings,
    milliseconds: performance.now() - start,
    attempts: tries.map(({ wire }) => wire),
  };
}

interface Attempt {
  readonly wire: PlayAttempt;
  readonly session: ExchangeSession;
  /** Why nothing came. */
  readonly error?: { readonly code: PlayFailure; readonly detail: string } | undefined;
  readonly body: string;
}

async function attempt(server: Server, request: JsonObject, limit: number): Promise<Attempt> {
  const { url, appSecret } = server;
  const key = await server.publicKey();
  const start = performance.now();
  const { envelope, session } = sealRequest(request, key);
  const body = JSON.stringify(envelope);
  const headers = {
    'content-type': 'application/json',
    ...(appSecret === undefined ? {} : { 'x-hub-signature-256': signBody(body, appSecret) }),
  };
  const encrypted = performance.now();
  const wire = {
    key: key.fingerprint,
    sent: { url, headers, plaintext: { ...request }, body },
  };
  const timings = () => ({ encrypt: encrypted - start, wait: performance.now() - encrypted, decrypt: 0 });
  const over = AbortSignal.timeout(limit);
  try {
    const answered = await server.post({ url, headers, body }, over);
    const { status } = answered;
    const received = {
      status,
      headers: { ...answered.headers },
      body: answered.body.slice(0, TOLD),
      cut: answered.body.length > TOLD,
    };
    return { wire: { ...wire, received, timings: timings() }, session, body: answered.body };
  } catch (error) {
    if (!(error instanceof OutgoingError) && !over.aborted) throw error;
    const failed = { wire: { ...wire, received: null, timings: timings() }, session, body: '' };
    if (over.aborted || !(error instanceof OutgoingError))
      return { ...failed, error: { code: 'timeout', detail: '' } };
    return { ...failed, error: { code: codeOf(error), detail: wordsOf(error) } };
  }
}

/** Characters of an answer's body that are told. */
const TOLD = 64_000;

function codeOf({ code }: OutgoingError): PlayFailure {
  switch (code) {
    case 'timeout':
      return 'timeout';
    case 'too-large':
      return 'too-large';
    case 'connection':
    case 'no-such-host':
      return 'no-answer';
    case 'address-invalid':
    case 'address-not-public':
    case 'credentials':
    case 'host-not-allowed':
    case 'method':
    case 'protocol':
    case 'request-invalid':
    case 'too-many-redirects':
      return 'address';
  }
}

/** Who tries out a server of their own is told more of a failed connection than a handler would be. */
function wordsOf(error: OutgoingError): string {
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  const known = typeof code === 'string' ? REASONS.get(code) : undefined;
  return known === undefined ? error.message : `${error.message} ${known}`;
}

const REASONS: ReadonlyMap<string, string> = new Map(Object.entries(text.reasons));

/** What a phone makes of the answer to its last attempt. */
function read(last: Attempt, request: JsonObject): Pick<CarriedOut, 'outcome' | 'warnings'> {
  const { wire, error } = last;
  if (error !== undefined) return { outcome: failed(error.code, error.detail), warnings: [] };
  switch (wire.received?.status) {
    case 200:
      return readAnswer(last, request);
    case 427:
      return readRefusal(last);
    case 421:
      return { outcome: failed('not-decrypted'), warnings: [] };
    case 432:
      return { outcome: failed('signature'), warnings: [] };
    case undefined:
      return { outcome: failed('no-answer'), warnings: [] };
    default:
      return { outcome: failed('status', String(wire.received?.status ?? '')), warnings: [] };
  }
}

function readAnswer(last: Attempt, request: JsonObject): Pick<CarriedOut, 'outcome' | 'warnings'> {
  const opened = open(last);
  if (opened instanceof CryptoError) {
    const { message, hint } = opened;
    const outcome = { ...failed('answer-unreadable', message), hint, notice: noticeOf(request, message) };
    return { outcome, warnings: [] };
  }
  if (!isJsonObject(opened)) return { outcome: failed('answer-shape'), warnings: [] };
  if (request['action'] === 'ping' && !isActive(opened)) return { outcome: failed('ping'), warnings: [] };
  return { outcome: { kind: 'answered', answer: { ...opened } }, warnings: warningsOf(last) };
}

/** The only right answer to a ping (Data API, actions). */
function isActive({ data }: JsonObject): boolean {
  return isJsonObject(data) && data['status'] === 'active';
}

/** The words of status 427. Some documentation shows them unencrypted, so phones may take that, too (5.9). */
function readRefusal(last: Attempt): Pick<CarriedOut, 'outcome' | 'warnings'> {
  const outcome = (message: string) => ({ ...failed('token-invalid'), message });
  if (last.body.trim() === '') return { outcome: outcome(''), warnings: [text.refusalEmpty] };
  const opened = open(last);
  const said = opened instanceof CryptoError ? parse(last.body) : opened;
  const message = isJsonObject(said) ? said['error_msg'] : undefined;
  const warnings = opened instanceof CryptoError ? [text.refusalPlain(opened.message)] : [];
  if (typeof message === 'string') return { outcome: outcome(message), warnings };
  return { outcome: outcome(''), warnings: [...warnings, text.refusalWords] };
}

function open({ session, body, wire }: Attempt): JsonValue | undefined | CryptoError {
  const start = performance.now();
  try {
    // JSON.parse made it.
    const value: JsonValue | undefined = parse(JSON.stringify(openResponse(session, body)));
    return value;
  } catch (error) {
    if (error instanceof CryptoError) return error;
    throw error;
  } finally {
    wire.timings.decrypt = performance.now() - start;
  }
}

function parse(json: string): JsonValue | undefined {
  try {
    const value: JsonValue = JSON.parse(json);
    return value;
  } catch {
    return undefined;
  }
}

/** What works, but is worth mending. */
function warningsOf({ body, wire }: Attempt): string[] {
  const type = wire.received?.headers['content-type'] ?? '';
  return [
    ...(body.length > SAFE_SIZE ? [text.large(body.length)] : []),
    ...(wire.timings.wait > AIM ? [text.slow] : []),
    ...(type.startsWith('text/plain') ? [] : [text.contentType(type)]),
  ];
}

/** Characters. Meta says 1 MB in most places. */
const SAFE_SIZE = 1_000_000;
/** Milliseconds that Meta aims for. */
const AIM = 1_000;

function failed(code: PlayFailure, detail = ''): Failed {
  const { message, hint } = text.failures[code];
  return { kind: 'failed', code, message: message(detail), hint, notice: null };
}

/** The request with which a phone tells an endpoint that it cannot read its answer (Data API, error notifications). */
function noticeOf(request: JsonObject, message: string): JsonObject | null {
  const { version, action, screen, flow_token } = request;
  // Who is told already, or was only pinged, is not told again.
  if (action === 'ping' || isNotice(request)) return null;
  return {
    ...(version === undefined ? {} : { version }),
    ...(action === undefined ? {} : { action }),
    ...(screen === undefined ? {} : { screen }),
    ...(flow_token === undefined ? {} : { flow_token }),
    data: { error: 'response-decryption-error', error_message: message },
  };
}

/** Whether a request only tells an endpoint of an error (Data API, error notifications). */
export function isNotice({ data }: JsonObject): boolean {
  return isJsonObject(data) && typeof data['error'] === 'string' && typeof data['error_message'] === 'string';
}

/** An exchange that could not even begin. */
export function notStarted(code: PlayFailure): Played {
  return { outcome: failed(code), milliseconds: 0, attempts: [], warnings: [], handler: null };
}
