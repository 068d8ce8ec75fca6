import type { Path, TextRange } from '../document/types.ts';
import type { TextEdit } from '../document/types.ts';

/** `error`: Meta refuses to publish. `warning`: Meta lets it pass, the phone or the docs do not. `info`: advice. */
export type Severity = 'error' | 'warning' | 'info';

/** Meta validates in stages and stops after the first that fails; lints are ours alone. */
export type Stage = 'json' | 'version' | 'schema' | 'semantic' | 'lint';

/** An edit that mends a problem in one click. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The one obvious mending, which "fix all" may apply unasked. */
  readonly preferred?: boolean;
}

/** One finding about a flow, with its place on the canvas (`path`) and in the text (`range`). */
export interface Diagnostic {
  /** Meta's code where Meta has one (Flow JSON reference, error codes), ours otherwise. */
  readonly code: string;
  /**
   * Meta reports some faults several times under different codes; these are the further ones.
   * Lists for people leave them out: the first says it all.
   */
  readonly echo?: true;
  readonly severity: Severity;
  readonly stage: Stage;
  readonly message: string;
  readonly hint?: string;
  readonly path: Path;
  /** The path in Meta's spelling: `screens[0].layout.children[1].type`. */
  readonly pointer: string;
  readonly range: TextRange;
  readonly related?: readonly { readonly path: Path; readonly range: TextRange; readonly message: string }[];
  readonly fixes?: readonly Fix[];
}

/** An entry of `validation_errors` as the Graph API returns it. */
export interface MetaValidationError {
  readonly error: string;
  readonly error_type: string;
  readonly message: string;
  readonly line_start?: number;
  readonly line_end?: number;
  readonly column_start?: number;
  readonly column_end?: number;
  readonly pointers?: readonly MetaPointer[];
}

/** A place of a validation error: lines and columns 1-based, `column_end` exclusive. */
export interface MetaPointer {
  readonly line_start?: number;
  readonly line_end?: number;
  readonly column_start?: number;
  readonly column_end?: number;
  readonly path?: string;
}
