import type { JsonObject } from '@flowsmith/flow-model';
import type { Sandbox } from '../graph/context.ts';
import type { FlowNode } from '../state/schema.ts';
import type { SeenExchange } from './monitor.ts';
import { sendAlert } from './send-alert.ts';
import type { AlertEvent } from './send-alert.ts';

const MINUTE = 60_000;

/** What a window shows of one signal. */
interface Signal {
  readonly event: AlertEvent;
  /** Each has an alert of its own. */
  readonly thresholds: readonly number[];
  /** `undefined`: too little happened to say anything. */
  readonly value: number | undefined;
  /** Below the threshold is bad, not above. */
  readonly falls?: boolean;
  /** What the event says beside the threshold. */
  readonly about: JsonObject;
}

/** Raises and ends the alerts of a flow by what the last windows show (5.10). Each threshold has its own pair of events. */
export function checkAlerts(flowId: string, sandbox: Sandbox): void {
  const { world, now } = sandbox;
  const flow = world.find('flow', flowId);
  if (flow === undefined) return;
  const active = new Map(Object.entries(world.alerts.get(flowId)?.active ?? {}));
  for (const { event, thresholds, value, falls = false, about } of signalsOf(flow, sandbox)) {
    for (const threshold of thresholds) {
      const isBad = value !== undefined && (falls ? value < threshold : value >= threshold);
      const name = `${event} ${threshold}`;
      if (isBad === active.has(name)) continue;
      if (isBad) active.set(name, now().getTime());
      else active.delete(name);
      if (active.size === 0) world.alerts.remove(flowId);
      else world.alerts.put({ id: flowId, active: Object.fromEntries(active) });
      sendAlert(flow, event, isBad ? 'ACTIVATED' : 'DEACTIVATED', { ...about, threshold }, sandbox);
    }
  }
}

/** The alerts that make Meta throttle a flow when they last. */
export const gravestAlerts = ['ENDPOINT_ERROR_RATE 50', 'ENDPOINT_LATENCY 7000', 'ENDPOINT_AVAILABILITY 90'];

const rates = [5, 10, 50];
const latencies = [1_000, 5_000, 7_000];

function signalsOf(flow: FlowNode, { world, monitor }: Sandbox): Signal[] {
  const minimum = world.find('waba', flow.wabaId)?.alertMinimum ?? 1;
  const enough = <T>(items: readonly T[]): readonly T[] => (items.length < minimum ? [] : items);
  const requests = enough(monitor.exchanges(flow.id, 30 * MINUTE));
  const uses = enough(monitor.exchanges(flow.id, 60 * MINUTE));
  const probes = monitor.probes(flow.id, 10 * MINUTE);
  return [
    errorSignal('ENDPOINT_ERROR_RATE', requests, ({ error }) => error && alertNames[error]),
    errorSignal('CLIENT_ERROR_RATE', uses, ({ clientError }) => clientError),
    latencySignal(requests),
    {
      event: 'ENDPOINT_AVAILABILITY',
      thresholds: [90],
      falls: true,
      value:
        probes.length === 0 ? undefined : percent(probes.filter((isWell) => isWell).length, probes.length),
      about: { availability: percent(probes.filter((isWell) => isWell).length, probes.length) },
    },
  ];
}

/** Alerts name some errors other than metrics do (9.1). */
const alertNames: Readonly<Record<string, string>> = {
  timeout_error: 'TIMEOUT',
  unexpected_http_status_code: 'UNEXPECTED_HTTP_STATUS_CODE',
  cannot_be_served: 'CANNOT_BE_SERVED',
  no_http_response_error: 'NO_HTTP_RESPONSE_ERROR',
};

function errorSignal(
  event: AlertEvent,
  exchanges: readonly SeenExchange[],
  typeOf: (exchange: SeenExchange) => string | undefined,
): Signal {
  const types = exchanges.flatMap((exchange) => typeOf(exchange) ?? []);
  const errors = [...Map.groupBy(types, (type) => type)].map(([type, { length }]) => ({
    error_type: type,
    error_rate: percent(length, types.length),
    error_count: length,
  }));
  const rate = percent(types.length, exchanges.length);
  const value = exchanges.length === 0 ? undefined : rate;
  return { event, thresholds: rates, value, about: { error_rate: rate, errors } };
}

function latencySignal(exchanges: readonly SeenExchange[]): Signal {
  const times = exchanges.flatMap(({ milliseconds }) => milliseconds ?? []).toSorted((a, b) => a - b);
  const percentile = (share: number): number =>
    Math.round(times[Math.max(0, Math.ceil(times.length * share) - 1)] ?? 0);
  return {
    event: 'ENDPOINT_LATENCY',
    thresholds: latencies,
    value: times.length === 0 ? undefined : percentile(0.9),
    about: { p90_latency: percentile(0.9), p50_latency: percentile(0.5), requests_count: times.length },
  };
}

/** 0 to 100, with one decimal. */
function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
}
