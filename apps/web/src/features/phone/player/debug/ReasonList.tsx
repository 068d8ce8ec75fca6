import { useState } from 'react';
import { ChevronRight, Crosshair } from 'lucide-react';
import type { Reason } from '@flowsmith/flow-model';
import { cx } from '@/ui/index.ts';
import type { DebugContext } from './context.ts';
import { debugMessages } from './messages.ts';
import { TraceCard } from './TraceCard.tsx';
import { TraceSteps } from './TraceSteps.tsx';
import { Words } from './Words.tsx';

const messages = debugMessages.why;

/** Reasons in words. One that comes from an expression unfolds into its steps; one with a place leads to it. */
export function ReasonList({
  reasons,
  onReveal,
}: { readonly reasons: readonly Reason[] } & Pick<DebugContext, 'onReveal'>) {
  return (
    <ul className="flex flex-col">
      {reasons.map((reason, index) => (
        <ReasonRow key={`${index} ${reason.text}`} reason={reason} onReveal={onReveal} />
      ))}
    </ul>
  );
}

function ReasonRow({ reason, onReveal }: { readonly reason: Reason } & Pick<DebugContext, 'onReveal'>) {
  const { text, path, trace } = reason;
  const [open, setOpen] = useState(false);
  const reveal = path === undefined || onReveal === undefined ? undefined : () => onReveal(path);
  const words =
    reveal === undefined ? (
      <p className="min-w-0 flex-1 py-1 text-base [overflow-wrap:anywhere]">
        <Words text={text} />
      </p>
    ) : (
      <button
        type="button"
        onClick={reveal}
        className="group/reason flex min-w-0 flex-1 gap-1 rounded-[4px] py-1 pl-0.5 text-left text-base hover:bg-hover"
      >
        <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
          <Words text={text} />
        </span>
        <span className="sr-only">{messages.reveal}</span>
        <Crosshair
          size={13}
          strokeWidth={1.5}
          aria-hidden
          className="mt-1 mr-1 shrink-0 text-faint opacity-60 group-hover/reason:opacity-100"
        />
      </button>
    );
  return (
    <li>
      <div className="flex gap-0.5">
        {trace === undefined ? (
          <span aria-hidden className="mt-3 mr-1.5 ml-2 size-1 shrink-0 rounded-full bg-strong" />
        ) : (
          <button
            type="button"
            aria-expanded={open}
            aria-label={messages.steps}
            onClick={() => setOpen(!open)}
            className="mt-1 flex size-5 shrink-0 items-center justify-center rounded-[4px] text-faint hover:bg-hover hover:text-ink"
          >
            <ChevronRight size={12} strokeWidth={1.75} aria-hidden className={cx(open && 'rotate-90')} />
          </button>
        )}
        {trace === undefined || reveal === undefined ? (
          words
        ) : (
          <TraceCard traceOf={() => trace} trigger={words} />
        )}
      </div>
      {open && trace !== undefined && (
        <div className="pb-2 pl-5">
          <TraceSteps trace={trace} />
        </div>
      )}
    </li>
  );
}
