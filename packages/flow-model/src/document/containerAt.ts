import { placedContainer } from './children.ts';
import type { PlacedContainer } from './children.ts';
import type { FlowDocument } from './document.ts';
import { nodeAt } from './locate.ts';
import type { Path } from './types.ts';

/** The container at a path of a well-formed document, with the container that holds it. */
export function containerAt(document: FlowDocument, path: Path): PlacedContainer | undefined {
  if (!document.wellFormed) return undefined;
  const parent = path.length === 0 ? undefined : placedContainer(nodeAt(document, path.slice(0, -1)));
  return placedContainer(nodeAt(document, path), parent);
}
