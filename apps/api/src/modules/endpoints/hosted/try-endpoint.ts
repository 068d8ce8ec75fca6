import { createHandler } from '@flowsmith/endpoint';
import type { ExchangeRecord } from '@flowsmith/endpoint';
import type { JsonValue } from '@flowsmith/flow-model';
import type { Caller, LogLine, Tried } from '../schema.ts';
import { describeFailure } from './describe-failure.ts';
import { endpointOf, keep, MOST_MEDIA_BYTES, withLogs, type HostParts } from './host.ts';
import { HostFailure } from './host-failure.ts';
import { programOf } from './programs-of.ts';
import type { EndpointState } from './state.ts';

/** What is tried. */
export interface Trial {
  readonly row: EndpointState['row'];
  readonly flow: JsonValue | undefined;
  readonly sensitive: ReadonlySet<string>;
  readonly source: string;
  /** Decrypted. */
  readonly request: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
}

/**
 * Answers a request that needs no decryption, as the endpoint itself would from there on: ping, error notice, routing,
 * handler, check of the answer. The exchange is kept in the log like any other.
 */
export async function tryEndpoint(parts: Omit<HostParts, 'states'>, trial: Trial): Promise<Tried> {
  const { row, flow, sensitive, source, request, caller } = trial;
  const logs: LogLine[] = [];
  let program;
  try {
    program = programOf(row.id, source);
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    return refused(error);
  }
  let ended: ExchangeRecord | undefined;
  const handle = createHandler(endpointOf(parts, row, program), {
    keys: [],
    flow,
    // The body is the request itself, and the answer stays readable.
    decrypt: async (body) => ({ body, session: NO_SESSION }),
    seal: () => '',
    ...(parts.timeBudget === undefined ? {} : { timeBudget: parts.timeBudget }),
    media: { maxBytes: MOST_MEDIA_BYTES, ...parts.media },
    onExchange: (record) => {
      ended = record;
    },
  });
  const { status } = await withLogs(logs, () => handle(JSON.stringify(request), {}));
  if (ended === undefined) throw new Error('An exchange ended without a record');
  const { decrypt: _decrypt, seal: _seal, ...timings } = ended.timings;
  const record = { ...ended, timings };
  keep(parts.log, row, { record, caller, version: null, sensitive, logs });
  return {
    status,
    answer: record.answer === undefined ? null : { ...record.answer },
    refused: record.refused === undefined ? null : { ...record.refused },
    error: record.error === undefined ? null : describeFailure(record.error, true),
    timings,
    logs,
  };
}

const NO_SESSION = { aesKey: new Uint8Array(16), iv: new Uint8Array(16) };

/** The source is not one that can be run. */
function refused({ code, message, hint, place }: HostFailure): Tried {
  return {
    status: 500,
    answer: null,
    refused: null,
    error: { code, message, hint, problems: [], thrown: null, place: place ?? null },
    timings: { total: 0 },
    logs: [],
  };
}
