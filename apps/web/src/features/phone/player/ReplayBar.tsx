import { memo } from 'react';
import { Play } from 'lucide-react';
import { Button } from '@/ui/index.ts';
import { playerMessages as messages } from './messages.ts';
import type { Replay } from './useReplay.ts';

/** Over the phone while a test is played on it: which one, how far it is, and the way out. */
export const ReplayBar = memo(function ReplayBar({
  replay,
  onStop,
}: {
  readonly replay: Replay;
  readonly onStop: () => void;
}) {
  const { test, done } = replay;
  return (
    <section
      className="flex items-center gap-2 border-b border-line bg-info-soft px-3 py-1.5"
      aria-label={messages.replay}
    >
      <Play size={14} strokeWidth={1.5} className="shrink-0 text-info" aria-hidden />
      <span role="status" className="min-w-0 flex-1 truncate text-info">
        {messages.replaying(test.name, done + 1, test.steps.length)}
      </span>
      <Button size="sm" onClick={onStop}>
        {messages.stopReplay}
      </Button>
    </section>
  );
});
