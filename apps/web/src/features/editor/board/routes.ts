import {
  addScreen,
  connectAction,
  pathOfNode,
  valueAt,
  type EditResult,
  type FlowDocument,
  type NodeId,
  type Path,
} from '@flowsmith/flow-model';
import type { Connection } from '@xyflow/react';
import type { StoreApi } from 'zustand/vanilla';
import type { EditorStore } from '../session/index.ts';
import { chainEdits } from '../common/chain-edits.ts';
import { isJsonObject, stringAt } from '../common/json.ts';

/** Draws a route from a component's port to a screen: its action navigates there from now on. */
export function connectFromBoard(
  store: StoreApi<EditorStore>,
  { sourceHandle, target }: Pick<Connection, 'sourceHandle' | 'target'>,
): void {
  const { doc } = store.getState();
  const to = screenIdAt(doc, pathOfNode(doc, target));
  if (sourceHandle === null || to === undefined) return;
  store
    .getState()
    .run(`Connect to ${to}`, (current) => connect(current, sourceHandle, to), { origin: 'board' });
}

/** A route dropped on the empty board makes the screen that it leads to. */
export function connectToNewScreen(store: StoreApi<EditorStore>, component: NodeId): void {
  store.getState().run(
    'Add a connected screen',
    (doc) => {
      const from = screenIdAt(doc, pathOfNode(doc, component)?.slice(0, 2));
      return chainEdits(doc, [
        (current) => addScreen(current, from === undefined ? {} : { after: from }),
        (current, [screen]) => {
          const to = screenIdAt(current, screen);
          return to === undefined ? { ok: true, edits: [] } : connect(current, component, to);
        },
      ]);
    },
    { origin: 'board' },
  );
}

function connect(doc: FlowDocument, component: NodeId, to: string): EditResult {
  const path = pathOfNode(doc, component);
  return path === undefined
    ? { ok: true, edits: [] }
    : connectAction(doc, { component: path, property: 'on-click-action', to });
}

function screenIdAt(doc: FlowDocument, path: Path | undefined): string | undefined {
  const screen = path === undefined ? undefined : valueAt(doc.value, path);
  return isJsonObject(screen) ? stringAt(screen, 'id') : undefined;
}
