import { CircleCheck, CircleDashed, CircleX, Loader, MinusCircle } from 'lucide-react';
import { Link } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import { useBulkJob, type BulkJob } from '@/api/lifecycle.ts';
import { FailureNote } from '@/features/publish/FailureNote.tsx';
import { Button, Skeleton } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import { metaPath } from '../paths.ts';

const text = messages.bulk;
const SIGNS = {
  waiting: { Icon: CircleDashed, look: 'text-faint' },
  running: { Icon: Loader, look: 'animate-spin text-info' },
  done: { Icon: CircleCheck, look: 'text-success' },
  failed: { Icon: CircleX, look: 'text-danger' },
  canceled: { Icon: MinusCircle, look: 'text-faint' },
} as const;

/** How far an action on many flows is, flow by flow. */
export function BulkProgress(props: {
  readonly jobId: string;
  readonly onStop: () => void;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}) {
  const { jobId, onStop, onAgain, onClose } = props;
  const job = useBulkJob(jobId);
  if (job.isError) return <FailureNote error={asApiError(job.error)} />;
  if (job.data === undefined) return <Skeleton className="h-48" />;
  const { state, total, done, failed, items } = job.data;
  const settled = done + failed;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-center gap-3">
        <progress
          className="h-1.5 flex-1 accent-accent"
          max={total}
          value={settled}
          aria-label={text.progress(settled, total)}
        />
        <span className="text-sm text-muted tabular-nums" aria-live="polite">
          {text.progress(settled, total)} {failed > 0 && `· ${text.failures(failed)}`}
        </span>
        {state === 'running' ? (
          <Button onClick={onStop}>{text.stop}</Button>
        ) : (
          <>
            <Button onClick={onAgain}>{text.again}</Button>
            <Button variant="primary" onClick={onClose}>
              {text.close}
            </Button>
          </>
        )}
      </div>
      <ul className="rounded-card border border-line bg-panel">
        {items.map((item) => (
          <Row key={item.flowId} item={item} />
        ))}
      </ul>
    </div>
  );
}

function Row({ item }: { readonly item: BulkJob['items'][number] }) {
  const { Icon, look } = SIGNS[item.state];
  return (
    <li className="flex items-start gap-2.5 border-t border-line px-3 py-2 first:border-t-0">
      <Icon size={16} strokeWidth={1.5} aria-hidden className={`mt-0.5 shrink-0 ${look}`} />
      <div className="min-w-0 flex-1">
        <p className="flex gap-2">
          <Link className="truncate text-ink hover:underline" to={metaPath(item.flowId)}>
            {item.name}
          </Link>
          <span className="ml-auto shrink-0 text-sm text-muted">{text.items[item.state]}</span>
        </p>
        {item.message !== null && (
          <p className="text-sm text-pretty text-muted">
            {item.message} {item.hint}
          </p>
        )}
        {item.traceId !== null && (
          <p className="font-mono text-xs text-faint select-text">
            {messages.activity.trace} {item.traceId}
          </p>
        )}
      </div>
    </li>
  );
}
