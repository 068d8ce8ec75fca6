import type { JsonValue, Path } from '../../document/types.ts';
import { objectAt } from './values.ts';

/** The Form that a place lies in, if any. */
export function formAround(flow: JsonValue | undefined, place: Path): Path | undefined {
  for (let length = place.length - 1; length > 3; length--) {
    const path = place.slice(0, length);
    if (typeof path.at(-1) === 'number' && objectAt(flow, path)?.['type'] === 'Form') return path;
  }
  return undefined;
}
