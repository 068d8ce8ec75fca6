import { memo } from 'react';
import { History } from 'lucide-react';
import { Button } from '@/ui/index.ts';
import type { RunEntry } from './run.ts';
import { playerMessages as messages } from './messages.ts';

/** Over the phone while another moment is looked at: which one, and the two ways on. */
export const LookingBar = memo(function LookingBar({
  entry,
  step,
  onContinue,
  onTravel,
}: {
  readonly entry: RunEntry;
  /** Its number, from 1. */
  readonly step: number;
  readonly onContinue: () => void;
  readonly onTravel: (entryId: number | undefined) => void;
}) {
  return (
    <section
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-warning-soft px-3 py-1.5"
      aria-label={messages.looking}
    >
      <span role="status" className="flex min-w-40 flex-1 items-center gap-2 text-warning" title={entry.text}>
        <History size={14} strokeWidth={1.5} className="shrink-0" aria-hidden />
        <span className="min-w-0 truncate">{messages.lookingAt(entry.at, step)}</span>
      </span>
      <span className="flex gap-1">
        <Button size="sm" onClick={onContinue}>
          {messages.continueHere}
        </Button>
        <Button size="sm" variant="ghost" onClick={() => onTravel(undefined)}>
          {messages.backToNow}
        </Button>
      </span>
    </section>
  );
});
