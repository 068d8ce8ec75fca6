import type { JsonObject } from '@flowsmith/flow-model';
import { asNumber, asTexts } from '../props.ts';
import { dayOf, parseDay, partsOf, type Day } from './civil.ts';

/** Which days a date input lets a person choose. */
export interface DateRules {
  readonly min: Day;
  readonly max: Day;
  readonly unavailable: ReadonlySet<Day>;
  /** Weekdays that may be chosen, 0 is Sunday. */
  readonly weekdays: ReadonlySet<number>;
  /** Days from start to end of a range. */
  readonly minDays?: number | undefined;
  readonly maxDays?: number | undefined;
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
/** Bounds when a flow names none (Flow JSON, DatePicker). */
const EARLIEST = dayOf(1900, 0, 1);
const LATEST = dayOf(2100, 11, 31);

/** The rules in the properties of a DatePicker or CalendarPicker. */
export function dateRulesOf(props: JsonObject): DateRules {
  const min = parseDay(props['min-date']) ?? EARLIEST;
  const max = parseDay(props['max-date']) ?? LATEST;
  const days = asTexts(props['include-days'])
    .map((name) => WEEKDAYS.indexOf(name))
    .filter((index) => index >= 0);
  return {
    min: Math.min(min, max),
    max: Math.max(min, max),
    unavailable: new Set(
      asTexts(props['unavailable-dates'])
        .map((text) => parseDay(text))
        .filter((day) => day !== undefined),
    ),
    weekdays: new Set(days.length === 0 ? [0, 1, 2, 3, 4, 5, 6] : days),
    minDays: asNumber(props['min-days']),
    maxDays: asNumber(props['max-days']),
  };
}

/** Whether a day may be chosen at all. */
export function isAvailable(day: Day, rules: DateRules): boolean {
  return (
    day >= rules.min &&
    day <= rules.max &&
    !rules.unavailable.has(day) &&
    rules.weekdays.has(partsOf(day).weekday)
  );
}

/** Whether a day may end a range that begins on `start`. */
export function canEnd(day: Day, start: Day, rules: DateRules): boolean {
  const days = day - start;
  return (
    days >= Math.max(0, rules.minDays ?? 0) && days <= (rules.maxDays ?? Infinity) && isAvailable(day, rules)
  );
}

/** The nearest day inside the bounds. */
export function clampDay(day: Day, rules: DateRules): Day {
  return Math.min(rules.max, Math.max(rules.min, day));
}
