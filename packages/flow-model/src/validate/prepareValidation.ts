import { isJsonArray, isJsonObject, type FlowDocument } from '../document/index.ts';
import { lintFlow } from './lints/index.ts';
import type { ValidateOptions } from './validateDocument.ts';
import { validateValue } from './validateValue.ts';

/**
 * Validates ahead, one screen a step, so that a caller can pause between screens: what was found on a screen is
 * remembered, and `validateDocument` then takes a fraction of its time. Steps for screens that were looked at before cost
 * next to nothing.
 *
 * @example
 * for (const _ of prepareValidation(doc)) await somethingMoreUrgent();
 * const diagnostics = validateDocument(doc);
 */
export function* prepareValidation(
  { value }: FlowDocument,
  { lints = 'default' }: ValidateOptions = {},
): Generator<void, void, void> {
  if (!isJsonObject(value) || !isJsonArray(value['screens'])) return;
  for (const screen of value['screens']) {
    const part = { ...value, screens: [screen] };
    validateValue(part);
    lintFlow(part, lints);
    yield;
  }
}
