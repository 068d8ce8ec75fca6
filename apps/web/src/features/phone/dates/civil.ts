import type { JsonValue } from '@flowsmith/flow-model';
import { asText } from '../props.ts';

/** A calendar day, counted from 1 January 1970. Has no time and no time zone. */
export type Day = number;

const MS_PER_DAY = 86_400_000;

/** The day of `YYYY-MM-DD`, or (Flow JSON before 5.0) of milliseconds written as text. */
export function parseDay(value: JsonValue | undefined): Day | undefined {
  const text = asText(value);
  if (isTimestamp(text)) {
    const local = new Date(Number(text));
    return Number.isNaN(local.getTime())
      ? undefined
      : dayOf(local.getFullYear(), local.getMonth(), local.getDate());
  }
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const day = dayOf(Number(year), Number(month) - 1, Number(date));
  return formatDay(day) === text ? day : undefined;
}

/** Whether a text is a date as versions before 5.0 write it. */
export function isTimestamp(text: string): boolean {
  return /^-?\d{1,15}$/.test(text);
}

/** `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Milliseconds of the day's midnight where the person is, as text: the form of versions before 5.0. */
export function formatTimestamp(day: Day): string {
  const { year, month, date } = partsOf(day);
  return String(new Date(year, month, date).getTime());
}

/** A day from its parts; months count from 0 and too large dates roll over. */
export function dayOf(year: number, month: number, date: number): Day {
  const at = new Date(0);
  at.setUTCFullYear(year, month, date);
  return Math.round(at.getTime() / MS_PER_DAY);
}

/** Year, month (from 0), date and weekday (0 is Sunday). */
export function partsOf(day: Day): {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly weekday: number;
} {
  const at = new Date(day * MS_PER_DAY);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth(),
    date: at.getUTCDate(),
    weekday: at.getUTCDay(),
  };
}

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  return partsOf(dayOf(year, month + 1, 0)).date;
}

/** The same date some months on, or the last of the month when that is shorter. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day);
  const first = partsOf(dayOf(year, month + months, 1));
  return dayOf(first.year, first.month, Math.min(date, daysInMonth(first.year, first.month)));
}

/** Today where the person is. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth(), now.getDate());
}

const formats = {
  field: new Intl.DateTimeFormat(undefined, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }),
  headline: new Intl.DateTimeFormat(undefined, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  }),
  month: new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', month: 'long', year: 'numeric' }),
  monthName: new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', month: 'long' }),
  spoken: new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', dateStyle: 'full' }),
  weekday: new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', weekday: 'narrow' }),
} as const;

/** A day in the person's language. */
export function spell(day: Day, format: keyof typeof formats): string {
  return formats[format].format(new Date(day * MS_PER_DAY));
}
