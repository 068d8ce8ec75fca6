import { useState } from 'react';
import { Link } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import { isSandbox, type Account } from '@/api/accounts.ts';
import { chatId } from '@/api/customers.ts';
import { useSentMessages, type SentFilter, type SentMessage, type SentStatus } from '@/api/sending.ts';
import { fullTime, relativeTime } from '@/app/relative-time.ts';
import { customersPath } from '@/features/customers/index.ts';
import { Button, EmptyState, Select, Skeleton } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import { StatusBadge } from './StatusBadge.tsx';

const text = messages.jobs;
const ANY = 'any';

/** Messages with what became of each. */
export function MessageTable(props: {
  readonly accounts: readonly Account[];
  readonly filter: Omit<SentFilter, 'status'>;
}) {
  const { accounts, filter } = props;
  const [status, setStatus] = useState<SentStatus>();
  const sent = useSentMessages({ ...filter, ...(status === undefined ? {} : { status }) });
  const items = sent.data?.pages.flatMap((page) => page.items) ?? [];
  const isStatus = (value: string): value is SentStatus => Object.hasOwn(messages.status, value);
  return (
    <section aria-label={text.messages} className="flex flex-col gap-2">
      <header className="flex items-center gap-2">
        <h2 className="text-base font-semibold text-ink">{text.messages}</h2>
        <Select
          label={text.filter}
          hideLabel
          className="ml-auto w-40"
          value={status ?? ANY}
          onValueChange={(next) => setStatus(isStatus(next) ? next : undefined)}
          options={[
            { value: ANY, label: text.any },
            ...Object.entries(messages.status).map(([value, label]) => ({ value, label })),
          ]}
        />
      </header>
      {sent.isPending ? (
        <Skeleton className="h-32" />
      ) : sent.isError ? (
        <EmptyState title={text.gone} text={asApiError(sent.error).message} />
      ) : items.length === 0 ? (
        <p className="rounded-card border border-line bg-panel px-4 py-6 text-center text-muted">
          {text.empty}
        </p>
      ) : (
        <div className="overflow-hidden rounded-card border border-line bg-raised">
          <table className="w-full table-fixed border-collapse text-left">
            <thead className="text-sm text-faint">
              <tr className="h-8 [&>th]:font-medium">
                <th className="w-52 pl-3">{text.columns.recipient}</th>
                <th className="w-32">{text.columns.status}</th>
                <th>{text.columns.detail}</th>
                <th className="w-28">{text.columns.when}</th>
                <th className="w-28">
                  <span className="sr-only">{text.columns.phone}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((message) => (
                <Row key={message.id} message={message} accounts={accounts} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {sent.hasNextPage && (
        <Button
          className="self-center"
          busy={sent.isFetchingNextPage}
          onClick={() => void sent.fetchNextPage()}
        >
          {text.more}
        </Button>
      )}
    </section>
  );
}

function Row({
  message,
  accounts,
}: {
  readonly message: SentMessage;
  readonly accounts: readonly Account[];
}) {
  const { error } = message;
  const account = accounts.find(({ id }) => id === message.accountId);
  const when =
    message.readAt ?? message.deliveredAt ?? message.failedAt ?? message.sentAt ?? message.createdAt;
  const detail =
    error === null
      ? messages.statusHelp[message.status]
      : [error.message ?? error.title, error.hint].filter((part) => part !== undefined).join(' ');
  return (
    <tr className="h-9 border-t border-line text-muted">
      <td className="truncate pl-3 font-mono text-sm text-ink select-text">{message.recipient}</td>
      <td>
        <StatusBadge status={message.status} />
      </td>
      <td className="truncate pr-3" title={detail}>
        {error?.code !== undefined && <span className="font-mono text-xs">{error.code} </span>}
        {detail}
      </td>
      <td>
        <time dateTime={when} title={fullTime(when)}>
          {relativeTime(when)}
        </time>
      </td>
      <td className="pr-3 text-right">
        {account !== undefined && isSandbox(account) && (
          <Link
            className="text-sm font-medium text-accent hover:underline"
            to={customersPath(chatId(message.phoneNumberId, message.recipient))}
          >
            {text.openPhone}
          </Link>
        )}
      </td>
    </tr>
  );
}
