import { isContainer, itemAt, childStart, keyLength, valueStart } from './tree.ts';
import type { SyntaxNode } from './tree.ts';
import type { DuplicateKey, Path } from './types.ts';

/** Every key that was already there in its object, in the order of the text. Looks only where there are any. */
export function collectDuplicates(root: SyntaxNode, rootOffset: number): DuplicateKey[] {
  const found: DuplicateKey[] = [];
  const stack: { node: SyntaxNode; offset: number; path: Path }[] = [
    { node: root, offset: rootOffset, path: [] },
  ];
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    const { node, offset, path } = place;
    if (!isContainer(node) || !node.duplicates) continue;
    const seen = new Set<string>();
    node.children.forEach((child, index) => {
      const key = node.kind === 'object' ? itemAt(node.keys, index) : index;
      const childPath = [...path, key];
      if (node.kind === 'object' && typeof key === 'string') {
        if (seen.has(key)) {
          found.push({
            key,
            path: childPath,
            offset: offset + childStart(node, index),
            length: keyLength(node, index),
          });
        }
        seen.add(key);
      }
      if (isContainer(child) && child.duplicates) {
        stack.push({ node: child, offset: offset + valueStart(node, index), path: childPath });
      }
    });
  }
  return found.sort((a, b) => a.offset - b.offset);
}
