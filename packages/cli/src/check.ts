import {
  applyEdits,
  parseDocument,
  positionAt,
  sortEdits,
  setVersion,
  shownByMetaNow,
  validateDocument,
  type Diagnostic,
  type FlowDocument,
  type FlowVersion,
  type LintChoice,
  type Severity,
  type TextEdit,
  type TextPosition,
  type TextRange,
} from '@flowsmith/flow-model';

/** How flows are checked. */
export interface CheckOptions {
  /** Judge the flow as if it were written in this version. */
  readonly version?: FlowVersion;
  /** Which advice to give beside what Meta and phones mind. */
  readonly lints: LintChoice;
}

/** A finding with its place as people count it. */
export interface Found {
  readonly diagnostic: Diagnostic;
  readonly start: TextPosition;
  readonly end: TextPosition;
  /** An error that Meta shows only when others are mended. */
  readonly later: boolean;
}

/** A flow and everything that was found. */
export interface Checked {
  readonly file: string;
  readonly text: string;
  /** There are no errors; warnings and advice do not count. */
  readonly valid: boolean;
  readonly found: readonly Found[];
}

/** Checks the text of a flow. Never throws. */
export function check(file: string, text: string, options: CheckOptions): Checked {
  const original = parseDocument(text);
  const edits = options.version === undefined ? [] : versionEdits(original, options.version);
  const judged = edits.length === 0 ? original : parseDocument(applyEdits(text, edits));
  const diagnostics = validateDocument(judged, { lints: options.lints });
  const later = new Set(shownByMetaNow(diagnostics).later);
  const found = diagnostics.map((diagnostic): Found => {
    const { offset, length } = rangeBefore(edits, diagnostic.range);
    return {
      diagnostic,
      start: positionAt(original, offset),
      end: positionAt(original, offset + length),
      later: later.has(diagnostic),
    };
  });
  const valid = !diagnostics.some(({ severity }) => severity === 'error');
  return { file, text, valid, found };
}

/** How many findings of each severity, those that say the same fault again left out. */
export function countBySeverity(found: readonly Found[]): { readonly [severity in Severity]: number } {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { diagnostic } of withoutEchoes(found)) count[diagnostic.severity] += 1;
  return count;
}

/** The findings that say something new. */
export function withoutEchoes(found: readonly Found[]): readonly Found[] {
  return found.filter(({ diagnostic }) => diagnostic.echo !== true);
}

function versionEdits(doc: FlowDocument, version: FlowVersion): readonly TextEdit[] {
  const result = setVersion(doc, { version });
  return result.ok ? sortEdits(result.edits) : [];
}

/** Where a range of the edited text stood in the text before. */
function rangeBefore(edits: readonly TextEdit[], { offset, length }: TextRange): TextRange {
  const start = offsetBefore(edits, offset);
  return { offset: start, length: Math.max(offsetBefore(edits, offset + length) - start, 0) };
}

function offsetBefore(edits: readonly TextEdit[], offset: number): number {
  let moved = 0;
  for (const edit of edits) {
    const start = edit.offset + moved;
    if (offset <= start) break;
    if (offset < start + edit.text.length)
      return Math.min(edit.offset + (offset - start), edit.offset + edit.length);
    moved += edit.text.length - edit.length;
  }
  return offset - moved;
}
