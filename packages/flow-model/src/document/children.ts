import type { FlowDocument } from './document.ts';
import { formatOnLines, formatOnOneLine } from './formatValue.ts';
import type { PlacedNode } from './locate.ts';
import { gapBefore, hasLineEnd, indentAt, styleOf } from './style.ts';
import type { Style } from './style.ts';
import { childOf, childStart, isContainer, valueEnd, valueStart } from './tree.ts';
import type { ContainerNode } from './tree.ts';
import type { JsonValue, TextEdit } from './types.ts';

/** A container with its place in the text. */
export interface PlacedContainer {
  readonly node: ContainerNode;
  readonly offset: number;
  /** The container that holds it, which shows how an empty one should be filled. */
  readonly parent?: PlacedContainer;
}

/** Writes a child, given the beginning of its line, or `undefined` where the container stands on one line. */
export type WriteChild = (indent: string | undefined, style: Style) => string;

/** Writes a value as a child of a container: over many lines where the children have lines of their own and look alike. */
export function writeValue(
  document: FlowDocument,
  { node, offset }: PlacedContainer,
  value: JsonValue,
  near: number,
): WriteChild {
  return (indent, style) => {
    if (indent === undefined || (node.kind === 'array' && isOnOneLine(document, node, offset, near))) {
      return formatOnOneLine(value, style);
    }
    return formatOnLines(value, style, indent);
  };
}

/** Text edits that put new children (one after the other) before the child at `index`, or at the end. */
export function insertChildren(
  document: FlowDocument,
  container: PlacedContainer,
  index: number,
  writers: readonly WriteChild[],
): TextEdit[] {
  const { node, offset } = container;
  const style = styleOf(document);
  const count = node.children.length;
  if (writers.length === 0) return [];
  if (count === 0) return [fillEmpty(document, container, writers, style)];
  const { separator, indent } = separation(document, container, style);
  const texts = writers.map((write) => write(indent, style));
  if (index < count) {
    return [
      {
        offset: offset + childStart(node, index),
        length: 0,
        text: texts.map((text) => text + separator).join(''),
      },
    ];
  }
  return [
    {
      offset: offset + valueEnd(node, count - 1),
      length: 0,
      text: texts.map((text) => separator + text).join(''),
    },
  ];
}

/** Text edits that take children out, with their commas and lines. Indexes in ascending order. */
export function removeChildren({ node, offset }: PlacedContainer, indexes: readonly number[]): TextEdit[] {
  const count = node.children.length;
  if (indexes.length === 0) return [];
  if (indexes.length === count) return [{ offset: offset + 1, length: node.length - 2, text: '' }];
  const edits: TextEdit[] = [];
  for (let at = 0; at < indexes.length;) {
    const first = indexes[at] ?? 0;
    let last = first;
    while (indexes[at + 1] === last + 1) {
      last++;
      at++;
    }
    at++;
    const start = last < count - 1 ? childStart(node, first) : valueEnd(node, first - 1);
    const end = last < count - 1 ? childStart(node, last + 1) : valueEnd(node, last);
    edits.push({ offset: offset + start, length: end - start, text: '' });
  }
  return edits;
}

/** What stands between two children of a filled container, and the beginning of their lines if they have lines. */
function separation(
  document: FlowDocument,
  place: PlacedContainer,
  style: Style,
): { separator: string; indent: string | undefined } {
  const { node, offset } = place;
  const last = node.children.length - 1;
  const gap = gapBefore(document, place, last);
  if (hasLineEnd(gap)) {
    const indent = indentAt(document.text, offset + childStart(node, last));
    return { separator: `,${style.lineEnd}${indent}`, indent };
  }
  return { separator: last > 0 ? `,${gap}` : style.comma, indent: undefined };
}

function fillEmpty(
  document: FlowDocument,
  container: PlacedContainer,
  writers: readonly WriteChild[],
  style: Style,
): TextEdit {
  const { node, offset } = container;
  const interior = { offset: offset + 1, length: node.length - 2 };
  if (!opensLines(document, container, style)) {
    const padding = node.kind === 'object' ? style.objectPadding : style.arrayPadding;
    const text = writers.map((write) => write(undefined, style)).join(style.comma);
    return { ...interior, text: `${padding}${text}${padding}` };
  }
  const outer = indentAt(document.text, offset);
  const inner = outer + style.indent;
  const start = `${style.lineEnd}${inner}`;
  const text = writers.map((write) => write(inner, style)).join(`,${start}`);
  return { ...interior, text: `${start}${text}${style.lineEnd}${outer}` };
}

/** Whether the children of an empty container should have lines of their own, judged by its siblings and its parent. */
function opensLines(
  document: FlowDocument,
  { node, offset, parent }: PlacedContainer,
  style: Style,
): boolean {
  if (hasLineEnd(document.text.slice(offset, offset + node.length))) return true;
  if (parent === undefined) return !style.oneLine;
  const sibling = parent.node.children.findIndex(
    (child) => child !== node && child.kind === node.kind && isContainer(child) && child.children.length > 0,
  );
  if (sibling >= 0) return !isOnOneLine(document, parent.node, parent.offset, sibling);
  return hasLineEnd(gapBefore(document, parent, parent.node.children.indexOf(node)));
}

/** Whether a child is a filled container written on one line. */
function isOnOneLine(document: FlowDocument, node: ContainerNode, offset: number, index: number): boolean {
  if (index < 0 || index >= node.children.length) return false;
  const child = childOf(node, index);
  const start = offset + valueStart(node, index);
  return (
    isContainer(child) &&
    child.children.length > 0 &&
    !hasLineEnd(document.text.slice(start, start + child.length))
  );
}

/** The container at a place, with its parents. */
export function placedContainer(
  place: PlacedNode | undefined,
  parent?: PlacedContainer,
): PlacedContainer | undefined {
  if (place === undefined || !isContainer(place.node)) return undefined;
  const { node, offset } = place;
  return parent === undefined ? { node, offset } : { node, offset, parent };
}
