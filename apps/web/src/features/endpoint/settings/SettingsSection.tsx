import { useState, type ReactNode } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { useForgetStored } from '@/api/endpoint-settings.ts';
import { useEndpoint } from '@/api/endpoints.ts';
import { useClearExchanges } from '@/api/exchanges.ts';
import { AlertDialog, Button, EmptyState, Skeleton, toast } from '@/ui/index.ts';
import { EnvironmentTabs } from '../common/EnvironmentTabs.tsx';
import { commonMessages } from '../common/messages.ts';
import { SectionPage } from '../common/SectionPage.tsx';
import { tellFailure } from '../common/tell-failure.ts';
import { useEnvironment } from '../common/useEnvironment.ts';
import { Address } from './Address.tsx';
import { Hosts } from './Hosts.tsx';
import { settingsMessages as messages } from './messages.ts';
import type { PartProps } from './part-props.ts';
import { Privacy } from './Privacy.tsx';
import { Secrets } from './Secrets.tsx';
import { SettingsCard } from './SettingsCard.tsx';
import { Store } from './Store.tsx';

/** How the two endpoints of a flow are set, one at a time. */
export default function SettingsSection({ flowId }: { readonly flowId: string }): ReactNode {
  const endpoint = useEndpoint(flowId);
  const [environment, setEnvironment] = useEnvironment();
  return (
    <SectionPage
      title={messages.title}
      about={messages.about}
      action={<EnvironmentTabs value={environment} onChange={setEnvironment} />}
    >
      {endpoint.isPending && (
        <>
          <Skeleton className="h-24" />
          <Skeleton className="h-24" />
          <Skeleton className="h-24" />
        </>
      )}
      {endpoint.data === undefined && endpoint.isError && (
        <EmptyState
          title={messages.failed}
          text={asApiError(endpoint.error).message}
          action={<Button onClick={() => void endpoint.refetch()}>{commonMessages.retry}</Button>}
        />
      )}
      {endpoint.data !== undefined && (
        <Parts key={environment} flowId={flowId} state={endpoint.data[environment]} />
      )}
    </SectionPage>
  );
}

function Parts({ flowId, state }: PartProps) {
  return (
    <>
      <Address state={state} />
      <Hosts flowId={flowId} state={state} />
      <Secrets flowId={flowId} state={state} />
      <Store flowId={flowId} state={state} />
      <Privacy flowId={flowId} state={state} />
      <Danger flowId={flowId} state={state} />
    </>
  );
}

/** What cannot be undone. */
function Danger({ flowId, state: { environment, store } }: PartProps) {
  const text = messages.danger;
  const [asking, setAsking] = useState<'store' | 'log'>();
  const forget = useForgetStored(flowId, environment);
  const clear = useClearExchanges(flowId);
  const name = commonMessages.environments[environment];
  const after = (done: string) => ({
    onSuccess: () => {
      setAsking(undefined);
      toast(done);
    },
    onError: tellFailure,
  });
  return (
    <SettingsCard title={text.title} danger>
      <ul className="divide-y divide-line">
        <DangerRow
          title={text.clearStore}
          text={text.clearStoreText}
          disabled={store.keys === 0}
          onAsk={() => setAsking('store')}
        />
        <DangerRow title={text.clearLog} text={text.clearLogText} onAsk={() => setAsking('log')} />
      </ul>
      <AlertDialog
        open={asking === 'store'}
        onOpenChange={() => setAsking(undefined)}
        title={text.store.title(name)}
        confirm={text.store.confirm}
        danger
        busy={forget.isPending}
        onConfirm={() => forget.mutate(undefined, after(text.store.done))}
      >
        {text.store.text(messages.store.count(store.keys))}
      </AlertDialog>
      <AlertDialog
        open={asking === 'log'}
        onOpenChange={() => setAsking(undefined)}
        title={text.log.title(name)}
        confirm={text.log.confirm}
        danger
        busy={clear.isPending}
        onConfirm={() => clear.mutate(environment, after(text.log.done))}
      >
        {text.log.text}
      </AlertDialog>
    </SettingsCard>
  );
}

function DangerRow({
  title,
  text,
  disabled = false,
  onAsk,
}: {
  readonly title: string;
  readonly text: string;
  readonly disabled?: boolean;
  readonly onAsk: () => void;
}) {
  return (
    <li className="flex items-center gap-4 py-2 first:pt-0 last:pb-0">
      <p className="min-w-0 flex-1 text-base text-muted">{text}</p>
      <Button changes className="text-danger!" disabled={disabled} onClick={onAsk}>
        {title}
      </Button>
    </li>
  );
}
