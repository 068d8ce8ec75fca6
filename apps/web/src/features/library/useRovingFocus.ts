import { type FocusEvent, type KeyboardEvent, useState } from 'react';

/**
 * One stop of the Tab key for a whole list of links, arrow keys among them: left and right in reading order, up and
 * down to the nearest in the next row, Home and End to the ends. The links carry `data-roving={id}`.
 */
export function useRovingFocus(ids: readonly string[]): {
  /** `tabIndex` of the link (and of the controls that belong to it). */
  tabIndexOf: (id: string) => 0 | -1;
  listProps: {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    onFocus: (event: FocusEvent<HTMLElement>) => void;
  };
} {
  const [activeId, setActiveId] = useState<string>();
  const active = activeId !== undefined && ids.includes(activeId) ? activeId : ids[0];
  return {
    tabIndexOf: (id) => (id === active ? 0 : -1),
    listProps: {
      onFocus: (event) => {
        const id = event.target.closest<HTMLElement>('[data-flow-id]')?.dataset['flowId'];
        if (id !== undefined) setActiveId(id);
      },
      onKeyDown: (event) => {
        if (!(event.target instanceof HTMLElement) || event.target.dataset['roving'] === undefined) return;
        if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-roving]')];
        const next = neighbour(links, links.indexOf(event.target), event.key);
        if (next === undefined) return;
        event.preventDefault();
        next.focus();
        next.closest('[data-flow-id]')?.scrollIntoView({ block: 'nearest' });
      },
    },
  };
}

function neighbour(links: readonly HTMLElement[], index: number, key: string): HTMLElement | undefined {
  switch (key) {
    case 'ArrowRight':
      return links[index + 1];
    case 'ArrowLeft':
      return links[index - 1];
    case 'Home':
      return links[0];
    case 'End':
      return links.at(-1);
    case 'ArrowDown':
    case 'ArrowUp':
      return inNextRow(links, index, key === 'ArrowDown' ? 1 : -1);
    default:
      return undefined;
  }
}

function inNextRow(links: readonly HTMLElement[], index: number, direction: 1 | -1): HTMLElement | undefined {
  const boxes = links.map((link) => (link.closest('[data-flow-id]') ?? link).getBoundingClientRect());
  const here = boxes[index];
  if (here === undefined) return undefined;
  let best: { index: number; row: number; distance: number } | undefined;
  for (const [other, box] of boxes.entries()) {
    const row = (box.top - here.top) * direction;
    if (row < here.height / 2) continue;
    const distance = Math.abs(box.left - here.left);
    if (
      best === undefined ||
      row < best.row - 1 ||
      (Math.abs(row - best.row) <= 1 && distance < best.distance)
    ) {
      best = { index: other, row, distance };
    }
  }
  return best === undefined ? undefined : links[best.index];
}
