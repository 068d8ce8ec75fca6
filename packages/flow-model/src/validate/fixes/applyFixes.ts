import type { FlowDocument } from '../../document/index.ts';
import { Draft } from '../../edits/parts/draft.ts';
import type { EditResult } from '../../edits/index.ts';
import type { Diagnostic, Fix } from '../types.ts';
import { validateDocument } from '../validateDocument.ts';

/** What “fix all” does. */
export interface FixesApplied {
  /** Edits of the document; none when nothing can be mended unasked. */
  readonly edits: Extract<EditResult, { readonly ok: true }>['edits'];
  /** How many fixes were applied. */
  readonly count: number;
}

/** One fix may uncover the next; this bounds how often that may go on. */
const MAX_FIXES = 500;

/**
 * Applies every fix that is the one obvious mending, one after the other, until none is left.  Hints are not followed unasked, only errors and warnings.
 * @param diagnostics which problems to mend; if nothing is said those of `doc`, and what comes to light on the way
 *
 * @example editDocument(doc, applyFixes(doc).edits)
 */
export function applyFixes(doc: FlowDocument, diagnostics?: readonly Diagnostic[]): FixesApplied {
  const codes = diagnostics === undefined ? undefined : new Set(diagnostics.map(({ code }) => code));
  const draft = new Draft(doc);
  const tried = new Set<string>();
  let left: readonly Diagnostic[] = diagnostics ?? validateDocument(doc);
  let count = 0;
  while (count < MAX_FIXES) {
    const step = nextStep(left, tried);
    if (step === undefined) break;
    draft.apply(step.edits);
    count += 1;
    left = validateDocument(draft.doc).filter(({ code }) => codes?.has(code) !== false);
  }
  const result = draft.finish();
  return { edits: result.ok ? result.edits : [], count };
}

/** Problems with an obvious mending that “fix all” would take up. */
export function fixable(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(
    (diagnostic) => diagnostic.severity !== 'info' && obvious(diagnostic) !== undefined,
  );
}

function obvious({ fixes, echo }: Diagnostic): Fix | undefined {
  return echo === true ? undefined : fixes?.find(({ preferred }) => preferred === true);
}

function nextStep(diagnostics: readonly Diagnostic[], tried: Set<string>): Fix | undefined {
  for (const diagnostic of fixable(diagnostics)) {
    const fix = obvious(diagnostic);
    const key = `${diagnostic.code} ${diagnostic.pointer} ${diagnostic.message}`;
    if (fix === undefined || tried.has(key)) continue;
    // Not again: a fix that leaves its problem would go on for ever.
    tried.add(key);
    return fix;
  }
  return undefined;
}
