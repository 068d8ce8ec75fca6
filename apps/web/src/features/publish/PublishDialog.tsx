import { parseDocument, validateDocument } from '@flowsmith/flow-model';
import { lazy, Suspense, useMemo, useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { accountName, isSandbox, useAccounts } from '@/api/accounts.ts';
import { useEndpoint } from '@/api/endpoints.ts';
import { useFlow } from '@/api/flows.ts';
import { type Link, useLinks } from '@/api/publishing.ts';
import { readStored, writeStored } from '@/app/stored.ts';
import { Button, Dialog, EmptyState, Skeleton } from '@/ui/index.ts';
import { CheckStep } from './CheckStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { FailureStep } from './FailureStep.tsx';
import { messages } from './messages.ts';
import { metaFailure } from './meta-failure.ts';
import { needsEndpoint } from './needs-endpoint.ts';
import { NumberKey } from './NumberKey.tsx';
import { hostedEndpoint, settingErrors, settingsOf, settingsToSend, type Typed } from './settings.ts';
import { SetupStep } from './SetupStep.tsx';
import { type Step, StepBar } from './StepBar.tsx';
import { isLive, type PublishPhase, usePublishing } from './usePublishing.ts';
import { Working } from './Working.tsx';

const AccountsDialog = lazy(() => import('@/features/accounts/AccountsDialog.tsx'));
const LAST_ACCOUNT = 'publish.account';
const actions = messages.actions;

/** Failures behind which there may be a key that the endpoint cannot open. */
const KEY_TROUBLE: ReadonlySet<string> = new Set(['publish-no-key', 'publish-endpoint-silent']);

/** Props of {@link PublishDialog}. */
export interface PublishDialogProps {
  readonly flowId: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Shows a place of the flow in the editor (the dialog closes first). `pointer` is in Meta's spelling. */
  readonly onShowProblem?: ((pointer: string) => void) | undefined;
  /** Saves what is not saved yet; `false` when that failed. */
  readonly save: () => Promise<boolean>;
}

/** Publishes a flow: set up, check, publish. What was set up is kept for the next time. */
export function PublishDialog({ flowId, open, onOpenChange, onShowProblem, save }: PublishDialogProps) {
  const flow = useFlow(flowId, open);
  const accounts = useAccounts(open);
  const links = useLinks(flowId, open);
  const endpoint = useEndpoint(flowId, open);
  const { phase, reset, check, publish, adopt } = usePublishing(flowId, save);
  const [chosen, setChosen] = useState<string>();
  const [typed, setTyped] = useState<Typed>({});
  const [tried, setTried] = useState(false);
  const [managing, setManaging] = useState(false);
  const doc = useMemo(
    () => (flow.data === undefined ? undefined : parseDocument(flow.data.text)),
    [flow.data],
  );
  const problems = useMemo(
    () =>
      doc === undefined ? 0 : validateDocument(doc).filter(({ severity }) => severity === 'error').length,
    [doc],
  );

  const close = () => {
    onOpenChange(false);
    if (phase.kind !== 'working') reset();
    setTyped({});
    setTried(false);
  };
  const frame = (step: Step, content: React.ReactNode, footer?: React.ReactNode) => (
    <>
      <Dialog
        open={open}
        onOpenChange={(next) => {
          if (!next) close();
        }}
        title={messages.title}
        size="md"
        footer={footer}
      >
        <StepBar step={step} complete={phase.kind === 'published'} />
        {content}
      </Dialog>
      <Suspense>{managing && <AccountsDialog open={managing} onOpenChange={setManaging} />}</Suspense>
    </>
  );

  const failure = flow.error ?? accounts.error ?? links.error;
  if (failure !== null) {
    return frame(
      'setup',
      <EmptyState title={messages.setup.loadFailed} text={asApiError(failure).message} />,
    );
  }
  if (
    flow.data === undefined ||
    accounts.data === undefined ||
    links.data === undefined ||
    // Else what is offered would change under the eyes of who reads it.
    endpoint.isLoading ||
    doc === undefined
  ) {
    return frame('setup', <Skeleton className="h-72" />);
  }
  const wanted = [chosen, flow.data.links[0]?.accountId, readStored(LAST_ACCOUNT)];
  const account =
    wanted.map((id) => accounts.data.find((known) => known.id === id)).find((known) => known !== undefined) ??
    accounts.data[0];
  if (account === undefined) {
    return frame(
      'setup',
      <EmptyState
        title={messages.setup.account}
        text={messages.setup.noAccounts}
        action={<Button onClick={() => setManaging(true)}>{messages.setup.manageAccounts}</Button>}
      />,
    );
  }

  const link = links.data.find(({ accountId }) => accountId === account.id);
  const withEndpoint = needsEndpoint(doc);
  const hosted = hostedEndpoint(account, endpoint.data?.live, location.origin);
  const settings = settingsOf(account, flow.data, link, typed, hosted);
  const errors = settingErrors(settings, withEndpoint);
  const startCheck = (thenPublish: boolean) => {
    setTried(true);
    if (Object.keys(errors).length > 0) return reset();
    writeStored(LAST_ACCOUNT, account.id);
    void check(settingsToSend(settings, withEndpoint), { thenPublish });
  };
  const show =
    onShowProblem === undefined
      ? undefined
      : (pointer: string) => {
          close();
          onShowProblem(pointer);
        };
  const shared = { account: accountName(account) };

  switch (phase.kind) {
    case 'setup':
      return frame(
        'setup',
        <SetupStep
          flowId={flowId}
          endpoint={endpoint.data}
          accounts={accounts.data}
          settings={settings}
          errors={tried ? errors : {}}
          needsEndpoint={withEndpoint}
          link={link}
          problems={problems}
          sandbox={isSandbox(account)}
          onAccount={setChosen}
          onManageAccounts={() => setManaging(true)}
          onType={(next) => setTyped((before) => ({ ...before, ...next }))}
        />,
        <>
          <Button onClick={close}>{actions.cancel}</Button>
          <Button onClick={() => startCheck(false)}>{messages.setup.check}</Button>
          <Button variant="primary" onClick={() => startCheck(true)}>
            {publishLabel(shared.account, link)}
          </Button>
        </>,
      );
    case 'working':
      return frame(stepOf(phase), <Working work={phase.work} {...shared} />);
    case 'failed':
      return frame(
        stepOf(phase),
        <FailureStep
          error={phase.error}
          onRename={reset}
          onAdopt={(metaFlowId) => void adopt(settingsToSend(settings, withEndpoint), metaFlowId)}
        >
          {KEY_TROUBLE.has(metaFailure(phase.error).kind ?? '') && (
            <NumberKey flowId={flowId} account={account} endpoint={endpoint.data} />
          )}
        </FailureStep>,
        <>
          <Button onClick={reset}>{actions.back}</Button>
          <Button
            variant="primary"
            onClick={() => (phase.during === 'publish' ? void publish(account.id) : startCheck(false))}
          >
            {actions.retry}
          </Button>
        </>,
      );
    case 'checked': {
      const { link: checked, ours, theirs } = phase;
      return frame(
        'check',
        <CheckStep
          link={checked}
          ours={ours}
          theirs={theirs}
          sandbox={isSandbox(account)}
          onShow={show}
          {...shared}
        />,
        <>
          <Button onClick={reset}>{actions.back}</Button>
          <CheckedAction
            live={isLive(checked)}
            // Meta's own errors decide; ours alone are said, and Meta may know better.
            blocked={theirs.length > 0}
            publish={publishLabel(shared.account, checked)}
            onPublish={() => void publish(account.id)}
            onCheck={() => startCheck(false)}
            onClose={close}
          />
        </>,
      );
    }
    case 'published':
      return frame(
        'publish',
        <DoneStep link={phase.link} {...shared} />,
        <Button variant="primary" onClick={close}>
          {actions.close}
        </Button>,
      );
  }
}

function publishLabel(account: string, link: Link | undefined): string {
  return link === undefined || link.publishedAt === null
    ? actions.publish(account)
    : actions.publishAgain(account);
}

/** The one thing to do after a check: publish, mend and check again, or, when it is live already, leave. */
function CheckedAction(props: {
  live: boolean;
  blocked: boolean;
  publish: string;
  onPublish: () => void;
  onCheck: () => void;
  onClose: () => void;
}) {
  const [label, onClick] = props.live
    ? [actions.close, props.onClose]
    : props.blocked
      ? [actions.checkAgain, props.onCheck]
      : [props.publish, props.onPublish];
  return (
    <Button variant="primary" onClick={onClick}>
      {label}
    </Button>
  );
}

function stepOf(phase: Extract<PublishPhase, { kind: 'working' | 'failed' }>): Step {
  const work = phase.kind === 'working' ? phase.work : phase.during;
  return work === 'publish' ? 'publish' : 'check';
}
