import {
  composeEdits,
  editDocument,
  type EditResult,
  type FlowDocument,
  type Path,
  type TextEdit,
} from '@flowsmith/flow-model';

/**
 * Makes several edits one: each step sees the document as the steps before left it, and the result is a single edit
 * of the first document. A refusal of any step refuses all.
 */
export function chainEdits(
  doc: FlowDocument,
  steps: readonly ((doc: FlowDocument, selected: readonly Path[]) => EditResult)[],
): EditResult {
  let current = doc;
  let edits: readonly TextEdit[] = [];
  let select: readonly Path[] | undefined;
  for (const step of steps) {
    const result = step(current, select ?? []);
    if (!result.ok) return result;
    current = editDocument(current, result.edits);
    edits = composeEdits(edits, result.edits);
    select = result.select ?? select;
  }
  return select === undefined ? { ok: true, edits } : { ok: true, edits, select };
}
