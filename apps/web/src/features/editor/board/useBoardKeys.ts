import { pathOfNode, valueAt, type NodeId } from '@flowsmith/flow-model';
import type { KeyboardEvent } from 'react';
import { useReactFlow } from '@xyflow/react';
import type { StoreApi } from 'zustand/vanilla';
import { useEditorStore, type EditorStore } from '../session/index.ts';
import {
  deleteSelection,
  duplicateSelection,
  moveSelection,
  selectAllBeside,
  selectAround,
  selectInside,
  selectScreen,
  selectSibling,
} from '../common/commands.ts';
import { isJsonObject, stringAt } from '../common/json.ts';
import { nodeElement } from './drag/board-dom.ts';
import { startKeyboardDrag } from './drag/useKeyboardDrag.ts';
import { useDrag } from './drag/drag-store.ts';

interface BoardKeysOptions {
  readonly editText: (id: NodeId) => void;
}

/**
 * Keys of the board: arrows walk, Enter goes in or edits the text, Escape goes out, Space picks up, Delete deletes.
 * Works on the selection, which also has the focus.
 */
export function useBoardKeys({ editText }: BoardKeysOptions): (event: KeyboardEvent<HTMLElement>) => void {
  const store = useEditorStore();
  const flow = useReactFlow();
  return (event) => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    if (useDrag.getState().subject !== undefined) return;
    const action = keyAction(store, flow, event, editText);
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    action();
    focusSelection(store);
  };
}

function keyAction(
  store: StoreApi<EditorStore>,
  flow: ReturnType<typeof useReactFlow>,
  event: KeyboardEvent,
  editText: (id: NodeId) => void,
): (() => void) | undefined {
  const command = event.metaKey || event.ctrlKey;
  const { selection } = store.getState();
  if (command) {
    switch (event.key.toLowerCase()) {
      case 'd':
        return () => duplicateSelection(store);
      case 'a':
        return () => selectAllBeside(store);
      default:
        return undefined;
    }
  }
  if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    return () => void moveSelection(store, event.key === 'ArrowDown' ? 1 : -1);
  }
  switch (event.key) {
    case 'ArrowDown':
      return () => void (selection.kind === 'screen' ? selectInside(store) : selectSibling(store, 1));
    case 'ArrowUp':
      return () => void selectSibling(store, -1);
    case 'ArrowRight':
      return () => void selectScreen(store, 1);
    case 'ArrowLeft':
      return () => void selectScreen(store, -1);
    case 'Enter':
      return () => {
        if (selection.kind === 'none') selectScreen(store, 1);
        else if (!selectInside(store) && selection.kind === 'component') editText(selection.ids[0] ?? '');
      };
    case 'F2':
      return selection.kind === 'component' ? () => editText(selection.ids[0] ?? '') : undefined;
    case 'Escape':
      return selection.kind === 'none' ? undefined : () => selectAround(store);
    case 'Delete':
    case 'Backspace':
      return selection.kind === 'none' ? undefined : () => deleteSelection(store);
    case ' ':
      return selection.kind === 'component' ? () => pickUpSelection(store) : undefined;
    case '+':
    case '=':
      return () => void flow.zoomIn();
    case '-':
      return () => void flow.zoomOut();
    case '!':
      return () => void flow.fitView({ padding: 0.1 });
    default:
      return undefined;
  }
}

/** Picks the selected components up; arrow keys choose where they go. */
export function pickUpSelection(store: StoreApi<EditorStore>): void {
  const { doc, selection } = store.getState();
  if (selection.kind !== 'component') return;
  const types = selection.ids.map((id) => {
    const value = valueAt(doc.value, pathOfNode(doc, id) ?? []);
    return isJsonObject(value) ? (stringAt(value, 'type') ?? '') : '';
  });
  startKeyboardDrag(store, { kind: 'move', ids: selection.ids, types });
}

/** Keyboard focus follows the selection, after it was drawn. */
function focusSelection(store: StoreApi<EditorStore>): void {
  requestAnimationFrame(() => {
    const { selection } = store.getState();
    const id = selection.kind === 'none' ? undefined : selection.ids.at(-1);
    const element = id === undefined ? document.querySelector<HTMLElement>('.board') : nodeElement(id);
    if (document.activeElement instanceof HTMLTextAreaElement) return;
    element?.focus({ preventScroll: true });
  });
}
