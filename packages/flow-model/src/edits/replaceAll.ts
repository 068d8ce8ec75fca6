import { diffText, type FlowDocument } from '../document/index.ts';
import { done } from './parts/draft.ts';
import type { EditResult } from './types.ts';

/** Replaces the whole text, such as after an import. What both texts begin and end with is not touched. Always possible. */
export function replaceAll(doc: FlowDocument, { text }: { readonly text: string }): EditResult {
  return done(diffText(doc.text, text));
}
