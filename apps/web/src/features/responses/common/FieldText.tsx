import { EyeOff, Paperclip } from 'lucide-react';
import type { FlowResponse, ResponseColumn } from '@/api/responses.ts';
import { MASK } from '@/features/endpoint/exchanges/logic/masked-places.ts';
import { listMessages as messages } from '../list/messages.ts';
import { chosenOptions, isBlank } from './answer-words.ts';

/** One field of an answer in one line: labels of options with their ids, a sign for what is masked or missing. */
export function FieldText({
  row,
  column,
}: {
  readonly row: Pick<FlowResponse, 'fields' | 'shown'>;
  readonly column: Pick<ResponseColumn, 'name' | 'kind' | 'options'>;
}) {
  const value = row.fields[column.name];
  if (value === MASK) return <Masked />;
  if (isBlank(value))
    return (
      <span className="text-faint">
        <span aria-hidden>–</span>
        <span className="sr-only">{messages.notAnswered}</span>
      </span>
    );
  const shown = row.shown[column.name] ?? '';
  const [only, ...others] = column.kind === 'option' ? chosenOptions(value, column) : [];
  if (only !== undefined && others.length === 0)
    return (
      // The id is only in sight where both have room: otherwise it wraps to a line that is cut off.
      <span
        className="flex h-5 min-w-0 flex-wrap items-baseline gap-x-1.5 overflow-hidden"
        title={`${only.title} (${only.id})`}
      >
        <span className="max-w-full truncate">{only.title}</span>
        {only.title !== only.id && <span className="font-mono text-xs leading-5 text-faint">{only.id}</span>}
      </span>
    );
  if (column.kind === 'media')
    return (
      <span className="flex min-w-0 items-center gap-1.5" title={shown}>
        <Paperclip size={12} strokeWidth={1.75} aria-hidden className="shrink-0 text-muted" />
        <span className="truncate">{shown === '' ? messages.files(1) : shown}</span>
      </span>
    );
  return (
    <span className="block truncate" title={shown}>
      {shown}
    </span>
  );
}

/** Stands for a sensitive value. */
export function Masked() {
  return (
    <span className="inline-flex items-center gap-1 rounded-[4px] bg-hover px-1 text-muted">
      <EyeOff size={12} strokeWidth={1.75} aria-hidden />
      {messages.masked}
    </span>
  );
}
