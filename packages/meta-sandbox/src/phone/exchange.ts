import { setTimeout as pause } from 'node:timers/promises';
import { CryptoError, generateKeyPair, importPublicKey, signFlowToken } from '@flowsmith/crypto';
import { isJsonObject } from '@flowsmith/flow-model';
import type { JsonObject } from '@flowsmith/flow-model';
import type { Sandbox } from '../graph/context.ts';
import { messages } from '../messages.ts';
import { attempt, openBody } from './attempt.ts';
import type { Attempt } from './attempt.ts';
import type { Endpoint } from './endpoint-of.ts';
import type { Played, PlayFailure } from './played.ts';

const text = messages.phone;
/** Milliseconds before a phone asks again after 421. */
const AGAIN = 500;
const SLOW = 1_000;
const MEGABYTE = 1_000_000;

/** What came of an exchange, and the key that the phone holds now. */
export interface Exchanged {
  readonly played: Played;
  readonly keyPem: string | undefined;
}

/**
 * Carries out one exchange as a phone does (5): encrypted for the key that it holds; after status 421 it fetches the key and
 * asks once more. What goes wrong is told, not thrown.
 */
export async function exchange(endpoint: Endpoint, given: JsonObject, sandbox: Sandbox): Promise<Exchanged> {
  const start = performance.now();
  const { uri } = endpoint;
  const fail = (code: PlayFailure, message: string): Exchanged => ({
    keyPem: endpoint.heldKey,
    played: { outcome: failed(code, message), milliseconds: 0, attempts: [], warnings: [], handler: null },
  });
  if (uri === undefined) return fail('no-endpoint', text.noEndpoint);
  const current = endpoint.currentKey();
  if (current === undefined) return fail('no-key', text.noKey);
  if (current.status === 'MISMATCH') return fail('no-key', text.badKey);

  const request = requestOf(endpoint, given, sandbox);
  const patience = sandbox.endpointTimeout;
  const givesUp = sandbox.faults.take('endpoint-timeout') !== undefined;
  const ask = async (pem: string): Promise<Attempt> => {
    const appSecret = secretOf(endpoint, sandbox);
    const asked = await attempt({ uri, key: importPublicKey(pem), appSecret, request, patience });
    return givesUp ? abandoned(asked) : asked;
  };

  const isLost = sandbox.faults.take('endpoint-wrong-key') !== undefined;
  const isOld = isLost || sandbox.faults.take('endpoint-old-key') !== undefined;
  const wrong = isOld ? (await generateKeyPair()).publicKey.pem : undefined;
  const first = await ask(wrong ?? endpoint.heldKey ?? current.pem);
  const tries = [first];
  let keyPem = endpoint.heldKey ?? current.pem;
  if (first.wire.received?.status === 421) {
    await pause(Math.min(AGAIN, sandbox.endpointTimeout));
    keyPem = endpoint.currentKey()?.pem ?? keyPem;
    tries.push(await ask(isLost ? (wrong ?? keyPem) : keyPem));
  }
  const last = tries.at(-1) ?? first;
  const { outcome, warnings } = read(last, request);
  const attempts = tries.map(({ wire }) => wire);
  const milliseconds = performance.now() - start;
  const unsigned = endpoint.appSecret === undefined ? [text.noSecret] : [];
  return {
    keyPem,
    played: { outcome, milliseconds, attempts, warnings: [...unsigned, ...warnings], handler: null },
  };
}

/** As if the answer had come too late. */
function abandoned({ wire, ...asked }: Attempt): Attempt {
  return { ...asked, wire: { ...wire, received: null }, lost: { code: 'timeout', reason: '' } };
}

/** Whether a request only tells an endpoint of an error (5.8). */
export function isNotice({ data }: JsonObject): boolean {
  return isJsonObject(data) && typeof data['error'] === 'string' && typeof data['error_message'] === 'string';
}

/** Signs the token where versions say so (5.5), and leaves out or blows up what faults say. */
function requestOf(endpoint: Endpoint, given: JsonObject, { faults }: Sandbox): JsonObject {
  const { data, screen, flow_token: token, ...rest } = given;
  const signature =
    endpoint.signsTokens && endpoint.appSecret !== undefined && typeof token === 'string'
      ? { flow_token_signature: signFlowToken(token, endpoint.appSecret) }
      : {};
  const huge = faults.take('endpoint-huge-payload') !== undefined;
  const filling = { ...(isJsonObject(data) ? data : {}), sandbox_filling: 'x'.repeat(MEGABYTE) };
  return {
    ...rest,
    ...(screen !== undefined && faults.take('endpoint-without-screen') === undefined && { screen }),
    ...(data !== undefined &&
      faults.take('endpoint-without-data') === undefined && { data: huge ? filling : data }),
    ...(token !== undefined && faults.take('endpoint-without-token') === undefined && { flow_token: token }),
    ...signature,
  };
}

function secretOf({ appSecret }: Endpoint, { faults }: Sandbox): string | undefined {
  if (appSecret === undefined || faults.take('endpoint-unsigned') !== undefined) return undefined;
  return faults.take('endpoint-wrong-signature') === undefined ? appSecret : `not ${appSecret}`;
}

/** What a phone makes of the answer to its last attempt (5.9). */
function read(last: Attempt, request: JsonObject): Pick<Played, 'outcome' | 'warnings'> {
  const { wire, lost } = last;
  const only = (code: PlayFailure, message: string) => ({ outcome: failed(code, message), warnings: [] });
  switch (lost?.code) {
    case 'timeout':
      return only('timeout', text.timeout);
    case 'no-answer':
      return only('no-answer', text.noAnswer(lost.reason));
    case 'too-large':
      return only('too-large', text.tooLarge);
    case undefined:
  }
  const status = wire.received?.status ?? 0;
  if (status === 200) return readAnswer(last, request);
  if (status === 427) return readRefusal(last);
  if (status === 421) return only('not-decrypted', text.notDecrypted);
  return status === 432 ? only('signature', text.signature) : only('status', text.status(status));
}

function readAnswer(last: Attempt, request: JsonObject): Pick<Played, 'outcome' | 'warnings'> {
  const answer = openBody(last);
  if (answer instanceof CryptoError) {
    const { message, hint } = answer;
    const notice = noticeOf(request, 'response-decryption-error', message);
    return { outcome: { ...failed('answer-unreadable', message), hint, notice }, warnings: [] };
  }
  if (!isJsonObject(answer)) return { outcome: failed('answer-shape', text.shape), warnings: [] };
  const type = last.wire.received?.headers['content-type'] ?? '';
  const warnings = [
    ...(last.wire.timings.wait > SLOW ? [text.slow] : []),
    ...(type.startsWith('text/plain') ? [] : [text.contentType(type)]),
  ];
  return { outcome: { kind: 'answered', answer }, warnings };
}

/** The words of status 427, encrypted or, as some pages of the documentation have it, not. */
function readRefusal(last: Attempt): Pick<Played, 'outcome' | 'warnings'> {
  const outcome = (message: string) => failed('token-invalid', message);
  if (last.body.trim() === '') return { outcome: outcome(''), warnings: [text.noRefusalWords] };
  const opened = openBody(last);
  const said: unknown = opened instanceof CryptoError ? parse(last.body) : opened;
  const words = typeof said === 'object' && said !== null ? Reflect.get(said, 'error_msg') : undefined;
  return {
    outcome: outcome(typeof words === 'string' ? words : ''),
    warnings: [
      ...(opened instanceof CryptoError ? [text.plainRefusal] : []),
      ...(typeof words === 'string' ? [] : [text.noRefusalWords]),
    ],
  };
}

/** The request with which a phone tells an endpoint that it refused its answer (5.8). */
export function noticeOf(request: JsonObject, error: string, message: string): JsonObject | null {
  const { version, action, screen, flow_token } = request;
  if (action === 'ping' || isNotice(request)) return null;
  return {
    ...(version !== undefined && { version }),
    ...(action !== undefined && { action }),
    ...(screen !== undefined && { screen }),
    ...(flow_token !== undefined && { flow_token }),
    data: { error, error_message: message },
  };
}

function failed(code: PlayFailure, message: string) {
  return { kind: 'failed', code, message, hint: null, notice: null } as const;
}

function parse(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    return value;
  } catch {
    return undefined;
  }
}
