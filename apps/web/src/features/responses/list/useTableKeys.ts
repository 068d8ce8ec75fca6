import { useState, type KeyboardEvent } from 'react';
import type { FlowResponse } from '@/api/responses.ts';

/** What the keyboard works on. */
export interface TableTarget {
  readonly rows: readonly FlowResponse[];
  /** Id of the one that is shown in full. */
  readonly shown: string | undefined;
  readonly onShow: (id: string | undefined) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  /** The keyboard asks to delete: what is selected, or this one. */
  readonly onDelete: (ids: ReadonlySet<string>) => void;
}

interface Options extends TableTarget {
  /** Brings a row into sight. */
  readonly reveal: (index: number) => void;
}

const STEPS: Partial<Record<string, number>> = {
  ArrowDown: 1,
  j: 1,
  ArrowUp: -1,
  k: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
};

/**
 * The keyboard in the table: arrows go from row to row and, with Shift, select on the way; Enter opens, Space selects,
 * Delete deletes, Escape closes what is open and then takes the selection back.
 */
export function useTableKeys({ rows, shown, onShow, selected, onSelect, onDelete, reveal }: Options) {
  const [chosen, setActive] = useState<string>();
  const active = rows.some(({ id }) => id === chosen) ? chosen : (shown ?? rows[0]?.id);

  function toggle(id: string): void {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  }

  function move(step: number, extends_: boolean): void {
    const from = Math.max(
      0,
      rows.findIndex(({ id }) => id === active),
    );
    const to = Math.min(Math.max(from + step, 0), rows.length - 1);
    const row = rows[to];
    if (row === undefined) return;
    setActive(row.id);
    reveal(to);
    if (extends_) {
      const between = rows.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ id }) => id);
      onSelect(new Set([...selected, ...between]));
    }
    // While one is shown, the next takes its place.
    if (shown !== undefined) onShow(row.id);
  }

  function actionOf(event: KeyboardEvent): (() => void) | undefined {
    const command = event.metaKey || event.ctrlKey;
    if (event.altKey) return undefined;
    if (command)
      return event.key.toLowerCase() === 'a' ? () => onSelect(new Set(rows.map(({ id }) => id))) : undefined;
    const step = STEPS[event.key];
    if (step !== undefined) return () => move(step, event.shiftKey);
    switch (event.key) {
      case 'Enter':
        return active === undefined ? undefined : () => onShow(active);
      case ' ':
      case 'x':
        return active === undefined ? undefined : () => toggle(active);
      case 'Delete':
      case 'Backspace':
        return active === undefined
          ? undefined
          : () => onDelete(selected.size > 0 ? selected : new Set([active]));
      case 'Escape':
        if (shown !== undefined) return () => onShow(undefined);
        return selected.size > 0 ? () => onSelect(new Set()) : undefined;
      default:
        return undefined;
    }
  }

  return {
    active,
    setActive,
    onKeyDown(event: KeyboardEvent): void {
      const action = actionOf(event);
      if (action === undefined) return;
      event.preventDefault();
      action();
    },
  };
}
