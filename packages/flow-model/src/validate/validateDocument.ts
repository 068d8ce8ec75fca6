import type { FlowDocument } from '../document/index.ts';
import { limits } from '../spec/index.ts';
import { Findings, type Finding } from './finding.ts';
import { diagnosticWithFixes } from './fixes/diagnosticWithFixes.ts';
import { lintFlow, type LintChoice } from './lints/index.ts';
import { problems } from './messages.ts';
import { shortRange } from './places.ts';
import { metaPointer } from './pointer.ts';
import type { Diagnostic } from './types.ts';
import { validateValue } from './validateValue.ts';

/**
 * Everything that can be said of a flow: whether it is JSON, its version, its shape and its meaning, in this order.
 * Errors are what Meta refuses to publish; what only phones or Meta's documentation mind is a warning. While the text
 * is not JSON there are only syntax errors. Values that did not change since an earlier version of the document are
 * not looked at again. Lints follow: advice of ours, each of which can be switched off.
 *
 * @example validateDocument(parseDocument('{}')) // [{ code: 'MISSING_FLOW_JSON_VERSION', … }, …]
 * @example validateDocument(doc, { lints: 'none' }) // what Meta and phones mind, without advice
 */
export function validateDocument(
  doc: FlowDocument,
  { lints = 'default' }: ValidateOptions = {},
): readonly Diagnostic[] {
  const choice = typeof lints === 'string' ? lints : lints.join(' ');
  let known = memory.get(doc);
  if (known === undefined) memory.set(doc, (known = new Map<string, readonly Diagnostic[]>()));
  let diagnostics = known.get(choice);
  if (diagnostics === undefined) {
    diagnostics =
      lints === 'none'
        ? withoutLints(doc)
        : [...validateDocument(doc, { lints: 'none' }), ...lintDiagnostics(doc, lints)];
    known.set(choice, diagnostics);
  }
  return diagnostics;
}

/** How to validate. */
export interface ValidateOptions {
  /** Which lints run; those that are on by default if nothing is said. */
  readonly lints?: LintChoice;
}

/** What was found, by the choice of lints. */
const memory = new WeakMap<FlowDocument, Map<string, readonly Diagnostic[]>>();

function withoutLints(doc: FlowDocument): readonly Diagnostic[] {
  const findings = doc.value === undefined ? [] : validateValue(doc.value);
  const text = textDiagnostics(doc).map((found) => diagnosticWithFixes(doc, found, found));
  return [...text, ...findings.map((finding) => toDiagnostic(doc, finding))];
}

function lintDiagnostics(doc: FlowDocument, choice: LintChoice): readonly Diagnostic[] {
  const findings = doc.value === undefined ? [] : lintFlow(doc.value, choice);
  return findings.map((finding) => toDiagnostic(doc, finding));
}

function toDiagnostic(doc: FlowDocument, finding: Finding): Diagnostic {
  const { atKey: _atKey, related, ...rest } = finding;
  return diagnosticWithFixes(doc, rest, {
    pointer: metaPointer(finding),
    range: shortRange(doc, finding),
    ...(related === undefined
      ? {}
      : { related: related.map((place) => ({ ...place, range: shortRange(doc, place) })) }),
  });
}

/** Faults of the text itself: syntax, size, keys that stand twice. */
function textDiagnostics(doc: FlowDocument): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { code, offset, length } of doc.syntaxProblems) {
    found.push({
      ...problems.syntax(code),
      severity: 'error',
      stage: 'json',
      path: [],
      pointer: '',
      range: { offset, length },
    });
  }
  if (doc.wellFormed && doc.value === undefined) {
    found.push({
      ...problems.syntax('expected-value'),
      severity: 'error',
      stage: 'json',
      path: [],
      pointer: '',
      range: { offset: 0, length: 0 },
    });
  }
  if (doc.text.charCodeAt(0) === 0xfeff) {
    found.push({
      ...problems.byteOrderMark(),
      severity: 'warning',
      stage: 'json',
      path: [],
      pointer: '',
      range: { offset: 0, length: 1 },
      fixes: [{ title: 'Remove it', edits: [{ offset: 0, length: 1, text: '' }], preferred: true }],
    });
  }
  for (const { key, path, offset, length } of doc.duplicateKeys) {
    found.push({
      ...problems.duplicateKey(key),
      severity: 'warning',
      stage: 'json',
      path,
      pointer: metaPointer({ path, stage: 'json' }),
      range: { offset, length },
    });
  }
  const size = sizeFinding(doc.text);
  if (size !== undefined) found.push(toDiagnostic(doc, size));
  return found;
}

function sizeFinding(text: string): Finding | undefined {
  const { warning, error } = limits.documentBytes;
  // A UTF-16 unit takes three bytes at most.
  if (text.length * 3 <= warning) return undefined;
  const bytes = utf8Length(text);
  const findings = new Findings('json');
  if (bytes > error) findings.add([], problems.tooLarge(bytes, error));
  else if (bytes > warning) findings.add([], problems.tooLarge(bytes, warning), { severity: 'warning' });
  return findings.list[0];
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    // Either half of a surrogate pair takes two of its four bytes.
    else if (unit >= 0xd800 && unit < 0xe000) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}
