import { deepEqual } from '../document/index.ts';
import type { JsonValue } from '../document/types.ts';
import { textOf } from '../expressions/evaluate.ts';
import { resolveText } from '../expressions/resolveValue.ts';
import { currentScreen, flowContext, memoryOf, scopeOf } from './context.ts';
import type { FlowContext } from './context.ts';
import { displayOf } from './display.ts';
import { holdsValue } from './inputValue.ts';
import { givenErrorParts } from './initialValues.ts';
import { isInside, own } from './json.ts';
import { isEnabled } from './props.ts';
import type { Rendered } from './render.ts';
import type { ComponentView, InvalidInput, RuntimeState, ScreenMemory, ScreenView } from './types.ts';
import { invalidInputs } from './validity.ts';

const DRAWN = { drawn: true };

/**
 * The screen on display, ready to be drawn. Also of broken flows: what can be read is shown, the rest is left out.
 * Before the endpoint named the first screen, the view is empty and `loading`. Views and their components are the same
 * objects as before while nothing about them changed.
 */
export function viewScreen(value: JsonValue, state: RuntimeState): ScreenView {
  const context = flowContext(value);
  const before = screens.get(state);
  if (before !== undefined && before.context === context) return before.view;
  const view = viewOfScreen(context, state);
  screens.set(state, { context, view });
  return view;
}

const screens = new WeakMap<RuntimeState, { readonly context: FlowContext; readonly view: ScreenView }>();

function viewOfScreen(context: FlowContext, state: RuntimeState): ScreenView {
  const id = currentScreen(state);
  const entry = context.screens.get(id);
  const memory = memoryOf(state, id);
  const rendered = displayOf(context, state);
  const invalid = invalidInputs(rendered, memory, { version: context.version, habits: state.habits });
  const footer = rendered.find((component) => component.type === 'Footer');
  const title = entry?.screen['title'];
  return {
    screenId: id,
    title: textOf(
      typeof title === 'string' ? resolveText(title, scopeOf(state, id), context.version, DRAWN) : undefined,
    ),
    terminal: entry?.screen['terminal'] === true,
    components: rendered
      .filter((component) => component.type !== 'Footer')
      .map((component) => viewComponent(component, state, invalid, context.version)),
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
  invalid: readonly InvalidInput[],
  version: string,
): ComponentView {
  const { type, props, name } = component;
  const memory = memoryOf(state, currentScreen(state));
  const value = holdsValue(type) ? own(memory.form, name) : undefined;
  const error = shownError(component, memory, invalid);
  const isGiven = own(memory.errors, name) !== undefined;
  const errors = isGiven
    ? givenErrorParts(component, scopeOf(state, currentScreen(state)), version)
    : undefined;
  return viewOf(component, {
    value,
    error,
    errors,
    enabled: isEnabled(type, props),
    busy: isBusy(component, state),
  });
}

function viewFooter(footer: Rendered, state: RuntimeState, invalid: readonly InvalidInput[]): ComponentView {
  const enabled = isEnabled(footer.type, footer.props) && invalid.length === 0;
  return viewOf(footer, {
    value: undefined,
    error: undefined,
    errors: undefined,
    enabled,
    busy: isBusy(footer, state),
  });
}

/** What changes about a component that stays as it is. */
interface Standing {
  readonly value: JsonValue | undefined;
  readonly error: string | undefined;
  readonly errors: ComponentView['errors'] | undefined;
  readonly enabled: boolean;
  readonly busy: boolean;
}

const views = new WeakMap<Rendered, ComponentView>();

/** The same object as before while nothing about it changed, so that only what changed is drawn again. */
function viewOf(component: Rendered, { value, error, errors, enabled, busy }: Standing): ComponentView {
  const before = views.get(component);
  const isSame =
    before !== undefined &&
    before.value === value &&
    before.error === error &&
    sameParts(before.errors, errors) &&
    before.enabled === enabled &&
    (before.busy === true) === busy;
  if (isSame) return before;
  const { path, type, props } = component;
  const view = {
    path,
    type,
    props,
    ...(value === undefined ? {} : { value }),
    enabled,
    ...(error === undefined ? {} : { error }),
    ...(errors === undefined ? {} : { errors }),
    ...(busy ? { busy } : {}),
  };
  views.set(component, view);
  return view;
}

function sameParts(a: ComponentView['errors'] | undefined, b: ComponentView['errors'] | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && deepEqual(a, b));
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
