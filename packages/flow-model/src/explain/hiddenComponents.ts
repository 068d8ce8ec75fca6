import type { JsonValue } from '../document/types.ts';
import { walkComponents } from '../outline/index.ts';
import { currentScreen, flowContext } from '../runtime/context.ts';
import { renderScreen } from '../runtime/render.ts';
import type { RuntimeState } from '../runtime/types.ts';
import { labelOf } from './labelOf.ts';
import { scopeOf } from './scopeOf.ts';
import type { HiddenComponent } from './types.ts';

/** These draw nothing themselves: what they hold is shown or hidden. */
const WRAPPERS: ReadonlySet<string> = new Set(['Form', 'If', 'Switch']);

/** The components of the screen on display that are not drawn, in the order of the text. */
export function hiddenComponents(flow: JsonValue, state: RuntimeState): readonly HiddenComponent[] {
  const { screens, version } = flowContext(flow);
  const entry = screens.get(currentScreen(state));
  if (entry === undefined) return [];
  const scope = scopeOf(flow, state);
  const shown = new Set(
    renderScreen(entry.screen, entry.path, scope, version).map(({ path }) => JSON.stringify(path)),
  );
  return walkComponents(entry.screen, entry.path)
    .filter(({ type, path }) => !WRAPPERS.has(type) && !shown.has(JSON.stringify(path)))
    .map(({ component, type, path }) => ({ path, type, label: labelOf(component, scope, version) }))
    .toArray();
}
