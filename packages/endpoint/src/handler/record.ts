import type { IncomingRequest } from '../define/readRequest.ts';
import { EndpointError } from '../endpointError.ts';
import { logMessages } from '../messages.ts';
import type { ExchangeRecord, ExchangeTimings, HandlerOptions, LogEntry, OpenedEnvelope } from './types.ts';

type Step = Exclude<keyof ExchangeTimings, 'total'>;

/** What is noted of an exchange while it is worked on. */
export interface Recording {
  /** Runs a step and notes how long it took, also if it fails. */
  time<Result>(step: Step, work: () => Result | Promise<Result>): Promise<Result>;
  /** The envelope could be opened. */
  opened(envelope: OpenedEnvelope): void;
  /** It is known what the request is. */
  read(incoming: IncomingRequest): void;
  /** This was encrypted. */
  sealed(answer: object): void;
  /** A phone would not take this answer. The first is the record's. */
  refused(answer: object): void;
  /** Something went wrong. The first failure is the record's; all are logged. */
  failed(error: EndpointError): void;
  /** Milliseconds since the request arrived. */
  elapsed(): number;
  /** Tells the host how it ended. Never throws. */
  finish(status: number): void;
}

/** Starts the record of an exchange that has just arrived. */
export function startRecord(options: Pick<HandlerOptions, 'log' | 'now' | 'onExchange'>): Recording {
  const { now = wallClock } = options;
  const at = now();
  const timings: { -readonly [step in Step]?: number } = {};
  const errors: EndpointError[] = [];
  let envelope: OpenedEnvelope | undefined;
  let incoming: IncomingRequest | undefined;
  let answer: object | undefined;
  let refused: object | undefined;

  return {
    time: async (step, work) => {
      const start = now();
      try {
        return await work();
      } finally {
        timings[step] = now() - start;
      }
    },
    opened: (opened) => {
      envelope = opened;
    },
    read: (request) => {
      incoming = request;
    },
    sealed: (value) => {
      answer = value;
    },
    refused: (value) => {
      refused ??= value;
    },
    failed: (error) => {
      errors.push(error);
    },
    elapsed: () => now() - at,
    finish: (status) => {
      const total = now() - at;
      const [error] = errors;
      const record: ExchangeRecord = {
        at,
        kind: incoming?.kind ?? 'unread',
        status,
        timings: { ...timings, total },
        ...(envelope !== undefined && { request: envelope.body }),
        ...(envelope?.key !== undefined && { key: envelope.key.fingerprint }),
        ...(answer !== undefined && { answer }),
        ...(refused !== undefined && { refused }),
        ...(error !== undefined && { error }),
      };
      const facts = { ...placeOf(incoming), status, milliseconds: total };
      for (const entry of entriesOf(status, incoming, errors)) tell(options.log, { ...facts, ...entry });
      hand(options, record);
    },
  };
}

/** Finer than `Date.now`, for the timings. */
function wallClock(): number {
  return performance.timeOrigin + performance.now();
}

function entriesOf(
  status: number,
  incoming: IncomingRequest | undefined,
  errors: readonly EndpointError[],
): readonly LogEntry[] {
  if (errors.length > 0) {
    // Refusals that the protocol knows are no faults of the endpoint.
    const level = status === 421 || status === 432 ? 'warn' : 'error';
    return errors.map((error) => ({ level, message: error.message, error }));
  }
  if (incoming?.kind !== 'notice') return [{ level: 'info', message: logMessages.answered }];
  return [{ level: 'error', message: logMessages.notice, notice: errorKey(incoming.notice.error) }];
}

function placeOf(incoming: IncomingRequest | undefined): Pick<LogEntry, 'action' | 'screen'> {
  if (incoming?.kind === 'ping') return { action: 'ping' };
  if (incoming?.kind !== 'exchange') return {};
  const { action, screen } = incoming.request;
  // The name of a screen is a text of the sender: one that could be no screen is not let into a log.
  return { action, ...(screen !== undefined && /^\w{1,80}$/.test(screen) && { screen }) };
}

/** Meta's error keys are words with hyphens; anything else is somebody's text. */
function errorKey(key: string): string {
  return /^[a-z][a-z_-]{0,60}$/.test(key) ? key : logMessages.unknownNotice;
}

function hand({ onExchange, log }: Pick<HandlerOptions, 'log' | 'onExchange'>, record: ExchangeRecord): void {
  const report = (cause: unknown): void => {
    const error = new EndpointError('hook-failed', { cause });
    tell(log, { level: 'error', message: error.message, error });
  };
  try {
    Promise.resolve(onExchange?.(record)).catch(report);
  } catch (cause) {
    report(cause);
  }
}

function tell(log: HandlerOptions['log'], entry: LogEntry): void {
  try {
    log?.(entry);
  } catch {
    // A log that fails has nobody to tell, and the phone waits for its answer.
  }
}
