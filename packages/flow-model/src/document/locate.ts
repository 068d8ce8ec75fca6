import { hintsOf } from './document.ts';
import type { FlowDocument } from './document.ts';
import { knownNodeId } from './nodeIds.ts';
import {
  childOf,
  childStart,
  isContainer,
  isJsonArray,
  isJsonObject,
  itemAt,
  keyLength,
  valueEnd,
  valueStart,
} from './tree.ts';
import type { ContainerNode, SyntaxNode } from './tree.ts';
import { valueAt } from './valueAt.ts';
import type { JsonValue, NodeId, Path, TextRange } from './types.ts';

/** A node with its place in the text. */
export interface PlacedNode {
  readonly node: SyntaxNode;
  readonly offset: number;
}

/** The node at a path, in a broken text too. */
export function nodeAt(document: FlowDocument, path: Path): PlacedNode | undefined {
  let place: PlacedNode | undefined =
    document.root === undefined ? undefined : { node: document.root, offset: document.rootOffset };
  for (const step of path) {
    if (place === undefined || !isContainer(place.node)) return undefined;
    const { node, offset }: { node: ContainerNode; offset: number } = {
      node: place.node,
      offset: place.offset,
    };
    const index = indexOfStep(node, step);
    place = index < 0 ? undefined : { node: childOf(node, index), offset: offset + valueStart(node, index) };
  }
  return place;
}

/** Index of the child that a step of a path means, -1 when there is none. Of duplicate keys, the last. */
export function indexOfStep(node: ContainerNode, step: string | number): number {
  if (node.kind === 'object') return typeof step === 'string' ? node.keys.lastIndexOf(step) : -1;
  return typeof step === 'number' && step in node.children ? step : -1;
}

/** Where the value at a path stands in the text. */
export function rangeOf(document: FlowDocument, path: Path): TextRange | undefined {
  const place = nodeAt(document, path);
  return place === undefined ? undefined : { offset: place.offset, length: place.node.length };
}

/** Where the key of the member at a path stands, with its quotes. `undefined` for array items and the root. */
export function keyRangeOf(document: FlowDocument, path: Path): TextRange | undefined {
  const key = path.at(-1);
  const parent = key === undefined ? undefined : nodeAt(document, path.slice(0, -1));
  if (key === undefined || parent?.node.kind !== 'object') return undefined;
  const index = indexOfStep(parent.node, key);
  if (index < 0) return undefined;
  return { offset: parent.offset + childStart(parent.node, index), length: keyLength(parent.node, index) };
}

/**
 * Path of the innermost member or item that spans an offset, from its key to the end of its value (a caret right behind
 * it counts as inside). Blanks between members belong to the container.
 */
export function pathAt(document: FlowDocument, offset: number): Path {
  const path: (string | number)[] = [];
  let node = document.root;
  let start = document.rootOffset;
  while (node !== undefined && isContainer(node)) {
    const index = childAround(node, offset - start);
    if (index < 0) break;
    path.push(node.kind === 'object' ? itemAt(node.keys, index) : index);
    start += valueStart(node, index);
    node = offset < start ? undefined : childOf(node, index);
  }
  return path;
}

/** Path of the object with an id in the well-formed document, `undefined` when it is not in it. */
export function pathOfNode(document: FlowDocument, id: NodeId): Path | undefined {
  const hints = hintsOf(document);
  const hint = hints.get(id);
  if (hint !== undefined && hasId(valueAt(document.value, hint), id)) return hint;
  // What is moved mostly stays on its screen.
  const screen = hint?.slice(0, SCREEN_DEPTH) ?? [];
  return (
    searchNode(valueAt(document.value, screen), id, hints, screen) ??
    searchNode(document.value, id, hints, [])
  );
}

/** Length of the path of a screen. */
const SCREEN_DEPTH = 2;

/** The last child that begins at or before an offset, if it reaches up to it. */
function childAround(node: ContainerNode, offset: number): number {
  let low = 0;
  let high = node.children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (childStart(node, middle) <= offset) low = middle + 1;
    else high = middle;
  }
  const index = low - 1;
  return index >= 0 && offset <= valueEnd(node, index) ? index : -1;
}

function hasId(value: JsonValue | undefined, id: NodeId): boolean {
  return isJsonObject(value) && knownNodeId(value) === id;
}

/** Looks for an id in a value and all below it, and notes the place of every id on the way. */
function searchNode(
  value: JsonValue | undefined,
  id: NodeId,
  hints: Map<NodeId, Path>,
  from: Path,
): Path | undefined {
  const stack: { value: JsonValue | undefined; path: Path }[] = [{ value, path: from }];
  let found: Path | undefined;
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    const { path } = place;
    if (isJsonArray(place.value)) {
      place.value.forEach((item, index) => {
        if (typeof item === 'object') stack.push({ value: item, path: [...path, index] });
      });
    } else if (isJsonObject(place.value)) {
      const known = knownNodeId(place.value);
      if (known !== undefined) hints.set(known, path);
      if (known === id) found = path;
      for (const [key, member] of Object.entries(place.value)) {
        if (typeof member === 'object') stack.push({ value: member, path: [...path, key] });
      }
    }
  }
  return found;
}
