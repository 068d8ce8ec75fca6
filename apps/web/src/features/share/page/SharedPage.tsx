import { parseDocument, screensOf } from '@flowsmith/flow-model';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import { useSharedFlow, type SharedFlow } from '@/api/shares.ts';
import { usePageTitle } from '@/app/usePageTitle.ts';
import { Player } from '@/features/phone/index.ts';
import { messages } from '../messages.ts';
import { SharedFailure } from './SharedFailure.tsx';
import { SharedHeader } from './SharedHeader.tsx';
import { SharedLoading } from './SharedLoading.tsx';

/** The page of a link: plays the flow for whoever opens it, without anything of the builder. */
export default function SharedPage() {
  const { token = '' } = useParams();
  const { data, error, isPending, reopen } = useSharedFlow(token);
  usePageTitle(data?.name ?? messages.page.loading);
  return (
    <div className="flex h-dvh flex-col bg-surface text-ink">
      {isPending && <SharedLoading />}
      {error !== null && <SharedFailure code={asApiError(error).code} error={error} onRetry={reopen} />}
      {data !== undefined && <SharedFlowView flow={data} onRetry={reopen} />}
      <footer className="flex h-6 shrink-0 items-center justify-center pb-[env(safe-area-inset-bottom)] text-xs text-faint">
        {messages.page.madeWith}
      </footer>
    </div>
  );
}

function SharedFlowView({ flow, onRetry }: { readonly flow: SharedFlow; readonly onRetry: () => void }) {
  const value = useMemo(() => parseDocument(flow.text).good?.value, [flow.text]);
  const choices = flow.scenario === undefined ? flow.kit.scenarios : [];
  const [chosen, setChosen] = useState<string>();
  const scenario =
    flow.kit.scenarios.find(({ id }) => id === (flow.scenario ?? chosen)) ?? flow.kit.scenarios[0];
  // The player plays the first scenario that it is given.
  const kit = useMemo(
    () => ({ ...flow.kit, scenarios: scenario === undefined ? [] : [scenario] }),
    [flow.kit, scenario],
  );
  if (value === undefined || screensOf(value).length === 0) {
    return <SharedFailure code="unreadable" onRetry={onRetry} />;
  }
  return (
    <>
      <SharedHeader name={flow.name} scenarios={choices} scenarioId={scenario?.id} onScenario={setChosen} />
      <main className="min-h-0 flex-1">
        <Player key={scenario?.id} value={value} kit={kit} shared className="h-full" />
      </main>
    </>
  );
}
