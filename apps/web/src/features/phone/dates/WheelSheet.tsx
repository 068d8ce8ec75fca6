import { useState } from 'react';
import { messages } from '../messages.ts';
import { Sheet } from '../sheets/Sheet.tsx';
import { dayOf, daysInMonth, partsOf, spell, today, type Day } from './civil.ts';
import { dateOrder, type DatePart } from './locale.ts';
import { clampDay, isAvailable, type DateRules } from './rules.ts';
import { Wheel, type WheelProps } from './Wheel.tsx';

/** Day, month and year as three wheels. A day that may not be chosen can be turned to, but not taken. */
export function WheelSheet({
  title,
  day,
  rules,
  onDone,
  onClose,
}: {
  readonly title: string;
  readonly day: Day | undefined;
  readonly rules: DateRules;
  readonly onDone: (day: Day | undefined) => void;
  readonly onClose: () => void;
}) {
  const [at, setAt] = useState(() => clampDay(day ?? today(), rules));
  const { year, month, date } = partsOf(at);
  const firstYear = partsOf(rules.min).year;
  const years = Array.from({ length: partsOf(rules.max).year - firstYear + 1 }, (_, index) =>
    String(firstYear + index),
  );
  const months = Array.from({ length: 12 }, (_, index) => spell(dayOf(2000, index, 1), 'monthName'));
  const dates = Array.from({ length: daysInMonth(year, month) }, (_, index) => String(index + 1));
  const turnTo = (nextYear: number, nextMonth: number, nextDate: number) =>
    setAt(clampDay(dayOf(nextYear, nextMonth, Math.min(nextDate, daysInMonth(nextYear, nextMonth))), rules));
  const available = isAvailable(at, rules);
  const wheels: { readonly [part in DatePart]: WheelProps } = {
    day: {
      label: messages.day,
      items: dates,
      index: date - 1,
      onTurn: (index) => turnTo(year, month, index + 1),
    },
    month: {
      label: messages.month,
      items: months,
      index: month,
      onTurn: (index) => turnTo(year, index, date),
    },
    year: {
      label: messages.year,
      items: years,
      index: year - firstYear,
      onTurn: (index) => turnTo(firstYear + index, month, date),
    },
  };
  return (
    <Sheet
      title={title}
      platform="ios"
      onClose={onClose}
      actions={
        <button
          type="button"
          className="ph-cta"
          data-disabled={!available || undefined}
          disabled={!available}
          onClick={() => onDone(at)}
        >
          {messages.done}
        </button>
      }
    >
      <div className="ph-wheels" data-first={dateOrder[0]}>
        {dateOrder.map((part) => (
          <Wheel key={part} {...wheels[part]} />
        ))}
      </div>
      <p className="ph-range-hint" role="status">
        {available ? '' : messages.dateUnavailable}
      </p>
    </Sheet>
  );
}
