import type { SummaryRow } from '@flowsmith/flow-model';
import { Sheet } from '../sheets/Sheet.tsx';
import { playerMessages as messages } from './messages.ts';

/** All answers behind the sent message, as the person can open them: masked where the flow says so. */
export function ResponseSheet({
  summary,
  onClose,
}: {
  readonly summary: readonly SummaryRow[];
  readonly onClose: () => void;
}) {
  return (
    <Sheet title={messages.responseTitle} onClose={onClose}>
      <div className="ph-over-scroll">
        {summary.length === 0 ? (
          <p className="ph-none">{messages.noAnswers}</p>
        ) : (
          <dl className="ph-answers">
            {summary.map((row) => (
              <div key={`${row.screenId}.${row.name}`}>
                <dt dir="auto">{row.label}</dt>
                <dd dir="auto" aria-label={row.masked ? messages.masked : undefined}>
                  {row.text}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </Sheet>
  );
}
