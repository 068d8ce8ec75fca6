import { offsetAt, positionAt, type FlowDocument, type TextEdit } from '@flowsmith/flow-model';
import type { IRange } from 'monaco-editor/editor';

/**
 * Monaco's model and the document hold the same lines but not always the same characters: Monaco keeps one kind of
 * line end for the whole text and sets a byte order mark apart. So places are translated by line and column, which
 * agree, and never by offset. The document keeps every byte.
 */

/** A change as Monaco reports it. */
export interface ModelChange {
  readonly range: IRange;
  readonly text: string;
}

/** The document's edits for changes typed into the model; `doc` is the document before them. */
export function editsFromModel(doc: FlowDocument, changes: readonly ModelChange[]): TextEdit[] {
  const lineEnd = doc.text.includes('\r\n') ? '\r\n' : '\n';
  return changes
    .map(({ range, text }): TextEdit => {
      const offset = documentOffset(doc, range.startLineNumber, range.startColumn);
      const end = documentOffset(doc, range.endLineNumber, range.endColumn);
      return { offset, length: end - offset, text: text.replace(/\r\n?|\n/g, lineEnd) };
    })
    .sort((a, b) => a.offset - b.offset);
}

/** The model's changes for edits of the document; `doc` is the document before them. */
export function changesFromEdits(doc: FlowDocument, edits: readonly TextEdit[]): ModelChange[] {
  return edits.map(({ offset, length, text }) => ({ range: modelRange(doc, { offset, length }), text }));
}

/** A stretch of the document as a range of the model. */
export function modelRange(
  doc: FlowDocument,
  { offset, length }: { readonly offset: number; readonly length: number },
): IRange {
  const start = positionAt(doc, offset);
  const end = positionAt(doc, offset + length);
  const mark = hasMark(doc);
  return {
    startLineNumber: start.line,
    startColumn: column(start, mark),
    endLineNumber: end.line,
    endColumn: column(end, mark),
  };
}

/** The document's offset of a place in the model. */
export function documentOffset(doc: FlowDocument, line: number, modelColumn: number): number {
  return offsetAt(doc, { line, column: line === 1 && hasMark(doc) ? modelColumn + 1 : modelColumn });
}

function column(position: { readonly line: number; readonly column: number }, mark: boolean): number {
  return position.line === 1 && mark ? Math.max(1, position.column - 1) : position.column;
}

function hasMark(doc: FlowDocument): boolean {
  return doc.text.charCodeAt(0) === 0xfeff;
}
