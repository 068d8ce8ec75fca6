import type { FlowDocument } from '../document/index.ts';
import type { JsonObject, Path } from '../document/types.ts';
import { pasteComponents } from './pasteComponents.ts';
import type { EditResult } from './types.ts';

/** Where a new component goes: a list of components and the gap in it, 0 before the first. */
export interface InsertComponent {
  readonly into: Path;
  readonly index: number;
  readonly component: JsonObject;
}

/**
 * Puts a new component on a screen, into a Form or a branch. Refused where Meta would refuse it (`canPlace`). A name
 * that is taken on the screen gets a number; a Footer in one branch of an If or Switch brings copies for the others.
 *
 * @example insertComponent(doc, { into: ['screens', 0, 'layout', 'children'], index: 0, component })
 */
export function insertComponent(doc: FlowDocument, { into, index, component }: InsertComponent): EditResult {
  return pasteComponents(doc, { into, index, components: [component] });
}
