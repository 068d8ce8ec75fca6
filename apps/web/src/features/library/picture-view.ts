import { type JsonValue, openFlow, type ScreenView, screensOf, viewScreen } from '@flowsmith/flow-model';

/**
 * The first screen of a flow as it would open on a phone, with its example data.
 * @param value a Flow JSON value of any quality; `undefined` comes back when nothing in it can be drawn.
 */
export function pictureView(value: JsonValue | undefined): ScreenView | undefined {
  const first = screensOf(value)[0];
  if (first === undefined || value === undefined) return undefined;
  try {
    const { state } = openFlow(value, { screen: first.id });
    const view = viewScreen(value, state);
    return view.components.length === 0 && view.footer === undefined && view.title === '' ? undefined : view;
  } catch {
    // A flow may be broken in any way; a missing picture is the right answer to all of them.
    return undefined;
  }
}
