import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { messages } from '../messages.ts';
import { Icon } from '../parts/Icon.tsx';
import { addMonths, dayOf, daysInMonth, formatDay, partsOf, spell, today, type Day } from './civil.ts';
import { firstWeekday } from './locale.ts';
import { clampDay, type DateRules } from './rules.ts';
import { YearGrid } from './YearGrid.tsx';

/** 4 January 1970, a Sunday: where the names of the weekdays are taken from. */
const A_SUNDAY = 3;

/** Steps of the arrow keys in days. */
const STEPS: { readonly [key: string]: number } = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/**
 * One month of days to choose from. One day at a time can be reached by Tab; arrows, Page up and down,
 * Home and End move among the days and over the months.
 */
export function MonthGrid({
  start,
  end,
  rules,
  available,
  onPick,
}: {
  readonly start: Day | undefined;
  /** End of a range; days in between are shaded. */
  readonly end?: Day | undefined;
  readonly rules: DateRules;
  readonly available: (day: Day) => boolean;
  readonly onPick: (day: Day) => void;
}) {
  const [at, setAt] = useState(() => clampDay(end ?? start ?? today(), rules));
  const [steered, setSteered] = useState(false);
  const [choosingYear, setChoosingYear] = useState(false);
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (steered) current.current?.focus();
  });
  const { year, month } = partsOf(at);
  const first = dayOf(year, month, 1);
  const lead = (partsOf(first).weekday - firstWeekday + 7) % 7;
  const count = daysInMonth(year, month);
  const weeks = Array.from({ length: Math.ceil((lead + count) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_unused, column) => first - lead + week * 7 + column),
  );
  const turn = (months: number) => {
    setSteered(false);
    setAt(clampDay(addMonths(at, months), rules));
  };
  const steer = (event: KeyboardEvent) => {
    const target = targetOf(event.key, at);
    if (target === undefined) return;
    event.preventDefault();
    setSteered(true);
    setAt(clampDay(target, rules));
  };
  return (
    <div className="ph-month">
      <div className="ph-month-bar">
        <button
          type="button"
          aria-label={messages.previousMonth}
          disabled={choosingYear || first <= rules.min}
          onClick={() => turn(-1)}
        >
          <Icon name="chevronBack" size={20} />
        </button>
        <button
          type="button"
          className="ph-month-name"
          aria-expanded={choosingYear}
          onClick={() => setChoosingYear(!choosingYear)}
        >
          <span aria-live="polite">{spell(at, 'month')}</span>
          <Icon name="chevronDown" size={16} />
        </button>
        <button
          type="button"
          aria-label={messages.nextMonth}
          disabled={choosingYear || first + count > rules.max}
          onClick={() => turn(1)}
        >
          <Icon name="chevron" size={20} />
        </button>
      </div>
      {choosingYear && (
        <YearGrid
          first={partsOf(rules.min).year}
          last={partsOf(rules.max).year}
          year={year}
          onPick={(chosen) => {
            setAt(clampDay(addMonths(at, (chosen - year) * 12), rules));
            setChoosingYear(false);
          }}
        />
      )}
      <div
        className="ph-days"
        hidden={choosingYear}
        role="grid"
        tabIndex={-1}
        aria-label={spell(at, 'month')}
        onKeyDown={steer}
      >
        <div className="ph-week" role="row">
          {Array.from({ length: 7 }, (_, index) => (
            <span key={index} className="ph-weekday" role="columnheader">
              {spell(A_SUNDAY + firstWeekday + index, 'weekday')}
            </span>
          ))}
        </div>
        {weeks.map((week) => (
          <div key={week[0]} className="ph-week" role="row">
            {week.map((day) =>
              day < first || day >= first + count ? (
                <span key={day} aria-hidden="true" />
              ) : (
                <span
                  key={day}
                  role="gridcell"
                  className="ph-day-cell"
                  aria-selected={day === start || day === end}
                  data-between={
                    (start !== undefined && end !== undefined && day > start && day < end) || undefined
                  }
                  data-from={(day === start && end !== undefined && end !== start) || undefined}
                  data-to={(day === end && start !== undefined && end !== start) || undefined}
                >
                  <button
                    type="button"
                    ref={day === at ? current : undefined}
                    className="ph-day"
                    tabIndex={day === at ? 0 : -1}
                    aria-label={spell(day, 'spoken')}
                    aria-disabled={!available(day)}
                    data-day={formatDay(day)}
                    data-today={day === today() || undefined}
                    data-chosen={day === start || day === end || undefined}
                    onClick={() => {
                      setAt(day);
                      if (available(day)) onPick(day);
                    }}
                  >
                    {partsOf(day).date}
                  </button>
                </span>
              ),
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function targetOf(key: string, at: Day): Day | undefined {
  const { year, month, date } = partsOf(at);
  switch (key) {
    case 'PageUp':
      return addMonths(at, -1);
    case 'PageDown':
      return addMonths(at, 1);
    case 'Home':
      return at - date + 1;
    case 'End':
      return dayOf(year, month, daysInMonth(year, month));
    default: {
      const step = STEPS[key];
      return step === undefined ? undefined : at + step;
    }
  }
}
