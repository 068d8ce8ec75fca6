import { isAtLeast } from './versions.ts';
import { referenceAt } from './reference.ts';
import type { Reference, TextLanguage } from './types.ts';

/** Where a text stands, as far as it decides its language. */
export interface TextPlace {
  /** The flow's version as written; unknown versions count as the newest. */
  readonly version: string;
  /** Name of the property that holds the text. */
  readonly property?: string;
  /** The text is drawn: a property of a component or a title, not the payload of an action. */
  readonly drawn?: boolean;
}

const LITERAL_PROPERTIES: ReadonlySet<string> = new Set(['type', 'name']);

/**
 * Which of the four string languages a text is written in (Flow JSON reference, section 4).
 * Expressions exist since 6.0; before 4.0 there are no global references and no conditions, and what is drawn can only
 * refer to data (Flow JSON 4.1).
 */
export function classifyText(text: string, place: TextPlace): TextLanguage {
  const { property, version } = place;
  if (property !== undefined && LITERAL_PROPERTIES.has(property)) return 'literal';
  if (isBackTicked(text) && isAtLeast(version, '6.0')) return 'expression';
  if (property === 'condition') return 'condition';
  const reference = wholeReference(text);
  if (reference === undefined) return 'literal';
  const isPlain = reference.screen === undefined && (reference.root === 'data' || place.drawn !== true);
  return isPlain || isAtLeast(version, '4.0') ? 'binding' : 'literal';
}

/** The reference that a text consists of, if it is one `${…}` from start to end. */
export function wholeReference(text: string): Reference | undefined {
  if (!text.startsWith('${') || !text.endsWith('}')) return undefined;
  const reference = referenceAt(text, 0);
  return reference?.length === text.length ? reference : undefined;
}

/** A text between back-ticks. */
export function isBackTicked(text: string): boolean {
  return text.length >= 2 && text.startsWith('`') && text.endsWith('`');
}
