import {
  addScreen,
  deleteComponents,
  deleteScreen,
  duplicateComponents,
  duplicateScreen,
  moveComponents,
  moveScreen,
  pathOfNode,
  slotsOf,
  unwrapComponent,
  valueAt,
  wrapComponents,
  type EditResult,
  type FlowDocument,
  type NodeId,
  type Path,
} from '@flowsmith/flow-model';
import type { StoreApi } from 'zustand/vanilla';
import { selectedPaths, type EditorStore } from '../session/index.ts';
import { chainEdits } from './chain-edits.ts';
import { componentLabel, typeTitle } from './component-label.ts';
import { isJsonObject, stringAt } from './json.ts';

/** What menus, shortcuts and the command palette do to the selection: one function for each, used by all three. */
type Store = StoreApi<EditorStore>;

/** Deletes the selected screens or components and selects their neighbour. */
export function deleteSelection(store: Store): void {
  const { doc, selection, run } = store.getState();
  const paths = selectedPaths(doc, selection);
  if (selection.kind === 'component') {
    run(`Delete ${describe(doc, paths)}`, (current) => deleteComponents(current, { paths }));
  } else if (selection.kind === 'screen') {
    const ids = paths.map((path) => screenIdAt(doc, path)).filter((id) => id !== undefined);
    run(`Delete ${describe(doc, paths)}`, (current) =>
      chainEdits(
        current,
        ids.map((id) => (next: FlowDocument) => deleteScreen(next, { id })),
      ),
    );
  }
}

/** Copies the selection beside itself. */
export function duplicateSelection(store: Store): void {
  const { doc, selection, run } = store.getState();
  const paths = selectedPaths(doc, selection);
  if (selection.kind === 'component') {
    run(`Duplicate ${describe(doc, paths)}`, (current) => duplicateComponents(current, { paths }));
  } else if (selection.kind === 'screen') {
    const ids = paths.map((path) => screenIdAt(doc, path)).filter((id) => id !== undefined);
    run(`Duplicate ${describe(doc, paths)}`, (current) =>
      chainEdits(
        current,
        ids.map((id) => (next: FlowDocument) => duplicateScreen(next, { id })),
      ),
    );
  }
}

/** Moves the selected screen or component one place up or down among its siblings. Returns whether it could. */
export function moveSelection(store: Store, by: 1 | -1): boolean {
  const { doc, selection, run } = store.getState();
  const [path] = selectedPaths(doc, selection);
  const index = path?.at(-1);
  if (path === undefined || typeof index !== 'number') return false;
  const siblings = valueAt(doc.value, path.slice(0, -1));
  const wanted = index + by;
  if (!Array.isArray(siblings) || wanted < 0 || wanted >= siblings.length) return false;
  const id = selection.kind === 'screen' ? screenIdAt(doc, path) : undefined;
  if (id !== undefined)
    return run(`Move ${id} ${by > 0 ? 'down' : 'up'}`, (current) =>
      moveScreen(current, { id, index: wanted }),
    );
  // `moveComponents` counts gaps of the list as it is: behind the next one is one further.
  const gap = by > 0 ? wanted + 1 : wanted;
  return run(`Move ${describe(doc, [path])} ${by > 0 ? 'down' : 'up'}`, (current) =>
    moveComponents(current, { from: [path], into: path.slice(0, -1), index: gap }),
  );
}

/** Puts the selected components into a new If, Switch or Form. */
export function wrapSelection(store: Store, container: 'If' | 'Switch' | 'Form'): void {
  const { doc, selection, run } = store.getState();
  if (selection.kind !== 'component') return;
  const paths = selectedPaths(doc, selection);
  run(`Wrap in ${typeTitle(container)}`, (current) => wrapComponents(current, { paths, in: container }));
}

/** Takes the container away and keeps what was in it. */
export function unwrapSelection(store: Store): void {
  const { doc, selection, run } = store.getState();
  const [path] = selectedPaths(doc, selection);
  if (selection.kind === 'component' && path !== undefined)
    run('Unwrap', (current) => unwrapComponent(current, { path }));
}

/** Adds a screen after the selected one, or at the end. */
export function addScreenAfterSelection(store: Store): void {
  const { doc, selection, run } = store.getState();
  const path = selectedPaths(doc, selection).at(-1);
  const after = path === undefined ? undefined : screenIdAt(doc, path.slice(0, 2));
  run('Add a screen', (current) => addScreen(current, after === undefined ? {} : { after }));
}

/** Selects the next or previous component in its list, or screen in the flow. Returns whether there was one. */
export function selectSibling(store: Store, by: 1 | -1): boolean {
  const { doc, selection } = store.getState();
  const path = by > 0 ? selectedPaths(doc, selection).at(-1) : selectedPaths(doc, selection)[0];
  const index = path?.at(-1);
  if (path === undefined || typeof index !== 'number') return false;
  return selectAt(store, [...path.slice(0, -1), index + by]);
}

/** Selects the next or previous screen. */
export function selectScreen(store: Store, by: 1 | -1): boolean {
  const { doc, selection } = store.getState();
  const index = selectedPaths(doc, selection)[0]?.[1];
  return selectAt(store, ['screens', typeof index === 'number' ? index + by : 0]);
}

/** Selects the first thing inside the selected screen or container. Returns whether there is one. */
export function selectInside(store: Store): boolean {
  const { doc, selection } = store.getState();
  const [path] = selectedPaths(doc, selection);
  if (path === undefined) return false;
  if (path.length === 2) return selectAt(store, [...path, 'layout', 'children', 0]);
  const component = valueAt(doc.value, path);
  const slot = isJsonObject(component)
    ? slotsOf(component).find(({ children }) => children.length > 0)
    : undefined;
  return slot !== undefined && selectAt(store, [...path, ...slot.path, 0]);
}

/** Selects what the selection stands in: the container, then the screen, then nothing. */
export function selectAround(store: Store): void {
  const { doc, selection, select, selectPaths } = store.getState();
  const [path] = selectedPaths(doc, selection);
  if (path === undefined || path.length === 2) select({ kind: 'none' });
  else selectPaths([path.slice(0, -1)], 'other');
}

/** Selects everything beside the selection: all components of its list, or all screens. */
export function selectAllBeside(store: Store): void {
  const { doc, selection, selectPaths } = store.getState();
  const list = selectedPaths(doc, selection)[0]?.slice(0, -1) ?? ['screens'];
  const items = valueAt(doc.value, list);
  if (Array.isArray(items)) selectPaths(items.map((_, index) => [...list, index]));
}

function selectAt(store: Store, path: Path): boolean {
  const { doc, selectPaths } = store.getState();
  if (!isJsonObject(valueAt(doc.value, path))) return false;
  selectPaths([path], 'other');
  return true;
}

/** Words for a set of places: the component's label, or how many there are. */
export function describe(doc: FlowDocument, paths: readonly Path[]): string {
  const [path] = paths;
  const kind = path?.length === 2 ? 'screen' : 'component';
  if (paths.length !== 1 || path === undefined) return `${paths.length} ${kind}s`;
  const value = valueAt(doc.value, path);
  if (!isJsonObject(value)) return kind;
  return kind === 'screen' ? (stringAt(value, 'id') ?? 'screen') : componentLabel(value);
}

/** The screen id at a path of a screen. */
export function screenIdAt(doc: FlowDocument, path: Path): string | undefined {
  const screen = valueAt(doc.value, path);
  return isJsonObject(screen) ? stringAt(screen, 'id') : undefined;
}

/** An edit of a node that may have moved since the menu was opened. */
export function atNode(doc: FlowDocument, id: NodeId, make: (path: Path) => EditResult): EditResult {
  const path = pathOfNode(doc, id);
  return path === undefined ? { ok: true, edits: [] } : make(path);
}
