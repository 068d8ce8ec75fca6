import { Check } from 'lucide-react';
import { cx } from '@/ui/index.ts';
import { messages } from './messages.ts';

/** The steps of publishing, in order. */
export const STEPS = ['setup', 'check', 'publish'] as const;

/** One of {@link STEPS}. */
export type Step = (typeof STEPS)[number];

/** Where one is: done, here, or still to come. `complete`: all of them are done. */
export function StepBar({ step, complete = false }: { step: Step; complete?: boolean }) {
  const here = complete ? STEPS.length : STEPS.indexOf(step);
  return (
    <ol aria-label={messages.steps.label} className="flex items-center gap-2 pb-4">
      {STEPS.map((name, index) => (
        <li key={name} aria-current={index === here ? 'step' : undefined} className="flex items-center gap-2">
          {index > 0 && (
            <span aria-hidden className={cx('h-px w-8', index <= here ? 'bg-accent' : 'bg-edge')} />
          )}
          <span
            className={cx(
              'flex size-5 items-center justify-center rounded-full text-xs font-semibold',
              index < here && 'bg-accent text-on-accent',
              index === here && 'bg-accent-soft text-accent ring-1 ring-accent',
              index > here && 'bg-hover text-faint',
            )}
          >
            {index < here ? <Check size={12} strokeWidth={2.5} aria-hidden /> : index + 1}
          </span>
          <span className={index === here ? 'font-medium' : 'text-muted'}>{messages.steps[name]}</span>
        </li>
      ))}
    </ol>
  );
}
