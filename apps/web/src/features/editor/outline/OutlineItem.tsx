import type { NodeId } from '@flowsmith/flow-model';
import { ChevronRight, Smartphone } from 'lucide-react';
import { memo } from 'react';
import { ComponentGlyph, cx } from '@/ui/index.ts';
import { ProblemDot } from '../problems/ProblemDot.tsx';
import { useEditor, useEditorStore } from '../session/index.ts';
import { isSelected } from '../session/selection.ts';
import { sameRow, type OutlineRow } from './outline-rows.ts';

interface Props {
  readonly row: OutlineRow;
  /** Distance from the top of the list in pixels: rows are placed, not stacked. */
  readonly top: number;
  readonly focusable: boolean;
  /** Must be stable, or every line is drawn again at each keystroke. */
  readonly onToggle: (id: NodeId) => void;
}

/** One line of the outline. */
export const OutlineItem = memo(function OutlineItem({ row, top, focusable, onToggle }: Props) {
  const store = useEditorStore();
  const selected = useEditor((state) => isSelected(state.selection, row.id));

  function choose(extend: boolean): void {
    const { selection, select } = store.getState();
    if (!extend || selection.kind !== row.kind) select({ kind: row.kind, ids: [row.id] }, 'other');
    else if (selection.ids.includes(row.id))
      select({ kind: row.kind, ids: selection.ids.filter((id) => id !== row.id) }, 'other');
    else select({ kind: row.kind, ids: [...selection.ids, row.id] }, 'other');
  }

  return (
    <div
      role="treeitem"
      aria-level={row.depth + 1}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.expandable ? row.expanded : undefined}
      aria-selected={selected}
      tabIndex={focusable ? 0 : -1}
      data-row={row.id}
      onClick={(event) => choose(event.metaKey || event.ctrlKey || event.shiftKey)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') choose(false);
      }}
      className={cx(
        'absolute right-0 left-0 flex h-[26px] items-center gap-1.5 rounded-control pr-1.5 text-sm select-none',
        selected ? 'bg-accent-soft font-medium text-accent' : 'text-ink hover:bg-hover',
      )}
      style={{ top, paddingLeft: 4 + row.depth * 14 }}
    >
      {/* For the pointer only: keys fold with ← and →, and screen readers hear aria-expanded. */}
      <span
        aria-hidden
        data-fold
        className={cx(
          'flex size-4 shrink-0 items-center justify-center text-faint',
          !row.expandable && 'invisible',
        )}
        onClick={(event) => {
          event.stopPropagation();
          onToggle(row.id);
        }}
      >
        <ChevronRight
          size={12}
          strokeWidth={2}
          className={cx('transition-transform', row.expanded && 'rotate-90')}
        />
      </span>
      <span className={cx('shrink-0', selected ? '' : 'text-muted')}>
        {row.kind === 'screen' ? (
          <Smartphone size={14} strokeWidth={1.5} aria-hidden />
        ) : (
          <ComponentGlyph type={row.type} size={14} />
        )}
      </span>
      <span className={cx('min-w-0 flex-1 truncate', row.kind === 'screen' && 'font-mono')}>{row.label}</span>
      <ProblemDot node={row.id} />
    </div>
  );
}, sameLine);

function sameLine(a: Props, b: Props): boolean {
  return a.top === b.top && a.focusable === b.focusable && a.onToggle === b.onToggle && sameRow(a.row, b.row);
}
