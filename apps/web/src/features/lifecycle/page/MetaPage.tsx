import { Rocket, Send, ServerCrash, Users } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Link as RouterLink, useParams } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import { accountName, useAccounts } from '@/api/accounts.ts';
import { useFlow } from '@/api/flows.ts';
import { useLinks } from '@/api/publishing.ts';
import { useWhyNot } from '@/api/me.ts';
import { PageFrame } from '@/app/PageFrame.tsx';
import { accountsPath } from '@/features/accounts/index.ts';
import { PublishDialog } from '@/features/publish/index.ts';
import { sendPath } from '@/features/send/index.ts';
import { Button, EmptyState, ReadOnlyArea, Select, Skeleton } from '@/ui/index.ts';
import { ActivityTable } from '../activity/ActivityTable.tsx';
import { messages } from '../messages.ts';
import { metaPath, type MetaPart } from '../paths.ts';
import { StateMachine } from '../state/StateMachine.tsx';
import { StatePart } from '../state/StatePart.tsx';

const PreviewPart = lazy(async () => ({ default: (await import('../preview/PreviewPart.tsx')).PreviewPart }));
const HealthPart = lazy(async () => ({ default: (await import('../health/HealthPart.tsx')).HealthPart }));
const DriftPart = lazy(async () => ({ default: (await import('../changes/DriftPart.tsx')).DriftPart }));

const PARTS = ['state', 'preview', 'health', 'changes', 'activity'] as const satisfies readonly MetaPart[];
const ICON = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
/** What is shown is what is saved: there is nothing to save before publishing. */
const NOTHING_TO_SAVE = () => Promise.resolve(true);

/** A flow at Meta, account by account: where it stands, what can be done, how it does. */
export default function MetaPage() {
  const { flowId = '', part: asked } = useParams();
  const part = PARTS.find((known) => known === asked) ?? 'state';
  const flow = useFlow(flowId);
  const accounts = useAccounts();
  const links = useLinks(flowId);
  const [chosen, setChosen] = useState<string>();
  const [publishing, setPublishing] = useState(false);
  const readOnly = useWhyNot('publish');
  const failure = flow.error ?? accounts.error ?? links.error;
  const account =
    [chosen, flow.data?.links[0]?.accountId, links.data?.[0]?.accountId]
      .map((id) => accounts.data?.find((known) => known.id === id))
      .find((known) => known !== undefined) ?? accounts.data?.[0];
  const link = links.data?.find(({ accountId }) => accountId === account?.id);
  const name = flow.data?.name ?? '';
  const loaded = flow.data !== undefined && accounts.data !== undefined && links.data !== undefined;

  const content = () => {
    if (failure !== null) {
      return (
        <EmptyState
          className="flex-1"
          icon={<ServerCrash {...ICON} />}
          title={messages.failed}
          text={asApiError(failure).message}
          action={<Button onClick={() => void links.refetch()}>{messages.retry}</Button>}
        />
      );
    }
    if (!loaded) return <Loading />;
    if (part === 'activity')
      return (
        <ReadOnlyArea why={undefined}>
          <ActivityTable accounts={accounts.data} flowId={flowId} />
        </ReadOnlyArea>
      );
    if (account === undefined) {
      return (
        <EmptyState
          className="flex-1"
          icon={<Users {...ICON} />}
          title={messages.noAccount.title}
          text={messages.noAccount.text}
          action={
            <RouterLink to={accountsPath('new')} className={PRIMARY}>
              {messages.noAccount.action}
            </RouterLink>
          }
        />
      );
    }
    if (link === undefined) {
      return (
        <div className="mx-auto flex w-full max-w-[1100px] flex-col gap-4 p-5">
          <StateMachine status="NOT_LINKED" />
          <EmptyState
            icon={<Rocket {...ICON} />}
            title={messages.none.title(accountName(account))}
            text={messages.none.text}
            action={
              <Button changes variant="primary" onClick={() => setPublishing(true)}>
                {messages.none.action}
              </Button>
            }
          />
        </div>
      );
    }
    switch (part) {
      case 'state':
        return (
          <StatePart
            key={link.accountId}
            link={link}
            accounts={accounts.data}
            onPublish={() => setPublishing(true)}
          />
        );
      case 'preview':
        return <PreviewPart key={link.accountId} link={link} flow={flow.data} />;
      case 'health':
        return <HealthPart link={link} />;
      case 'changes':
        return <DriftPart link={link} />;
    }
  };

  return (
    <PageFrame
      title={name === '' ? messages.loading : messages.title(name)}
      back={{ to: `/flows/${flowId}`, label: name === '' ? messages.loading : name }}
      parts={PARTS.map((id) => ({ id, title: messages.parts[id], to: metaPath(flowId, id) }))}
      part={part}
      actions={
        <>
          {account !== undefined && part !== 'activity' && (
            <Select
              label={messages.account}
              hideLabel
              className="w-56"
              value={account.id}
              onValueChange={setChosen}
              options={(accounts.data ?? []).map((each) => ({
                value: each.id,
                label: accountName(each),
                hint: messages.promote.environment[each.environment],
              }))}
            />
          )}
          <RouterLink
            to={sendPath(flowId)}
            className="inline-flex h-7 items-center gap-1.5 rounded-control border border-edge bg-raised px-2.5 font-medium text-ink hover:bg-hover"
          >
            <Send size={14} strokeWidth={1.5} aria-hidden /> {messages.send}
          </RouterLink>
        </>
      }
    >
      <main className="flex min-h-0 flex-1 flex-col overflow-y-auto">
        <ReadOnlyArea why={readOnly}>
          <Suspense fallback={<Loading />}>{content()}</Suspense>
        </ReadOnlyArea>
      </main>
      {publishing && (
        <PublishDialog flowId={flowId} open onOpenChange={setPublishing} save={NOTHING_TO_SAVE} />
      )}
    </PageFrame>
  );
}

const PRIMARY =
  'inline-flex h-8 items-center rounded-control bg-accent px-3 font-medium text-on-accent hover:bg-accent-strong';

function Loading() {
  return (
    <div className="flex flex-col gap-4 p-5" aria-busy="true">
      <Skeleton className="h-24" />
      <Skeleton className="h-72" />
    </div>
  );
}
