import type { FlowMetrics } from '@/api/lifecycle.ts';
import { messages } from '../messages.ts';

type Point = Pick<FlowMetrics['points'][number], 'values' | 'p50' | 'p90'>;

/** Height of each bar in percent: the tallest is 100, and what is not nothing can be seen. */
export function heightsOf(points: readonly Point[]): readonly number[] {
  const sizes = points.map(sizeOf);
  const most = Math.max(0, ...sizes);
  return sizes.map((size) => (size <= 0 ? 0 : Math.max(2, (size / most) * 100)));
}

/** What a bar stands for, in words. */
export function pointText(point: Point): string {
  if (point.p50 !== null || point.p90 !== null) return messages.metrics.latency(point.p50, point.p90);
  const entries = Object.entries(point.values);
  if (entries.length === 1) return (entries[0]?.[1] ?? 0).toLocaleString('en');
  return entries.map(([name, value]) => `${name.toLowerCase()} ${value.toLocaleString('en')}`).join(', ');
}

function sizeOf({ values, p90 }: Point): number {
  return p90 ?? Object.values(values).reduce((sum, value) => sum + value, 0);
}
