import { Copy, Trash2, X } from 'lucide-react';
import type { FlowResponse, ResponseColumn } from '@/api/responses.ts';
import { useWhyNot } from '@/api/me.ts';
import { copyText } from '@/features/endpoint/common/copy-text.ts';
import { Button, IconButton } from '@/ui/index.ts';
import { spreadsheetText } from './spreadsheet-text.ts';
import { listMessages } from './messages.ts';

const text = listMessages.selection;

/** What can be done with the selected answers. */
export function SelectionBar({
  rows,
  columns,
  onDelete,
  onClear,
}: {
  readonly rows: readonly FlowResponse[];
  readonly columns: readonly ResponseColumn[];
  readonly onDelete: () => void;
  readonly onClear: () => void;
}) {
  const noDeleting = useWhyNot('answers:delete');
  return (
    <div
      role="group"
      aria-label={text.label}
      className="flex h-10 shrink-0 items-center gap-2 border-b border-line bg-accent-soft px-3"
    >
      <p aria-live="polite" className="text-base font-medium text-accent tabular-nums">
        {text.count(rows.length)}
      </p>
      <Button
        size="sm"
        icon={<Copy size={14} strokeWidth={1.5} aria-hidden />}
        onClick={() => copyText(spreadsheetText(rows, columns), text.copied(rows.length))}
      >
        {text.copy}
      </Button>
      <Button
        size="sm"
        unavailable={noDeleting}
        icon={<Trash2 size={14} strokeWidth={1.5} aria-hidden />}
        onClick={onDelete}
      >
        {text.delete}
      </Button>
      <IconButton
        label={text.clear}
        shortcut="Esc"
        icon={<X size={14} strokeWidth={1.5} />}
        className="ml-auto"
        onClick={onClear}
      />
    </div>
  );
}
