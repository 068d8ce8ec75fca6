import { CircleX, Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ApiError } from '@/api/api-error.ts';
import { IconButton, toast } from '@/ui/index.ts';
import { messages } from './messages.ts';
import { metaFailure } from './meta-failure.ts';

const text = messages.failure;

/** A failure in full: the cause in plain words, what to do, and below it what Meta itself said, with its trace id. */
export function FailureNote({ error, children }: { error: ApiError; children?: ReactNode }) {
  const { words, code, subcode, traceId } = metaFailure(error);
  return (
    <div role="alert" className="rounded-card border border-danger/30 bg-danger-soft p-3">
      <div className="flex gap-2">
        <CircleX size={16} strokeWidth={1.75} aria-hidden className="mt-0.5 shrink-0 text-danger" />
        <div className="min-w-0">
          <p className="font-semibold text-ink">{error.message}</p>
          {error.hint !== undefined && <p className="text-ink">{error.hint}</p>}
          {children}
        </div>
      </div>
      {(words !== undefined || traceId !== undefined) && (
        <dl className="mt-2.5 ml-6 grid grid-cols-[max-content_1fr] items-baseline gap-x-3 gap-y-1 border-t border-danger/20 pt-2.5 text-sm">
          {words !== undefined && (
            <>
              <dt className="text-muted">{text.metaSays}</dt>
              <dd className="min-w-0 text-ink select-text">
                {words}
                {code !== undefined && <span className="text-muted"> ({text.code(code, subcode)})</span>}
              </dd>
            </>
          )}
          {traceId !== undefined && (
            <>
              <dt className="text-muted">{text.trace}</dt>
              <dd className="flex min-w-0 items-center gap-1">
                <code className="truncate font-mono text-xs text-ink select-text">{traceId}</code>
                <IconButton
                  size="xs"
                  label={text.copy}
                  icon={<Copy size={12} strokeWidth={1.5} />}
                  onClick={() => void navigator.clipboard.writeText(traceId).then(() => toast(text.copied))}
                />
              </dd>
            </>
          )}
        </dl>
      )}
    </div>
  );
}
