import type { JsonObject, JsonValue, Path } from '../document/types.ts';
import type { ScreenEntry } from '../outline/index.ts';

/** One `navigate` action with the screen that it names. */
export interface Navigation {
  readonly to: string;
  readonly actionPath: Path;
  /** It stands in the example data of the screen. */
  readonly example?: true;
}

/** Deeper than any flow; what nests further is not looked at. */
const MAX_DEPTH = 500;

/**
 * Every `navigate` action of a screen that names a screen, in document order: in Footers, links, OptIns and lists, inside
 * Form, If and Switch, and in example data, from which lists may take their items with their actions.
 */
export function navigationsIn({ screen, path }: ScreenEntry): readonly Navigation[] {
  const known = memory.get(screen);
  if (known !== undefined && known.at === String(path)) return known.navigations;
  const navigations = findNavigations(screen, path);
  memory.set(screen, { at: String(path), navigations });
  return navigations;
}

/** What was found in a screen, and where the screen stood then: an edit of one screen does not search all others. */
const memory = new WeakMap<
  JsonObject,
  { readonly at: string; readonly navigations: readonly Navigation[] }
>();

function findNavigations(screen: JsonObject, path: Path): readonly Navigation[] {
  const found: Navigation[] = [];
  const steps: (string | number)[] = [];
  const walk = (value: JsonValue | undefined): void => {
    if (typeof value !== 'object' || value === null || steps.length > MAX_DEPTH) return;
    const to = targetOf(value);
    if (to !== undefined) {
      const place = { to, actionPath: [...path, ...steps] };
      found.push(steps[0] === 'data' ? { ...place, example: true } : place);
    }
    const members: Iterable<[string | number, JsonValue | undefined]> = isList(value)
      ? value.entries()
      : Object.entries(value);
    for (const [key, member] of members) {
      steps.push(key);
      walk(member);
      steps.pop();
    }
  };
  walk(screen);
  return found;
}

/** The screen that an action leads to, when it is a `navigate` that names one. */
export function targetOf(action: JsonValue | undefined): string | undefined {
  if (typeof action !== 'object' || action === null || isList(action) || action['name'] !== 'navigate')
    return undefined;
  const next = action['next'];
  if (typeof next !== 'object' || next === null || isList(next)) return undefined;
  const to = next['name'];
  return typeof to === 'string' && to !== '' ? to : undefined;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
