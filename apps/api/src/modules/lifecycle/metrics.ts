import { readMetric, type MetricPoint } from '../../meta/calls/read-metric.ts';
import type { Graph } from '../../meta/graph.ts';
import { MetaError } from '../../meta/meta-error.ts';
import { messages } from '../../messages.ts';
import type { Metrics, MetricsQuery } from './schema.ts';

const text = messages.lifecycle.metrics;

/** Failures that mean "no such figure" rather than "something is wrong": Meta withdraws metrics over time. */
const NOT_OFFERED: readonly string[] = ['parameter', 'address', 'app-capability'];

/**
 * Meta's figures of an endpoint. Too little traffic, no endpoint and a withdrawn metric are answers in words.
 * @throws MetaError for everything else
 */
export async function readMetrics(
  graph: Graph,
  metaFlowId: string,
  query: MetricsQuery,
  usesEndpoint: boolean,
): Promise<Metrics> {
  const { name, granularity } = query;
  const none = (state: Metrics['state'], message: string): Metrics => ({
    name,
    granularity,
    state,
    message,
    points: [],
    total: {},
  });
  if (!usesEndpoint) return none('no-endpoint', text.noEndpoint);
  try {
    const points = await readMetric(graph, metaFlowId, query);
    return {
      name,
      granularity,
      state: 'data',
      message: text.data,
      points: points.map((point) => ({
        at: point.at.toISOString(),
        values: point.values,
        ...(name === LATENCY ? percentiles(point.values) : { p50: null, p90: null }),
      })),
      // A sum of rates says nothing.
      total: name === RATE ? {} : sum(points),
    };
  } catch (error) {
    if (!(error instanceof MetaError)) throw error;
    if (error.kind === 'too-little-traffic') return none('too-little-traffic', text.tooLittle);
    if (NOT_OFFERED.includes(error.kind)) return none('not-offered', text.notOffered);
    throw error;
  }
}

const LATENCY = 'ENDPOINT_REQUEST_LATENCY_SECONDS_CEIL';
const RATE = 'ENDPOINT_REQUEST_ERROR_RATE';

function sum(points: readonly MetricPoint[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const { values } of points) {
    for (const [key, value] of Object.entries(values)) total[key] = (total[key] ?? 0) + value;
  }
  return total;
}

/** From a histogram of whole seconds, rounded up, the smallest second by which the share has come in: an upper bound. */
function percentiles(values: Readonly<Record<string, number>>) {
  const buckets = Object.entries(values)
    .map(([key, count]) => ({
      seconds: key.endsWith('+') ? Number.parseInt(key, 10) + 1 : Number(key),
      count,
    }))
    .filter(({ seconds }) => Number.isFinite(seconds))
    .toSorted((left, right) => left.seconds - right.seconds);
  const all = buckets.reduce((total, { count }) => total + count, 0);
  const at = (share: number): number | null => {
    let seen = 0;
    for (const { seconds, count } of buckets) {
      seen += count;
      if (seen >= all * share) return seconds;
    }
    return null;
  };
  return all === 0 ? { p50: null, p90: null } : { p50: at(0.5), p90: at(0.9) };
}
