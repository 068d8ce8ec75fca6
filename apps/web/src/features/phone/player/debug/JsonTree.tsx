import { ChevronRight, Copy } from 'lucide-react';
import { memo, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { JsonValue } from '@flowsmith/flow-model';
import { cx, IconButton } from '@/ui/index.ts';
import { copyJson } from './copyJson.ts';
import { debugMessages as messages } from './messages.ts';
import { treeRows, type TreeRow, type ValueKind } from './treeRows.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * A value to look into: lists and objects fold, everything can be copied, what changed is marked.
 * Arrow keys move, → opens, ← folds, Ctrl+C (⌘C) copies the value of the line.
 */
export const JsonTree = memo(function JsonTree({
  label,
  value,
  changed = NONE,
}: {
  readonly label: string;
  readonly value: JsonValue;
  /** Ids (`rowId`) of what changed in `value`. */
  readonly changed?: ReadonlySet<string>;
}) {
  const [open, setOpen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [active, setActive] = useState<string>();
  const tree = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => treeRows(value, open, changed), [value, open, changed]);
  const activeIndex = Math.max(
    0,
    rows.findIndex(({ id }) => id === active),
  );

  function setExpanded(row: TreeRow, expanded: boolean): void {
    setOpen((before) => new Map(before).set(row.id, expanded));
  }

  function moveTo(row: TreeRow | undefined): void {
    if (row === undefined) return;
    setActive(row.id);
    tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.id)}"]`)?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const row = rows[activeIndex];
    if (row === undefined || event.altKey || !handleKey(event, row)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function handleKey(event: KeyboardEvent, row: TreeRow): boolean {
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== 'c' || String(getSelection()) !== '') return false;
      copyJson(row.value);
      return true;
    }
    switch (event.key) {
      case 'ArrowDown':
        moveTo(rows[activeIndex + 1]);
        return true;
      case 'ArrowUp':
        moveTo(rows[activeIndex - 1]);
        return true;
      case 'Home':
        moveTo(rows[0]);
        return true;
      case 'End':
        moveTo(rows.at(-1));
        return true;
      case 'ArrowRight':
        if (row.expandable && !row.expanded) setExpanded(row, true);
        else if (row.kind === 'list' || row.kind === 'object') moveTo(rows[activeIndex + 1]);
        return true;
      case 'ArrowLeft':
        if (row.expanded) setExpanded(row, false);
        else moveTo(rows.slice(0, activeIndex).findLast(({ depth }) => depth < row.depth));
        return true;
      case 'Enter':
      case ' ':
        if (row.expandable) setExpanded(row, !row.expanded);
        return true;
      default:
        return false;
    }
  }

  function onClick({ target }: MouseEvent): void {
    const id =
      target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined;
    const row = rows.find((each) => each.id === id);
    if (row === undefined) return;
    setActive(row.id);
    if (row.expandable) setExpanded(row, !row.expanded);
  }

  return (
    <div
      ref={tree}
      role="tree"
      aria-label={label}
      tabIndex={-1}
      onClick={onClick}
      onKeyDown={onKeyDown}
      className="-mx-1"
    >
      {rows.map((row, index) => (
        <Row key={row.id} row={row} focusable={index === activeIndex} />
      ))}
    </div>
  );
});

const TONES: { readonly [kind in ValueKind]: string } = {
  text: 'text-ink',
  number: 'text-info',
  boolean: 'text-info',
  null: 'text-faint',
  list: 'text-faint',
  object: 'text-faint',
};

function Row({ row, focusable }: { readonly row: TreeRow; readonly focusable: boolean }) {
  const whole = row.kind === 'text' && row.expanded;
  return (
    <div
      role="treeitem"
      aria-level={row.depth + 1}
      aria-expanded={row.expandable ? row.expanded : undefined}
      aria-label={`${row.name}: ${row.text}${row.changed ? `, ${messages.changed}` : ''}`}
      tabIndex={focusable ? 0 : -1}
      data-row={row.id}
      style={{ paddingLeft: row.depth * 12 + 4 }}
      className={cx(
        'group/row relative flex min-h-6 items-start gap-1 rounded-[4px] py-0.5 pr-7 text-sm leading-5 focus-visible:-outline-offset-2',
        row.changed
          ? 'bg-accent-soft before:absolute before:inset-y-0 before:left-0 before:w-0.5 before:rounded-full before:bg-accent'
          : 'hover:bg-hover',
      )}
    >
      <ChevronRight
        size={12}
        strokeWidth={1.75}
        aria-hidden
        className={cx(
          'mt-1 shrink-0 text-faint',
          row.expanded && 'rotate-90',
          !row.expandable && 'invisible',
        )}
      />
      <span className="max-w-[55%] shrink-0 truncate font-mono text-muted">{row.name}</span>
      <span
        className={cx(
          'min-w-0 flex-1 font-mono',
          TONES[row.kind],
          whole ? '[overflow-wrap:anywhere] whitespace-pre-wrap' : 'truncate',
        )}
      >
        {whole && typeof row.value === 'string' ? row.value.slice(0, LONGEST_SHOWN) : row.text}
      </span>
      <IconButton
        size="xs"
        tabIndex={-1}
        label={messages.copyValue(row.name)}
        icon={<Copy size={12} strokeWidth={1.5} />}
        className="absolute top-0 right-0.5 opacity-0 group-hover/row:opacity-100 group-focus-visible/row:opacity-100"
        onClick={(event) => {
          event.stopPropagation();
          copyJson(row.value);
        }}
      />
    </div>
  );
}

/** Pictures are texts of a hundred thousand letters; a copy has them whole. */
const LONGEST_SHOWN = 2000;
