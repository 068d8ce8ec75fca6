import type { Draft } from '../../edits/parts/draft.ts';
import { screensOf, walkComponents, type ComponentEntry } from '../../outline/index.ts';

/** Every component of the flow as it is now. */
export function componentsIn({ value }: Draft): readonly ComponentEntry[] {
  return value === undefined
    ? []
    : screensOf(value).flatMap(({ screen, path }) => [...walkComponents(screen, path)]);
}
