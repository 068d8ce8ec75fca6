import type { Path } from '../../document/types.ts';
import type { Draft } from './draft.ts';
import { moveTo } from './moveTo.ts';
import { afterInsertion, afterRemoval } from './paths.ts';

/**
 * Moves items one behind the other to a gap of a list (counted before the move), keeping track of where everything is
 * meanwhile. Answers where they now stand.
 */
export function moveAll(draft: Draft, moving: readonly Path[], into: Path, index: number): readonly Path[] {
  let waiting = moving;
  let gap: Path = [...into, index];
  let placed: readonly Path[] = [];
  while (waiting.length > 0) {
    const [left = [], ...rest] = waiting;
    const landing = afterRemoval(gap, left);
    const moved = (other: Path): Path => afterInsertion(afterRemoval(other, left), landing);
    draft.apply(moveTo(draft.doc, left, gap));
    waiting = rest.map(moved);
    placed = [...placed.map(moved), landing];
    gap = [...landing.slice(0, -1), Number(landing.at(-1)) + 1];
  }
  return placed;
}
