import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import { accountName, type Account } from '@/api/accounts.ts';
import { useEnvironments, useReferences, type EnvironmentOverview } from '@/api/lifecycle.ts';
import { useWhyNot } from '@/api/me.ts';
import { fullTime, relativeTime } from '@/app/relative-time.ts';
import { FailureNote } from '@/features/publish/FailureNote.tsx';
import { metaPath } from '@/features/lifecycle/index.ts';
import { Badge, Button, EmptyState, Select, Skeleton, type Tone } from '@/ui/index.ts';
import { pageMessages } from '../page/messages.ts';
import { accountsPath } from '../paths.ts';

const PromoteDialog = lazy(async () => ({
  default: (await import('@/features/lifecycle/state/PromoteDialog.tsx')).PromoteDialog,
}));

const text = pageMessages.environments;
type Item = EnvironmentOverview['items'][number];

const TONES: Record<Item['state'], Tone> = {
  same: 'success',
  different: 'warning',
  missing: 'info',
  'only-there': 'neutral',
  unknown: 'neutral',
};

/** Two accounts beside each other, flow by flow, and the way from one to the other. */
export function EnvironmentsPart({ accounts }: { readonly accounts: readonly Account[] }) {
  const noPublishing = useWhyNot('publish');
  const [from, setFrom] = useState(
    accounts.find(({ environment }) => environment === 'development')?.id ?? accounts[0]?.id ?? '',
  );
  const [to, setTo] = useState(
    accounts.find(({ environment, id }) => environment === 'production' && id !== from)?.id ??
      accounts.find(({ id }) => id !== from)?.id ??
      '',
  );
  const [promoting, setPromoting] = useState<string>();
  const overview = useEnvironments(from, to);
  if (accounts.length < 2) {
    return (
      <EmptyState
        title={pageMessages.parts.environments}
        text={text.one}
        action={
          <Link
            to={accountsPath('new')}
            className="inline-flex h-8 items-center rounded-control bg-accent px-3 font-medium text-on-accent hover:bg-accent-strong"
          >
            {pageMessages.connect}
          </Link>
        }
      />
    );
  }
  const options = accounts.map((account) => ({
    value: account.id,
    label: accountName(account),
    hint: pageMessages.environment[account.environment],
  }));
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-5 p-5">
      <div className="grid max-w-xl grid-cols-2 gap-3">
        <Select label={text.from} value={from} onValueChange={setFrom} options={options} />
        <Select label={text.to} value={to} onValueChange={setTo} options={options} />
      </div>
      {from === to && <p className="text-muted">{text.same}</p>}
      {from !== to && overview.isPending && <Skeleton className="h-40" />}
      {overview.isError && <FailureNote error={asApiError(overview.error)} />}
      {overview.data?.length === 0 && <p className="text-muted">{text.none}</p>}
      {from !== to && overview.data !== undefined && overview.data.length > 0 && (
        <ul className="overflow-hidden rounded-card border border-line bg-panel">
          {overview.data.map((item) => (
            <li
              key={item.flowId}
              className="flex h-11 items-center gap-3 border-t border-line px-4 first:border-t-0"
            >
              <Link
                className="min-w-0 truncate font-medium text-ink hover:underline"
                to={metaPath(item.flowId)}
              >
                {item.name}
              </Link>
              <span className="ml-auto shrink-0 text-sm text-faint">
                {[item.from, item.to].map((side) => side?.status.toLowerCase() ?? '—').join(' → ')}
              </span>
              <Badge tone={TONES[item.state]} dot title={text.stateHelp[item.state]}>
                {text.states[item.state]}
              </Badge>
              <Button
                size="sm"
                unavailable={noPublishing}
                disabled={item.from === null}
                aria-label={`${text.promote} ${item.name}`}
                onClick={() => setPromoting(item.flowId)}
              >
                {text.promote}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <References accountId={from} accounts={accounts} />
      <Suspense>
        {promoting !== undefined && (
          <PromoteDialog
            flowId={promoting}
            accounts={accounts}
            from={from}
            to={to}
            onClose={() => setPromoting(undefined)}
          />
        )}
      </Suspense>
    </div>
  );
}

/** Which flow became which, for templates and programs that name flows by id. */
function References({
  accountId,
  accounts,
}: {
  readonly accountId: string;
  readonly accounts: readonly Account[];
}) {
  const references = useReferences(accountId);
  if (references.data === undefined || references.data.length === 0) return null;
  const nameOf = (id: string) => {
    const account = accounts.find((each) => each.id === id);
    return account === undefined ? id : accountName(account);
  };
  return (
    <section aria-label={text.references} className="flex flex-col gap-2">
      <h2 className="text-base font-semibold text-ink">{text.references}</h2>
      <p className="text-sm text-muted">{text.referencesHelp}</p>
      <div className="overflow-x-auto rounded-card border border-line bg-raised">
        <table className="w-full border-collapse text-left text-sm">
          <thead className="text-faint">
            <tr className="h-8 [&>th]:font-medium">
              <th className="pl-4">{text.flow}</th>
              <th>{text.from}</th>
              <th>{text.to}</th>
              <th className="pr-4">{text.when}</th>
            </tr>
          </thead>
          <tbody>
            {references.data.map((each, index) => (
              <tr key={index} className="border-t border-line text-ink [&>td]:py-1.5">
                <td className="pr-3 pl-4">{each.flowName ?? ''}</td>
                <td className="pr-3">
                  {nameOf(each.fromAccountId)}{' '}
                  <code className="font-mono text-xs text-muted select-text">{each.fromMetaFlowId}</code>
                </td>
                <td className="pr-3">
                  {nameOf(each.toAccountId)}{' '}
                  <code className="font-mono text-xs text-muted select-text">{each.toMetaFlowId}</code>
                </td>
                <td className="pr-4" title={fullTime(each.at)}>
                  {text.how[each.how]} {relativeTime(each.at)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
