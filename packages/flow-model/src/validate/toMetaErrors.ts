import { positionAt, rangeOf, type FlowDocument } from '../document/index.ts';
import { wholeRange } from './places.ts';
import { shownByMetaNow } from './shownByMetaNow.ts';
import type { Diagnostic, MetaPointer, MetaValidationError } from './types.ts';

/**
 * Errors as the Graph API returns them in `validation_errors` (Flow JSON reference, 9.1): only of the first stage that
 * fails, same code and message merged into one error with several pointers, places 1-based with exclusive
 * `column_end`. A text that is not JSON has its error at 0:0.
 */
export function toMetaErrors(
  doc: FlowDocument,
  diagnostics: readonly Diagnostic[],
): readonly MetaValidationError[] {
  const merged = new Map<string, { first: Diagnostic; pointers: Map<string | undefined, MetaPointer> }>();
  for (const error of shownByMetaNow(diagnostics).now) {
    const key = `${error.code}\n${error.message}`;
    const pointer = pointerOf(doc, error);
    const known = merged.get(key);
    if (known === undefined) merged.set(key, { first: error, pointers: new Map([[pointer.path, pointer]]) });
    else if (!known.pointers.has(pointer.path)) known.pointers.set(pointer.path, pointer);
  }
  return [...merged.values()].map(({ first, pointers: byPath }) => {
    const pointers = [...byPath.values()];
    const { path: _path, ...place } = pointers[0] ?? NOWHERE;
    return { error: first.code, error_type: 'FLOW_JSON_ERROR', message: first.message, ...place, pointers };
  });
}

const NOWHERE: MetaPointer = { line_start: 0, line_end: 0, column_start: 0, column_end: 0 };

function pointerOf(doc: FlowDocument, { path, pointer, stage }: Diagnostic): MetaPointer {
  if (stage === 'json' || rangeOf(doc, []) === undefined) return { ...NOWHERE, path: pointer };
  const { offset, length } = wholeRange(doc, { path });
  const start = positionAt(doc, offset);
  const end = positionAt(doc, offset + length);
  return {
    line_start: start.line,
    line_end: end.line,
    column_start: start.column,
    column_end: end.column,
    path: pointer,
  };
}
