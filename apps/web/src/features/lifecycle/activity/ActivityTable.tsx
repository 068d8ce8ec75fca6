import { ScrollText } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import { accountName, type Account } from '@/api/accounts.ts';
import { useActivity, type ActivityFilter, type ActivityItem } from '@/api/lifecycle.ts';
import { fullTime, relativeTime } from '@/app/relative-time.ts';
import { Badge, Button, EmptyState, Select, Skeleton, Switch } from '@/ui/index.ts';
import { messages } from '../messages.ts';

const text = messages.activity;
const ANY = 'any';

/** Calls to Meta with their outcome. `flowId`: only those about one flow. */
export function ActivityTable(props: {
  readonly accounts: readonly Account[];
  readonly flowId?: string | undefined;
  readonly accountId?: string | undefined;
}) {
  const { accounts, flowId = '', accountId = '' } = props;
  const [filter, setFilter] = useState<ActivityFilter>({ accountId, flowId, outcome: '', writes: false });
  const activity = useActivity(filter);
  const items = activity.data?.pages.flatMap((page) => page.items) ?? [];
  const isAll = filter.outcome === '' && !filter.writes && filter.accountId === '';
  return (
    <div className="mx-auto flex w-full max-w-[1100px] flex-col gap-3 p-5">
      <header className="flex items-center gap-3">
        <p className="text-muted">{text.about}</p>
        <div className="ml-auto flex shrink-0 items-center gap-2">
          <Switch
            label={text.writes}
            checked={filter.writes}
            onCheckedChange={(writes) => setFilter({ ...filter, writes })}
            className="gap-2"
          />
          {accountId === '' && (
            <Select
              label={text.account}
              hideLabel
              className="w-48"
              value={filter.accountId === '' ? ANY : filter.accountId}
              onValueChange={(id) => setFilter({ ...filter, accountId: id === ANY ? '' : id })}
              options={[
                { value: ANY, label: text.anyAccount },
                ...accounts.map((account) => ({ value: account.id, label: accountName(account) })),
              ]}
            />
          )}
          <Select
            label={text.outcome}
            hideLabel
            className="w-36"
            value={filter.outcome === '' ? ANY : filter.outcome}
            onValueChange={(next) =>
              setFilter({ ...filter, outcome: next === 'ok' || next === 'failed' ? next : '' })
            }
            options={[
              { value: ANY, label: text.outcomes[''] },
              { value: 'ok', label: text.outcomes.ok },
              { value: 'failed', label: text.outcomes.failed },
            ]}
          />
        </div>
      </header>
      {activity.isPending ? (
        <Skeleton className="h-64" />
      ) : activity.isError ? (
        <EmptyState
          title={text.failed}
          text={asApiError(activity.error).message}
          action={<Button onClick={() => void activity.refetch()}>{messages.retry}</Button>}
        />
      ) : items.length === 0 ? (
        isAll ? (
          <EmptyState icon={<ScrollText size={20} strokeWidth={1.5} aria-hidden />} {...text.none} />
        ) : (
          <p className="rounded-card border border-line bg-panel px-4 py-6 text-center text-muted">
            {text.nothing}
          </p>
        )
      ) : (
        <div className="overflow-hidden rounded-card border border-line bg-raised">
          <table className="w-full table-fixed border-collapse text-left">
            <thead className="text-sm text-faint">
              <tr className="h-8 [&>th]:font-medium">
                <th className="w-28 pl-3">{text.columns.when}</th>
                <th>{text.columns.what}</th>
                <th className="w-44">{text.columns.about}</th>
                <th className="w-[34%]">{text.columns.outcome}</th>
                <th className="w-20 pr-3 text-right">{text.columns.time}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <Row key={item.id} item={item} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {activity.hasNextPage && (
        <Button
          className="self-center"
          busy={activity.isFetchingNextPage}
          onClick={() => void activity.fetchNextPage()}
        >
          {text.more}
        </Button>
      )}
    </div>
  );
}

function Row({ item }: { readonly item: ActivityItem }) {
  const isWell = item.outcome === 'ok';
  return (
    <tr className="border-t border-line align-top text-muted [&>td]:py-1.5">
      <td className="pl-3">
        <time dateTime={item.at} title={fullTime(item.at)}>
          {relativeTime(item.at)}
        </time>
      </td>
      <td className="pr-3">
        <span className="block text-ink">{item.summary}</span>
        <span className="block truncate font-mono text-xs text-faint">
          {item.method} {item.path}
          {item.attempt > 1 && ` · ${text.attempt(item.attempt)}`}
        </span>
      </td>
      <td className="truncate pr-3">
        {item.flowId === null ? (
          item.accountName
        ) : (
          <Link className="text-ink hover:underline" to={`/flows/${item.flowId}`}>
            {item.flowName ?? item.flowId}
          </Link>
        )}
      </td>
      <td className="pr-3">
        {isWell ? (
          <Badge tone="success" dot>
            {text.ok}
          </Badge>
        ) : (
          <>
            <span className="block text-danger">
              {item.code !== null && `${text.code(item.code)}: `}
              {item.message ?? item.outcome}
            </span>
            {item.traceId !== null && (
              <span className="block truncate font-mono text-xs text-faint select-text">
                {text.trace} {item.traceId}
              </span>
            )}
          </>
        )}
      </td>
      <td className="pr-3 text-right tabular-nums">{text.milliseconds(item.milliseconds)}</td>
    </tr>
  );
}
