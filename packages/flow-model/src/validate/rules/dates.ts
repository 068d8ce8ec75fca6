import {
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../../document/index.ts';
import { isAtLeast, type FlowVersion } from '../../spec/index.ts';
import type { Findings } from '../finding.ts';
import type { Rule } from '../flowModel.ts';
import { notes, problems } from '../messages.ts';
import { isDynamic } from '../strings.ts';

/** Dates of DatePicker and CalendarPicker can be read and lie within their bounds (Flow JSON reference, 5.14 and 5.15). */
export const dates: Rule = (flow, findings) => {
  for (const screen of flow.screens) {
    for (const { component, type, path } of screen.components) {
      if (type === 'DatePicker' || type === 'CalendarPicker')
        checkDates(component, [...screen.path, ...path], flow.version, findings);
    }
  }
};

interface Bounds {
  readonly min: string | undefined;
  readonly max: string | undefined;
}

function checkDates(component: JsonObject, path: Path, version: FlowVersion, findings: Findings): void {
  const read = (property: string, value: JsonValue | undefined, at: Path): string | undefined =>
    readDate(property, value, at, version, findings);
  const min = read('min-date', component['min-date'], [...path, 'min-date']);
  const max = read('max-date', component['max-date'], [...path, 'max-date']);
  if (min !== undefined && max !== undefined && order(min, max) > 0) {
    findings.add([...path, 'min-date'], problems.dateOrder(min, max), {
      related: [{ path: [...path, 'max-date'], message: notes.otherLimit('max-date') }],
    });
    findings.echo([...path, 'max-date'], problems.dateOrder(min, max));
  }
  const bounds: Bounds = { min, max };
  const unavailable = component['unavailable-dates'];
  if (isJsonArray(unavailable)) {
    unavailable.forEach((value, index) => {
      const at = [...path, 'unavailable-dates', index];
      checkInside('unavailable-dates', read('unavailable-dates', value, at), bounds, at, findings);
    });
  }
  const initial = component['init-value'];
  const at = [...path, 'init-value'];
  if (typeof initial === 'string') {
    // In a CalendarPicker what is no date at all has a code of its own (see calendar.ts).
    const date =
      component['type'] === 'DatePicker' || isDate(initial, version)
        ? read('init-value', initial, at)
        : undefined;
    checkInside('init-value', date, bounds, at, findings);
  } else if (isJsonObject(initial)) {
    for (const end of ['start-date', 'end-date']) {
      const place = [...at, end];
      checkInside(
        `init-value.${end}`,
        read(`init-value.${end}`, initial[end], place),
        bounds,
        place,
        findings,
      );
    }
  }
}

function readDate(
  property: string,
  value: JsonValue | undefined,
  path: Path,
  version: FlowVersion,
  findings: Findings,
): string | undefined {
  if (typeof value !== 'string' || isDynamic(value, version)) return undefined;
  if (isDate(value, version)) return value;
  findings.add(path, problems.dateFormat(property, value, isAtLeast(version, '5.0')));
  return undefined;
}

/** Whether a text is a date in this version: YYYY-MM-DD, before 5.0 milliseconds. */
export function isDate(text: string, version: FlowVersion): boolean {
  if (!isAtLeast(version, '5.0')) return /^-?\d+$/.test(text);
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function checkInside(
  property: string,
  date: string | undefined,
  { min, max }: Bounds,
  path: Path,
  findings: Findings,
): void {
  if (date === undefined) return;
  if ((min !== undefined && order(date, min) < 0) || (max !== undefined && order(date, max) > 0)) {
    findings.add(path, problems.dateOutside(property, date, min ?? 'any date', max ?? 'any date'));
  }
}

/** Dates of one version compare as text, milliseconds as numbers. */
function order(a: string, b: string): number {
  if (a.includes('-') && b.includes('-')) return a < b ? -1 : a > b ? 1 : 0;
  return Number(a) - Number(b);
}
