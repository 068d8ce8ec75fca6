import type { JsonValue } from '../document/types.ts';
import { currentScreen, flowContext, memoryOf, scopeOf as runtimeScope } from '../runtime/context.ts';
import { own } from '../runtime/json.ts';
import type { RuntimeState } from '../runtime/types.ts';
import type { TraceScope } from './types.ts';

/**
 * What texts on a screen of a running flow can refer to, for `traceText`, `resolveText` and the evaluators.
 * @param screenId default: the screen on display
 */
export function scopeOf(flow: JsonValue, state: RuntimeState, screenId?: string): TraceScope {
  const id = screenId ?? currentScreen(state);
  const known = flowContext(flow).screens;
  return {
    ...runtimeScope(state, id),
    screenId: id,
    sourceOf: ({ screen = id, root, segments: [field = ''] }) =>
      root === 'data' ? own(memoryOf(state, screen).sources, field) : undefined,
    wasVisited: (screen) => !known.has(screen) || own(state.screens, screen) !== undefined,
  };
}
