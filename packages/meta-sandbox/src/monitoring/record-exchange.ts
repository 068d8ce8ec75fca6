import type { JsonObject } from '@flowsmith/flow-model';
import { isJsonObject } from '@flowsmith/flow-model';
import type { Sandbox } from '../graph/context.ts';
import type { Played } from '../phone/played.ts';
import type { Traffic } from '../state/chat-schema.ts';

const HOUR = 60 * 60 * 1000;

/** Kinds of errors of endpoints, as metrics name them (9.1). */
export const endpointErrors = [
  'timeout_error',
  'unexpected_http_status_code',
  'cannot_be_served',
  'no_http_response_error',
] as const;

export type EndpointError = (typeof endpointErrors)[number];

/** Counts an exchange of a published flow for its metrics and alerts (3, 5.10). */
export function recordExchange(
  flowId: string,
  request: JsonObject,
  { outcome, attempts }: Played,
  sandbox: Sandbox,
): void {
  const error = outcome.kind === 'failed' ? endpointErrorOf(outcome.code) : undefined;
  const clientError =
    clientErrorOf(request) ?? (outcome.kind === 'failed' ? clientErrors[outcome.code] : undefined);
  const isAsked = attempts.length > 0;
  const milliseconds = attempts.at(-1)?.timings.wait ?? 0;
  sandbox.monitor.add({ flowId, error, clientError, milliseconds: isAsked ? milliseconds : undefined });
  if (!isAsked && error === undefined) return;
  const answered = outcome.kind === 'answered' ? secondsOf(milliseconds) : undefined;
  count(flowId, sandbox, (hour) => ({
    ...hour,
    requests: hour.requests + 1,
    errors: error === undefined ? hour.errors : plusOne(hour.errors, error),
    latencies: answered === undefined ? hour.latencies : plusOne(hour.latencies, answered),
  }));
}

/** Counts a probe of Meta's. */
export function recordProbe(flowId: string, isWell: boolean, sandbox: Sandbox): void {
  sandbox.monitor.addProbe(flowId, isWell);
  count(flowId, sandbox, ({ probes: { succeeded, failed }, ...hour }) => ({
    ...hour,
    probes: { succeeded: succeeded + (isWell ? 1 : 0), failed: failed + (isWell ? 0 : 1) },
  }));
}

function count(flowId: string, { world, now }: Sandbox, change: (hour: Traffic) => Traffic): void {
  const hour = Math.floor(now().getTime() / HOUR) * HOUR;
  const id = `${flowId}-${hour}`;
  const empty = {
    id,
    flowId,
    hour,
    requests: 0,
    errors: {},
    latencies: {},
    probes: { succeeded: 0, failed: 0 },
  };
  world.traffic.put(change(world.traffic.get(id) ?? empty));
}

function plusOne(counts: Readonly<Record<string, number>>, name: string): Record<string, number> {
  return { ...counts, [name]: (counts[name] ?? 0) + 1 };
}

/** Rounded up, as the histogram of latencies has it. */
function secondsOf(milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  return seconds > 10 ? '10+' : String(seconds);
}

type Code = Extract<Played['outcome'], { kind: 'failed' }>['code'];

function endpointErrorOf(code: Code): EndpointError | undefined {
  switch (code) {
    case 'timeout':
      return 'timeout_error';
    case 'no-answer':
      return 'no_http_response_error';
    case 'status':
    case 'signature':
    case 'too-large':
      return 'unexpected_http_status_code';
    case 'no-endpoint':
      return 'cannot_be_served';
    case 'no-key':
    case 'not-decrypted':
    case 'token-invalid':
    case 'answer-unreadable':
    case 'answer-shape':
      return undefined;
  }
}

/** Errors that only the phone sees. */
const clientErrors: { readonly [code in Code]?: string } = {
  'no-key': 'PUBLIC_KEY_MISSING',
  'not-decrypted': 'BUSINESS_DECRYPTION_ERROR',
  'answer-unreadable': 'RESPONSE_DECRYPTION_ERROR',
  'answer-shape': 'PAYLOAD_SCHEMA_ERROR',
};

/** The error that a notice of the phone reports. */
function clientErrorOf({ data }: JsonObject): string | undefined {
  if (!isJsonObject(data) || typeof data['error_message'] !== 'string') return undefined;
  const { error } = data;
  return typeof error === 'string' ? error.toUpperCase().replaceAll('-', '_') : undefined;
}
