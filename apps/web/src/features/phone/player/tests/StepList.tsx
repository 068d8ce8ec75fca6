import type { TestStep } from '@flowsmith/flow-model';
import { cx } from '@/ui/index.ts';
import { testMessages } from './messages.ts';

/** What a test does, in words, under the screens on which it does it. */
export function StepList({
  steps,
  failed,
}: {
  readonly steps: readonly TestStep[];
  /** 0-based step that could not be done; what comes after it was not tried. */
  readonly failed?: number | undefined;
}) {
  if (steps.length === 0) return <p className="text-sm text-faint">{testMessages.row.noSteps}</p>;
  return (
    <ol className="flex flex-col text-sm">
      {steps.map((step, index) => {
        const screen = screenOf(step);
        const before = index === 0 ? undefined : screenOf(steps[index - 1] ?? step);
        return (
          <li key={index}>
            {screen !== undefined && screen !== before && (
              <p className="pt-1 font-mono text-xs text-faint">{screen}</p>
            )}
            <p
              className={cx(
                'flex gap-2 py-0.5',
                failed === index && 'font-medium text-danger',
                failed !== undefined && index > failed && 'text-faint',
              )}
            >
              <span aria-hidden className="w-4 shrink-0 text-right text-xs leading-4 text-faint tabular-nums">
                {index + 1}
              </span>
              <span className="min-w-0 [overflow-wrap:anywhere]">{testMessages.step(step)}</span>
            </p>
          </li>
        );
      })}
    </ol>
  );
}

function screenOf(step: TestStep): string | undefined {
  return step.do === 'answer' ? undefined : step.screen;
}
