import { PreviewCard } from '@base-ui/react/preview-card';
import type { ReactElement } from 'react';
import type { ExpressionTrace } from '@flowsmith/flow-model';
import { debugMessages } from './messages.ts';
import { TraceSteps } from './TraceSteps.tsx';

/**
 * Shows how a text gets its value beside the element that is pointed at or focused.
 * @param traceOf called when the card opens, not before
 */
export function TraceCard({
  trigger,
  traceOf,
}: {
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly traceOf: () => ExpressionTrace | undefined;
}) {
  return (
    <PreviewCard.Root>
      <PreviewCard.Trigger render={trigger} delay={250} closeDelay={120} />
      <PreviewCard.Portal>
        <PreviewCard.Positioner
          side="left"
          align="start"
          sideOffset={8}
          collisionPadding={8}
          className="z-50"
        >
          <PreviewCard.Popup className="flex max-h-[var(--available-height)] w-80 animate-pop flex-col gap-2 overflow-y-auto rounded-card bg-raised p-3 text-ink shadow-float outline-none">
            <h4 className="text-sm text-muted">{debugMessages.expressions.steps}</h4>
            <Trace traceOf={traceOf} />
          </PreviewCard.Popup>
        </PreviewCard.Positioner>
      </PreviewCard.Portal>
    </PreviewCard.Root>
  );
}

function Trace({ traceOf }: { readonly traceOf: () => ExpressionTrace | undefined }) {
  const trace = traceOf();
  return trace === undefined ? (
    <p className="text-sm text-faint">{debugMessages.expressions.noSteps}</p>
  ) : (
    <TraceSteps trace={trace} />
  );
}
