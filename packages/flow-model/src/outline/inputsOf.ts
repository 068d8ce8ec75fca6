import type { JsonObject, Path } from '../document/index.ts';
import { componentSpec, isComponentType } from '../spec/index.ts';
import { walkComponents } from './walkComponents.ts';
import type { ComponentEntry } from './walkComponents.ts';

/** The components of a screen that hold an answer, in every branch, in the order of the text. */
export function inputsOf(screen: JsonObject, screenPath: Path): readonly ComponentEntry[] {
  return walkComponents(screen, screenPath)
    .filter(({ type }) => isComponentType(type) && componentSpec(type).input !== undefined)
    .toArray();
}
