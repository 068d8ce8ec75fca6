import { ChevronDown, ChevronUp, RotateCcw, X } from 'lucide-react';
import { lazy, Suspense, useState, type KeyboardEvent } from 'react';
import { asApiError } from '@/api/api-error.ts';
import type { Environment } from '@/api/endpoints.ts';
import { useExchange, type Exchange } from '@/api/exchanges.ts';
import { Button, EmptyState, IconButton, Skeleton, Tooltip } from '@/ui/index.ts';
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

  function close(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || replaying) return;
    // Menus and dialogs of it are elsewhere in the page, though not for React.
    if (event.target instanceof Node && event.currentTarget.contains(event.target)) onShow(undefined);
  }

  return (
    <article
      aria-label={text.label}
      onKeyDown={close}
      className="@container flex min-h-0 min-w-0 flex-1 flex-col"
    >
      <header className="flex h-11 shrink-0 items-center gap-1 border-b border-line px-3">
        <div className="mr-auto flex min-w-0 items-center gap-2">
          {exchange !== undefined && <Title exchange={exchange} />}
        </div>
        {exchange !== undefined && (
          <>
            <ReplayButton exchange={exchange} onReplay={() => setReplaying(true)} />
            <CopyMenu flowId={flowId} environment={environment} exchange={exchange} />
          </>
        )}
        <IconButton
          label={text.newer}
          icon={<ChevronUp size={16} strokeWidth={1.5} />}
          disabled={newer === undefined}
          onClick={() => onShow(newer)}
        />
        <IconButton
          label={text.older}
          icon={<ChevronDown size={16} strokeWidth={1.5} />}
          disabled={older === undefined}
          onClick={() => onShow(older)}
        />
        <IconButton
          label={text.close}
          shortcut="Esc"
          icon={<X size={16} strokeWidth={1.5} />}
          onClick={() => onShow(undefined)}
        />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto" tabIndex={0} role="region" aria-label={text.meaning}>
        {isPending && <Loading />}
        {error !== null && (
          <EmptyState
            title={text.failed}
            text={asApiError(error).hint ?? asApiError(error).message}
            action={<Button onClick={() => onShow(undefined)}>{text.close}</Button>}
          />
        )}
        {exchange !== undefined && <Body flowId={flowId} exchange={exchange} />}
      </div>
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
    </article>
  );
}

function Title({ exchange }: { readonly exchange: Exchange }) {
  const { action, from, to } = summaryText(exchange);
  return (
    <>
      <StatusBadge {...exchange} />
      <h2 className="min-w-0 truncate font-mono text-base font-semibold text-ink">
        {[action, from].filter(Boolean).join(' ')}
        {to === undefined ? '' : ` → ${to}`}
      </h2>
    </>
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
