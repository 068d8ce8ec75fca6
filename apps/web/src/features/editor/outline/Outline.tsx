import { screensOf, type NodeId } from '@flowsmith/flow-model';
import { Plus } from 'lucide-react';
import { memo, useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { IconButton } from '@/ui/index.ts';
import { selectedPaths, useEditor, useEditorStore } from '../session/index.ts';
import { addScreenAfterSelection, deleteSelection, moveSelection } from '../common/commands.ts';
import { pickUpSelection } from '../board/useBoardKeys.ts';
import { OutlineItem } from './OutlineItem.tsx';
import { ancestorsOf, outlineRows, type OutlineRow } from './outline-rows.ts';

const ROW_HEIGHT = 26;

/** Screens and their components as a tree: the quickest way around a large flow, and the board for those who do not see it. */
export function Outline() {
  const store = useEditorStore();
  const value = useEditor((state) => state.doc.good?.value);
  const selection = useEditor((state) => state.selection);
  const doc = useEditor((state) => state.doc);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const active = selection.kind === 'none' ? undefined : selection.ids.at(-1);

  // What is selected elsewhere must be found here: its ancestors open.
  const ancestors = useMemo(
    () => ancestorsOf(doc.good?.value, selectedPaths(doc, selection).at(-1)),
    [doc, selection],
  );
  const rows = useMemo(
    () => outlineRows(value, (id) => open.has(id) || ancestors.has(id)),
    [value, open, ancestors],
  );
  const list = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const activeIndex = rows.findIndex(({ id }) => id === active);
  useEffect(() => {
    if (activeIndex >= 0 && !isInSight(virtual, activeIndex))
      virtual.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex, virtual]);

  const toggle = useCallback((id: NodeId) => {
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);

  function choose(row: OutlineRow | undefined): void {
    if (row === undefined) return;
    store.getState().select({ kind: row.kind, ids: [row.id] }, 'other');
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.id)}"]`)?.focus(),
    );
  }

  function onKeyDown(event: KeyboardEvent): void {
    const row = rows[activeIndex];
    const handled = event.altKey ? moveByKey(event.key) : handleKey(event.key, row);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function moveByKey(key: string): boolean {
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
    moveSelection(store, key === 'ArrowDown' ? 1 : -1);
    return true;
  }

  function handleKey(key: string, row: OutlineRow | undefined): boolean {
    switch (key) {
      case 'ArrowDown':
        choose(rows[Math.min(rows.length - 1, activeIndex + 1)]);
        return true;
      case 'ArrowUp':
        choose(rows[Math.max(0, activeIndex - 1)]);
        return true;
      case 'Home':
        choose(rows[0]);
        return true;
      case 'End':
        choose(rows.at(-1));
        return true;
      case 'ArrowRight':
        if (row?.expandable === true && !row.expanded) toggle(row.id);
        else choose(rows[activeIndex + 1]);
        return true;
      case 'ArrowLeft':
        if (row?.expanded === true && open.has(row.id)) toggle(row.id);
        else
          choose(rows.slice(0, Math.max(0, activeIndex)).findLast(({ depth }) => depth < (row?.depth ?? 0)));
        return true;
      case 'Delete':
      case 'Backspace':
        deleteSelection(store);
        return true;
      case ' ':
        if (row?.kind === 'component') pickUpSelection(store);
        return true;
      default:
        return false;
    }
  }

  return (
    <section aria-label="Screens" className="flex min-h-0 flex-1 flex-col">
      <OutlineHeader screens={screensOf(value).length} />
      <div
        ref={list}
        role="tree"
        tabIndex={-1}
        aria-label="Screens and components"
        aria-multiselectable
        className="min-h-0 flex-1 overflow-y-auto px-1.5 pb-2"
        onKeyDown={onKeyDown}
      >
        <div className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return row === undefined ? null : (
              <OutlineItem
                key={item.key}
                row={row}
                top={item.start}
                focusable={row.id === active || (activeIndex < 0 && item.index === 0)}
                onToggle={toggle}
              />
            );
          })}
        </div>
      </div>
    </section>
  );
}

const OutlineHeader = memo(function OutlineHeader({ screens }: { readonly screens: number }) {
  const store = useEditorStore();
  return (
    <header className="flex h-9 shrink-0 items-center pr-1.5 pl-3">
      <h2 className="text-sm font-semibold text-ink">Screens</h2>
      <span className="ml-1.5 text-sm text-faint">{screens}</span>
      <IconButton
        className="ml-auto"
        size="xs"
        label="Add a screen"
        changes
        icon={<Plus size={16} strokeWidth={1.5} />}
        onClick={() => addScreenAfterSelection(store)}
      />
    </header>
  );
});

/** Asks what the list knows already: scrolling to where it stands makes the browser lay out the whole page at once. */
function isInSight(
  { scrollOffset, scrollRect }: Pick<Virtualizer<HTMLDivElement, Element>, 'scrollOffset' | 'scrollRect'>,
  index: number,
): boolean {
  if (scrollOffset === null || scrollRect === null) return false;
  return index * ROW_HEIGHT >= scrollOffset && (index + 1) * ROW_HEIGHT <= scrollOffset + scrollRect.height;
}
