import { Copy, Download, Trash2, X } from 'lucide-react';
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
  all,
  isFiltered,
  isAll,
  onAll,
  onExport,
  onDelete,
  onClear,
}: {
  readonly rows: readonly FlowResponse[];
  readonly columns: readonly ResponseColumn[];
  /** How many fit, in words; absent where all that fit are loaded, or not all that are loaded are selected. */
  readonly all: string | undefined;
  readonly isFiltered: boolean;
  /** Everything that fits is selected, also what is not loaded. */
  readonly isAll: boolean;
  readonly onAll: () => void;
  readonly onExport: () => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
}) {
  const noDeleting = useWhyNot('answers:delete');
  const noExport = useWhyNot('answers:export');
  return (
    <div
      role="group"
      aria-label={text.label}
      className="flex h-10 shrink-0 items-center gap-2 border-b border-line bg-accent-soft px-3"
    >
      <p aria-live="polite" className="text-base font-medium text-accent tabular-nums">
        {isAll && all !== undefined
          ? text.allSelected(all, isFiltered)
          : all === undefined
            ? text.count(rows.length)
            : text.allLoaded(rows.length)}
      </p>
      {all !== undefined && !isAll && (
        <Button size="sm" variant="ghost" onClick={onAll}>
          {text.selectAll(all)}
        </Button>
      )}
      {isAll ? (
        <Button
          size="sm"
          unavailable={noExport}
          icon={<Download size={14} strokeWidth={1.5} aria-hidden />}
          onClick={onExport}
        >
          {text.export}
        </Button>
      ) : (
        <Button
          size="sm"
          icon={<Copy size={14} strokeWidth={1.5} aria-hidden />}
          onClick={() => copyText(spreadsheetText(rows, columns), text.copied(rows.length))}
        >
          {text.copy}
        </Button>
      )}
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
