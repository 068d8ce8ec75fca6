import { useState } from 'react';
import { messages } from '../messages.ts';
import type { Platform } from '../types.ts';
import { Sheet } from '../sheets/Sheet.tsx';
import { spell, type Day } from './civil.ts';
import { MonthGrid } from './MonthGrid.tsx';
import { isAvailable, type DateRules } from './rules.ts';

/** A dialog with a month to choose one day from. Nothing counts before OK. */
export function CalendarSheet({
  title,
  day,
  rules,
  kind,
  platform,
  onDone,
  onClose,
}: {
  readonly title: string;
  readonly day: Day | undefined;
  readonly rules: DateRules;
  readonly kind: 'bottom' | 'dialog';
  readonly platform: Platform;
  readonly onDone: (day: Day | undefined) => void;
  readonly onClose: () => void;
}) {
  const [chosen, setChosen] = useState(day);
  const ready = chosen !== undefined;
  const done = () => onDone(chosen);
  return (
    <Sheet
      title={title}
      kind={kind}
      platform={platform}
      bare={kind === 'dialog'}
      onClose={onClose}
      actions={
        kind === 'dialog' ? (
          <>
            <button type="button" className="ph-text-button" onClick={onClose}>
              {messages.cancel}
            </button>
            <button type="button" className="ph-text-button" disabled={!ready} onClick={done}>
              {messages.ok}
            </button>
          </>
        ) : (
          <button
            type="button"
            className="ph-cta"
            data-disabled={!ready || undefined}
            disabled={!ready}
            onClick={done}
          >
            {messages.done}
          </button>
        )
      }
    >
      {kind === 'dialog' && (
        <div className="ph-date-head" aria-hidden="true">
          <span className="ph-date-over" dir="auto">
            {title}
          </span>
          <span className="ph-date-big">
            {chosen === undefined ? messages.chooseDate : spell(chosen, 'headline')}
          </span>
        </div>
      )}
      <MonthGrid
        start={chosen}
        rules={rules}
        available={(other) => isAvailable(other, rules)}
        onPick={setChosen}
      />
    </Sheet>
  );
}
