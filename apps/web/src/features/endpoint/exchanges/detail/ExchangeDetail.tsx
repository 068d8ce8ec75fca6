import { RotateCcw } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Environment } from '@/api/endpoints.ts';
import { useExchange, type Exchange } from '@/api/exchanges.ts';
import { Button, Skeleton, Tooltip } from '@/ui/index.ts';
import { DetailPanel } from '../../common/DetailPanel.tsx';
import { exchangeMessages } from '../messages.ts';
import { StatusBadge } from '../StatusBadge.tsx';
import { summaryText } from '../list/summary-text.ts';
import { CopyMenu } from './CopyMenu.tsx';
import { Facts } from './Facts.tsx';
import { Failure } from './Failure.tsx';
import { LogLines } from './LogLines.tsx';
import { Meaning } from './Meaning.tsx';
import { Payload } from './Payload.tsx';
import { Timing } from './Timing.tsx';

const text = exchangeMessages.detail;
const ReplayDialog = lazy(() => import('../replay/ReplayDialog.tsx'));

/** Props of {@link ExchangeDetail}. */
export interface ExchangeDetailProps {
  readonly flowId: string;
  readonly environment: Environment;
  readonly id: number;
  /** Ids of its neighbours in the list. */
  readonly newer: number | undefined;
  readonly older: number | undefined;
  readonly onShow: (id: number | undefined) => void;
}

/** One exchange in full. Escape closes it. */
export function ExchangeDetail(props: ExchangeDetailProps) {
  const { flowId, environment, id, newer, older, onShow } = props;
  const { data: exchange, error, isPending } = useExchange(flowId, environment, id);
  const [replaying, setReplaying] = useState(false);

  return (
    <>
      <DetailPanel
        words={{ ...text, content: text.meaning }}
        className="@container min-w-0 flex-1"
        title={exchange !== undefined && <Title exchange={exchange} />}
        actions={
          exchange !== undefined && (
            <>
              <ReplayButton exchange={exchange} onReplay={() => setReplaying(true)} />
              <CopyMenu flowId={flowId} environment={environment} exchange={exchange} />
            </>
          )
        }
        newer={newer}
        older={older}
        onShow={onShow}
        error={error}
        isCovered={replaying}
      >
        {isPending && <Loading />}
        {exchange !== undefined && <Body flowId={flowId} exchange={exchange} />}
      </DetailPanel>
      {replaying && exchange !== undefined && exchange.request !== null && (
        <Suspense>
          <ReplayDialog
            flowId={flowId}
            exchange={exchange}
            request={exchange.request}
            onClose={() => setReplaying(false)}
          />
        </Suspense>
      )}
    </>
  );
}

function Title({ exchange }: { readonly exchange: Exchange }) {
  const { action, from, to } = summaryText(exchange);
  return (
    <div className="flex min-w-0 items-center gap-2">
      <StatusBadge {...exchange} />
      <h2 className="min-w-0 truncate font-mono text-base font-semibold text-ink">
        {[action, from].filter(Boolean).join(' ')}
        {to === undefined ? '' : ` → ${to}`}
      </h2>
    </div>
  );
}

function ReplayButton({
  exchange,
  onReplay,
}: {
  readonly exchange: Exchange;
  readonly onReplay: () => void;
}) {
  const off = exchange.request === null;
  const button = (
    <Button
      size="sm"
      icon={<RotateCcw size={14} strokeWidth={1.5} aria-hidden />}
      aria-disabled={off || undefined}
      className={off ? 'opacity-50' : ''}
      onClick={off ? undefined : onReplay}
    >
      <span className="@max-[520px]:sr-only">{text.replay}</span>
    </Button>
  );
  return off ? <Tooltip content={text.replayOff}>{button}</Tooltip> : button;
}

function Body({ flowId, exchange }: { readonly flowId: string; readonly exchange: Exchange }) {
  const { error, kind, logs, request, timings } = exchange;
  return (
    <div className="flex flex-col divide-y divide-line">
      <Meaning exchange={exchange} />
      {error !== null && <Failure flowId={flowId} error={error} />}
      <Timing timings={timings} />
      <Payloads flowId={flowId} exchange={exchange} />
      {(logs.length > 0 || (request !== null && kind === 'exchange')) && <LogLines logs={logs} />}
      <Facts exchange={exchange} />
    </div>
  );
}

/** Request and answer, beside each other where there is room; one sentence where neither was kept. */
function Payloads({ flowId, exchange }: { readonly flowId: string; readonly exchange: Exchange }) {
  const { kind, request, answer, refused, status, cut } = exchange;
  const hasAnswer = kind !== 'unread' && (status === 200 || status === 427);
  if (kind !== 'unread' && request === null && answer === null)
    return <Payload title={text.both} value={null} flowId={flowId} cut={cut} missing={undefined} />;
  return (
    <div className="grid grid-cols-1 divide-y divide-line @[720px]:grid-cols-2 @[720px]:divide-x @[720px]:divide-y-0">
      <Payload
        title={text.request}
        value={request}
        flowId={flowId}
        cut={cut}
        missing={kind === 'unread' ? text.unread : undefined}
      />
      <Payload
        title={refused === null ? text.answer : text.refused}
        value={refused ?? answer}
        flowId={flowId}
        cut={cut}
        missing={hasAnswer ? undefined : text.noAnswer}
      />
    </div>
  );
}

function Loading() {
  return (
    <div className="flex flex-col gap-3 p-3" aria-busy="true">
      <Skeleton className="h-12" />
      <Skeleton className="h-8" />
      <Skeleton className="h-40" />
    </div>
  );
}
