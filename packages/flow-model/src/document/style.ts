import type { FlowDocument } from './document.ts';
import { childOf, childStart, isContainer, itemAt, keyLength, valueEnd, valueStart } from './tree.ts';
import type { ContainerNode } from './tree.ts';
import type { PlacedNode } from './locate.ts';

/** How a document is written, as far as its text shows it. */
export interface Style {
  /** What one level of nesting adds to the beginning of a line. */
  readonly indent: string;
  readonly lineEnd: string;
  /** From the key to the value: `: `, `:` … */
  readonly colon: string;
  /** Between the children of a container that stands on one line: `, ` or `,`. */
  readonly comma: string;
  /** Inside the brackets of an object, of an array, that stands on one line. */
  readonly objectPadding: string;
  readonly arrayPadding: string;
  /** The document is written on one line. */
  readonly oneLine: boolean;
}

/** How far a document is looked through for samples of its style. */
const MAX_LOOKS = 3000;

const known = new WeakMap<object, Style>();

/** Reads the style from the text: the first sample of each habit counts, two blanks and usual spacing where there is none. */
export function styleOf(document: FlowDocument): Style {
  const key = document.root ?? document;
  let style = known.get(key);
  if (style === undefined) {
    style = readStyle(document);
    known.set(key, style);
  }
  return style;
}

/** The blanks before a child: from the bracket or from behind the comma. */
export function gapBefore(document: FlowDocument, { node, offset }: PlacedNode, index: number): string {
  if (!isContainer(node)) return '';
  const end = offset + childStart(node, index);
  if (index === 0) return document.text.slice(offset + 1, end);
  const between = document.text.slice(offset + valueEnd(node, index - 1), end);
  return between.slice(between.indexOf(',') + 1);
}

/** The blanks at the beginning of the line in which an offset lies. */
export function indentAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  let end = start;
  if (text.charCodeAt(end) === 0xfeff) end++;
  const first = end;
  while (end < offset && (text.charAt(end) === ' ' || text.charAt(end) === '\t')) end++;
  return text.slice(first, end);
}

/** Start of the line that holds an offset. A search for a carriage return would run through the whole of a text that has none. */
function lineStart(text: string, offset: number): number {
  for (let at = offset - 1; at >= 0; at--) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || unit === 0x0d) return at + 1;
  }
  return 0;
}

/** Whether a text contains a line end. */
export function hasLineEnd(text: string): boolean {
  return text.includes('\n') || text.includes('\r');
}

function readStyle(document: FlowDocument): Style {
  const { text, root, rootOffset } = document;
  const found: { -readonly [habit in keyof Style]?: Style[habit] } = {};
  const queue: PlacedNode[] = root === undefined ? [] : [{ node: root, offset: rootOffset }];
  for (let looks = 0; looks < Math.min(queue.length, MAX_LOOKS); looks++) {
    const place = itemAt(queue, looks);
    const { node, offset } = place;
    if (!isContainer(node)) continue;
    if (node.children.length > 0) sample(document, place, node, found);
    node.children.forEach((child, index) => {
      if (isContainer(child)) queue.push({ node: child, offset: offset + valueStart(node, index) });
    });
  }
  const body = root === undefined ? '' : text.slice(rootOffset, rootOffset + root.length);
  const oneLine = root !== undefined && root.length > 2 && !hasLineEnd(body);
  const tight = oneLine && found.colon === ':';
  return {
    indent: found.indent ?? '  ',
    lineEnd: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
    colon: found.colon ?? ': ',
    comma: found.comma ?? (tight ? ',' : ', '),
    objectPadding: found.objectPadding ?? (oneLine ? '' : ' '),
    arrayPadding: found.arrayPadding ?? '',
    oneLine,
  };
}

function sample(
  document: FlowDocument,
  place: PlacedNode,
  node: ContainerNode,
  found: { -readonly [habit in keyof Style]?: Style[habit] },
): void {
  const { text } = document;
  const { offset } = place;
  if (node.kind === 'object') {
    const keyEnd = offset + childStart(node, 0) + keyLength(node, 0);
    const colon = text.slice(keyEnd, offset + valueStart(node, 0));
    if (!hasLineEnd(colon)) found.colon ??= colon;
  }
  const padding = gapBefore(document, place, 0);
  if (hasLineEnd(padding)) {
    const inner = indentAt(text, offset + childStart(node, 0));
    const outer = indentAt(text, offset);
    if (inner.length > outer.length && inner.startsWith(outer)) found.indent ??= inner.slice(outer.length);
    return;
  }
  if (isContainer(childOf(node, 0)) && hasLineEnd(text.slice(offset, offset + node.length))) return;
  if (node.kind === 'object') found.objectPadding ??= padding;
  else found.arrayPadding ??= padding;
  if (node.children.length > 1) {
    const comma = gapBefore(document, place, 1);
    if (!hasLineEnd(comma)) found.comma ??= `,${comma}`;
  }
}
