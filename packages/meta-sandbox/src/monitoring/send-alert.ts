import type { JsonObject } from '@flowsmith/flow-model';
import { factsOf } from '../flow-json/facts-of.ts';
import type { Sandbox } from '../graph/context.ts';
import { messages } from '../messages.ts';
import type { FlowNode } from '../state/schema.ts';

/** Events of the webhook field `flows` other than changes of the status (8.6). */
export const alertEvents = [
  'ENDPOINT_ERROR_RATE',
  'ENDPOINT_LATENCY',
  'ENDPOINT_AVAILABILITY',
  'CLIENT_ERROR_RATE',
  'FLOW_VERSION_EXPIRY_WARNING',
] as const;

export type AlertEvent = (typeof alertEvents)[number];
export type AlertState = 'ACTIVATED' | 'DEACTIVATED';

const text = messages.monitoring;

/** Tells of an alert. `value` replaces members of an example; percentages are 0 to 100, latencies milliseconds. */
export function sendAlert(
  flow: FlowNode,
  event: AlertEvent,
  state: AlertState,
  value: JsonObject,
  sandbox: Sandbox,
): void {
  const warning = event === 'FLOW_VERSION_EXPIRY_WARNING';
  const about = { ...exampleOf(flow, event), ...value };
  sandbox.emit({
    wabaId: flow.wabaId,
    field: 'flows',
    lane: flow.id,
    value: {
      event,
      ...(!warning && { message: messageOf(flow.name, event, about) }),
      flow_id: flow.id,
      ...about,
      ...(!warning && { alert_state: state }),
    },
  });
}

function exampleOf(flow: FlowNode, event: AlertEvent): JsonObject {
  switch (event) {
    case 'ENDPOINT_ERROR_RATE':
      return {
        error_rate: 12.5,
        threshold: 10,
        errors: [{ error_type: 'TIMEOUT', error_rate: 100, error_count: 5 }],
      };
    case 'ENDPOINT_LATENCY':
      return { p90_latency: 5_400, p50_latency: 900, requests_count: 40, threshold: 5_000 };
    case 'ENDPOINT_AVAILABILITY':
      return { availability: 80, threshold: 90 };
    case 'CLIENT_ERROR_RATE':
      return {
        error_rate: 12.5,
        threshold: 10,
        errors: [{ error_type: 'INVALID_SCREEN_TRANSITION', error_rate: 100, error_count: 5 }],
      };
    case 'FLOW_VERSION_EXPIRY_WARNING':
      return { warning: text.expiry(factsOf(flow)?.version ?? '?') };
  }
}

function messageOf(name: string, event: AlertEvent, about: JsonObject): string {
  const rate = Number(about['error_rate']);
  switch (event) {
    case 'ENDPOINT_ERROR_RATE':
      return text.endpointErrors(name, rate);
    case 'ENDPOINT_LATENCY':
      return text.latency(name, Number(about['p90_latency']));
    case 'ENDPOINT_AVAILABILITY':
      return text.availability(name, Number(about['availability']));
    case 'CLIENT_ERROR_RATE':
      return text.clientErrors(name, rate);
    case 'FLOW_VERSION_EXPIRY_WARNING':
      return '';
  }
}
