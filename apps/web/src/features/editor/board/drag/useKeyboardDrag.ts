import { valueAt, pathOfNode, type NodeId } from '@flowsmith/flow-model';
import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { selectedPaths, type EditorStore } from '../../session/index.ts';
import { placeAfterSelection } from '../../common/clipboard.ts';
import { componentLabel } from '../../common/component-label.ts';
import { isJsonObject, stringAt } from '../../common/json.ts';
import { endDrag, useDrag } from './drag-store.ts';
import { dropEdit, dropLabel } from './drop.ts';
import {
  allDropPlaces,
  judgeDrop,
  listPath,
  samePlace,
  type DragSubject,
  type DropPlace,
} from './drop-places.ts';
import { gapLine } from './board-dom.ts';

/** Picks something up by keyboard: arrow keys then walk through the places where it may stand. */
export function startKeyboardDrag(store: StoreApi<EditorStore>, subject: DragSubject): void {
  const { announce, refuse, readOnly } = store.getState();
  if (readOnly !== undefined) {
    refuse(readOnly);
    return;
  }
  const places = allowedPlaces(store, subject);
  if (places.length === 0) {
    refuse('There is no place in this flow where it may stand.');
    return;
  }
  const place = placeNearSelection(store, places) ?? places[0];
  useDrag.setState({ subject, by: 'keyboard', place, refusal: undefined, copy: false });
  announce(
    `Picked up. ${place === undefined ? '' : describePlace(place, store)} Arrow keys move, Enter drops, Escape cancels.`,
  );
}

/** Listens while something is held by keyboard. */
export function useKeyboardDrag(store: StoreApi<EditorStore>): void {
  const flow = useReactFlow();
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const { subject, by, place } = useDrag.getState();
      if (subject === undefined || by !== 'keyboard' || place === undefined) return;
      const handled = handleKey(store, subject, place, event.key);
      if (!handled) return;
      event.preventDefault();
      event.stopPropagation();
      const next = useDrag.getState().place;
      if (next !== undefined) showPlace(store, flow, next);
    }
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [store, flow]);
}

function handleKey(
  store: StoreApi<EditorStore>,
  subject: DragSubject,
  place: DropPlace,
  key: string,
): boolean {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
      go(store, step(allowedPlaces(store, subject), place, key === 'ArrowDown' ? 1 : -1));
      return true;
    case 'ArrowRight':
    case 'ArrowLeft':
      go(store, stepScreen(store, allowedPlaces(store, subject), place, key === 'ArrowRight' ? 1 : -1));
      return true;
    case 'Enter':
    case ' ': {
      const { copy } = useDrag.getState();
      endDrag();
      store
        .getState()
        .run(dropLabel(subject, copy), (doc) => dropEdit(doc, subject, place, copy), { origin: 'board' });
      return true;
    }
    case 'Escape':
      endDrag();
      store.getState().announce('Put back.');
      return true;
    default:
      return false;
  }
}

function go(store: StoreApi<EditorStore>, place: DropPlace | undefined): void {
  if (place === undefined) return;
  useDrag.setState({ place });
  store.getState().announce(describePlace(place, store));
}

function allowedPlaces(store: StoreApi<EditorStore>, subject: DragSubject): readonly DropPlace[] {
  const { doc } = store.getState();
  const verdicts = new Map<string, boolean>();
  return allDropPlaces(doc.value).filter((place) => {
    const list = `${place.owner} ${place.slot.join('/')}`;
    let allowed = verdicts.get(list);
    if (allowed === undefined) {
      allowed = judgeDrop(doc, subject, place) === undefined;
      verdicts.set(list, allowed);
    }
    return allowed;
  });
}

function step(places: readonly DropPlace[], from: DropPlace, by: 1 | -1): DropPlace | undefined {
  const at = places.findIndex((place) => samePlace(place, from));
  return places[at + by];
}

function stepScreen(
  store: StoreApi<EditorStore>,
  places: readonly DropPlace[],
  from: DropPlace,
  by: 1 | -1,
): DropPlace | undefined {
  const screen = screenIndex(store, from.owner);
  const others = places.filter((place) => (screenIndex(store, place.owner) - screen) * by > 0);
  if (by > 0) return others[0];
  const nearest = Math.max(...others.map((place) => screenIndex(store, place.owner)));
  return others.find((place) => screenIndex(store, place.owner) === nearest);
}

function screenIndex(store: StoreApi<EditorStore>, owner: NodeId): number {
  const path = pathOfNode(store.getState().doc, owner);
  return typeof path?.[1] === 'number' ? path[1] : -1;
}

/** Where a click in the palette would put it. */
function placeNearSelection(
  store: StoreApi<EditorStore>,
  places: readonly DropPlace[],
): DropPlace | undefined {
  const { doc, selection } = store.getState();
  const { into, index } = placeAfterSelection(doc, selectedPaths(doc, selection));
  const wanted = into.join('/');
  return places.find((place) => place.index === index && listPath(doc, place)?.join('/') === wanted);
}

function describePlace(place: DropPlace, store: StoreApi<EditorStore>): string {
  const { doc } = store.getState();
  const owner = pathOfNode(doc, place.owner);
  if (owner === undefined) return '';
  const screen = valueAt(doc.value, owner.slice(0, 2));
  const screenId = isJsonObject(screen) ? (stringAt(screen, 'id') ?? 'screen') : 'screen';
  const list = valueAt(doc.value, [...owner, ...place.slot]);
  const next = Array.isArray(list) ? list[place.index] : undefined;
  const inside = owner.length === 2 ? '' : `, inside ${ownerLabel(valueAt(doc.value, owner))}`;
  return next !== undefined && isJsonObject(next)
    ? `Before ${componentLabel(next)} on ${screenId}${inside}.`
    : `At the end of ${screenId}${inside}.`;
}

function ownerLabel(owner: ReturnType<typeof valueAt>): string {
  return isJsonObject(owner) ? componentLabel(owner) : '';
}

/** Brings the place into view; a screen that is not drawn yet is centred first. */
function showPlace(
  store: StoreApi<EditorStore>,
  flow: ReturnType<typeof useReactFlow>,
  place: DropPlace,
): void {
  const board = document.querySelector('.board')?.getBoundingClientRect();
  const line = gapLine(place);
  if (board === undefined) return;
  const { zoom } = flow.getViewport();
  if (line === undefined) {
    const path = pathOfNode(store.getState().doc, place.owner);
    const screen = path === undefined ? undefined : valueAt(store.getState().doc.value, path.slice(0, 2));
    const node = isJsonObject(screen)
      ? flow.getNodes().find((candidate) => candidate.data['screen'] === screen)
      : undefined;
    if (node !== undefined) void flow.setCenter(node.position.x + 160, node.position.y + 300, { zoom });
    return;
  }
  if (
    line.top > board.top + 40 &&
    line.top < board.bottom - 40 &&
    line.left > board.left &&
    line.left + line.width < board.right
  )
    return;
  const centre = flow.screenToFlowPosition({ x: line.left + line.width / 2, y: line.top });
  void flow.setCenter(centre.x, centre.y, { zoom });
}
