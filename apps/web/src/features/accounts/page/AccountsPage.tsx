import { Plus, ServerCrash, Smartphone } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import { isSandbox, useAccounts, type Account } from '@/api/accounts.ts';
import { useWhyNot } from '@/api/me.ts';
import { PageFrame } from '@/app/PageFrame.tsx';
import { NotPermitted } from '@/features/auth/common/NotPermitted.tsx';
import { customersPath } from '@/features/customers/index.ts';
import { Button, EmptyState, ReadOnlyArea, Skeleton } from '@/ui/index.ts';
import { accountsPath } from '../paths.ts';
import { AccountList } from './AccountList.tsx';
import { pageMessages as text } from './messages.ts';

const AccountDetail = lazy(async () => ({ default: (await import('./AccountDetail.tsx')).AccountDetail }));
const ConnectPage = lazy(async () => ({ default: (await import('../connect/ConnectPage.tsx')).ConnectPage }));
const EnvironmentsPart = lazy(async () => ({
  default: (await import('../environments/EnvironmentsPart.tsx')).EnvironmentsPart,
}));
const ActivityTable = lazy(async () => ({
  default: (await import('@/features/lifecycle/activity/ActivityTable.tsx')).ActivityTable,
}));

const LINK =
  'inline-flex h-7 items-center gap-1.5 rounded-control border border-edge bg-raised px-2.5 font-medium text-ink hover:bg-hover';

/** Accounts: all of them, one of them, connecting one, environments, and what was asked of Meta. */
export default function AccountsPage() {
  const { which } = useParams();
  const accounts = useAccounts();
  const noChanges = useWhyNot('accounts:write');
  const part = which === 'environments' || which === 'activity' ? which : 'list';
  const isInside = which !== undefined && part === 'list';
  return (
    <PageFrame
      title={text.title}
      back={isInside ? { to: accountsPath(), label: text.all } : undefined}
      parts={[
        { id: 'list', title: text.parts.list, to: accountsPath() },
        { id: 'environments', title: text.parts.environments, to: accountsPath('environments') },
        { id: 'activity', title: text.parts.activity, to: accountsPath('activity') },
      ]}
      part={part}
      actions={
        <>
          {accounts.data?.some(isSandbox) === true && (
            <Link to={customersPath()} className={LINK}>
              <Smartphone size={14} strokeWidth={1.5} aria-hidden /> {text.phones}
            </Link>
          )}
          {noChanges === undefined ? (
            <Link to={accountsPath('new')} className={LINK}>
              <Plus size={14} strokeWidth={1.75} aria-hidden /> {text.connect}
            </Link>
          ) : (
            <Button
              size="sm"
              unavailable={noChanges}
              icon={<Plus size={14} strokeWidth={1.75} aria-hidden />}
            >
              {text.connect}
            </Button>
          )}
        </>
      }
    >
      <main className="min-h-0 flex-1 overflow-y-auto">
        <Suspense fallback={<Loading />}>
          {accounts.isPending ? (
            <Loading />
          ) : accounts.isError ? (
            <EmptyState
              icon={<ServerCrash size={20} strokeWidth={1.5} aria-hidden />}
              title={text.failed}
              text={asApiError(accounts.error).message}
              action={<Button onClick={() => void accounts.refetch()}>{text.retry}</Button>}
            />
          ) : (
            <Content which={which} accounts={accounts.data} noChanges={noChanges} />
          )}
        </Suspense>
      </main>
    </PageFrame>
  );
}

function Content({
  which,
  accounts,
  noChanges,
}: {
  readonly which: string | undefined;
  readonly accounts: readonly Account[];
  /** Why accounts must not be changed. */
  readonly noChanges: string | undefined;
}) {
  switch (which) {
    case undefined:
      return (
        <div className="mx-auto flex w-full max-w-3xl flex-col gap-4 p-5">
          <p className="max-w-prose text-base text-pretty text-muted">{text.about}</p>
          <AccountList accounts={accounts} />
        </div>
      );
    case 'new':
      if (noChanges !== undefined) return <NotPermitted why={noChanges} />;
      return <ConnectPage accounts={accounts} />;
    case 'environments':
      return <EnvironmentsPart accounts={accounts} />;
    case 'activity':
      return <ActivityTable accounts={accounts} />;
    default: {
      const account = accounts.find(({ id }) => id === which);
      return account === undefined ? (
        <EmptyState {...text.gone} />
      ) : (
        <ReadOnlyArea why={noChanges}>
          <AccountDetail key={account.id} account={account} />
        </ReadOnlyArea>
      );
    }
  }
}

function Loading() {
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-3 p-5" aria-busy="true">
      <Skeleton className="h-16" />
      <Skeleton className="h-16" />
    </div>
  );
}
