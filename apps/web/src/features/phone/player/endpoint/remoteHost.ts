import {
  isJsonObject,
  type ExchangeHost,
  type ExchangeOutcome,
  type ExchangeTrace,
  type JsonObject,
} from '@flowsmith/flow-model';
import { asApiError } from '@/api/api-error.ts';
import type { PhoneTarget, PlayedExchange } from '@/api/endpoint-try.ts';
import { endpointMessages as messages } from './messages.ts';
import { sendFiles, type Sent, type Upload } from './sendFiles.ts';

/** How a real endpoint is asked. */
export interface RemoteParts {
  readonly to: PhoneTarget;
  /** Carries out one exchange as WhatsApp does. */
  readonly play: (to: PhoneTarget, request: JsonObject, signal?: AbortSignal) => Promise<PlayedExchange>;
  readonly upload: Upload;
}

/** Uploads may take their time; for each attempt at an answer the server counts the ten seconds of phones itself. */
const PATIENCE = 120_000;

/** A real endpoint as the phone sees it. After an answer that cannot be decrypted it tells the endpoint so, as a phone does. */
export function remoteHost({ to, play, upload }: RemoteParts): ExchangeHost {
  const sent: Sent = new WeakMap();
  return {
    patience: PATIENCE,
    async exchange(request, signal) {
      try {
        const ready = await sendFiles(request, sent, upload, signal);
        const played = await play(to, ready, signal);
        const notice = played.outcome.kind === 'failed' ? played.outcome.notice : null;
        // The endpoint only acknowledges it; if it does not even that, there is nobody left to tell.
        if (notice !== null) play(to, jsonOf(notice)).catch(() => undefined);
        return outcomeOf(played, to);
      } catch (error) {
        signal.throwIfAborted();
        const { code, message } = asApiError(error);
        return { kind: 'failed', message: code === 'unreachable' ? messages.unreachable : message };
      }
    },
  };
}

/** What a phone shows of an exchange, and all that an author wants to know about it. */
export function outcomeOf(played: PlayedExchange, to: PhoneTarget): ExchangeOutcome {
  const { outcome } = played;
  const about = { by: messages.by[to], trace: traceOf(played) };
  if (outcome.kind === 'answered') return { kind: 'answered', answer: jsonOf(outcome.answer), ...about };
  const status = played.attempts.at(-1)?.received?.status;
  return {
    kind: 'failed',
    ...(status === undefined ? {} : { status }),
    message: outcome.code === 'token-invalid' ? outcome.message : wordsOf(played, outcome.message),
    ...about,
  };
}

/** The failure, and what the hosted handler has to do with it. */
function wordsOf({ handler }: PlayedExchange, message: string): string {
  const error = handler?.error ?? null;
  if (error === null) return message;
  const { thrown, place } = error;
  const why = thrown === null ? error.message : messages.threw(thrown.name, thrown.message, place?.line);
  return `${message} ${why}`;
}

function traceOf({ outcome, attempts, milliseconds, warnings, handler }: PlayedExchange): ExchangeTrace {
  const error = handler?.error ?? null;
  const failed = outcome.kind === 'failed' ? outcome : undefined;
  // Why a handler failed says more than what its status means.
  const hint = error?.hint ?? failed?.hint ?? null;
  return {
    milliseconds,
    advice: [
      ...(hint === null ? [] : [hint]),
      ...(error?.problems ?? []).map(({ message }) => message),
      ...warnings,
    ],
    logs: handler?.logs ?? [],
    attempts: attempts.map(({ key, sent, received, timings }) => ({
      url: sent.url,
      key,
      sent: { headers: sent.headers, plaintext: jsonOf(sent.plaintext), body: sent.body },
      ...(received === null ? {} : { received }),
      timings,
    })),
  };
}

/** What came as JSON is JSON. */
function jsonOf(value: object): JsonObject {
  const json: JsonObject = JSON.parse(JSON.stringify(value));
  return isJsonObject(json) ? json : {};
}
