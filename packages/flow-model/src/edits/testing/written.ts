import { applyEdits, editDocument, parseDocument, type FlowDocument } from '../../document/index.ts';
import type { EditResult } from '../types.ts';

/** The text after an edit of a text, or the code of the refusal in angle brackets. */
export function textAfter(text: string, make: (doc: FlowDocument) => EditResult): string {
  const doc = parseDocument(text);
  const result = make(doc);
  return result.ok ? applyEdits(text, result.edits) : `<${result.refusal.code}>`;
}

/** The flow after an edit that has to succeed. */
export function valueAfter(value: unknown, make: (doc: FlowDocument) => EditResult): unknown {
  const doc = parseDocument(JSON.stringify(value));
  const result = make(doc);
  if (!result.ok) throw new Error(result.refusal.message);
  return editDocument(doc, result.edits).value;
}

/** The code of the refusal of an edit. */
export function refusalOf(value: unknown, make: (doc: FlowDocument) => EditResult): string | undefined {
  const result = make(parseDocument(JSON.stringify(value)));
  return result.ok ? undefined : result.refusal.code;
}
