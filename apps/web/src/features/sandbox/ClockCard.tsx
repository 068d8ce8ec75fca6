import { RotateCcw } from 'lucide-react';
import { useSandboxClock, useSetSandboxClock } from '@/api/sandbox.ts';
import { tellFailure } from '@/features/endpoint/common/tell-failure.ts';
import { Button } from '@/ui/index.ts';
import { offsetText } from './offset-text.ts';
import { messages } from './messages.ts';

const text = messages.clock;
const HOUR = 3_600_000;
const STEPS = [
  { label: text.steps.hour, advance: HOUR },
  { label: text.steps.day, advance: 24 * HOUR },
  { label: text.steps.week, advance: 7 * 24 * HOUR },
];

/** The time of the sandbox, to be set ahead. Hidden where there is no sandbox: the faults below say so. */
export function ClockCard() {
  const { data } = useSandboxClock();
  const set = useSetSandboxClock();
  if (data === undefined) return null;
  const { now, offset } = data;
  const time = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'short' }).format(new Date(now));
  return (
    <section aria-label={text.title} className="rounded-card border border-line bg-raised p-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 className="text-base font-semibold text-ink">{text.title}</h2>
        <p className="text-base text-ink tabular-nums" aria-live="polite">
          {time} <span className="text-muted">· {offsetText(offset)}</span>
        </p>
        <div className="ml-auto flex gap-1.5">
          {STEPS.map(({ label, advance }) => (
            <Button key={label} size="sm" onClick={() => set.mutate({ advance }, { onError: tellFailure })}>
              {label}
            </Button>
          ))}
          <Button
            size="sm"
            variant="ghost"
            icon={<RotateCcw size={14} strokeWidth={1.5} aria-hidden />}
            disabled={offset === 0}
            onClick={() => set.mutate({ offset: 0 }, { onError: tellFailure })}
          >
            {text.reset}
          </Button>
        </div>
      </div>
      <p className="mt-1.5 max-w-prose text-sm text-pretty text-muted">{text.about}</p>
    </section>
  );
}
