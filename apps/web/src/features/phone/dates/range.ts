import type { JsonObject, JsonValue } from '@flowsmith/flow-model';
import { messages } from '../messages.ts';
import { asText, isObject } from '../props.ts';
import { formatDay, parseDay, type Day } from './civil.ts';

/** First and last day of a range; either may still be missing. */
export interface DayRange {
  readonly start: Day | undefined;
  readonly end: Day | undefined;
}

/** The two ends of a range, by their keys in Flow JSON 6.1. */
export type Edge = 'start-date' | 'end-date';

/** The range in the value of a CalendarPicker. */
export function rangeOf(value: JsonValue | undefined): DayRange {
  return isObject(value)
    ? { start: parseDay(value['start-date']), end: parseDay(value['end-date']) }
    : { start: undefined, end: undefined };
}

/** The value of a range; nothing until both ends are known. */
export function rangeValue({ start, end }: DayRange): JsonObject | undefined {
  return start === undefined || end === undefined
    ? undefined
    : { 'start-date': formatDay(start), 'end-date': formatDay(end) };
}

/** The text of one end: from an object with both, or one text for the two. */
export function edgeText(value: JsonValue | undefined, edge: Edge): string {
  return isObject(value) ? asText(value[edge]) : edge === 'start-date' ? asText(value) : '';
}

/** Whether one end must be given. */
export function edgeRequired(props: JsonObject, edge: Edge): boolean {
  const required = props['required'];
  return isObject(required) ? required[edge] === true : required === true;
}

/** The label of one end as shown: marked when it may be left out. */
export function edgeLabel(props: JsonObject, edge: Edge): string {
  const label =
    edgeText(props['label'], edge) || (edge === 'start-date' ? messages.startDate : messages.endDate);
  return edgeRequired(props, edge) ? label : `${label} ${messages.optional}`;
}
