import type { Path } from '../../document/types.ts';

/** Whether two paths lead to the same place. */
export function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && startsWith(a, b);
}

/** Whether `path` is `start` or lies within it. */
export function startsWith(path: Path, start: Path): boolean {
  return path.length >= start.length && start.every((step, index) => path[index] === step);
}

/** Document order of two paths, for places in lists; an outer place comes before what lies in it. */
export function comparePaths(a: Path, b: Path): number {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index++) {
    const left = a[index];
    const right = b[index];
    if (left === right) continue;
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return String(left) < String(right) ? -1 : 1;
  }
  return a.length - b.length;
}

/** The list that an item stands in, and its index. */
export function splitPath(path: Path): { readonly list: Path; readonly index: number } | undefined {
  const index = path.at(-1);
  return typeof index === 'number' ? { list: path.slice(0, -1), index } : undefined;
}

/** Where `path` leads after the item at `removed` is gone. */
export function afterRemoval(path: Path, removed: Path): Path {
  return shift(path, removed, (step, index) => (step > index ? step - 1 : step));
}

/** Where `path` leads after an item was inserted at `inserted`. */
export function afterInsertion(path: Path, inserted: Path): Path {
  return shift(path, inserted, (step, index) => (step >= index ? step + 1 : step));
}

/** The given paths in document order, without doubles and without those that lie inside another. */
export function outermost(paths: readonly Path[]): readonly Path[] {
  const sorted = paths.toSorted(comparePaths);
  const kept: Path[] = [];
  for (const path of sorted) if (!kept.some((outer) => startsWith(path, outer))) kept.push(path);
  return kept;
}

function shift(path: Path, item: Path, move: (step: number, index: number) => number): Path {
  const place = splitPath(item);
  if (place === undefined || path.length <= place.list.length || !startsWith(path, place.list)) return path;
  const depth = place.list.length;
  const step = path[depth];
  return typeof step === 'number' ? path.with(depth, move(step, place.index)) : path;
}
