import type { FlowDocument, Path, TextRange } from '../../document/index.ts';
import type { Finding } from '../finding.ts';
import type { Diagnostic, Fix, Severity, Stage } from '../types.ts';
import { fixesFor } from './fixesFor.ts';

/** A finding with its place in the text. Its fixes are looked for when they are first asked for. */
export function diagnosticWithFixes(
  doc: FlowDocument,
  finding: Omit<Finding, 'atKey' | 'related'>,
  place: Pick<Diagnostic, 'pointer' | 'range' | 'related'>,
): Diagnostic {
  return new Found(doc, finding, place);
}

class Found implements Diagnostic {
  readonly code: string;
  readonly echo?: true;
  readonly severity: Severity;
  readonly stage: Stage;
  readonly message: string;
  readonly hint?: string;
  readonly path: Path;
  readonly pointer: string;
  readonly range: TextRange;
  readonly related?: NonNullable<Diagnostic['related']>;
  readonly #doc: FlowDocument;
  #fixes: readonly Fix[] | undefined;

  constructor(
    doc: FlowDocument,
    { code, echo, severity, stage, message, hint, path }: Omit<Finding, 'atKey' | 'related'>,
    { pointer, range, related }: Pick<Diagnostic, 'pointer' | 'range' | 'related'>,
  ) {
    this.#doc = doc;
    this.code = code;
    this.severity = severity;
    this.stage = stage;
    this.message = message;
    this.path = path;
    this.pointer = pointer;
    this.range = range;
    if (hint !== undefined) this.hint = hint;
    if (echo !== undefined) this.echo = echo;
    if (related !== undefined) this.related = related;
  }

  get fixes(): readonly Fix[] {
    return (this.#fixes ??= fixesFor(this.#doc, this));
  }
}
