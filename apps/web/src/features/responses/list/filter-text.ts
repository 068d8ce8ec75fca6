import type { FieldFilter, ResponseColumn } from '@/api/responses.ts';
import { listMessages } from './messages.ts';

const text = listMessages.filter;

/** A condition in words: `City is Berlin, Rome`. */
export function filterText(filter: FieldFilter, columns: readonly ResponseColumn[]): string {
  const column = columns.find(({ name }) => name === filter.field);
  const subject = `${column?.label ?? filter.field} ${text.ops[filter.op]}`;
  if (!('values' in filter)) return subject;
  const values = filter.values.map((value) => {
    if (column?.kind === 'boolean' && (value === 'true' || value === 'false'))
      return value === 'true' ? listMessages.yes : listMessages.no;
    return column?.options.find(({ id }) => id === value)?.title ?? value;
  });
  return `${subject} ${text.any(values)}`;
}
