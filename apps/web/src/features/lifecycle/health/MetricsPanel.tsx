import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import { useFlowMetrics, type FlowMetrics, type Granularity, type MetricName } from '@/api/lifecycle.ts';
import type { Link } from '@/api/publishing.ts';
import { fullTime } from '@/app/relative-time.ts';
import { FailureNote } from '@/features/publish/FailureNote.tsx';
import { EmptyState, Select, Skeleton } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import { heightsOf, pointText } from './points.ts';

const text = messages.metrics;

/** Meta's figures of the flow's endpoint, and in words why there may be none. */
export function MetricsPanel({ link }: { readonly link: Link }) {
  const [name, setName] = useState<MetricName>('ENDPOINT_REQUEST_COUNT');
  const [granularity, setGranularity] = useState<Granularity>('DAY');
  const metrics = useFlowMetrics(link, name, granularity);
  const isName = (value: string): value is MetricName => Object.hasOwn(text.names, value);
  const isGranularity = (value: string): value is Granularity => Object.hasOwn(text.granularities, value);
  return (
    <section aria-label={text.title} className="flex flex-col gap-3">
      <header className="flex items-center gap-2">
        <h2 className="text-base font-semibold text-ink">{text.title}</h2>
        <Select
          label={text.metric}
          hideLabel
          className="ml-auto w-40"
          value={name}
          onValueChange={(next) => isName(next) && setName(next)}
          options={Object.entries(text.names).map(([value, label]) => ({ value, label }))}
        />
        <Select
          label={text.granularity}
          hideLabel
          className="w-28"
          value={granularity}
          onValueChange={(next) => isGranularity(next) && setGranularity(next)}
          options={Object.entries(text.granularities).map(([value, label]) => ({ value, label }))}
        />
      </header>
      {metrics.isPending && <Skeleton className="h-40" />}
      {metrics.isError && <FailureNote error={asApiError(metrics.error)} />}
      {metrics.data !== undefined && <Figures metrics={metrics.data} />}
      <p className="text-sm text-muted">
        {text.own}{' '}
        <RouterLink
          className="font-medium text-accent hover:underline"
          to={`/flows/${link.flowId}/answers/charts`}
        >
          {text.ownLink}
        </RouterLink>
      </p>
    </section>
  );
}

function Figures({ metrics }: { readonly metrics: FlowMetrics }) {
  if (metrics.state !== 'data') {
    return (
      <EmptyState
        className="rounded-card border border-line bg-panel"
        title={text.states[metrics.state]}
        text={metrics.message}
      />
    );
  }
  if (metrics.points.length === 0) return <p className="text-muted">{text.none}</p>;
  const heights = heightsOf(metrics.points);
  return (
    <div className="overflow-hidden rounded-card border border-line bg-panel">
      <div aria-hidden className="flex h-32 items-end gap-px border-b border-line px-4 pt-4">
        {metrics.points.map((point, index) => (
          <span
            key={point.at}
            title={`${fullTime(point.at)}: ${pointText(point)}`}
            className="min-w-1 flex-1 rounded-t-sm bg-accent"
            style={{ height: `${heights[index] ?? 0}%` }}
          />
        ))}
      </div>
      <div
        className="max-h-56 overflow-y-auto"
        tabIndex={0}
        role="region"
        aria-label={text.names[metrics.name]}
      >
        <table className="w-full border-collapse text-left text-sm">
          <thead className="text-faint">
            <tr className="h-8 [&>th]:font-medium">
              <th className="w-56 pl-4">{text.when}</th>
              <th>{text.names[metrics.name]}</th>
            </tr>
          </thead>
          <tbody>
            {metrics.points.toReversed().map((point) => (
              <tr key={point.at} className="h-7 border-t border-line text-ink tabular-nums">
                <td className="pl-4">{fullTime(point.at)}</td>
                <td>{pointText(point)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
