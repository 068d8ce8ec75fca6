import { childOf, isContainer, valueEnd, valueStart } from './tree.ts';
import type { ContainerNode, SyntaxNode } from './tree.ts';
import type { TextEdit } from './types.ts';

/** A stretch of the new text that no edit touched. Offset in the old text = offset in the new text - shift. */
interface Segment {
  readonly end: number;
  readonly start: number;
  readonly shift: number;
}

interface Frame {
  readonly node: ContainerNode;
  readonly offset: number;
  next: number;
}

/**
 * Finds nodes of an earlier tree that may stand in the new tree: clean, closed by their own bracket or quote, and with
 * not one unit of their text touched. Such a text means the same wherever a value may stand, so taking the node equals
 * parsing it again. Offsets must be asked for in ascending order; then all questions together cost no more than
 * one walk over the children of the containers that could not be reused.
 */
export class NodeReuse {
  /** Every node that was taken: these are older than the new tree, with everything below them. */
  readonly taken = new Set<SyntaxNode>();
  readonly #segments: readonly Segment[];
  #segment = 0;
  readonly #stack: Frame[] = [];
  #root: { node: SyntaxNode; offset: number } | undefined;

  constructor(root: SyntaxNode | undefined, rootOffset: number, edits: readonly TextEdit[]) {
    this.#segments = segmentsBetween(edits);
    this.#root = root === undefined ? undefined : { node: root, offset: rootOffset };
  }

  /** The old node that may stand at this offset of the new text, inside so many containers. */
  take(offset: number, depth: number, maxDepth: number): SyntaxNode | undefined {
    let segment = this.#segments[this.#segment];
    while (segment !== undefined && segment.end <= offset) segment = this.#segments[++this.#segment];
    if (segment === undefined || segment.start > offset) return undefined;
    const start = offset - segment.shift;
    const node = this.#nodeAt(start);
    if (node === undefined || !node.clean || start + node.length > segment.end - segment.shift)
      return undefined;
    if (isContainer(node)) {
      if (depth + node.height > maxDepth) return undefined;
    } else if (node.kind !== 'string') {
      return undefined; // Where a number or a word ends depends on what follows.
    }
    this.taken.add(node);
    return node;
  }

  #nodeAt(start: number): SyntaxNode | undefined {
    if (this.#root !== undefined) {
      const { node, offset } = this.#root;
      if (offset === start) return node;
      if (offset > start) return undefined;
      this.#root = undefined;
      if (isContainer(node)) this.#stack.push({ node, offset, next: 0 });
    }
    for (let frame = this.#stack.at(-1); frame !== undefined; frame = this.#stack.at(-1)) {
      const { node, offset } = frame;
      const count = node.children.length;
      while (frame.next < count && offset + valueEnd(node, frame.next) <= start) frame.next++;
      if (frame.next < count) {
        const child = childOf(node, frame.next);
        const childOffset = offset + valueStart(node, frame.next);
        if (childOffset === start) return child;
        if (childOffset > start || !isContainer(child)) return undefined;
        frame.next++;
        this.#stack.push({ node: child, offset: childOffset, next: 0 });
      } else if (offset + node.length > start) {
        return undefined;
      } else {
        this.#stack.pop();
      }
    }
    return undefined;
  }
}

function segmentsBetween(edits: readonly TextEdit[]): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  let shift = 0;
  for (const edit of edits) {
    if (edit.offset > end) segments.push({ start: end + shift, end: edit.offset + shift, shift });
    end = edit.offset + edit.length;
    shift += edit.text.length - edit.length;
  }
  segments.push({ start: end + shift, end: Infinity, shift });
  return segments;
}
