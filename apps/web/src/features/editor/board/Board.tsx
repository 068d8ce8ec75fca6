import { pathOfNode, valueAt, type NodeId } from '@flowsmith/flow-model';
import {
  Background,
  BackgroundVariant,
  MiniMap,
  ReactFlow,
  type Connection,
  type Edge,
  type NodeChange,
  type OnConnectEnd,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useCallback, useMemo, useRef, useState, type MouseEvent, type PointerEvent } from 'react';
import { useEditor, useEditorStore, type BoardPosition } from '../session/index.ts';
import { isJsonObject, stringAt } from '../common/json.ts';
import './board.css';
import { BoardControls } from './BoardControls.tsx';
import { BoardMenu } from './BoardMenu.tsx';
import { nodeOfTarget } from './drag/board-dom.ts';
import type { DragSubject } from './drag/drop-places.ts';
import { DragSurface } from './DragSurface.tsx';
import { InlineText } from './InlineText.tsx';
import { RouteEdge, type RouteEdgeType } from './RouteEdge.tsx';
import { connectFromBoard, connectToNewScreen } from './routes.ts';
import { ScreenNode, type ScreenNodeType } from './ScreenNode.tsx';
import { useBoardClipboard } from './useBoardClipboard.ts';
import { useBoardKeys } from './useBoardKeys.ts';
import { useBoardNodes } from './useBoardNodes.ts';
import { BoardZoom } from './BoardZoom.tsx';
import { useFirstFit } from './useFirstFit.ts';
import { useReveal } from './useReveal.ts';

/** A flow of so few screens fits the window: a map of it would only be in the way. */
const FEW_SCREENS = 4;
const PRO_OPTIONS = { hideAttribution: true };
const MINIMAP = { width: 148, height: 96 };
const nodeTypes = { screen: ScreenNode };
const edgeTypes = { route: RouteEdge };

/** Every screen of the flow as a phone, and the routes between them as arrows. Needs a ReactFlowProvider and a DragLayer around it. */
export function Board() {
  return (
    <BoardMenu>
      <BoardSurface />
    </BoardMenu>
  );
}

function BoardSurface() {
  const store = useEditorStore();
  const { nodes, edges } = useBoardNodes();
  const { nodes: shown, follow, forget } = useMovedNodes(nodes);
  const drawing = useRef(false);
  const [editing, setEditing] = useState<NodeId>();
  const onKeyDown = useBoardKeys({ editText: setEditing });
  const onClipboard = useBoardClipboard();
  useReveal();
  useFirstFit();
  const broken = useEditor((state) => !state.doc.wellFormed);
  const readOnly = useEditor((state) => state.readOnly);
  const rests = broken || readOnly !== undefined;

  /** What a drag that may begin here would carry: the selection when pressed inside it, else the component. */
  function subjectOf(event: PointerEvent): DragSubject | undefined {
    if (event.button !== 0 || rests) return undefined;
    const { doc, selection } = store.getState();
    if (!(event.target instanceof Element) || event.target.closest('.react-flow__handle') !== null)
      return undefined;
    const id = event.target.closest<HTMLElement>('.board-component')?.dataset['node'];
    if (id === undefined) return undefined;
    const ids = selection.kind === 'component' && selection.ids.includes(id) ? selection.ids : [id];
    const types = ids.map((each) => typeOf(valueAt(doc.value, pathOfNode(doc, each) ?? [])));
    return { kind: 'move', ids, types };
  }

  function onClick(event: MouseEvent): void {
    if (drawing.current) return;
    const id = nodeOfTarget(event.target);
    if (id === undefined) {
      if (event.target instanceof Element && event.target.closest('.react-flow__pane') !== null)
        store.getState().select({ kind: 'none' }, 'board');
      return;
    }
    const kind =
      event.target instanceof Element && event.target.closest('.board-component') === null
        ? 'screen'
        : 'component';
    const { selection, select } = store.getState();
    const extend = (event.shiftKey || event.metaKey || event.ctrlKey) && selection.kind === kind;
    if (!extend) {
      select({ kind, ids: [id] }, 'board');
      return;
    }
    const ids = selection.ids.includes(id)
      ? selection.ids.filter((each) => each !== id)
      : [...selection.ids, id];
    select(ids.length === 0 ? { kind: 'none' } : { kind, ids }, 'board');
  }

  function onDoubleClick(event: MouseEvent): void {
    const id =
      event.target instanceof Element
        ? event.target.closest<HTMLElement>('.board-component')?.dataset['node']
        : undefined;
    if (id !== undefined && readOnly === undefined) setEditing(id);
  }

  const onNodesChange = useCallback(
    (changes: NodeChange<ScreenNodeType>[]) => {
      const drags = changes.filter((change) => change.type === 'position' && change.position !== undefined);
      if (drags.length > 0) follow(drags);
    },
    [follow],
  );

  const onNodeDragStop = useCallback(
    (_: unknown, __: ScreenNodeType, dragged: ScreenNodeType[]) => {
      const positions = Object.fromEntries(dragged.map((node) => [node.data.screenId, round(node.position)]));
      store.getState().moveScreens(positions);
      forget();
    },
    [forget, store],
  );

  // The board's library tells all screens and routes when a handler is another function than before.
  const onConnect = useCallback((connection: Connection) => connectFromBoard(store, connection), [store]);

  const onEdgeClick = useCallback(
    (_: unknown, edge: RouteEdgeType) => {
      const { actionPath } = edge.data ?? {};
      if (actionPath !== undefined) store.getState().revealPath(actionPath, 'board');
    },
    [store],
  );

  const onConnectEnd = useCallback<OnConnectEnd>(
    (event, state) => {
      if (state.isValid === true || state.fromHandle?.id === null || state.fromHandle?.id === undefined)
        return;
      if (!(event.target instanceof Element)) return;
      // The click that follows belongs to the route, not to what is under it.
      drawing.current = true;
      setTimeout(() => (drawing.current = false));
      // Anywhere on a screen is good enough: nobody should have to hit its small target.
      const screen = event.target.closest<HTMLElement>('.board-screen')?.dataset['node'];
      if (screen !== undefined && screen !== state.fromHandle.nodeId)
        connectFromBoard(store, { sourceHandle: state.fromHandle.id, target: screen });
      else if (event.target.closest('.react-flow__pane') !== null)
        connectToNewScreen(store, state.fromHandle.id);
    },
    [store],
  );

  return (
    <DragSurface
      surface="board"
      subjectOf={subjectOf}
      className="board"
      role="application"
      aria-label="Board"
      tabIndex={-1}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onKeyDown={onKeyDown}
      onCopy={onClipboard.copy}
      onCut={onClipboard.cut}
      onPaste={onClipboard.paste}
    >
      <ReactFlow<ScreenNodeType, RouteEdgeType>
        nodes={shown}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onNodeDragStop={onNodeDragStop}
        onConnect={onConnect}
        onConnectEnd={onConnectEnd}
        isValidConnection={isBetweenScreens}
        onEdgeClick={onEdgeClick}
        nodesDraggable={!rests}
        nodesConnectable={readOnly === undefined}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        deleteKeyCode={null}
        disableKeyboardA11y
        // Its default, Space, would swallow the spaces typed into the JSON editor (no input element to the library).
        panActivationKeyCode={null}
        zoomOnDoubleClick={false}
        panOnScroll
        minZoom={0.05}
        maxZoom={2}
        proOptions={PRO_OPTIONS}
      >
        <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} />
        {nodes.length > FEW_SCREENS && (
          <MiniMap
            pannable
            zoomable
            ariaLabel="Map of the board"
            nodeBorderRadius={12}
            className="board-minimap"
            style={MINIMAP}
          />
        )}
        <BoardZoom />
        <BoardControls />
      </ReactFlow>
      {broken && (
        <div className="board-banner" role="status">
          The JSON has an error. The board shows the last version that could be read.
        </div>
      )}
      {editing !== undefined && <InlineText id={editing} onDone={() => setEditing(undefined)} />}
    </DragSurface>
  );
}

function isBetweenScreens({ source, target }: Connection | Edge): boolean {
  return source !== target;
}

/** Positions of screens while they are being dragged; the store learns of them when the drag ends. */
function useMovedNodes(nodes: ScreenNodeType[]) {
  const [positions, setPositions] = useState<ReadonlyMap<string, BoardPosition>>(new Map());
  const follow = useCallback((changes: readonly NodeChange<ScreenNodeType>[]) => {
    setPositions((before) => {
      const after = new Map(before);
      for (const change of changes) {
        if (change.type === 'position' && change.position !== undefined)
          after.set(change.id, change.position);
      }
      return after;
    });
  }, []);
  const forget = useCallback(() => setPositions(new Map()), []);
  const moved = useMemo(
    () => (positions.size === 0 ? nodes : nodes.map((node) => withPosition(node, positions.get(node.id)))),
    [nodes, positions],
  );
  return { nodes: moved, follow, forget };
}

function withPosition(node: ScreenNodeType, position: BoardPosition | undefined): ScreenNodeType {
  return position === undefined ? node : { ...node, position };
}

function round({ x, y }: BoardPosition): BoardPosition {
  return { x: Math.round(x), y: Math.round(y) };
}

function typeOf(value: ReturnType<typeof valueAt>): string {
  return isJsonObject(value) ? (stringAt(value, 'type') ?? '') : '';
}
