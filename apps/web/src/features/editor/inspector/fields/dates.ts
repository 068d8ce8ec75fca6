import type { JsonValue } from '@flowsmith/flow-model';

/** A date of Flow JSON as `YYYY-MM-DD`; empty when it is none. Before 5.0 dates are milliseconds since 1970, as text. */
export function versionToCivil(value: JsonValue | undefined, timestamps: boolean): string {
  if (typeof value !== 'string') return '';
  if (!timestamps) return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : '';
  const date = new Date(Number(value));
  return value.trim() === '' || Number.isNaN(date.getTime()) ? '' : localCivil(date);
}

/** The other way round; a timestamp is the local midnight of the day (Flow JSON before 5.0). */
export function civilToVersion(civil: string, timestamps: boolean): string {
  if (!timestamps) return civil;
  const [year = 1970, month = 1, day = 1] = civil.split('-').map(Number);
  return String(new Date(year, month - 1, day).getTime());
}

function localCivil(date: Date): string {
  const pad = (number: number, length: number): string => String(number).padStart(length, '0');
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`;
}
