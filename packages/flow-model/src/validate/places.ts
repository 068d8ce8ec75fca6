import { keyRangeOf, rangeOf, type FlowDocument, type Path, type TextRange } from '../document/index.ts';
import type { Finding } from './finding.ts';

/** The whole value that a finding is about, or its key; of what is not there, the nearest thing around it. */
export function wholeRange(doc: FlowDocument, { path, atKey }: Pick<Finding, 'path' | 'atKey'>): TextRange {
  const key = atKey === true ? keyRangeOf(doc, path) : undefined;
  return key ?? nearestRange(doc, path);
}

/**
 * What to underline for a finding: a short value as a whole, of a long object its type, id or name, of other long
 * values their key or first character.
 */
export function shortRange(doc: FlowDocument, finding: Pick<Finding, 'path' | 'atKey'>): TextRange {
  const range = wholeRange(doc, finding);
  if (range.length <= LONGEST && !doc.text.slice(range.offset, range.offset + range.length).includes('\n'))
    return range;
  for (const member of ['type', 'id', 'name']) {
    const found = rangeOf(doc, [...finding.path, member]);
    if (found !== undefined && found.length <= LONGEST) return found;
  }
  return keyRangeOf(doc, finding.path) ?? { offset: range.offset, length: Math.min(1, range.length) };
}

const LONGEST = 120;

function nearestRange(doc: FlowDocument, path: Path): TextRange {
  for (let length = path.length; length >= 0; length--) {
    const range = rangeOf(doc, path.slice(0, length));
    if (range !== undefined) return range;
  }
  return { offset: 0, length: 0 };
}
