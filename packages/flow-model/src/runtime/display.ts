import { currentScreen, scopeOf } from './context.ts';
import type { FlowContext } from './context.ts';
import { renderScreen } from './render.ts';
import type { Rendered } from './render.ts';
import type { RuntimeState } from './types.ts';

interface Display {
  readonly context: FlowContext;
  readonly screenId: string;
  readonly rendered: readonly Rendered[];
}

/** What is on display depends on what the screens remember, and on nothing else of a state. */
const known = new WeakMap<RuntimeState['screens'], Display>();

/** The components on display, in the order of the screen. The same list while neither values nor flow change. */
export function displayOf(context: FlowContext, state: RuntimeState): readonly Rendered[] {
  const screenId = currentScreen(state);
  const found = known.get(state.screens);
  if (found !== undefined && found.context === context && found.screenId === screenId) return found.rendered;
  const entry = context.screens.get(screenId);
  const rendered =
    entry === undefined
      ? []
      : renderScreen(entry.screen, entry.path, scopeOf(state, screenId), context.version);
  known.set(state.screens, { context, screenId, rendered });
  return rendered;
}
