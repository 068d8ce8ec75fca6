import type { NodeId, Path } from '@flowsmith/flow-model';
import type { DropPlace, ListRef } from './drop-places.ts';

/** A line on the screen, in client pixels, where a drop would land. */
export interface GapLine {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** Above 0 for an empty list, which lights up as a whole. */
  readonly height: number;
}

/** The gap under a point of the window, or `undefined` outside all screens. */
export function placeAtPoint(x: number, y: number): DropPlace | undefined {
  for (const element of document.elementsFromPoint(x, y)) {
    const list = element.closest<HTMLElement>('[data-list]') ?? rootListAround(element);
    const place = list === null ? undefined : placeInList(list, y);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** Where a gap is drawn, or `undefined` while its screen is not drawn. */
export function gapLine(place: DropPlace): GapLine | undefined {
  const list = listElement(place);
  if (list === undefined) return undefined;
  const box = list.getBoundingClientRect();
  const items = itemsOf(list);
  if (items.length === 0) return { left: box.left, top: box.top, width: box.width, height: box.height };
  const next = items.find((item) => indexOf(item) === place.index);
  const previous = items.findLast((item) => indexOf(item) < place.index);
  const edge = next?.getBoundingClientRect().top ?? previous?.getBoundingClientRect().bottom ?? box.bottom;
  return { left: box.left, top: edge, width: box.width, height: 0 };
}

/** The element of a screen or component on the board. */
export function nodeElement(id: NodeId): HTMLElement | undefined {
  return document.querySelector<HTMLElement>(`.board [data-node="${CSS.escape(id)}"]`) ?? undefined;
}

/** The screen or component under an event. */
export function nodeOfTarget(target: EventTarget | null): NodeId | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-node]')?.dataset['node'] : undefined;
}

function listElement({ owner, slot }: ListRef): HTMLElement | undefined {
  const wanted = JSON.stringify(slot);
  for (const element of document.querySelectorAll<HTMLElement>(`.board [data-list="${CSS.escape(owner)}"]`)) {
    if (element.dataset['slot'] === wanted) return element;
  }
  return undefined;
}

function rootListAround(element: Element): HTMLElement | null {
  return element.closest('.board-screen')?.querySelector<HTMLElement>('[data-list]') ?? null;
}

function placeInList(list: HTMLElement, y: number): DropPlace | undefined {
  const { list: owner, slot, count } = list.dataset;
  if (owner === undefined || slot === undefined) return undefined;
  const path: Path = JSON.parse(slot);
  const items = itemsOf(list).filter((item) => item.dataset['footer'] === undefined);
  const after = items.find((item) => {
    const box = item.getBoundingClientRect();
    return y < box.top + box.height / 2;
  });
  if (after !== undefined) return { owner, slot: path, index: indexOf(after) };
  const last = items.at(-1);
  return { owner, slot: path, index: last === undefined ? Number(count ?? 0) : indexOf(last) + 1 };
}

function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(':scope > .board-item')];
}

function indexOf(item: HTMLElement): number {
  return Number(item.dataset['index'] ?? 0);
}
