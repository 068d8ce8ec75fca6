import type { JsonObject } from '@flowsmith/flow-model';
import type { Sandbox } from '../graph/context.ts';
import { graphDate } from '../graph/dates.ts';
import { graphErrors } from '../graph/errors.ts';
import { callArgument } from '../graph/parse-fields.ts';
import type { FieldRequest } from '../graph/parse-fields.ts';
import type { Traffic } from '../state/chat-schema.ts';
import type { FlowNode } from '../state/schema.ts';
import { endpointErrors } from './record-exchange.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** Days begin at midnight in California. */
const MIDNIGHT = 8 * HOUR;

const metrics = [
  'ENDPOINT_REQUEST_COUNT',
  'ENDPOINT_REQUEST_ERROR',
  'ENDPOINT_REQUEST_ERROR_RATE',
  'ENDPOINT_REQUEST_LATENCY_SECONDS_CEIL',
  'ENDPOINT_AVAILABILITY',
] as const;
const granularities = ['DAY', 'HOUR', 'LIFETIME'] as const;

type Metric = (typeof metrics)[number];

/** Milliseconds that one can look back. */
const REACH = { DAY: 90 * DAY, HOUR: 30 * DAY, LIFETIME: Number.POSITIVE_INFINITY } as const;
const SECONDS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '10+'];

/**
 * `metric.name(…).granularity(…)` of a flow (3), from what the phones of the sandbox's customers asked its endpoint. Throws
 * 139006 below the threshold of the account.
 */
export function readMetric(flow: FlowNode, request: FieldRequest, sandbox: Sandbox): JsonObject {
  const name = oneOf(request, 'name', metrics);
  const granularity = oneOf(request, 'granularity', granularities);
  const now = sandbox.now().getTime();
  const since = Math.max(dateOf(request, 'since') ?? 0, now - REACH[granularity]);
  const until = (dateOf(request, 'until') ?? now) + DAY;
  const hours = sandbox.world.traffic
    .all()
    .filter(({ flowId, hour }) => flowId === flow.id && hour + HOUR > since && hour < until)
    .toSorted((a, b) => a.hour - b.hour);
  const counted = hours.reduce((sum, hour) => sum + weightOf(hour, name), 0);
  const threshold = sandbox.world.find('waba', flow.wabaId)?.metricsThreshold ?? 0;
  if (counted < Math.max(1, threshold)) throw graphErrors.metricsThreshold();
  const buckets = Map.groupBy(hours, ({ hour }) => bucketOf(hour, granularity, hours));
  const points = [...buckets].map(([at, rows]) => ({ timestamp: graphDate(at), data: dataOf(name, rows) }));
  return { name, granularity, data_points: points.filter(({ data }) => data.length > 0) };
}

function weightOf({ requests, probes }: Traffic, name: Metric): number {
  return name === 'ENDPOINT_AVAILABILITY' ? probes.succeeded + probes.failed : requests;
}

function bucketOf(
  hour: number,
  granularity: (typeof granularities)[number],
  hours: readonly Traffic[],
): number {
  switch (granularity) {
    case 'HOUR':
      return hour;
    case 'DAY':
      return Math.floor((hour - MIDNIGHT) / DAY) * DAY + MIDNIGHT;
    case 'LIFETIME':
      return hours[0]?.hour ?? hour;
  }
}

/** The figures of one point; kinds that did not occur are left out. */
function dataOf(name: Metric, rows: readonly Traffic[]): JsonObject[] {
  const total = (count: (row: Traffic) => number): number => rows.reduce((sum, row) => sum + count(row), 0);
  const some = (counts: readonly (readonly [key: string, value: number])[]): JsonObject[] =>
    counts.filter(([, value]) => value > 0).map(([key, value]) => ({ key, value }));
  const requests = total((row) => row.requests);
  const errors = endpointErrors.map((kind) => [kind, total((row) => row.errors[kind] ?? 0)] as const);
  switch (name) {
    case 'ENDPOINT_REQUEST_COUNT':
      return some([['value', requests]]);
    case 'ENDPOINT_REQUEST_ERROR':
      return some(errors);
    case 'ENDPOINT_REQUEST_ERROR_RATE': {
      const failed = errors.reduce((sum, [, value]) => sum + value, 0);
      return requests === 0 ? [] : [{ key: 'value', value: failed / requests }];
    }
    case 'ENDPOINT_REQUEST_LATENCY_SECONDS_CEIL':
      return some(SECONDS.map((key) => [key, total((row) => row.latencies[key] ?? 0)] as const));
    case 'ENDPOINT_AVAILABILITY':
      return some([
        ['succeeded', total((row) => row.probes.succeeded)],
        ['failed', total((row) => row.probes.failed)],
      ]);
  }
}

function oneOf<Value extends string>(request: FieldRequest, name: string, values: readonly Value[]): Value {
  const given = callArgument(request, name);
  if (given === undefined) throw graphErrors.parameterMissing(`metric.${name}`);
  const value = values.find((known) => known === given.toUpperCase());
  if (value === undefined) throw graphErrors.parameterValue(`metric.${name}`, values);
  return value;
}

function dateOf(request: FieldRequest, name: string): number | undefined {
  const given = callArgument(request, name);
  if (given === undefined || given === '') return undefined;
  const at = /^\d{4}-\d\d-\d\d$/.test(given) ? Date.parse(`${given}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at)) throw graphErrors.parameterType(`metric.${name}`, 'a date such as 2026-09-01');
  return at;
}
