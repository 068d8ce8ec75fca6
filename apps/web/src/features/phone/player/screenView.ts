import { viewScreen, type JsonValue, type RuntimeState, type ScreenView } from '@flowsmith/flow-model';

/** The views of states, which never change: each is worked out once for a flow, though several parts of the player ask for it. */
const known = new WeakMap<RuntimeState, { readonly value: JsonValue; readonly view: ScreenView }>();

/** The screen that a state shows, ready to be drawn. The same object for the same flow and state. */
export function screenView(value: JsonValue, state: RuntimeState): ScreenView {
  const found = known.get(state);
  if (found?.value === value) return found.view;
  const view = viewScreen(value, state);
  known.set(state, { value, view });
  return view;
}
