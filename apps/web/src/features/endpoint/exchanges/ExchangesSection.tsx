import { Radio } from 'lucide-react';
import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { useExchangeOverview, useExchanges } from '@/api/exchanges.ts';
import { Button, cx, EmptyState, Skeleton } from '@/ui/index.ts';
import { commonMessages } from '../common/messages.ts';
import { ExchangeDetail } from './detail/ExchangeDetail.tsx';
import { ExchangeBar } from './list/ExchangeBar.tsx';
import { ExchangeList } from './list/ExchangeList.tsx';
import { exchangeMessages as messages } from './messages.ts';
import { useFilter } from './useFilter.ts';
import { usePause } from './usePause.ts';

/** What the endpoint was asked and answered: a list that grows by itself, and one exchange in full beside it. */
export default function ExchangesSection({ flowId }: { readonly flowId: string }): ReactNode {
  const view = useFilter();
  const { filter, shown, show } = view;
  const { pages, items, fresh, hasGap, restart, isOutOfTouch } = useExchanges(flowId, filter);
  const { shown: rows, ...pause } = usePause([...fresh, ...items]);
  const beginAnew = useEffectEvent(restart);
  const mustBeginAnew = hasGap && !pause.isPaused;
  useEffect(() => {
    if (mustBeginAnew) beginAnew();
  }, [mustBeginAnew]);
  const newest = fresh[0]?.id ?? items[0]?.id ?? 0;
  const overview = useExchangeOverview(flowId, filter.environment, newest);
  const place = rows.findIndex(({ id }) => id === shown);
  return (
    <div className="@container flex min-h-0 flex-1 flex-col bg-raised">
      <ExchangeBar flowId={flowId} view={view} overview={overview.data} pause={pause} />
      {isOutOfTouch && (
        <p role="status" className="border-b border-line bg-warning-soft px-3 py-1.5 text-sm text-warning">
          {messages.outOfTouch}
        </p>
      )}
      <div className="flex min-h-0 flex-1">
        <div
          className={cx(
            'flex min-h-0 min-w-0 flex-col overflow-y-auto',
            shown === undefined ? 'flex-1' : 'w-64 shrink-0 border-r border-line @max-[560px]:hidden',
          )}
        >
          {pages.isPending && <Loading />}
          {pages.isError && rows.length === 0 && (
            <EmptyState
              title={messages.failed}
              text={asApiError(pages.error).message}
              action={<Button onClick={() => void pages.refetch()}>{commonMessages.retry}</Button>}
            />
          )}
          {pages.isSuccess && rows.length === 0 && <Nothing view={view} />}
          {rows.length > 0 && (
            <ExchangeList rows={rows} shown={shown} narrow={shown !== undefined} onShow={show} />
          )}
          {rows.length > 0 && (
            <div className="flex justify-center p-3">
              {pages.hasNextPage ? (
                <Button size="sm" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                  {messages.more}
                </Button>
              ) : (
                <p className="text-center text-sm text-faint">{messages.noOlder}</p>
              )}
            </div>
          )}
        </div>
        {shown !== undefined && (
          <ExchangeDetail
            key={shown}
            flowId={flowId}
            environment={filter.environment}
            id={shown}
            newer={place > 0 ? rows[place - 1]?.id : undefined}
            older={place < 0 ? undefined : rows[place + 1]?.id}
            onShow={show}
          />
        )}
      </div>
    </div>
  );
}

function Nothing({ view: { filter, isFiltered, clear } }: { readonly view: ReturnType<typeof useFilter> }) {
  const text = messages.empty;
  if (isFiltered)
    return (
      <EmptyState
        title={text.nothingFound}
        text={text.nothingFoundText}
        action={<Button onClick={clear}>{messages.filter.clear}</Button>}
      />
    );
  return (
    <EmptyState
      icon={<Radio size={20} strokeWidth={1.5} aria-hidden />}
      title={text.title[filter.environment]}
      text={text.text[filter.environment]}
    />
  );
}

function Loading() {
  return (
    <div className="flex flex-col gap-2 p-3" aria-busy="true">
      {ROWS.map((row) => (
        <Skeleton key={row} className="h-7" />
      ))}
    </div>
  );
}

const ROWS = [1, 2, 3, 4, 5, 6];
