import type { JsonValue } from '../document/types.ts';
import { textOf } from '../expressions/evaluate.ts';
import { resolveText } from '../expressions/resolveValue.ts';
import { currentScreen, flowContext, memoryOf, scopeOf } from './context.ts';
import { holdsValue } from './inputValue.ts';
import { isInside, own } from './json.ts';
import { isEnabled } from './props.ts';
import { renderScreen } from './render.ts';
import type { Rendered } from './render.ts';
import type { ComponentView, InvalidInput, RuntimeState, ScreenMemory, ScreenView } from './types.ts';
import { invalidInputs } from './validity.ts';

const DRAWN = { drawn: true };

/**
 * The screen on display, ready to be drawn. Also of broken flows: what can be read is shown, the rest is left out.
 * Before the endpoint named the first screen, the view is empty and `loading`.
 */
export function viewScreen(value: JsonValue, state: RuntimeState): ScreenView {
  const context = flowContext(value);
  const id = currentScreen(state);
  const entry = context.screens.get(id);
  const memory = memoryOf(state, id);
  const scope = scopeOf(state, id);
  const rendered = entry === undefined ? [] : renderScreen(entry.screen, entry.path, scope, context.version);
  const invalid = invalidInputs(rendered, memory, { version: context.version, habits: state.habits });
  const footer = rendered.find((component) => component.type === 'Footer');
  const title = entry?.screen['title'];
  return {
    screenId: id,
    title: textOf(typeof title === 'string' ? resolveText(title, scope, context.version, DRAWN) : undefined),
    terminal: entry?.screen['terminal'] === true,
    components: rendered
      .filter((component) => component.type !== 'Footer')
      .map((component) => viewComponent(component, state, memory, invalid)),
    ...(footer === undefined ? {} : { footer: viewFooter(footer, state, invalid) }),
    canGoBack: state.history.length > 1,
    loading: state.status === 'loading',
    ...(state.snackbar === undefined ? {} : { snackbar: state.snackbar }),
    invalid,
  };
}

function viewComponent(
  component: Rendered,
  state: RuntimeState,
  memory: ScreenMemory,
  invalid: readonly InvalidInput[],
): ComponentView {
  const { type, path, props, name } = component;
  const value = holdsValue(type) ? own(memory.form, name) : undefined;
  const error = shownError(component, memory, invalid);
  return {
    path,
    type,
    props,
    ...(value === undefined ? {} : { value }),
    enabled: isEnabled(type, props),
    ...(error === undefined ? {} : { error }),
    ...(isBusy(component, state) ? { busy: true } : {}),
  };
}

function viewFooter(footer: Rendered, state: RuntimeState, invalid: readonly InvalidInput[]): ComponentView {
  const { type, path, props } = footer;
  const enabled = isEnabled(type, props) && invalid.length === 0;
  return { path, type, props, enabled, ...(isBusy(footer, state) ? { busy: true } : {}) };
}

/** Errors of the endpoint show at once, those of the phone after the input was left. */
function shownError(
  { name, path }: Rendered,
  memory: ScreenMemory,
  invalid: readonly InvalidInput[],
): string | undefined {
  const given = own(memory.errors, name);
  if (given !== undefined || !memory.touched.includes(name)) return given;
  return invalid.find((input) => input.path === path)?.message;
}

function isBusy(component: Rendered, state: RuntimeState): boolean {
  return state.busy !== undefined && isInside(state.busy, component.path);
}
