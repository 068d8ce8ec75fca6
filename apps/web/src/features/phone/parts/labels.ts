import type { JsonObject } from '@flowsmith/flow-model';
import { messages } from '../messages.ts';
import { asText } from '../props.ts';
import { shown } from '../limits.ts';

/** Label of an input as shown: cut to its limit, marked when it may be left out. */
export function labelOf(type: string, props: JsonObject, inert?: boolean): string {
  const text = asText(props['label']);
  // A large label may wrap over several lines and has no known limit.
  const label = props['label-variant'] === 'large' ? text : shown(type, 'label', text);
  if (label === '') return inert === true ? messages.placeholders.label : '';
  return isRequired(props) ? label : `${label} ${messages.optional}`;
}

/** Whether an input must be filled in: said so, or because at least one choice is demanded. */
export function isRequired(props: JsonObject): boolean {
  const least = props['min-selected-items'];
  return props['required'] === true || (typeof least === 'number' && least > 0);
}
