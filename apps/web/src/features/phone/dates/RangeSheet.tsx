import { useState } from 'react';
import { messages } from '../messages.ts';
import type { Platform } from '../types.ts';
import { Sheet } from '../sheets/Sheet.tsx';
import { spell, type Day } from './civil.ts';
import { MonthGrid } from './MonthGrid.tsx';
import type { DayRange } from './range.ts';
import { canEnd, isAvailable, type DateRules } from './rules.ts';

/** A sheet to choose first and last day: the first tap begins a range, the second ends it. */
export function RangeSheet({
  title,
  range,
  labels,
  rules,
  platform,
  onDone,
  onClose,
}: {
  readonly title: string;
  readonly range: DayRange;
  readonly labels: { readonly start: string; readonly end: string };
  readonly rules: DateRules;
  readonly platform: Platform;
  readonly onDone: (range: DayRange) => void;
  readonly onClose: () => void;
}) {
  const [chosen, setChosen] = useState(range);
  const begun = chosen.start !== undefined && chosen.end === undefined;
  const pick = (day: Day) =>
    setChosen((now) =>
      now.start !== undefined && now.end === undefined && canEnd(day, now.start, rules)
        ? { start: now.start, end: day }
        : { start: day, end: undefined },
    );
  // While the end is open, days before the start may still begin the range anew.
  const available = (day: Day) =>
    isAvailable(day, rules) &&
    (!begun || chosen.start === undefined || day < chosen.start || canEnd(day, chosen.start, rules));
  return (
    <Sheet
      title={title}
      platform={platform}
      onClose={onClose}
      actions={
        <>
          <button
            type="button"
            className="ph-text-button"
            disabled={chosen.start === undefined}
            onClick={() => setChosen({ start: undefined, end: undefined })}
          >
            {messages.clear}
          </button>
          <button
            type="button"
            className="ph-cta"
            data-disabled={begun || undefined}
            disabled={begun}
            onClick={() => onDone(chosen)}
          >
            {messages.done}
          </button>
        </>
      }
    >
      <div className="ph-range-head" aria-live="polite">
        <span>
          <small dir="auto">{labels.start}</small>
          {chosen.start === undefined ? '–' : spell(chosen.start, 'field')}
        </span>
        <span>
          <small dir="auto">{labels.end}</small>
          {chosen.end === undefined ? '–' : spell(chosen.end, 'field')}
        </span>
      </div>
      <MonthGrid start={chosen.start} end={chosen.end} rules={rules} available={available} onPick={pick} />
      {messages.rangeHint(rules.minDays, rules.maxDays) !== '' && (
        <p className="ph-range-hint">{messages.rangeHint(rules.minDays, rules.maxDays)}</p>
      )}
    </Sheet>
  );
}
