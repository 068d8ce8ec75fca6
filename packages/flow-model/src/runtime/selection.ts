import type { JsonObject, JsonValue, Path } from '../document/types.ts';
import { isAtLeast } from '../expressions/versions.ts';
import { optionsOf } from './checks/choice.ts';
import type { FlowContext } from './context.ts';
import { displayOf } from './display.ts';
import { andThen, calm } from './effects.ts';
import { stringsOf } from './json.ts';
import type { Rendered } from './render.ts';
import type { RuntimeState, RuntimeStep } from './types.ts';

/** Runs one action; passed in, since actions may lead back here. */
export type RunAction = (
  context: FlowContext,
  state: RuntimeState,
  action: JsonValue | undefined,
  path: Path,
) => RuntimeStep;

/**
 * Runs the select and unselect actions that a change of an input sets off (Flow JSON reference, 5.10 and 8.4):
 * first those of what was given up, then those of what was chosen; items before the component.
 */
export function selectOnChange(
  context: FlowContext,
  state: RuntimeState,
  input: Rendered,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  run: RunAction,
): RuntimeStep {
  let step = calm(state);
  for (const [action, path] of actionsOfChange(input, before, after)) {
    step = andThen(step, (next) => run(context, next, action, path));
  }
  return step;
}

/** From 6.0 up to 7.0, the select actions of components also run once when their screen appears. */
export function selectOnRender(context: FlowContext, state: RuntimeState, run: RunAction): RuntimeStep {
  const { version } = context;
  if (!isAtLeast(version, '6.0') || isAtLeast(version, '7.0')) return calm(state);
  let step = calm(state);
  for (const { component, path } of displayOf(context, state)) {
    step = andThen(step, (next) => run(context, next, component['on-select-action'], path));
  }
  return step;
}

type Triggered = readonly (readonly [action: JsonValue | undefined, path: Path])[];

function actionsOfChange(
  input: Rendered,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): Triggered {
  switch (input.type) {
    case 'OptIn':
      return [[select(input.component, after === true), input.path]];
    case 'DatePicker':
    case 'CalendarPicker':
      return after === undefined ? [] : [[input.component['on-select-action'], input.path]];
    case 'CheckboxGroup':
    case 'ChipsSelector':
    case 'RadioButtonsGroup':
    case 'Dropdown':
      return actionsOfChoice(input, idsOf(before), idsOf(after));
    default:
      return [];
  }
}

function actionsOfChoice(input: Rendered, before: readonly string[], after: readonly string[]): Triggered {
  const lost = before.filter((id) => !after.includes(id));
  const gained = after.filter((id) => !before.includes(id));
  const options = optionsOf(input.props);
  const ofItems = (ids: readonly string[], isSelected: boolean): Triggered =>
    options
      .filter((option) => typeof option['id'] === 'string' && ids.includes(option['id']))
      .map((option) => [select(option, isSelected), input.path]);
  const ofComponent: Triggered =
    gained.length > 0
      ? [
          // Of a single choice, the old one is given up first, which counts only where an action says so.
          [lost.length > 0 ? input.component['on-unselect-action'] : undefined, input.path],
          [select(input.component, true), input.path],
        ]
      : [[lost.length > 0 ? select(input.component, false) : undefined, input.path]];
  return [...ofItems(lost, false), ...ofItems(gained, true), ...ofComponent];
}

/** Where only a select action exists, it also runs when the choice is taken back. */
function select(holder: JsonObject, isSelected: boolean): JsonValue | undefined {
  const onSelect = holder['on-select-action'];
  return isSelected ? onSelect : (holder['on-unselect-action'] ?? onSelect);
}

function idsOf(value: JsonValue | undefined): readonly string[] {
  return typeof value === 'string' ? [value] : stringsOf(value);
}
