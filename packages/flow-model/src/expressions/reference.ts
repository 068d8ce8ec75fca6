import type { Reference } from './types.ts';

/**
 * A reference as people write it. Names of screens are read more widely than they may be spelt (digits, hyphens),
 * so that a wrong screen id is still recognised as one.
 */
const PATTERN = /\$\{(?:screen\.([\w,-]+)\.)?(data|form)((?:\.[\w-]+)+)\}/;
const STICKY = new RegExp(PATTERN, 'y');
const ALL = new RegExp(PATTERN, 'g');

/** Reads the reference that starts at `offset`, if there is one. */
export function referenceAt(text: string, offset: number): Reference | undefined {
  STICKY.lastIndex = offset;
  const match = STICKY.exec(text);
  return match === null ? undefined : fromMatch(match, offset);
}

/** Every reference in a text, in order, whatever the language of the text. */
export function findReferences(text: string): readonly Reference[] {
  if (!text.includes('${')) return [];
  return Array.from(text.matchAll(ALL), (match) => fromMatch(match, match.index));
}

/** The text of a reference: `${screen.X.data.a.b}`. */
export function formatReference(reference: Pick<Reference, 'root' | 'screen' | 'segments'>): string {
  const screen = reference.screen === undefined ? '' : `screen.${reference.screen}.`;
  return `\${${screen}${[reference.root, ...reference.segments].join('.')}}`;
}

function fromMatch(match: RegExpExecArray, offset: number): Reference {
  const [whole, screen, root, tail = ''] = match;
  return {
    root: root === 'form' ? 'form' : 'data',
    ...(screen === undefined ? {} : { screen }),
    segments: tail.slice(1).split('.'),
    offset,
    length: whole.length,
  };
}
