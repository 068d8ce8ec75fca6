import { isJsonObject } from '../../document/index.ts';
import type { JsonObject, JsonValue } from '../../document/types.ts';
import { isAtLeast } from '../../expressions/versions.ts';
import { stringsOf } from '../json.ts';
import { messages } from '../messages.ts';
import { beyond, broken, limitOf } from './check.ts';
import type { Violation } from '../violation.ts';
import type { Check } from './check.ts';

const DAY = 86_400_000;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** Days since 1970 of a `YYYY-MM-DD` that exists in the calendar. */
export function civilDay(text: JsonValue | undefined): number | undefined {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  const exists = Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
  return exists ? time / DAY : undefined;
}

/**
 * Days since 1970 of a date as a version writes it. Before 5.0 that is any time of the day where the person is, as
 * milliseconds in a text (Flow JSON reference, 5.14): phones take their own time zone, and so does this.
 */
export function dayOf(value: JsonValue | undefined, version: string): number | undefined {
  if (isAtLeast(version, '5.0')) return civilDay(value);
  const milliseconds = typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value;
  const at = new Date(typeof milliseconds === 'number' ? milliseconds : Number.NaN);
  return Number.isNaN(at.getTime()) ? undefined : dayFrom(at.getFullYear(), at.getMonth(), at.getDate());
}

/**
 * A date `YYYY-MM-DD` as a DatePicker of a version holds it: before 5.0, midnight where the person is (Flow JSON 5.14).
 * Other values as they are.
 */
export function dateValue(value: JsonValue | undefined, version: string): JsonValue | undefined {
  const day = isAtLeast(version, '5.0') ? undefined : civilDay(value);
  if (day === undefined) return value;
  const date = new Date(day * DAY);
  const midnight = new Date(0, 0);
  midnight.setFullYear(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  return String(midnight.getTime());
}

function dayFrom(year: number, month: number, date: number): number {
  return new Date(0).setUTCFullYear(year, month, date) / DAY;
}

/** A day as `YYYY-MM-DD`. */
export function isoDate(day: number): string {
  const date = new Date(day * DAY);
  return Number.isNaN(date.getTime()) ? String(day) : date.toISOString().slice(0, 10);
}

/** Limits of a DatePicker that has none of its own, before 5.0. */
const FIRST_DAY = civilDay('1900-01-01');
const LAST_DAY = civilDay('2100-12-31');

/** DatePicker. */
export const checkDatePicker: Check = (value, props, { version }) => {
  if (isBlank(value)) return props['required'] === true ? broken('requiredDate') : undefined;
  return checkDay(value, props, version);
};

/** CalendarPicker, one day or a range (Flow JSON reference, 5.15). A range may lack its end while it is optional. */
export const checkCalendarPicker: Check = (value, props, { version }) =>
  props['mode'] === 'range' ? checkRange(value, props, version) : checkSingle(value, props, version);

function checkSingle(
  value: JsonValue | undefined,
  props: JsonObject,
  version: string,
): Violation | undefined {
  if (isBlank(value)) return isRequired(props, 'start-date') ? broken('requiredDate') : undefined;
  return checkDay(value, props, version);
}

function checkRange(value: JsonValue | undefined, props: JsonObject, version: string): Violation | undefined {
  const start = isJsonObject(value) ? value['start-date'] : undefined;
  const end = isJsonObject(value) ? value['end-date'] : undefined;
  if (isBlank(start) && isRequired(props, 'start-date')) return broken('requiredDate');
  if (isBlank(end) && isRequired(props, 'end-date')) {
    return isBlank(start) ? broken('requiredDate') : broken('missingEnd');
  }
  if (isBlank(start) && !isBlank(end)) return broken('missingStart');
  for (const day of [start, end]) {
    const wrong = isBlank(day) ? undefined : checkDay(day, props, version);
    if (wrong !== undefined) return wrong;
  }
  const [first, last] = [civilDay(start), civilDay(end)];
  return first === undefined || last === undefined ? undefined : checkSpan(last - first, props);
}

function checkSpan(days: number, props: JsonObject): Violation | undefined {
  if (days < 0) return broken('endBeforeStart');
  const min = limitOf(props, 'min-days');
  if (min !== undefined && days < min) return beyond('tooFewDays', min);
  const max = limitOf(props, 'max-days');
  return max !== undefined && days > max ? beyond('tooManyDays', max) : undefined;
}

function checkDay(value: JsonValue | undefined, props: JsonObject, version: string): Violation | undefined {
  const day = dayOf(value, version);
  if (day === undefined) return broken('notDate');
  const [first, last] = isAtLeast(version, '5.0') ? [] : [FIRST_DAY, LAST_DAY];
  const min = dayOf(props['min-date'], version) ?? first;
  if (min !== undefined && day < min) {
    const limit = isoDate(min);
    return { rule: 'dateTooEarly', message: messages.dateTooEarly(limit), limit };
  }
  const max = dayOf(props['max-date'], version) ?? last;
  if (max !== undefined && day > max) {
    const limit = isoDate(max);
    return { rule: 'dateTooLate', message: messages.dateTooLate(limit), limit };
  }
  const closed = stringsOf(props['unavailable-dates']).some((date) => dayOf(date, version) === day);
  if (closed) return broken('dateUnavailable');
  const open = stringsOf(props['include-days']);
  const weekday = WEEKDAYS[new Date(day * DAY).getUTCDay()] ?? '';
  return open.length > 0 && !open.includes(weekday) ? broken('weekdayUnavailable') : undefined;
}

function isRequired(props: JsonObject, end: 'start-date' | 'end-date'): boolean {
  const { required } = props;
  return required === true || (isJsonObject(required) && required[end] === true);
}

function isBlank(value: JsonValue | undefined): boolean {
  return value === undefined || value === null || value === '';
}
