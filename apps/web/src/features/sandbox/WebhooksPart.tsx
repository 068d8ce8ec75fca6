import { ChevronDown, ChevronRight, RotateCcw, Webhook } from 'lucide-react';
import { useState } from 'react';
import { useSandboxDeliveries, useSendWebhookAgain, type SandboxDelivery } from '@/api/sandbox.ts';
import { fullTime, relativeTime } from '@/app/relative-time.ts';
import { JsonTree } from '@/features/endpoint/common/JsonTree.tsx';
import { tellFailure } from '@/features/endpoint/common/tell-failure.ts';
import { Badge, Button, EmptyState, IconButton, Skeleton, toast, type Tone } from '@/ui/index.ts';
import { messages } from './messages.ts';
import { SandboxOffline } from './SandboxOffline.tsx';

const text = messages.webhooks;
const TONES: Readonly<Record<SandboxDelivery['status'], Tone>> = {
  delivered: 'success',
  waiting: 'info',
  failed: 'danger',
};

/** The webhooks that the sandbox sent, or still has to send. */
export function WebhooksPart() {
  const { data, error, isPending, refetch } = useSandboxDeliveries();
  const send = useSendWebhookAgain();
  const waiting = data?.some(({ status }) => status === 'waiting') === true;
  return (
    <section aria-label={text.title} className="flex flex-col gap-3">
      <header className="flex items-start gap-4">
        <p className="max-w-prose flex-1 text-base text-pretty text-muted">{text.about}</p>
        <Button
          size="sm"
          icon={<RotateCcw size={14} strokeWidth={1.5} aria-hidden />}
          disabled={!waiting}
          onClick={() => send.mutate('waiting', { onError: tellFailure })}
        >
          {text.sendWaiting}
        </Button>
      </header>
      {isPending && <Skeleton className="h-64" />}
      {error !== null && data === undefined && (
        <SandboxOffline error={error} onRetry={() => void refetch()} />
      )}
      {data?.length === 0 && (
        <EmptyState
          icon={<Webhook size={20} strokeWidth={1.5} aria-hidden />}
          title={text.none}
          text={text.noneText}
        />
      )}
      {data !== undefined && data.length > 0 && (
        <ul
          aria-label={text.list}
          className="flex flex-col divide-y divide-line rounded-card border border-line bg-raised"
        >
          {data.map((delivery) => (
            <Row
              key={delivery.id}
              delivery={delivery}
              onAgain={() =>
                send.mutate(
                  { id: delivery.id },
                  { onSuccess: () => toast(text.sentAgain), onError: tellFailure },
                )
              }
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ delivery, onAgain }: { readonly delivery: SandboxDelivery; readonly onAgain: () => void }) {
  const { at, url, field, status, attempts, nextAt, body } = delivery;
  const [open, setOpen] = useState(false);
  const Chevron = open ? ChevronDown : ChevronRight;
  const last = attempts.at(-1);
  const facts = [
    last === undefined ? undefined : resultOf(last),
    attempts.length < 2 ? undefined : text.attempts(attempts.length),
    nextAt === null ? undefined : text.next(fullTime(nextAt)),
  ].filter((fact) => fact !== undefined);
  return (
    <li>
      <div className="flex items-center gap-3 pr-2">
        <button
          type="button"
          aria-expanded={open}
          aria-label={`${text.show}: ${field}`}
          onClick={() => setOpen(!open)}
          className="flex min-w-0 flex-1 items-center gap-2 py-2 pl-3 text-left focus-visible:-outline-offset-2"
        >
          <Chevron size={14} strokeWidth={1.5} aria-hidden className="shrink-0 text-faint" />
          <span className="w-24 shrink-0">
            <Badge tone={TONES[status]}>{text.states[status]}</Badge>
          </span>
          <span className="min-w-0 flex-1">
            <span className="block truncate text-base text-ink">
              {field} <span className="text-muted tabular-nums">{facts.join(' · ')}</span>
            </span>
            <span className="block truncate font-mono text-xs text-faint">{url}</span>
          </span>
          <time dateTime={at} title={fullTime(at)} className="shrink-0 text-sm text-faint">
            {relativeTime(at)}
          </time>
        </button>
        <IconButton label={text.again} icon={<RotateCcw size={14} strokeWidth={1.5} />} onClick={onAgain} />
      </div>
      {open && (
        <div className="border-t border-line bg-panel">
          {attempts.length > 0 && (
            <ul className="px-4 pt-2 text-sm text-muted tabular-nums">
              {attempts.map((attempt) => (
                <li key={attempt.at}>{text.attempt(fullTime(attempt.at), resultOf(attempt))}</li>
              ))}
            </ul>
          )}
          <JsonTree label={text.body} value={readJson(body)} />
        </div>
      )}
    </li>
  );
}

function resultOf({ status, error }: SandboxDelivery['attempts'][number]): string {
  return status === null ? (error ?? messages.failed) : text.http(status);
}

/** What cannot be read is shown as it is. */
function readJson(body: string): unknown {
  try {
    const value: unknown = JSON.parse(body);
    return value;
  } catch {
    return body;
  }
}
