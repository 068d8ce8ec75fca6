import {
  nodeId,
  pathOfNode,
  valueAt,
  type FlowDocument,
  type JsonValue,
  type NodeId,
  type Path,
} from '@flowsmith/flow-model';
import { isJsonObject } from '../common/json.ts';
import type { Selection } from './types.ts';

/** Nothing is selected. */
export const NOTHING: Selection = { kind: 'none' };

/**
 * The selection of what stands at the given paths: the screens, or the components, around them.
 * When both kinds occur the first path decides. Paths that lead nowhere are left out.
 */
export function selectionOf(doc: FlowDocument, paths: readonly Path[]): Selection {
  const places = paths.map((path) => nodePathAround(doc.value, path)).filter((path) => path !== undefined);
  const kind = places[0] === undefined ? 'none' : kindOf(places[0]);
  if (kind === 'none') return NOTHING;
  const ids = new Set<NodeId>();
  for (const path of places) {
    const value = kindOf(path) === kind ? valueAt(doc.value, path) : undefined;
    if (isJsonObject(value)) ids.add(nodeId(value));
  }
  return ids.size === 0 ? NOTHING : { kind, ids: [...ids] };
}

/** Where the selected things stand now, in the order of the text. */
export function selectedPaths(doc: FlowDocument, selection: Selection): readonly Path[] {
  if (selection.kind === 'none') return [];
  return selection.ids
    .map((id) => pathOfNode(doc, id))
    .filter((path) => path !== undefined)
    .sort(comparePaths);
}

/** The selection without what no longer exists. The same object when all of it does. */
export function pruneSelection(doc: FlowDocument, selection: Selection): Selection {
  if (selection.kind === 'none') return selection;
  const ids = selection.ids.filter((id) => pathOfNode(doc, id) !== undefined);
  if (ids.length === selection.ids.length) return selection;
  return ids.length === 0 ? NOTHING : { kind: selection.kind, ids };
}

/** A stable order of paths: by position where they differ in an index, by name where they differ in a key. */
export function comparePaths(a: Path, b: Path): number {
  for (let depth = 0; depth < Math.min(a.length, b.length); depth += 1) {
    const left = a[depth];
    const right = b[depth];
    if (left === right || left === undefined || right === undefined) continue;
    return typeof left === 'number' && typeof right === 'number'
      ? left - right
      : String(left) < String(right)
        ? -1
        : 1;
  }
  return a.length - b.length;
}

/** The longest beginning of `path` that is a screen or a component. */
export function nodePathAround(value: JsonValue | undefined, path: Path): Path | undefined {
  for (let length = path.length; length >= 2; length -= 1) {
    const candidate = path.slice(0, length);
    if (isNodePath(candidate) && isJsonObject(valueAt(value, candidate))) return candidate;
  }
  return undefined;
}

/** Keys of the arrays that hold components; Switch keeps them under `cases` and a key. */
const LISTS = new Set(['children', 'then', 'else']);

function isNodePath(path: Path): boolean {
  if (path[0] !== 'screens' || typeof path[1] !== 'number') return false;
  if (path.length === 2) return true;
  const list = path.at(-2);
  if (typeof path.at(-1) !== 'number') return false;
  return (typeof list === 'string' && LISTS.has(list)) || path.at(-3) === 'cases';
}

function kindOf(path: Path): 'screen' | 'component' {
  return path.length === 2 ? 'screen' : 'component';
}

const sets = new WeakMap<Selection, ReadonlySet<NodeId>>();

/** Whether a screen or component is part of the selection. Cheap: asked by everything on the board. */
export function isSelected(selection: Selection, id: NodeId): boolean {
  if (selection.kind === 'none') return false;
  let set = sets.get(selection);
  if (set === undefined) {
    set = new Set(selection.ids);
    sets.set(selection, set);
  }
  return set.has(id);
}
