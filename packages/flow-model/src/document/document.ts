import { collectDuplicates } from './duplicateKeys.ts';
import { indexLines, patchLines } from './lineIndex.ts';
import type { LineIndex } from './lineIndex.ts';
import { NodeReuse } from './nodeReuse.ts';
import { parseTree } from './parseTree.ts';
import type { ParsedTree } from './parseTree.ts';
import { reconcile } from './reconcile.ts';
import { applyEdits, composeEdits, sortEdits } from './textEdits.ts';
import type { SyntaxNode } from './tree.ts';
import type { DuplicateKey, JsonObject, JsonValue, NodeId, Path, SyntaxProblem, TextEdit } from './types.ts';

/** A text, what it was read as, and what is wrong with it. Immutable; versions of a document share what did not change. */
export interface FlowDocument {
  readonly text: string;
  /** The tree, also of a text with mistakes. `undefined` when there is no value at all. */
  readonly root: SyntaxNode | undefined;
  /** Where the root begins in the text. */
  readonly rootOffset: number;
  /** What `JSON.parse` would return; `undefined` unless well formed. */
  readonly value: JsonValue | undefined;
  /** The text is JSON (and not nested absurdly deep). */
  readonly wellFormed: boolean;
  readonly syntaxProblems: readonly SyntaxProblem[];
  readonly duplicateKeys: readonly DuplicateKey[];
  /** The last well-formed state: the document itself when it is well formed. */
  readonly good: FlowDocument | undefined;
}

/** Where a node was last seen; only hints, shared by all versions of a document. */
export type PlaceHints = Map<NodeId, Path>;

/** What a document knows beyond its public face. */
interface Backstage {
  /** Edits from the text of the last well-formed version to this one. */
  readonly sinceGood: readonly TextEdit[];
  /** Objects that were removed from this document, newest first. */
  readonly removed: readonly JsonObject[];
  readonly hints: PlaceHints;
  lines: LineIndex | undefined;
}

const backstage = new WeakMap<FlowDocument, Backstage>();

/** Reads a text. Never throws: mistakes are in `syntaxProblems`. */
export function parseDocument(text: string): FlowDocument {
  const document = build(text, parseTree(text), undefined);
  backstage.set(document, { sinceGood: [], removed: [], hints: new Map(), lines: undefined });
  return document;
}

/**
 * The document after a batch of edits, equal to parsing the edited text anew, but only what was touched is read again:
 * all other nodes and values are the very same objects, and so are values that turn out deeply equal. Screens and
 * components keep their node ids.
 *
 * @throws RangeError when the edits overlap or lie outside the text.
 */
export function editDocument(document: FlowDocument, edits: readonly TextEdit[]): FlowDocument {
  if (edits.length === 0) return document;
  const before = backstageOf(document);
  const sorted = sortEdits(edits, document.text.length);
  const text = applyEdits(document.text, sorted);
  // The last good tree is the best source: while a text is broken, its own tree may be torn far beyond the mistake.
  const source = document.good ?? document;
  const sinceGood = document.good === undefined ? sorted : composeEdits(before.sinceGood, sorted);
  const reuse = new NodeReuse(source.root, source.rootOffset, sinceGood);
  const tree = parseTree(text, reuse);
  let { removed } = before;
  if (tree.problems.length === 0 && tree.root !== undefined && source.value !== undefined) {
    removed = reconcile(tree.root, source.value, reuse.taken, removed);
  }
  const next = build(text, tree, document.good);
  backstage.set(next, {
    sinceGood: next.wellFormed ? [] : sinceGood,
    removed,
    hints: before.hints,
    lines: before.lines === undefined ? undefined : patchLines(before.lines, text, sorted),
  });
  return next;
}

/** The lines of a document, found once and then carried from version to version. */
export function linesOf(document: FlowDocument): LineIndex {
  const known = backstageOf(document);
  known.lines ??= indexLines(document.text);
  return known.lines;
}

/** See {@link PlaceHints}. */
export function hintsOf(document: FlowDocument): PlaceHints {
  return backstageOf(document).hints;
}

function backstageOf(document: FlowDocument): Backstage {
  let known = backstage.get(document);
  if (known === undefined) {
    known = { sinceGood: [], removed: [], hints: new Map(), lines: undefined };
    backstage.set(document, known);
  }
  return known;
}

function build(
  text: string,
  { root, rootOffset, problems }: ParsedTree,
  good: FlowDocument | undefined,
): FlowDocument {
  const wellFormed = problems.length === 0;
  const facts = {
    text,
    root,
    rootOffset,
    value: wellFormed ? root?.value : undefined,
    wellFormed,
    syntaxProblems: problems,
    duplicateKeys: root === undefined ? [] : collectDuplicates(root, rootOffset),
  };
  if (!wellFormed) return { ...facts, good };
  const document: FlowDocument & { good: FlowDocument | undefined } = { ...facts, good: undefined };
  document.good = document;
  return document;
}
