import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import type { Account } from '@/api/accounts.ts';
import { usePossibleActions, type MetaAction, type PossibleActions } from '@/api/lifecycle.ts';
import type { Link } from '@/api/publishing.ts';
import { relativeTime } from '@/app/relative-time.ts';
import { FailureNote } from '@/features/publish/FailureNote.tsx';
import { LinkRemoval, type Removal } from '@/features/publish/LinkRemoval.tsx';
import { sendPath } from '@/features/send/index.ts';
import { Badge, Button, Skeleton } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import { metaPath } from '../paths.ts';
import { ActionList } from './ActionList.tsx';
import { Details } from './Details.tsx';
import { StateMachine } from './StateMachine.tsx';

const MetadataDialog = lazy(async () => ({ default: (await import('./MetadataDialog.tsx')).MetadataDialog }));
const CloneDialog = lazy(async () => ({ default: (await import('./CloneDialog.tsx')).CloneDialog }));
const PromoteDialog = lazy(async () => ({ default: (await import('./PromoteDialog.tsx')).PromoteDialog }));

type OpenDialog = 'metadata' | 'clone' | 'promote' | Removal;

/** Where the flow stands, what customers open, and what can be done. */
export function StatePart(props: {
  readonly link: Link;
  readonly accounts: readonly Account[];
  readonly onPublish: () => void;
}) {
  const { link, accounts, onPublish } = props;
  const possible = usePossibleActions(link);
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<OpenDialog>();
  const close = () => setDialog(undefined);
  const act = (action: MetaAction): void => {
    switch (action) {
      case 'check':
      case 'publish':
        return onPublish();
      case 'edit':
        return void navigate(`/flows/${link.flowId}`);
      case 'send':
      case 'send-draft':
        return void navigate(sendPath(link.flowId));
      case 'preview':
        return void navigate(metaPath(link.flowId, 'preview'));
      case 'rename':
        return setDialog('metadata');
      case 'clone':
        return setDialog('clone');
      case 'migrate':
        return setDialog('promote');
      case 'deprecate':
        return setDialog('deprecate');
      case 'delete':
        return setDialog('deleteDraft');
      case 'unlink':
        return setDialog('unlink');
    }
  };
  const canChange = possible.data?.actions.some(({ action, possible: can }) => action === 'rename' && can);
  return (
    <div className="mx-auto flex w-full max-w-[1100px] flex-col gap-5 p-5">
      <StateMachine status={possible.data?.status ?? link.status} />
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(280px,360px)] items-start gap-6">
        <div className="flex flex-col gap-4">
          {possible.isPending && <Skeleton className="h-72" />}
          {possible.isError && (
            <FailureNote error={asApiError(possible.error)}>
              <Button size="sm" className="mt-2" onClick={() => void possible.refetch()}>
                {messages.retry}
              </Button>
            </FailureNote>
          )}
          {possible.data !== undefined && (
            <>
              <p className="text-base text-pretty text-ink">{possible.data.meaning}</p>
              <ActionList possible={possible.data} onAct={act} />
            </>
          )}
        </div>
        <div className="flex flex-col gap-4">
          {possible.data !== undefined && possible.data.live !== null && <Live live={possible.data.live} />}
          <Details link={link} onEdit={canChange === true ? () => setDialog('metadata') : undefined} />
        </div>
      </div>
      <LinkRemoval
        link={link}
        removal={
          dialog === 'deprecate' || dialog === 'deleteDraft' || dialog === 'unlink' ? dialog : undefined
        }
        onClose={close}
      />
      <Suspense>
        {dialog === 'metadata' && <MetadataDialog link={link} onClose={close} />}
        {dialog === 'clone' && <CloneDialog link={link} onClose={close} />}
        {dialog === 'promote' && (
          <PromoteDialog flowId={link.flowId} accounts={accounts} from={link.accountId} onClose={close} />
        )}
      </Suspense>
    </div>
  );
}

function Live({ live }: { readonly live: NonNullable<PossibleActions['live']> }) {
  const text = messages.live;
  return (
    <section
      aria-label={text.title}
      className="flex flex-col gap-1 rounded-card border border-line bg-panel px-4 py-3"
    >
      <h2 className="text-sm text-muted">{text.title}</h2>
      <p className="flex flex-wrap items-center gap-2 text-base font-medium text-ink">
        {live.revision !== null && text.revision(live.revision)}
        <Badge tone={live.isCurrent ? 'success' : 'warning'} dot>
          {live.isCurrent ? text.current : text.old}
        </Badge>
      </p>
      <p className="text-sm text-pretty text-muted">
        {live.meaning} {live.publishedAt !== null && `(${text.since(relativeTime(live.publishedAt))})`}
      </p>
    </section>
  );
}
