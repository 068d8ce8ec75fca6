import { applyFixes, fixesFor, validateDocument, type Diagnostic } from '@flowsmith/flow-model';
import type { EditorStore } from '../session/index.ts';

/**
 * Applies the fix of a problem that has this title. It is looked up again, because the text may have changed since the
 * problem was found.
 */
export function applyFix(state: EditorStore, diagnostic: Diagnostic, title: string): void {
  const fix = fixesFor(state.doc, diagnostic).find((one) => one.title === title);
  if (fix === undefined) state.refuse('This fix no longer fits: the flow has changed.');
  else if (!state.doc.wellFormed) state.typeText(fix.edits);
  else state.run(title, () => ({ ok: true, edits: fix.edits }), { select: false });
}

/** Applies every fix that needs no decision, as one step of undo. */
export function applyAllFixes(state: EditorStore, lints: readonly string[]): void {
  const { edits, count } = applyFixes(state.doc, validateDocument(state.doc, { lints }));
  if (count === 0) state.refuse('None of these problems can be fixed without a decision of yours.');
  else
    state.run(count === 1 ? 'Fix 1 problem' : `Fix ${count} problems`, () => ({ ok: true, edits }), {
      select: false,
    });
}
