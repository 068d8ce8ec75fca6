import { findReferences, formatReference } from './reference.ts';
import type { Reference } from './types.ts';

/** New parts of a reference; what is left out stays. */
export interface ReferenceChange {
  readonly screen?: string;
  readonly segments?: readonly string[];
}

/**
 * Rewrites the references of one string: `change` is asked for each and answers its new parts, or `undefined` to leave
 * it alone. Everything else in the string keeps its characters. Knows nothing of languages, so it serves bindings,
 * conditions, expressions and plain text alike.
 * @example rewriteReferences("`'Hi ' ${form.nme}`", () => ({ segments: ['name'] })) // "`'Hi ' ${form.name}`"
 */
export function rewriteReferences(
  text: string,
  change: (reference: Reference) => ReferenceChange | undefined,
): string {
  let result = '';
  let copied = 0;
  for (const reference of findReferences(text)) {
    const changes = change(reference);
    if (changes === undefined) continue;
    result += text.slice(copied, reference.offset) + formatReference({ ...reference, ...changes });
    copied = reference.offset + reference.length;
  }
  return result + text.slice(copied);
}
