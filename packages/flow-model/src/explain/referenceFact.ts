import type { JsonValue } from '../document/types.ts';
import { formatReference } from '../expressions/reference.ts';
import type { Reference, Scope } from '../expressions/types.ts';
import { messages, spelt } from './messages.ts';
import type { TraceScope } from './types.ts';

/** What a reference is, in words: `form.age is 12`, `data.n is 3 (received from SIGN_IN)`. */
export function referenceFact(
  reference: Reference,
  value: JsonValue | undefined,
  scope: Scope | TraceScope,
): string {
  const name = formatReference(reference).slice(2, -1);
  const known: TraceScope = scope;
  if (value !== undefined) {
    const source = known.sourceOf?.(reference);
    return messages.referenceIs(name, spelt(value), source === undefined ? '' : messages.origin(source));
  }
  const { screen, root } = reference;
  if (screen !== undefined && known.wasVisited?.(screen) === false) return messages.notVisited(name, screen);
  return root === 'form' ? messages.untouched(name) : messages.notReceived(name);
}
