import { useQueryClient } from '@tanstack/react-query';
import { ChartColumn } from 'lucide-react';
import { useMemo } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { useLive } from '@/api/live.ts';
import { useResponseStats, type ResponseStats } from '@/api/responses.ts';
import { useSearchValue } from '@/features/endpoint/common/useSearchValue.ts';
import { Button, EmptyState, Skeleton } from '@/ui/index.ts';
import { TimeMenu } from '../common/TimeMenu.tsx';
import { momentsOf } from '../common/time-range.ts';
import { useToday } from '../common/useToday.ts';
import { spanText } from '../detail/run-steps.ts';
import { Days } from './Days.tsx';
import { Funnel } from './Funnel.tsx';
import { shareText } from './funnel-rows.ts';
import { chartMessages as text } from './messages.ts';
import { Options } from './Options.tsx';

/** How a flow goes: funnel, days, times, and what people choose. */
export default function ChartsSection({ flowId }: { readonly flowId: string }) {
  const [time, setTime] = useSearchValue('time');
  const today = useToday();
  const range = useMemo(() => momentsOf(time, new Date(today)), [time, today]);
  const { data: stats, error, isPending, refetch } = useResponseStats(flowId, range);
  const queryClient = useQueryClient();
  useLive(['responses', 'messages'], flowId, () => {
    void queryClient.invalidateQueries(
      { queryKey: ['responses', 'stats', flowId] },
      { cancelRefetch: false },
    );
  });
  return (
    <div className="min-h-0 flex-1 overflow-y-auto bg-surface">
      <div className="@container mx-auto flex max-w-5xl flex-col gap-4 px-5 py-5">
        <header className="flex items-start gap-4">
          <div className="min-w-0 flex-1">
            <h2 className="text-xl text-ink">{text.title}</h2>
            <p className="max-w-prose text-base text-pretty text-muted">{text.about}</p>
          </div>
          <TimeMenu value={time} onChange={setTime} />
        </header>
        {isPending && <Loading />}
        {error !== null && stats === undefined && (
          <EmptyState
            title={text.failed}
            text={asApiError(error).message}
            action={<Button onClick={() => void refetch()}>{text.retry}</Button>}
          />
        )}
        {stats !== undefined &&
          (stats.funnel.every(({ count }) => count === 0) ? (
            <EmptyState
              icon={<ChartColumn size={20} strokeWidth={1.5} aria-hidden />}
              title={text.none}
              text={text.noneText}
            />
          ) : (
            <>
              <Tiles stats={stats} />
              <Funnel stats={stats} />
              {stats.perDay.length > 0 && <Days stats={stats} />}
              <Options stats={stats} />
            </>
          ))}
      </div>
    </div>
  );
}

/** The numbers that say most. */
function Tiles({ stats: { answers, funnel, measuresScreens, time } }: { readonly stats: ResponseStats }) {
  const countOf = (name: string) => funnel.find(({ step }) => step === name)?.count ?? 0;
  const [of, words] = measuresScreens ? [countOf('opened'), text.opened] : [countOf('sent'), text.sentTo];
  const duration = time.toComplete ?? time.inFlow;
  return (
    <dl className="grid grid-cols-2 gap-3 @[680px]:grid-cols-4">
      <Tile name={text.answers} value={answers.toLocaleString('en')} />
      <Tile
        name={text.completion}
        value={of === 0 ? '–' : shareText(Math.min(1, answers / of))}
        note={of === 0 ? text.unknown : text.completionOf(words)}
      />
      <Tile
        name={time.toComplete === null ? text.timeInFlow : text.time}
        value={duration === null ? '–' : spanText(duration.median)}
        note={duration === null ? text.unknown : text.p90(spanText(duration.p90))}
        help={text.median}
      />
      <Tile
        name={text.timeToRead}
        value={time.toRead === null ? '–' : spanText(time.toRead.median)}
        note={time.toRead === null ? text.unknown : text.p90(spanText(time.toRead.p90))}
        help={text.median}
      />
    </dl>
  );
}

function Tile({
  name,
  value,
  note,
  help,
}: {
  readonly name: string;
  readonly value: string;
  readonly note?: string;
  readonly help?: string;
}) {
  return (
    <div className="min-w-0 rounded-card border border-line bg-raised px-4 py-3" title={help}>
      <dt className="truncate text-sm text-muted">{name}</dt>
      <dd className="truncate text-2xl font-semibold text-ink tabular-nums">{value}</dd>
      {note !== undefined && <dd className="truncate text-sm text-faint">{note}</dd>}
    </div>
  );
}

function Loading() {
  return (
    <div className="flex flex-col gap-4" aria-busy="true">
      <div className="grid grid-cols-2 gap-3 @[680px]:grid-cols-4">
        <Skeleton className="h-20" />
        <Skeleton className="h-20" />
        <Skeleton className="h-20" />
        <Skeleton className="h-20" />
      </div>
      <Skeleton className="h-72" />
      <Skeleton className="h-56" />
    </div>
  );
}
