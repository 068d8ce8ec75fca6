import { setValue } from '../../document/index.ts';
import { Draft } from '../../edits/parts/draft.ts';
import { editsOf, fix, preferred, type Fixer } from './fix.ts';
import { titles } from './messages.ts';
import { objectAt, specAt, valueOf } from './parts/place.ts';

/** The least is more than the most: somebody mixed them up. */
export const swapped: Fixer = (patient) => {
  const { flow, path } = patient;
  const key = String(path.at(-1));
  const least = key.replace(/^max-/, 'min-');
  const most = key.replace(/^min-/, 'max-');
  const component = objectAt(flow, path.slice(0, -1));
  const [min, max] = [component?.[least], component?.[most]];
  if (least === most || min === undefined || max === undefined || !(comparable(min) > comparable(max)))
    return [];
  const at = path.slice(0, -1);
  return [
    preferred(titles.swap(least, most), () => {
      const draft = new Draft(patient.doc);
      draft.apply(setValue(draft.doc, [...at, least], max));
      draft.apply(setValue(draft.doc, [...at, most], min));
      return editsOf(draft.finish());
    }),
  ];
};

/** A number beyond what is allowed: the nearest that is. */
export const clamped: Fixer = (patient) => {
  const { doc, path } = patient;
  const value = valueOf(patient);
  const { minimum, maximum } = specAt(patient) ?? {};
  if (typeof value !== 'number') return [];
  const limit =
    minimum !== undefined && value < minimum
      ? minimum
      : maximum !== undefined && value > maximum
        ? maximum
        : undefined;
  return limit === undefined ? [] : [fix(titles.use(limit), () => setValue(doc, path, limit))];
};

function comparable(value: unknown): number | string {
  if (typeof value === 'number') return value;
  const text = String(value);
  return /^-?\d+$/.test(text) ? Number(text) : text;
}

/** Dates that are the wrong way round, or written in another way. */
export const dateRange: Fixer = (patient) => {
  const { doc, path, version } = patient;
  const value = valueOf(patient);
  const order = swapped(patient);
  if (order.length > 0 && isDay(value)) return order;
  if (
    typeof value !== 'string' ||
    version.startsWith('2') ||
    version.startsWith('3') ||
    version.startsWith('4')
  )
    return [];
  const date = readDate(value);
  return date === undefined ? [] : [preferred(titles.use(date), () => setValue(doc, path, date))];
};

function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** YYYY-MM-DD for what can only be read in one way: other separators, missing zeros, a time, milliseconds. */
function readDate(text: string): string | undefined {
  if (/^\d{12,13}$/.test(text)) return new Date(Number(text)).toISOString().slice(0, 10);
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, year = '', month = '', day = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const real = new Date(`${date}T00:00:00Z`);
  return date !== text && !Number.isNaN(real.getTime()) && real.toISOString().startsWith(date)
    ? date
    : undefined;
}
