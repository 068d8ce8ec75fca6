import type { JsonObject } from '@flowsmith/flow-model';
import { messages } from '../messages.ts';
import { asText } from '../props.ts';

/** Label of an input as shown: marked when it may be left out. */
export function labelOf(props: JsonObject, inert?: boolean): string {
  const label = asText(props['label']);
  if (label === '') return inert === true ? messages.placeholders.label : '';
  return isRequired(props) ? label : `${label} ${messages.optional}`;
}

/** Whether an input must be filled in: said so, or because at least one choice is demanded. */
export function isRequired(props: JsonObject): boolean {
  const least = props['min-selected-items'];
  return props['required'] === true || (typeof least === 'number' && least > 0);
}
