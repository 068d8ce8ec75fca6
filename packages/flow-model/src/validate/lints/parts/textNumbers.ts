import { isJsonObject, type JsonObject } from '../../../document/index.ts';
import { inputValueType, wholeReference, type Reference } from '../../../expressions/index.ts';
import type { FlowModel, FlowScreen } from '../../flowModel.ts';
import { targetOf } from '../../rules/navigate.ts';

/**
 * Whether a reference counts as a number for the validator, but is text on the phone: what people type into number
 * inputs, also after it went through a payload into the data of another screen (Flow JSON reference, 5.6 and 7.2).
 */
export function isTextNumber(reference: Reference, screen: FlowScreen, flow: FlowModel, depth = 0): boolean {
  const place = reference.screen === undefined ? screen : flow.byId.get(reference.screen);
  const [name = ''] = reference.segments;
  if (place === undefined || reference.segments.length !== 1) return false;
  if (reference.root === 'form') return isNumberInput(place.inputs.get(name));
  const field = place.data[name];
  if (!isJsonObject(field) || field['type'] !== 'number' || depth > MAX_STEPS) return false;
  return flow.screens.some((from) =>
    from.actions.some(({ action, name: verb }) => {
      const reaches =
        verb === 'navigate' ? targetOf(action) === place.id : verb === 'update_data' && from.id === place.id;
      const { payload } = action;
      const value = reaches && isJsonObject(payload) ? payload[name] : undefined;
      const source = typeof value === 'string' ? wholeReference(value) : undefined;
      return source !== undefined && isTextNumber(source, from, flow, depth + 1);
    }),
  );
}

/** A value handed on more often than this is not followed; it also ends circles. */
const MAX_STEPS = 6;

function isNumberInput(input: JsonObject | undefined): boolean {
  return input !== undefined && input['type'] === 'TextInput' && inputValueType(input) === 'number';
}
