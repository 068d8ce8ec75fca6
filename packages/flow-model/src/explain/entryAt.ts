import type { JsonValue, Path } from '../document/types.ts';
import { screensOf, walkComponents } from '../outline/index.ts';
import type { ComponentEntry, ScreenEntry } from '../outline/index.ts';
import { isInside } from '../runtime/json.ts';

/** The innermost component at or around a path, with its screen. */
export function entryAt(
  flow: JsonValue,
  path: Path,
): { readonly screen: ScreenEntry; readonly entry: ComponentEntry } | undefined {
  const screen = screensOf(flow).find((candidate) => isInside(path, candidate.path));
  if (screen === undefined) return undefined;
  let entry: ComponentEntry | undefined;
  // Outer components come first, so the last match is the innermost.
  for (const candidate of walkComponents(screen.screen, screen.path)) {
    if (isInside(path, candidate.path)) entry = candidate;
  }
  return entry === undefined ? undefined : { screen, entry };
}
