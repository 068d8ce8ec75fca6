import { ScrollText, SearchX, ServerCrash } from 'lucide-react';
import { asApiError } from '@/api/api-error.ts';
import { useAudit, useVerifyAudit, type AuditState } from '@/api/audit.ts';
import { useWhyNot } from '@/api/me.ts';
import { PageFrame } from '@/app/PageFrame.tsx';
import { NotPermitted } from '@/features/auth/common/NotPermitted.tsx';
import { useToday } from '@/features/responses/common/useToday.ts';
import { Button, EmptyState, Skeleton } from '@/ui/index.ts';
import { AuditBar } from './AuditBar.tsx';
import { AuditTable } from './AuditTable.tsx';
import { filterOf, paramsOf } from './audit-filter.ts';
import { messages } from './messages.ts';
import { useActorOptions } from './useActorOptions.ts';
import { useAuditView } from './useAuditView.ts';

const ICON = { size: 20, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** Who did what, when and from where: to search, to narrow, to take along. */
export default function AuditPage() {
  const why = useWhyNot('audit:read');
  return (
    <PageFrame title={messages.title}>
      <main className="min-h-0 flex-1 overflow-y-auto">
        {why === undefined ? <AuditLog /> : <NotPermitted why={why} />}
      </main>
    </PageFrame>
  );
}

function AuditLog() {
  const [view, change] = useAuditView();
  const today = useToday();
  // Named ranges begin at midnight, so the question stays the same all day.
  const filter = filterOf(view, new Date(today));
  const audit = useAudit(filter);
  const verify = useVerifyAudit();
  const people = useActorOptions();
  const events = audit.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="mx-auto flex w-full max-w-[1280px] flex-col gap-3 p-5">
      <p className="flex items-baseline gap-2 text-muted">
        {messages.about}
        <span aria-live="polite" className="ml-auto shrink-0 text-sm">
          {audit.data !== undefined && messages.count(events.length, audit.hasNextPage)}
        </span>
      </p>
      <AuditBar
        view={view}
        onChange={change}
        people={people}
        filter={filter}
        onVerify={() => verify.mutate()}
        verifying={verify.isPending}
      />
      {verify.isError && <p className="text-danger">{asApiError(verify.error).message}</p>}
      {verify.data !== undefined && <Verdict state={verify.data} />}
      {audit.isPending ? (
        <Skeleton className="h-96" />
      ) : audit.isError ? (
        <EmptyState
          icon={<ServerCrash {...ICON} />}
          title={messages.failed}
          text={asApiError(audit.error).message}
          action={<Button onClick={() => void audit.refetch()}>{messages.retry}</Button>}
        />
      ) : events.length > 0 ? (
        <AuditTable events={events} view={view} onChange={change} />
      ) : paramsOf(view).size === 0 ? (
        <EmptyState icon={<ScrollText {...ICON} />} {...messages.none} />
      ) : (
        <EmptyState
          icon={<SearchX {...ICON} />}
          {...messages.noMatch}
          action={<Button onClick={() => change(NOTHING)}>{messages.clear}</Button>}
        />
      )}
      {audit.hasNextPage && (
        <Button
          className="self-center"
          busy={audit.isFetchingNextPage}
          onClick={() => void audit.fetchNextPage()}
        >
          {messages.more}
        </Button>
      )}
    </div>
  );
}

const NOTHING = {
  search: '',
  actor: '',
  by: '',
  action: '',
  outcome: '',
  time: '',
  subjectKind: '',
  subjectId: '',
  about: '',
};

function Verdict({ state }: { readonly state: AuditState }) {
  const { whole, events, brokenAt, head } = state;
  return (
    <div
      role="status"
      className={
        whole
          ? 'rounded-card border border-line bg-success-soft px-4 py-2.5 text-success'
          : 'rounded-card border border-line bg-danger-soft px-4 py-2.5 text-danger'
      }
    >
      <p className="font-medium">{whole ? messages.whole(events) : messages.broken(brokenAt ?? 0)}</p>
      {whole && head !== null && (
        <p className="text-sm">
          {messages.head}: <code className="font-mono break-all select-text">{head}</code>.{' '}
          {messages.headHelp}
        </p>
      )}
    </div>
  );
}
