import { isJsonArray } from '../document/index.ts';
import type { JsonValue } from '../document/types.ts';
import { findScreen, inputsOf } from '../outline/index.ts';
import { optionsOf } from '../runtime/checks/choice.ts';
import type { ComponentView, RuntimeEvent, ScreenView } from '../runtime/index.ts';
import { inputValue } from '../runtime/inputValue.ts';
import { stringsOf, textOr } from '../runtime/json.ts';
import { nearest } from '../validate/nearest.ts';
import { playMessages } from './messages.ts';
import { describe, findTarget, labelOf } from './tapTarget.ts';
import type { TapTarget, TestStep } from './types.ts';

/** What a person's step is for the runtime, or why nobody could do it here. */
export type StepEvent =
  | { readonly ok: true; readonly event: RuntimeEvent }
  | { readonly ok: false; readonly code: UndoableCode; readonly message: string };

/** Why a step cannot be done. */
export type UndoableCode =
  | 'no-input'
  | 'input-hidden'
  | 'input-disabled'
  | 'bad-value'
  | 'no-option'
  | 'no-target'
  | 'target-disabled';

/** Looks for what a step names on the screen, as a person would: what is hidden or disabled cannot be used. */
export function stepEvent(
  flow: JsonValue,
  view: ScreenView,
  step: Exclude<TestStep, { readonly do: 'answer' }>,
): StepEvent {
  switch (step.do) {
    case 'set':
      return setEvent(flow, view, step.name, step.value);
    case 'tap':
      return tapEvent(view, step.target);
    case 'back':
      return { ok: true, event: { type: 'back' } };
    case 'close':
      return { ok: true, event: { type: 'close' } };
  }
}

function setEvent(flow: JsonValue, view: ScreenView, name: string, value: JsonValue): StepEvent {
  const { screenId: screen } = view;
  const names = inputNames(flow, screen);
  if (!names.includes(name)) {
    return refusal('no-input', playMessages.noInput(name, screen, nearest(name, names)));
  }
  const input = view.components.find(({ props }) => props['name'] === name);
  if (input === undefined) return refusal('input-hidden', playMessages.inputHidden(name, screen));
  if (input.type === 'NavigationList') return refusal('no-input', playMessages.listByTap(name));
  if (!input.enabled) return refusal('input-disabled', playMessages.inputDisabled(name, screen));
  // A field that was emptied holds nothing.
  if (value === null) return { ok: true, event: { type: 'change', name, value: undefined } };
  return choiceRefusal(input, name, value) ?? { ok: true, event: { type: 'change', name, value } };
}

function choiceRefusal(input: ComponentView, name: string, value: JsonValue): StepEvent | undefined {
  switch (input.type) {
    case 'CheckboxGroup':
    case 'ChipsSelector':
    case 'RadioButtonsGroup':
    case 'Dropdown': {
      const isMany = input.type === 'CheckboxGroup' || input.type === 'ChipsSelector';
      const isRight = isMany ? isJsonArray(value) : typeof value === 'string';
      if (!isRight) return refusal('bad-value', playMessages.badValue(name, input.type, value));
      return optionRefusal(input, name, typeof value === 'string' ? [value] : stringsOf(value));
    }
    default:
      return inputValue(input.type, value, input.props) === undefined
        ? refusal('bad-value', playMessages.badValue(name, input.type, value))
        : undefined;
  }
}

function optionRefusal(input: ComponentView, name: string, chosen: readonly string[]): StepEvent | undefined {
  const options = optionsOf(input.props);
  const before = typeof input.value === 'string' ? [input.value] : stringsOf(input.value);
  for (const id of chosen) {
    const option = options.find((candidate) => candidate['id'] === id);
    if (option === undefined) {
      const offered = options.map((candidate) => textOr(candidate['id']));
      return refusal('no-option', playMessages.noOption(name, id, offered));
    }
    // One that is chosen already, say by an init-value, may stay.
    if (option['enabled'] === false && !before.includes(id)) {
      return refusal('no-option', playMessages.optionDisabled(name, id));
    }
  }
  return undefined;
}

function tapEvent(view: ScreenView, target: TapTarget): StepEvent {
  const found = findTarget(view, target);
  if (!found.ok) return refusal('no-target', found.message);
  const { component, item, path } = found;
  if (!component.enabled || item?.['enabled'] === false) {
    const reasons = component.type === 'Footer' ? view.invalid.map((input) => reasonOf(view, input)) : [];
    const message = playMessages.targetDisabled(describe(component), target.item, view.screenId, reasons);
    return refusal('target-disabled', message);
  }
  return { ok: true, event: { type: 'tap', path } };
}

function reasonOf(view: ScreenView, { name, path, message }: ScreenView['invalid'][number]): string {
  const input = view.components.find((component) => component.path === path);
  return playMessages.invalidInput((input === undefined ? '' : labelOf(input)) || name, message);
}

function inputNames(flow: JsonValue, screen: string): readonly string[] {
  const entry = findScreen(flow, screen);
  if (entry === undefined) return [];
  return inputsOf(entry.screen, entry.path)
    .map(({ component }) => textOr(component['name']))
    .filter((name) => name !== '');
}

function refusal(code: UndoableCode, message: string): StepEvent {
  return { ok: false, code, message };
}
