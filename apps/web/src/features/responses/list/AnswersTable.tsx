import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useId, useRef, type ReactNode } from 'react';
import type { FlowResponse } from '@/api/responses.ts';
import { cx } from '@/ui/index.ts';
import { senderDetail, senderText } from '../common/answer-words.ts';
import { listMessages as messages } from './messages.ts';
import type { TableColumn } from './table-columns.tsx';
import { useTableKeys, type TableTarget } from './useTableKeys.ts';

/** Props of {@link AnswersTable}. */
export interface AnswersTableProps extends TableTarget {
  readonly columns: readonly TableColumn[];
  /** How many there are in all; absent: not known. */
  readonly total: number | undefined;
  /** Ids of those that came a moment ago. */
  readonly fresh: ReadonlySet<string>;
  /** The end comes near. */
  readonly onEnd: () => void;
  /** Whether it is scrolled down, so that what comes above would move what is read. */
  readonly onHold: (held: boolean) => void;
  /** Below the last row. */
  readonly foot: ReactNode;
}

const ROW = 36;
const BEGINNING = '36px minmax(184px, 1.5fr)';
/** So many rows before the last one, the next page is asked for. */
const AHEAD = 15;

/** Answers, one a row. Only rows in sight are drawn. The keyboard walks over rows: see {@link useTableKeys}. */
export function AnswersTable(props: AnswersTableProps) {
  const { rows, columns, total, fresh, shown, onShow, selected, onSelect, onEnd, onHold, foot } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
    scrollPaddingStart: ROW,
  });
  const { active, setActive, onKeyDown } = useTableKeys({
    ...props,
    reveal: (index) => virtual.scrollToIndex(index),
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const nearEnd = useEffectEvent(onEnd);
  const isNear = last >= rows.length - AHEAD;
  useEffect(() => {
    if (isNear) nearEnd();
  }, [isNear, rows.length]);
  const activeRow = rows.findIndex((row) => row.id === active);
  const template = { gridTemplateColumns: `${BEGINNING} ${columns.map(({ width }) => width).join(' ')}` };
  const isAll = rows.length > 0 && rows.every((row) => selected.has(row.id));

  function toggle(row: FlowResponse): void {
    const next = new Set(selected);
    if (!next.delete(row.id)) next.add(row.id);
    onSelect(next);
    setActive(row.id);
  }

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={messages.table}
      aria-rowcount={total === undefined ? -1 : total + 1}
      aria-colcount={columns.length + 2}
      aria-multiselectable
      aria-activedescendant={activeRow < 0 ? undefined : `${id}-${rows[activeRow]?.id}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={({ target }) => {
        const clicked = target instanceof Element ? target.closest('[data-answer]') : null;
        const answer = clicked?.getAttribute('data-answer') ?? undefined;
        if (answer === undefined) return;
        setActive(answer);
        onShow(answer === shown ? undefined : answer);
      }}
      onScroll={(event) => onHold(event.currentTarget.scrollTop > ROW / 2)}
      className="group/grid min-h-0 flex-1 overflow-auto bg-raised outline-none"
    >
      <div className="w-fit min-w-full">
        <div role="rowgroup" className="sticky top-0 z-20">
          <div
            role="row"
            aria-rowindex={1}
            style={template}
            className="grid h-8 items-stretch border-b border-line bg-panel text-sm font-medium text-muted"
          >
            <div role="columnheader" className="sticky left-0 z-10 flex items-center justify-center bg-panel">
              <Tick
                label={messages.selectAll}
                checked={isAll}
                mixed={!isAll && selected.size > 0}
                onChange={() => onSelect(isAll ? new Set() : new Set(rows.map((row) => row.id)))}
              />
            </div>
            <div role="columnheader" className="sticky left-9 z-10 flex items-center bg-panel px-2">
              {messages.from}
            </div>
            {columns.map((column) => (
              <div
                key={column.key}
                role="columnheader"
                title={column.name === undefined ? column.title : `${column.title} (${column.name})`}
                className={cx('flex min-w-0 items-center px-2', column.end === true && 'justify-end')}
              >
                <span className="truncate">{column.title}</span>
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <Row
                key={row.id}
                id={`${id}-${row.id}`}
                row={row}
                place={index + 2}
                columns={columns}
                style={{ ...template, transform: `translateY(${start}px)` }}
                isActive={row.id === active}
                isShown={row.id === shown}
                isSelected={selected.has(row.id)}
                isFresh={fresh.has(row.id)}
                onToggle={() => toggle(row)}
              />
            );
          })}
        </div>
      </div>
      <div className="sticky left-0">{foot}</div>
    </div>
  );
}

interface RowProps {
  readonly id: string;
  readonly row: FlowResponse;
  readonly place: number;
  readonly columns: readonly TableColumn[];
  readonly style: { readonly gridTemplateColumns: string; readonly transform: string };
  readonly isActive: boolean;
  readonly isShown: boolean;
  readonly isSelected: boolean;
  readonly isFresh: boolean;
  readonly onToggle: () => void;
}

function Row({ id, row, place, columns, style, isActive, isShown, isSelected, isFresh, onToggle }: RowProps) {
  const who = senderText(row);
  const detail = senderDetail(row);
  const tone = isShown || isSelected ? 'bg-accent-soft' : 'bg-raised group-hover/row:bg-hover';
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={place}
      aria-selected={isSelected}
      style={style}
      data-answer={row.id}
      className={cx(
        'group/row absolute inset-x-0 top-0 grid h-9 cursor-default items-stretch border-b border-line text-base text-ink',
        tone,
      )}
    >
      <div role="gridcell" className={cx('sticky left-0 flex items-center justify-center', tone)}>
        <Tick label={messages.select(who)} checked={isSelected} onChange={onToggle} />
      </div>
      <div role="gridcell" className={cx('sticky left-9 flex min-w-0 items-center gap-1.5 px-2', tone)}>
        {isFresh && (
          <span
            role="img"
            aria-label={messages.isNew}
            title={messages.isNew}
            className="size-1.5 shrink-0 rounded-full bg-accent"
          />
        )}
        {/* The second is only in sight where both have room: otherwise it wraps to a line that is cut off. */}
        <span
          className="flex h-5 min-w-0 flex-wrap items-baseline gap-x-1.5 overflow-hidden"
          title={detail === '' ? who : `${who} ${detail}`}
        >
          <span className="max-w-full truncate font-medium">{who}</span>
          {detail !== '' && <span className="text-sm leading-5 text-faint tabular-nums">{detail}</span>}
        </span>
      </div>
      {columns.map((column) => (
        <div
          key={column.key}
          role="gridcell"
          className={cx('flex min-w-0 items-center px-2', column.end === true && 'justify-end tabular-nums')}
        >
          <div className="min-w-0 truncate">{column.cell(row)}</div>
        </div>
      ))}
      {isActive && (
        <span
          aria-hidden
          className="pointer-events-none absolute inset-0 z-10 hidden border-2 border-focus group-focus-visible/grid:block"
        />
      )}
    </div>
  );
}

/** A box to tick that the keyboard passes by: the table has keys of its own. */
function Tick({
  label,
  checked,
  mixed = false,
  onChange,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly mixed?: boolean;
  readonly onChange: () => void;
}) {
  return (
    <input
      ref={(box) => {
        if (box !== null) box.indeterminate = mixed;
      }}
      type="checkbox"
      tabIndex={-1}
      aria-label={label}
      checked={checked}
      onChange={onChange}
      onClick={(event) => event.stopPropagation()}
      className="size-3.5 accent-accent"
    />
  );
}
