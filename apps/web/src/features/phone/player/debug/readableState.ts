import type { JsonObject, Path, RuntimeState } from '@flowsmith/flow-model';
import { changesBetween, type Change } from './changes.ts';

/**
 * The state of a run as people think of it: where it is, and for each visited screen what it received, what was entered
 * and what is wrong. Bookkeeping of the runtime is left out. Parts that did not change stay the same objects.
 */
export function readableState(state: RuntimeState): JsonObject {
  return {
    status: state.status,
    screen: state.history.at(-1),
    path: state.history,
    screens: Object.fromEntries(
      Object.entries(state.screens).map(([id, { data, form, errors }]) => [id, { data, form, errors }]),
    ),
    message: state.snackbar,
    sent: state.completion,
  };
}

/** What a step changed, as far as people see it. */
export function stateChanges(before: RuntimeState, after: RuntimeState): readonly Change[] {
  return before === after ? [] : changesBetween(readableState(before), readableState(after));
}

/**
 * Name of a place in the readable state: `form.email` on the screen on display, `SIGN_IN.form.email` on another.
 *
 * @param current id of the screen on display
 */
export function placeName(path: Path, current: string | undefined): string {
  const [root, screen, ...rest] = path;
  if (root === 'screens' && screen !== undefined)
    return dotted(screen === current && rest.length > 0 ? rest : [screen, ...rest]);
  return dotted(path);
}

/** A path as in a program: `items[2].title`. */
export function dotted(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}
