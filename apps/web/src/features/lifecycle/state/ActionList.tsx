import { ChevronRight, OctagonX } from 'lucide-react';
import type { MetaAction, PossibleAction, PossibleActions } from '@/api/lifecycle.ts';
import { Badge, cx, useReadOnly } from '@/ui/index.ts';
import { messages } from '../messages.ts';

const text = messages.actions;

/** What can be done with the flow now, what each will mean, and why the rest cannot. */
export function ActionList({
  possible,
  onAct,
}: {
  readonly possible: PossibleActions;
  readonly onAct: (action: MetaAction) => void;
}) {
  const readOnly = useReadOnly();
  const can = possible.actions.filter((action) => action.possible);
  const cannot = possible.actions.filter((action) => !action.possible);
  return (
    <section aria-label={text.title} className="flex flex-col gap-2">
      <h2 className="text-base font-semibold text-ink">{text.title}</h2>
      {possible.next !== null && (
        <p className="rounded-control bg-info-soft px-3 py-2 text-base text-ink">
          <b className="font-semibold">{text.next}:</b> {possible.next}
        </p>
      )}
      {readOnly !== undefined && can.length > 0 && <p className="text-base text-muted">{readOnly}</p>}
      <ul className="overflow-hidden rounded-card border border-line bg-panel">
        {can.map((action) => (
          <Row key={action.action} action={action} {...(readOnly === undefined ? { onAct } : {})} />
        ))}
      </ul>
      {cannot.length > 0 && (
        <details className="text-sm">
          <summary className="w-fit cursor-default rounded-control font-medium text-muted hover:text-ink">
            {text.blocked} ({cannot.length})
          </summary>
          <ul className="mt-2 overflow-hidden rounded-card border border-line bg-panel">
            {cannot.map((action) => (
              <Row key={action.action} action={action} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Row(props: { readonly action: PossibleAction; readonly onAct?: (action: MetaAction) => void }) {
  const { action, onAct } = props;
  const words = (
    <span className="min-w-0 flex-1">
      <span
        className={cx(
          'flex items-center gap-2 text-base font-medium',
          onAct === undefined ? 'text-muted' : 'text-ink',
        )}
      >
        {action.label}
        {action.irreversible && (
          <Badge tone="danger">
            <OctagonX size={11} strokeWidth={1.75} aria-hidden /> {text.forGood}
          </Badge>
        )}
      </span>
      <span className="block text-sm text-pretty text-muted">{action.meaning}</span>
    </span>
  );
  return (
    <li className="border-t border-line first:border-t-0">
      {onAct === undefined ? (
        <div className="px-4 py-2">{words}</div>
      ) : (
        <button
          type="button"
          className="flex w-full items-center gap-3 px-4 py-2 text-left -outline-offset-2 hover:bg-hover"
          onClick={() => onAct(action.action)}
        >
          {words}
          <ChevronRight size={16} strokeWidth={1.5} aria-hidden className="shrink-0 text-faint" />
        </button>
      )}
    </li>
  );
}
