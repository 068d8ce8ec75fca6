import { useState } from 'react';
import { ChevronRight, Crosshair } from 'lucide-react';
import type { Reason } from '@flowsmith/flow-model';
import { cx, IconButton } from '@/ui/index.ts';
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
  return (
    <li className="group/reason relative">
      {trace === undefined ? (
        <p className="flex gap-1.5 py-1 pr-7 text-base [overflow-wrap:anywhere]">
          <span aria-hidden className="mt-2 ml-1 size-1 shrink-0 rounded-full bg-strong" />
          <span className="ml-1">
            <Words text={text} />
          </span>
        </p>
      ) : (
        <TraceCard
          traceOf={() => trace}
          trigger={
            <button
              type="button"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
              className="flex w-full gap-1 rounded-[4px] py-1 pr-7 text-left text-base [overflow-wrap:anywhere] hover:bg-hover"
            >
              <ChevronRight
                size={12}
                strokeWidth={1.75}
                aria-hidden
                className={cx('mt-1 shrink-0 text-faint', open && 'rotate-90')}
              />
              <span>
                <Words text={text} />
              </span>
            </button>
          }
        />
      )}
      {path !== undefined && onReveal !== undefined && (
        <IconButton
          size="xs"
          className="absolute top-0.5 right-0"
          label={messages.revealed(text)}
          icon={<Crosshair size={13} strokeWidth={1.5} />}
          onClick={() => onReveal(path)}
        />
      )}
      {open && trace !== undefined && (
        <div className="pb-2 pl-4">
          <TraceSteps trace={trace} />
        </div>
      )}
    </li>
  );
}
