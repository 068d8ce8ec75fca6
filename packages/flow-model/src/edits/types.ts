import type { Path, TextEdit } from '../document/types.ts';

/** Why an edit was refused; the same knowledge dims palette entries and explains refused drops. */
export interface Refusal {
  readonly code: RefusalCode;
  /** Plain words for people: what Meta would refuse and what to do instead. */
  readonly message: string;
}

/** Kinds of refusal. */
export type RefusalCode =
  | 'not-well-formed'
  | 'no-such-place'
  | 'not-in-version'
  | 'not-allowed-here'
  | 'form-in-form'
  | 'input-outside-form'
  | 'too-many-of-type'
  | 'too-many-components'
  | 'too-many-screens'
  | 'must-stand-alone'
  | 'nesting-too-deep'
  | 'into-itself'
  | 'name-taken'
  | 'bad-name'
  | 'reserved-name'
  | 'last-screen'
  | 'unknown-screen'
  | 'same-screen'
  | 'backward-route'
  | 'too-many-routes'
  | 'not-an-action';

/**
 * What an edit function answers: minimal text edits for `editDocument`, and the path that should be selected
 * afterwards (valid in the document after the edits), or the reason why not. Edit functions never throw on bad input.
 */
export type EditResult =
  | { readonly ok: true; readonly edits: readonly TextEdit[]; readonly select?: readonly Path[] }
  | { readonly ok: false; readonly refusal: Refusal };
