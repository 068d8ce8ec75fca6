/** A JSON value as `JSON.parse` returns it. */
export type JsonValue = null | boolean | number | string | JsonArray | JsonObject;
/** An array of JSON values. Never mutated: values are shared between versions of a document. */
export type JsonArray = readonly JsonValue[];
/** A JSON object. Never mutated: values are shared between versions of a document. */
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}

/** Steps from the root to a value: keys of objects and indexes of arrays, for example `['screens', 0, 'title']`. */
export type Path = readonly (string | number)[];

/** A stretch of text, in UTF-16 code units from the start of the document. */
export interface TextRange {
  readonly offset: number;
  readonly length: number;
}

/** Replaces `length` units at `offset` (both of the text before any edit of the same batch) with `text`. */
export interface TextEdit extends TextRange {
  readonly text: string;
}

/** A place in the text as people and Meta count it: both 1-based, columns in UTF-16 units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** Why a text is not JSON. */
export type SyntaxProblemCode =
  | 'unexpected-character'
  | 'unexpected-end'
  | 'expected-value'
  | 'expected-key'
  | 'expected-colon'
  | 'expected-comma'
  | 'trailing-comma'
  | 'trailing-content'
  | 'unterminated-string'
  | 'control-character'
  | 'bad-escape'
  | 'bad-number'
  | 'bad-literal'
  | 'comment'
  | 'too-deep';

/** One syntax error with its place. */
export interface SyntaxProblem extends TextRange {
  readonly code: SyntaxProblemCode;
}

/** A key that stands twice in one object. JSON allows it; the last one counts. */
export interface DuplicateKey extends TextRange {
  readonly key: string;
  readonly path: Path;
}

/**
 * Identity of a screen or component that outlives edits, kept outside the JSON.
 * The same id means the same thing to a person although its text, place or properties changed.
 */
export type NodeId = string & { readonly __nodeId?: never };
