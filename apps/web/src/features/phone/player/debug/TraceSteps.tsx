import type { ExpressionTrace, TraceKind } from '@flowsmith/flow-model';
import { debugMessages } from './messages.ts';
import { Words } from './Words.tsx';

const messages = debugMessages.expressions;

/** How a text gets its value: each part in the order in which it is worked out, the whole last. */
export function TraceSteps({ trace }: { readonly trace: ExpressionTrace }) {
  const steps = inOrder(trace);
  if (steps.length === 0) return <p className="text-sm text-faint">{messages.noSteps}</p>;
  return (
    <ol className="flex flex-col gap-1 text-sm">
      {steps.map((step, index) => (
        <li
          key={index}
          className="flex items-baseline gap-2 [overflow-wrap:anywhere] last:border-t last:border-line last:pt-1"
        >
          <span aria-hidden className="w-4 shrink-0 text-right text-xs text-faint tabular-nums">
            {index + 1}
          </span>
          <span className="min-w-0 flex-1">
            <code className="block font-mono text-xs text-faint">{step.source}</code>
            <span className={TONES[step.kind]}>
              <Words text={step.label} />
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}

const TONES: { readonly [kind in TraceKind]: string } = {
  literal: 'text-muted',
  reference: 'text-ink',
  operator: 'text-ink',
  join: 'text-ink',
  skipped: 'text-faint',
  unreadable: 'text-danger',
};

/** Parts before the whole. Literals are what they are and need no line. */
function inOrder(trace: ExpressionTrace): readonly ExpressionTrace[] {
  return [...trace.steps.flatMap(inOrder), ...(trace.kind === 'literal' ? [] : [trace])];
}
