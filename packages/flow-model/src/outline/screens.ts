import { isJsonArray, isJsonObject } from '../document/index.ts';
import type { JsonArray, JsonObject, JsonValue, Path } from '../document/index.ts';

/** A screen of a flow with its place. */
export interface ScreenEntry {
  /** Empty when the screen has no id, or one that is no text. */
  readonly id: string;
  readonly index: number;
  readonly path: Path;
  readonly screen: JsonObject;
}

/** Every screen of a value read as a flow, in the order of the text; entries of `screens` that are no objects are left out. */
export function screensOf(value: JsonValue | undefined): readonly ScreenEntry[] {
  const screens = isJsonObject(value) ? value['screens'] : undefined;
  if (!isJsonArray(screens)) return [];
  let entries = memory.get(screens);
  if (entries === undefined) memory.set(screens, (entries = entriesOf(screens)));
  return entries;
}

/** Nearly every question about a flow begins with its screens. */
const memory = new WeakMap<JsonArray, readonly ScreenEntry[]>();

function entriesOf(screens: JsonArray): readonly ScreenEntry[] {
  return screens.flatMap((screen, index) => {
    if (!isJsonObject(screen)) return [];
    const { id } = screen;
    return [{ id: typeof id === 'string' ? id : '', index, path: ['screens', index], screen }];
  });
}

/** The first screen with an id. */
export function findScreen(value: JsonValue | undefined, id: string): ScreenEntry | undefined {
  return screensOf(value).find((entry) => entry.id === id);
}

/** Path of the layout of a screen. */
export function layoutPath(screenPath: Path): Path {
  return [...screenPath, 'layout'];
}
