import { isJsonObject } from '../document/index.ts';
import type { JsonValue, Path } from '../document/types.ts';
import { runAction } from './actions.ts';
import { currentScreen, flowContext, memoryOf, withMemory } from './context.ts';
import type { FlowContext } from './context.ts';
import { displayOf } from './display.ts';
import { andThen, calm, failed, settled, withoutSnackbar } from './effects.ts';
import { receiveAnswer, sendExchange } from './exchange.ts';
import { enteredValue } from './enteredValue.ts';
import { holdsValue, inputValue } from './inputValue.ts';
import { arrayOr, isInside, own, withMember } from './json.ts';
import { isEnabled } from './props.ts';
import type { Rendered } from './render.ts';
import { selectOnChange } from './selection.ts';
import type { RuntimeEvent, RuntimeState, RuntimeStep } from './types.ts';
import { invalidInputs } from './validity.ts';

/**
 * Feeds one event to a running flow: a pure function of its arguments. Events that make no sense in the state (a tap on
 * nothing, an answer nobody waits for, anything after the end) change nothing. Never throws.
 * @param value the flow; it may have been edited since the last step
 */
export function stepFlow(value: JsonValue, state: RuntimeState, event: RuntimeEvent): RuntimeStep {
  if (state.status === 'completed' || state.status === 'closed') return calm(state);
  const context = flowContext(value);
  switch (event.type) {
    case 'change':
      return change(context, state, event.name, event.value);
    case 'leave':
      return leave(context, state, event.name);
    case 'tap':
      return tap(context, state, event.path);
    case 'back':
      return back(context, state);
    case 'close':
      return close(state);
    case 'dismiss-snackbar':
      return calm(withoutSnackbar(state));
    case 'exchange-answered':
      return isAwaited(state, event.id)
        ? receiveAnswer(context, state, event.answer, runAction)
        : calm(state);
    case 'exchange-failed':
      return isAwaited(state, event.id)
        ? failed(settled(state), 'exchange-failed', event.message)
        : calm(state);
  }
}

function change(
  context: FlowContext,
  state: RuntimeState,
  name: string,
  entered: JsonValue | undefined,
): RuntimeStep {
  if (state.status !== 'ready') return calm(state);
  const input = inputOnDisplay(context, state, name);
  if (input === undefined || !isEnabled(input.type, input.props)) return calm(state);
  const screen = currentScreen(state);
  const memory = memoryOf(state, screen);
  const before = own(memory.form, name);
  const after = enteredValue(input, before, entered, context.version);
  // Nobody can enter what makes no sense in the input.
  if (entered !== undefined && after === undefined) return calm(state);
  const { [name]: _, ...errors } = memory.errors;
  const changed = withMemory(state, screen, {
    ...memory,
    form: withMember(memory.form, name, after),
    errors,
  });
  // Text shows its errors once it is left; a choice is complete as soon as it is made.
  const isText = input.type === 'TextInput' || input.type === 'TextArea';
  return selectOnChange(context, isText ? changed : touch(changed, [name]), input, before, after, runAction);
}

function leave(context: FlowContext, state: RuntimeState, name: string): RuntimeStep {
  return calm(inputOnDisplay(context, state, name) === undefined ? state : touch(state, [name]));
}

function tap(context: FlowContext, state: RuntimeState, path: Path): RuntimeStep {
  if (state.status !== 'ready') return calm(state);
  const tapped = displayOf(context, state).find((component) => isInside(path, component.path));
  if (tapped === undefined || !isEnabled(tapped.type, tapped.props)) return calm(state);
  const quiet = withoutSnackbar(state);
  switch (tapped.type) {
    case 'Footer': {
      const invalid = invalidInputs(displayOf(context, state), memoryOf(state, currentScreen(state)), {
        version: context.version,
        habits: state.habits,
      });
      if (invalid.length > 0)
        return calm(
          touch(
            quiet,
            invalid.map((input) => input.name),
          ),
        );
      return runAction(context, quiet, tapped.component['on-click-action'], tapped.path);
    }
    case 'NavigationList':
      return tapItem(context, quiet, tapped, path.slice(tapped.path.length));
    default:
      return runAction(context, quiet, tapped.component['on-click-action'], tapped.path);
  }
}

/** The tapped item becomes the list's value; its own action goes before the list's. */
function tapItem(context: FlowContext, state: RuntimeState, list: Rendered, rest: Path): RuntimeStep {
  const [slot, index] = rest;
  const item =
    slot === 'list-items' && typeof index === 'number' ? arrayOr(list.props['list-items'])[index] : undefined;
  if (!isJsonObject(item) || item['enabled'] === false) return calm(state);
  const screen = currentScreen(state);
  const memory = memoryOf(state, screen);
  const value = inputValue(list.type, item['id'], list.props);
  const chosen =
    list.name === ''
      ? state
      : withMemory(state, screen, { ...memory, form: withMember(memory.form, list.name, value) });
  const action = item['on-click-action'] ?? list.component['on-click-action'];
  return runAction(context, chosen, action, [...list.path, 'list-items', index ?? 0]);
}

/** Back from the first screen closes the flow; `refresh_on_back` asks the endpoint (Flow JSON reference, 8.8). */
function back(context: FlowContext, waiting: RuntimeState): RuntimeStep {
  const state = withoutSnackbar(settled(waiting));
  if (state.history.length <= 1) return close(state);
  const screen = currentScreen(state);
  if (context.isEndpoint && context.screens.get(screen)?.screen['refresh_on_back'] === true) {
    return sendExchange(context, state, { action: 'BACK', screen });
  }
  return calm({ ...state, history: state.history.slice(0, -1) });
}

function close(state: RuntimeState): RuntimeStep {
  return andThen(calm(withoutSnackbar(settled(state))), (settledState) => ({
    state: { ...settledState, status: 'closed' },
    effects: [{ type: 'closed' }],
  }));
}

function isAwaited(state: RuntimeState, id: number): boolean {
  return state.status === 'loading' && state.pending?.id === id;
}

function touch(state: RuntimeState, names: readonly string[]): RuntimeState {
  const screen = currentScreen(state);
  const memory = memoryOf(state, screen);
  const added = names.filter((name) => !memory.touched.includes(name));
  return added.length === 0
    ? state
    : withMemory(state, screen, { ...memory, touched: [...memory.touched, ...added] });
}

function inputOnDisplay(context: FlowContext, state: RuntimeState, name: string): Rendered | undefined {
  return displayOf(context, state).find((input) => input.name === name && holdsValue(input.type));
}
