import { BellOff, Check, ChevronRight, CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import { useNotifications, useReadNotifications, type Notification } from '@/api/notifications.ts';
import { fullTime, relativeTime } from '@/app/relative-time.ts';
import { JsonTree } from '@/features/endpoint/common/JsonTree.tsx';
import { SectionPage } from '@/features/endpoint/common/SectionPage.tsx';
import { tellFailure } from '@/features/endpoint/common/tell-failure.ts';
import { Button, cx, EmptyState, IconButton, Skeleton, Tabs } from '@/ui/index.ts';
import { answersPath } from '../page/paths.ts';
import { healthMessages as text } from './messages.ts';

/** What Meta told about a flow, or about all. */
export default function HealthSection({ flowId }: { readonly flowId?: string }) {
  const [unread, setUnread] = useState(false);
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useNotifications(flowId, unread);
  const read = useReadNotifications();
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const left = data?.pages[0]?.unread ?? 0;
  return (
    <SectionPage
      title={text.title}
      about={flowId === undefined ? text.aboutAll : text.about}
      action={
        <div className="flex shrink-0 items-center gap-2">
          <Tabs
            look="pill"
            label={text.show}
            value={unread ? 'unread' : 'all'}
            onValueChange={(next) => setUnread(next === 'unread')}
            tabs={[
              { value: 'all', label: text.all },
              { value: 'unread', label: text.unread },
            ]}
          />
          <Button
            size="sm"
            icon={<Check size={14} strokeWidth={1.5} aria-hidden />}
            disabled={left === 0}
            onClick={() => read.mutate(flowId === undefined ? {} : { flowId }, { onError: tellFailure })}
          >
            {text.readAll}
          </Button>
        </div>
      }
    >
      {isPending && (
        <div className="flex flex-col gap-2" aria-busy="true">
          <Skeleton className="h-20" />
          <Skeleton className="h-20" />
          <Skeleton className="h-20" />
        </div>
      )}
      {error !== null && data === undefined && (
        <EmptyState
          title={text.failed}
          text={asApiError(error).message}
          action={<Button onClick={() => void refetch()}>{text.retry}</Button>}
        />
      )}
      {data !== undefined && items.length === 0 && (
        <EmptyState
          icon={<BellOff size={20} strokeWidth={1.5} aria-hidden />}
          title={unread ? text.emptyUnread : text.empty}
          text={unread ? undefined : text.emptyText}
        />
      )}
      {items.length > 0 && (
        <ul
          aria-label={text.list}
          className="flex flex-col divide-y divide-line rounded-card border border-line bg-raised"
        >
          {items.map((item) => (
            <Item
              key={item.id}
              item={item}
              ofAll={flowId === undefined}
              onRead={() => read.mutate({ ids: [item.id] }, { onError: tellFailure })}
            />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button
          size="sm"
          className="self-center"
          busy={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {text.more}
        </Button>
      )}
    </SectionPage>
  );
}

const ICON = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
const LOOKS: Readonly<Record<Notification['severity'], { readonly icon: ReactNode; readonly tone: string }>> =
  {
    error: { icon: <CircleAlert {...ICON} />, tone: 'text-danger' },
    warning: { icon: <TriangleAlert {...ICON} />, tone: 'text-warning' },
    info: { icon: <Info {...ICON} />, tone: 'text-info' },
    resolved: { icon: <CircleCheck {...ICON} />, tone: 'text-success' },
  };

function Item({
  item,
  ofAll,
  onRead,
}: {
  readonly item: Notification;
  readonly ofAll: boolean;
  readonly onRead: () => void;
}) {
  const [open, setOpen] = useState(false);
  const { severity, title, text: words, flow, metaFlowId, at, readAt, event, detail } = item;
  const look = LOOKS[severity];
  return (
    <li className="flex gap-3 px-4 py-3">
      <span className={cx('mt-0.5 shrink-0', look.tone)}>{look.icon}</span>
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline gap-2 text-base">
          <span className="sr-only">{text.severities[severity]}: </span>
          <span className={cx('min-w-0 text-ink', readAt === null ? 'font-semibold' : 'font-medium')}>
            {title}
          </span>
          {readAt === null && (
            <span
              role="img"
              aria-label={text.isUnread}
              className="size-2 shrink-0 self-center rounded-full bg-accent"
            />
          )}
          <time dateTime={at} title={fullTime(at)} className="ml-auto shrink-0 text-sm text-faint">
            {relativeTime(at)}
          </time>
        </p>
        <p className="max-w-prose text-base text-pretty text-muted">{words}</p>
        <div className="mt-0.5 flex flex-wrap items-center gap-x-3 text-sm">
          {ofAll && flow !== null && (
            <Link to={answersPath(flow.id, 'health')} className="text-accent hover:underline">
              {flow.name}
            </Link>
          )}
          {flow === null && metaFlowId !== null && (
            <span className="text-faint">{text.unknownFlow(metaFlowId)}</span>
          )}
          <button
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            className="flex items-center gap-0.5 rounded-[4px] text-faint hover:text-ink"
          >
            <ChevronRight
              size={12}
              strokeWidth={1.75}
              aria-hidden
              className={open ? 'rotate-90' : undefined}
            />
            {text.detail} <span className="font-mono text-xs">{event}</span>
          </button>
        </div>
        {open && (
          <div
            className="mt-2 max-h-72 overflow-auto rounded-control border border-line bg-panel"
            tabIndex={0}
            role="region"
            aria-label={text.detail}
          >
            <JsonTree value={detail} label={text.detail} />
          </div>
        )}
      </div>
      {readAt === null && (
        <IconButton
          size="xs"
          label={text.markRead}
          icon={<Check size={14} strokeWidth={1.5} />}
          onClick={onRead}
        />
      )}
    </li>
  );
}
