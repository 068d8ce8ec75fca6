import { isJsonObject } from '../document/index.ts';
import type { JsonObject, JsonValue } from '../document/types.ts';
import { textOf } from '../expressions/evaluate.ts';
import { resolveValue } from '../expressions/resolveValue.ts';
import type { Scope } from '../expressions/types.ts';

/** Where components keep the words that people know them by, best first. */
const WORDS = ['label', 'text', 'title', 'alt-text', 'name'];
const SHOWN = 60;

/** What people know a component by: its label, text or name as the phone shows it, else its type. */
export function labelOf(component: JsonObject, scope: Scope, version: string): string {
  for (const property of WORDS) {
    const words = wordsOf(component[property], scope, version);
    if (words !== '') return words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
  }
  return textOf(component['type']);
}

function wordsOf(written: JsonValue | undefined, scope: Scope, version: string): string {
  const value = written === undefined ? undefined : resolveValue(written, scope, version);
  // The label of a range has a text for each end.
  const parts = isJsonObject(value) ? Object.values(value) : Array.isArray(value) ? value : [value];
  return (
    parts
      .map(textOf)
      .find((part) => part.trim() !== '')
      ?.trim() ?? ''
  );
}
