import { offsetAt, parsePointer, pathAt, rangeOf, type FlowDocument, type Path } from '../document/index.ts';
import { diagnosticWithFixes } from './fixes/diagnosticWithFixes.ts';
import { problems } from './messages.ts';
import { shortRange } from './places.ts';
import type { Diagnostic, MetaPointer, MetaValidationError, Stage } from './types.ts';

/**
 * Meta's `validation_errors` as diagnostics at the same places: by path where the path leads somewhere in this
 * document, else by line and column, else at the whole flow. Codes and messages stay as they came; unknown ones too.
 * One diagnostic for each pointer, with the fixes that our own findings of that code have.
 */
export function fromMetaErrors(
  doc: FlowDocument,
  errors: readonly MetaValidationError[],
): readonly Diagnostic[] {
  return errors.flatMap((error) => {
    const pointers: readonly MetaPointer[] =
      error.pointers !== undefined && error.pointers.length > 0 ? error.pointers : [error];
    return pointers.map((pointer): Diagnostic => {
      const path = pathOf(doc, pointer) ?? pathOf(doc, placeOf(error)) ?? [];
      const message =
        error.message.trim() === '' ? problems.metaWithoutWords(error.error).message : error.message.trim();
      return diagnosticWithFixes(
        doc,
        { code: error.error, severity: 'error', stage: stageOf(error.error), message, path },
        { pointer: pointer.path?.trim() ?? '', range: shortRange(doc, { path }) },
      );
    });
  });
}

function placeOf({ line_start, column_start }: MetaValidationError): MetaPointer {
  return {
    ...(line_start === undefined ? {} : { line_start }),
    ...(column_start === undefined ? {} : { column_start }),
  };
}

function pathOf(doc: FlowDocument, pointer: MetaPointer): Path | undefined {
  const path =
    pointer.path === undefined || pointer.path.trim() === '' ? undefined : parsePointer(pointer.path);
  if (path !== undefined && rangeOf(doc, path) !== undefined) return path;
  const { line_start: line, column_start: column } = pointer;
  if (line !== undefined && line > 0)
    return pathAt(doc, offsetAt(doc, { line, column: column !== undefined && column > 0 ? column : 1 }));
  return path === undefined ? undefined : nearest(doc, path);
}

/** The part of a path that exists, if any. */
function nearest(doc: FlowDocument, path: Path): Path | undefined {
  for (let length = path.length - 1; length > 0; length--) {
    if (rangeOf(doc, path.slice(0, length)) !== undefined) return path.slice(0, length);
  }
  return undefined;
}

const SCHEMA_CODES: ReadonlySet<string> = new Set([
  'INVALID_PROPERTY_KEY',
  'INVALID_PROPERTY_TYPE',
  'INVALID_PROPERTY_VALUE_FORMAT',
  'MISSING_REQUIRED_PROPERTY',
  'MISSING_REQUIRED_TYPE_PROPERTY',
  'INVALID_TYPE_PROPERTY_VALUE',
  'MIN_ITEMS_REQUIRED',
  'MAX_ITEMS_REQUIRED',
  'MIN_CHARS_REQUIRED',
  'MINIMUM_VALUE_REQUIRED',
  'MAXIMUM_VALUE_REQUIRED',
  'PATTERN_MISMATCH',
  'PROPERTY_NAME_MISMATCH',
  'INVALID_ENUM_VALUE',
  'INVALID_DEPENDENCIES',
  'NOT_KEYWORD_SCHEMA_VALIDATION_FAILED',
  'ONE_OF_SCHEMA_VALIDATION_FAILED',
  'INVALID_ONE_OF_SCHEMA',
  'KEYWORD_ONE_OF',
]);

function stageOf(code: string): Stage {
  if (code === 'INVALID_FLOW_JSON') return 'json';
  if (code.includes('VERSION')) return 'version';
  return SCHEMA_CODES.has(code) ? 'schema' : 'semantic';
}
