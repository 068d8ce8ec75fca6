/** One of the wheels of a date. */
export type DatePart = 'day' | 'month' | 'year';

const PARTS: readonly DatePart[] = ['day', 'month', 'year'];

/** The language of the browser, as dates are written in it. */
const language = new Intl.DateTimeFormat().resolvedOptions().locale;

/** The weekday on which a week begins where the person is; 0 is Sunday. */
export const firstWeekday: number = readFirstWeekday(language);

/** Day, month and year in the order in which the person writes them. */
export const dateOrder: readonly DatePart[] = readDateOrder(language);

/** The weekday on which weeks begin where a language is spoken; 0 is Sunday, also where the browser does not know. */
export function readFirstWeekday(locale: string): number {
  const known: object = new Intl.Locale(locale);
  const info: unknown =
    'getWeekInfo' in known && typeof known.getWeekInfo === 'function'
      ? known.getWeekInfo()
      : 'weekInfo' in known
        ? known.weekInfo
        : undefined;
  const day = typeof info === 'object' && info !== null && 'firstDay' in info ? info.firstDay : undefined;
  return typeof day === 'number' ? day % 7 : 0;
}

/** Day, month and year in the order in which a language writes them. */
export function readDateOrder(locale: string): readonly DatePart[] {
  const written = new Intl.DateTimeFormat(locale, { dateStyle: 'long' })
    .formatToParts(0)
    .map(({ type }) => PARTS.find((part) => part === type))
    .filter((part) => part !== undefined);
  return written.length === PARTS.length ? written : PARTS;
}
