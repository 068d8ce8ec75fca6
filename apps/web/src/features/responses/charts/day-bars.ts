import type { ResponseStats } from '@/api/responses.ts';

/** A bar of the chart of days: a day, or a week of them. */
export interface DayBar {
  /** Its first day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly answers: number;
}

/** Bars, and how many days each stands for. */
export interface DayBars {
  readonly bars: readonly DayBar[];
  readonly days: 1 | 7;
}

const DAY = 86_400_000;
/** As many bars as can be told apart. */
const MOST = 92;

/** Days from the first to the last answer, those without any included; weeks (from Monday) where they would be too many. */
export function dayBars(perDay: ResponseStats['perDay']): DayBars {
  const counts = new Map(perDay.map(({ day, answers }) => [Date.parse(day), answers]));
  const moments = [...counts.keys()];
  if (moments.length === 0) return { bars: [], days: 1 };
  const [first, last] = [Math.min(...moments), Math.max(...moments)];
  const days = (last - first) / DAY + 1 > MOST ? 7 : 1;
  const begin = days === 1 ? first : mondayOf(first);
  const bars: { day: string; answers: number }[] = [];
  for (let at = begin; at <= last; at += DAY * days) {
    let answers = 0;
    for (let day = at; day < at + DAY * days; day += DAY) answers += counts.get(day) ?? 0;
    bars.push({ day: new Date(at).toISOString().slice(0, 10), answers });
  }
  return { bars, days };
}

function mondayOf(day: number): number {
  return day - ((new Date(day).getUTCDay() + 6) % 7) * DAY;
}

/** A round number at or above the highest bar, for the scale. */
export function roundTop(most: number): number {
  if (most <= 4) return Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((value) => value >= most) ?? most;
}
