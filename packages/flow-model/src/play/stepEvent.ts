import { isJsonArray } from '../document/index.ts';
import type { JsonValue } from '../document/types.ts';
import { explainComponent, explainHidden, hiddenComponents } from '../explain/index.ts';
import type { Reason } from '../explain/index.ts';
import { findScreen, inputsOf } from '../outline/index.ts';
import { optionsOf } from '../runtime/checks/choice.ts';
import { stepFlow, viewScreen } from '../runtime/index.ts';
import type { ComponentView, RuntimeEvent, RuntimeState } from '../runtime/index.ts';
import { stringsOf, textOr } from '../runtime/json.ts';
import { nearest } from '../validate/nearest.ts';
import { playMessages } from './messages.ts';
import { describe, findTarget, targetText } from './tapTarget.ts';
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
  state: RuntimeState,
  step: Exclude<TestStep, { readonly do: 'answer' }>,
): StepEvent {
  switch (step.do) {
    case 'set':
      return setEvent(flow, state, step.name, step.value);
    case 'tap':
      return tapEvent(flow, state, step.target);
    case 'back':
      return { ok: true, event: { type: 'back' } };
    case 'close':
      return { ok: true, event: { type: 'close' } };
  }
}

function setEvent(flow: JsonValue, state: RuntimeState, name: string, value: JsonValue): StepEvent {
  const { screenId: screen, components } = viewScreen(flow, state);
  const input = components.find(({ props }) => props['name'] === name);
  if (input === undefined) return missingInput(flow, state, screen, name);
  if (input.type === 'NavigationList') return refusal('no-input', playMessages.listByTap(name));
  if (!input.enabled) {
    const { reasons } = explainComponent(flow, state, input.path);
    return refusal('input-disabled', playMessages.inputDisabled(name, screen, textsOf(reasons)));
  }
  // A field that was emptied holds nothing.
  const event = { type: 'change', name, value: value ?? undefined } as const;
  const refused = value === null ? undefined : choiceRefusal(input, name, value);
  if (refused !== undefined) return refused;
  return value !== null && stepFlow(flow, state, event).state === state
    ? refusal('bad-value', playMessages.badValue(name, input.type, value))
    : { ok: true, event };
}

function missingInput(flow: JsonValue, state: RuntimeState, screen: string, name: string): StepEvent {
  const entry = findScreen(flow, screen);
  const inputs = entry === undefined ? [] : inputsOf(entry.screen, entry.path);
  const hidden = inputs.find(({ component }) => component['name'] === name);
  if (hidden !== undefined) {
    const reasons = textsOf(explainHidden(flow, state, hidden.path));
    return refusal('input-hidden', playMessages.notShown(`“${name}”`, screen, reasons));
  }
  const names = inputs.map(({ component }) => textOr(component['name'])).filter((other) => other !== '');
  return refusal('no-input', playMessages.noInput(name, screen, nearest(name, names)));
}

function choiceRefusal(input: ComponentView, name: string, value: JsonValue): StepEvent | undefined {
  switch (input.type) {
    case 'CheckboxGroup':
    case 'ChipsSelector':
      return isJsonArray(value)
        ? optionRefusal(input, name, stringsOf(value))
        : refusal('bad-value', playMessages.badValue(name, input.type, value));
    case 'RadioButtonsGroup':
    case 'Dropdown':
      return typeof value === 'string'
        ? optionRefusal(input, name, [value])
        : refusal('bad-value', playMessages.badValue(name, input.type, value));
    default:
      return undefined;
  }
}

/** A person chooses among what is offered; the runtime alone would leave out what is not. */
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

function tapEvent(flow: JsonValue, state: RuntimeState, target: TapTarget): StepEvent {
  const view = viewScreen(flow, state);
  const found = findTarget(view, target);
  if (!found.ok) {
    const hidden = hiddenTarget(flow, state, target);
    if (hidden === undefined) return refusal('no-target', found.message);
    return refusal('no-target', playMessages.notShown(targetText(target), view.screenId, hidden));
  }
  const { component, item, path } = found;
  if (component.enabled && item?.['enabled'] !== false) return { ok: true, event: { type: 'tap', path } };
  const reasons = textsOf(explainComponent(flow, state, path).reasons);
  const message = playMessages.targetDisabled(describe(component), target.item, view.screenId, reasons);
  return refusal('target-disabled', message);
}

/** Why a target is not shown, if the screen has one that could be meant. */
function hiddenTarget(
  flow: JsonValue,
  state: RuntimeState,
  target: TapTarget,
): readonly string[] | undefined {
  const wanted = target.label ?? target.name;
  const hidden = hiddenComponents(flow, state).find(
    ({ type, label }) => type === target.type && (wanted === undefined || wanted === label),
  );
  return hidden === undefined ? undefined : textsOf(explainHidden(flow, state, hidden.path));
}

function textsOf(reasons: readonly Reason[]): readonly string[] {
  return reasons.map(({ text }) => text);
}

function refusal(code: UndoableCode, message: string): StepEvent {
  return { ok: false, code, message };
}
