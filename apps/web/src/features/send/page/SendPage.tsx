import { ServerCrash, Users } from 'lucide-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import { accountName, useAccounts } from '@/api/accounts.ts';
import { useFlow } from '@/api/flows.ts';
import { useWhyNot } from '@/api/me.ts';
import { PageFrame } from '@/app/PageFrame.tsx';
import { readStored, writeStored } from '@/app/stored.ts';
import { accountsPath } from '@/features/accounts/index.ts';
import { Button, EmptyState, ReadOnlyArea, Select, Skeleton } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import { sendPath, type SendPart } from '../paths.ts';
import { JobPart } from '../sent/JobPart.tsx';
import { SentPart } from '../sent/SentPart.tsx';
import { TemplatesPart } from '../templates/TemplatesPart.tsx';
import { MessagePart } from './MessagePart.tsx';

const LAST_ACCOUNT = 'publish.account';
const PARTS = ['message', 'templates', 'sent'] as const satisfies readonly SendPart[];

/** Sends a flow: the message, templates, and what became of what was sent. */
export default function SendPage() {
  const { flowId = '', part: asked, jobId } = useParams();
  const part = PARTS.find((known) => known === asked) ?? 'message';
  const flow = useFlow(flowId);
  const accounts = useAccounts();
  const [chosen, setChosen] = useState<string>();
  const linked = flow.data?.links[0]?.accountId;
  const account =
    [chosen, linked, readStored(LAST_ACCOUNT)]
      .map((id) => accounts.data?.find((known) => known.id === id))
      .find((known) => known !== undefined) ?? accounts.data?.[0];
  const failure = flow.error ?? accounts.error;
  const name = flow.data?.name;
  const readOnly = useWhyNot('send');
  return (
    <PageFrame
      title={name === undefined ? messages.loading : messages.title(name)}
      back={{ to: `/flows/${flowId}`, label: name ?? messages.loading }}
      parts={PARTS.map((id) => ({ id, title: messages.parts[id], to: sendPath(flowId, id) }))}
      part={part}
      actions={
        account !== undefined && (
          <Select
            label={messages.account.label}
            hideLabel
            className="w-56"
            value={account.id}
            onValueChange={(id) => {
              setChosen(id);
              writeStored(LAST_ACCOUNT, id);
            }}
            options={(accounts.data ?? []).map((each) => ({
              value: each.id,
              label: accountName(each),
              hint: each.wabaId,
            }))}
          />
        )
      }
    >
      <main className="flex min-h-0 flex-1 flex-col">
        {failure !== null ? (
          <EmptyState
            className="flex-1"
            icon={<ServerCrash size={20} strokeWidth={1.5} aria-hidden />}
            title={messages.failed}
            text={asApiError(failure).message}
            action={
              <Button onClick={() => void Promise.all([flow.refetch(), accounts.refetch()])}>
                {messages.retry}
              </Button>
            }
          />
        ) : flow.data === undefined || accounts.data === undefined ? (
          <div className="p-5" aria-busy="true">
            <Skeleton className="h-72" />
          </div>
        ) : account === undefined ? (
          <EmptyState
            className="flex-1"
            icon={<Users size={20} strokeWidth={1.5} aria-hidden />}
            title={messages.account.none.title}
            text={messages.account.none.text}
            action={
              <Link
                to={accountsPath('new')}
                className="inline-flex h-8 items-center rounded-control bg-accent px-3 font-medium text-on-accent hover:bg-accent-strong"
              >
                {messages.account.none.action}
              </Link>
            }
          />
        ) : part === 'message' ? (
          <ReadOnlyArea why={readOnly}>
            <MessagePart key={account.id} account={account} flowId={flowId} />
          </ReadOnlyArea>
        ) : part === 'templates' ? (
          <ReadOnlyArea why={readOnly}>
            <TemplatesPart account={account} flowId={flowId} />
          </ReadOnlyArea>
        ) : jobId === undefined ? (
          <SentPart accounts={accounts.data} flowId={flowId} />
        ) : (
          <ReadOnlyArea why={readOnly}>
            <JobPart key={jobId} accounts={accounts.data} flowId={flowId} jobId={jobId} />
          </ReadOnlyArea>
        )}
      </main>
    </PageFrame>
  );
}
