import { composeEdits, editDocument, type FlowDocument } from '../../document/index.ts';
import type { JsonValue, Path, TextEdit } from '../../document/types.ts';
import type { EditResult, Refusal } from '../types.ts';

/**
 * Several edits, one after the other, that become one: each step sees the document as the steps before left it, and
 * `finish` answers edits against the document at the start. Nothing of it is visible before, so an edit that turns out
 * to be impossible half-way is simply dropped.
 */
export class Draft {
  #doc: FlowDocument;
  #edits: readonly TextEdit[] = [];

  constructor(doc: FlowDocument) {
    this.#doc = doc;
  }

  /** The document after the steps so far. */
  get doc(): FlowDocument {
    return this.#doc;
  }

  /** The flow after the steps so far. */
  get value(): JsonValue | undefined {
    return this.#doc.value;
  }

  /** Makes one step: edits of the current `doc`. */
  apply(edits: readonly TextEdit[]): void {
    if (edits.length === 0) return;
    this.#doc = editDocument(this.#doc, edits);
    this.#edits = this.#edits.length === 0 ? edits : composeEdits(this.#edits, edits);
  }

  /** All steps as one result. */
  finish(select?: readonly Path[]): EditResult {
    return done(this.#edits, select);
  }
}

/** A result that changes the document. */
export function done(edits: readonly TextEdit[], select?: readonly Path[]): EditResult {
  return select === undefined ? { ok: true, edits } : { ok: true, edits, select };
}

/** A result that changes nothing, with the reason. */
export function refuse(refusal: Refusal): EditResult {
  return { ok: false, refusal };
}
