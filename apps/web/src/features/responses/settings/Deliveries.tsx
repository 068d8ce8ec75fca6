import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { useHookDeliveries, useRedeliver, type Hook, type HookDelivery } from '@/api/hooks.ts';
import { fullTime, relativeTime } from '@/app/relative-time.ts';
import { tellFailure } from '@/features/endpoint/common/tell-failure.ts';
import { Badge, Button, Dialog, IconButton, Skeleton, Tabs, toast, type Tone } from '@/ui/index.ts';
import { settingsMessages } from './messages.ts';

const text = settingsMessages.deliveries;
const STATES = ['', 'dead', 'waiting', 'delivered'] as const;
const TONES: Readonly<Record<HookDelivery['state'], Tone>> = {
  waiting: 'info',
  delivered: 'success',
  dead: 'danger',
  failed: 'warning',
};

/** What an address was told, and how that went. */
export function Deliveries({ hook, onClose }: { readonly hook: Hook; readonly onClose: () => void }) {
  const [state, setState] = useState<(typeof STATES)[number]>(hook.dead > 0 ? 'dead' : '');
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useHookDeliveries(
    hook.id,
    state,
  );
  const redeliver = useRedeliver();
  const items = data?.pages.flatMap((page) => page.items) ?? [];

  function sendAgain(deliveryId?: string): void {
    redeliver.mutate(
      { hookId: hook.id, ...(deliveryId === undefined ? {} : { deliveryId }) },
      { onSuccess: (count) => toast(text.sentAgain(count)), onError: tellFailure },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      tall
      title={text.title(hook.name)}
      description={<span className="font-mono text-sm [overflow-wrap:anywhere]">{hook.url}</span>}
      footer={
        state === 'dead' && items.length > 0 ? (
          <Button
            changes
            icon={<RotateCcw size={14} strokeWidth={1.5} aria-hidden />}
            busy={redeliver.isPending}
            onClick={() => sendAgain()}
          >
            {text.allAgain}
          </Button>
        ) : undefined
      }
    >
      <Tabs
        look="pill"
        label={text.state}
        className="mb-3"
        value={state}
        onValueChange={(next) => setState(STATES.find((each) => each === next) ?? '')}
        tabs={STATES.map((value) => ({ value, label: text.states[value] }))}
      />
      {isPending && <Skeleton className="h-24" />}
      {error !== null && data === undefined && (
        <p className="text-base text-danger">
          {text.failed}. {asApiError(error).message}
        </p>
      )}
      {data !== undefined && items.length === 0 && (
        <p className="py-6 text-center text-base text-muted">{state === '' ? text.none : text.noneOf}</p>
      )}
      <ul aria-label={text.list} className="flex flex-col divide-y divide-line">
        {items.map((item) => (
          <Delivery key={item.id} item={item} onAgain={() => sendAgain(item.id)} />
        ))}
      </ul>
      {hasNextPage && (
        <div className="flex justify-center pt-3">
          <Button size="sm" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {text.more}
          </Button>
        </div>
      )}
    </Dialog>
  );
}

function Delivery({ item, onAgain }: { readonly item: HookDelivery; readonly onAgain: () => void }) {
  const { event, state, status, attempts, error, milliseconds, createdAt, nextAt } = item;
  const facts = [
    status === null ? undefined : String(status),
    milliseconds === null ? undefined : `${milliseconds} ms`,
    attempts === 0 ? undefined : text.attempts(attempts),
    state === 'waiting' && nextAt !== null && attempts > 0 ? text.next(timeText(nextAt)) : undefined,
  ].filter((fact) => fact !== undefined);
  return (
    <li className="flex items-center gap-3 py-2">
      <span className="w-20 shrink-0">
        <Badge tone={TONES[state]}>{text.stateOne[state]}</Badge>
      </span>
      <div className="min-w-0 flex-1">
        <p className="truncate font-mono text-sm text-ink">{event}</p>
        <p className="truncate text-sm text-muted tabular-nums" title={error?.message}>
          {facts.join(' · ')}
          {error !== null && <span className="text-danger"> {error.message}</span>}
        </p>
      </div>
      <time dateTime={createdAt} title={fullTime(createdAt)} className="shrink-0 text-sm text-faint">
        {relativeTime(createdAt)}
      </time>
      <IconButton
        changes
        label={text.again}
        icon={<RotateCcw size={14} strokeWidth={1.5} />}
        disabled={state === 'waiting'}
        onClick={onAgain}
      />
    </li>
  );
}

function timeText(at: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(at));
}
