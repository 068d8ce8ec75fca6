import { z } from 'zod';
import type { Graph } from '../graph.ts';
import { expectShape, graphDate } from './answers.ts';

const shape = z.object({
  metric: z
    .object({
      data_points: z
        .array(
          z.object({
            timestamp: graphDate,
            data: z.array(z.object({ key: z.string(), value: z.coerce.number() })).catch([]),
          }),
        )
        .catch([]),
    })
    .optional(),
});

/** Which figures. */
export interface MetricQuery {
  readonly name: string;
  readonly granularity: 'DAY' | 'HOUR' | 'LIFETIME';
  /** `YYYY-MM-DD`; default: as early as Meta gives figures. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** A figure of one of Meta's periods; keys without value may be missing. */
export interface MetricPoint {
  readonly at: Date;
  readonly values: Readonly<Record<string, number>>;
}

/** @throws MetaError `too-little-traffic` below 250 requests. */
export async function readMetric(graph: Graph, flowId: string, query: MetricQuery): Promise<MetricPoint[]> {
  const field = [
    `metric.name(${query.name})`,
    `granularity(${query.granularity})`,
    ...(query.since === undefined ? [] : [`since(${query.since})`]),
    ...(query.until === undefined ? [] : [`until(${query.until})`]),
  ].join('.');
  const answer = await graph.call({
    method: 'GET',
    path: [flowId],
    query: { fields: field },
    repeatable: true,
  });
  return (expectShape(shape, answer).metric?.data_points ?? []).map(({ timestamp, data }) => ({
    at: timestamp,
    values: Object.fromEntries(data.map(({ key, value }) => [key, value])),
  }));
}
