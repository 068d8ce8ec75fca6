import { isJsonArray, isJsonObject } from '@flowsmith/flow-model';
import type { JsonValue } from '@flowsmith/flow-model';
import { messages } from '../../../messages.ts';
import type { FlowColumn } from './flow-columns.ts';

/** A value of an answer as people read it: labels instead of option ids, names of files, dates as they are. */
export function showValue(value: JsonValue | undefined, column: Pick<FlowColumn, 'options'>): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? messages.responses.yes : messages.responses.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return titleOf(value, column);
  if (isJsonArray(value)) return value.map((item) => showValue(item, column)).join(', ');
  if (!isJsonObject(value)) return '';
  const name = value['file_name'];
  if (typeof name === 'string') return name;
  const start = value['start-date'];
  const end = value['end-date'];
  if (typeof start === 'string' && typeof end === 'string') return `${start} – ${end}`;
  return JSON.stringify(value);
}

function titleOf(id: string, { options }: Pick<FlowColumn, 'options'>): string {
  return options.find((option) => option.id === id)?.title ?? id;
}
