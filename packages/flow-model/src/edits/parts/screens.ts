import type { JsonObject, JsonValue, Path } from '../../document/types.ts';
import {
  screensOf,
  versionOf,
  walkComponents,
  type ComponentEntry,
  type ScreenEntry,
} from '../../outline/index.ts';
import { LATEST_VERSION, type FlowVersion } from '../../spec/index.ts';

/** The version whose rules hold: the newest known when the flow names none that is known. */
export function rulesOf(flow: JsonValue | undefined): FlowVersion {
  return (flow === undefined ? undefined : versionOf(flow)) ?? LATEST_VERSION;
}

/** The screen that a path leads to or into. */
export function screenAt(flow: JsonValue | undefined, path: Path): ScreenEntry | undefined {
  const [screens, index] = path;
  if (flow === undefined || screens !== 'screens' || typeof index !== 'number') return undefined;
  return screensOf(flow).find((entry) => entry.index === index);
}

/** The screen with an id. */
export function screenNamed(flow: JsonValue | undefined, id: string): ScreenEntry | undefined {
  return flow === undefined ? undefined : screensOf(flow).find((entry) => entry.id === id);
}

/** Every component of a screen, outer before inner. */
export function componentsOf(entry: ScreenEntry): readonly ComponentEntry[] {
  return [...walkComponents(entry.screen, entry.path)];
}

/** Names in use on a screen: of inputs, lists and Forms. */
export function namesOn(entry: ScreenEntry): ReadonlySet<string> {
  return new Set(componentsOf(entry).flatMap(({ component }) => nameOf(component) ?? []));
}

/** The name of an input, list or Form. */
export function nameOf(component: JsonObject): string | undefined {
  const name = component['name'];
  return typeof name === 'string' ? name : undefined;
}
