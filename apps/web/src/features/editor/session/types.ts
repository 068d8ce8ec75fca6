import type { Diagnostic, EditResult, FlowDocument, NodeId, Path, TextEdit } from '@flowsmith/flow-model';

/** What the person is working on. Ids outlive edits; the paths follow from the document. */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'screen'; readonly ids: readonly NodeId[] }
  | { readonly kind: 'component'; readonly ids: readonly NodeId[] };

/** Where a change or a selection was made; views ignore the echo of their own. */
export type Origin = 'board' | 'inspector' | 'json' | 'history' | 'load' | 'other';

/** Top left corner of a screen on the board, in board pixels at 100 % zoom. */
export interface BoardPosition {
  readonly x: number;
  readonly y: number;
}

/** Places that people gave to screens, by screen id; kept beside the flow, never in its JSON. */
export type BoardLayout = { readonly [screenId: string]: BoardPosition };

/** One step of undo: text and board layout change together. */
export interface HistoryEntry {
  /** What the person did, in words for the Undo menu: "Move TextInput". */
  readonly label: string;
  readonly undo: readonly TextEdit[];
  readonly redo: readonly TextEdit[];
  readonly layoutBefore: BoardLayout;
  readonly layoutAfter: BoardLayout;
  readonly selectionBefore: readonly Path[];
  readonly selectionAfter: readonly Path[];
  /** Entries in a row with the same key, close in time, are one step (typing in a field). */
  readonly coalesce?: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Whether the server has what the person sees. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at?: number }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'offline'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string; readonly hint?: string }
  | {
      readonly kind: 'conflict';
      readonly theirs: { readonly text: string; readonly revision: number; readonly name: string };
    };

/** A wish to see a place of the flow, everywhere it can be seen. `nonce` makes two equal wishes two. */
export interface RevealRequest {
  readonly path: Path;
  readonly nonce: number;
  readonly origin: Origin;
}

/** Options of `run`. */
export interface RunOptions {
  readonly origin?: Origin;
  /** Key under which quick successive edits become one undo step, for example `label:${nodeId}`. */
  readonly coalesce?: string;
  /** Take over the edit's own selection. Default true. */
  readonly select?: boolean;
  /** Positions to set in the same undo step. */
  readonly layout?: BoardLayout;
}

/** What the editor was opened with. */
export interface EditorSource {
  readonly flowId: string;
  readonly name: string;
  readonly text: string;
  readonly layout: BoardLayout;
  /** Revision of the server that `text` is. */
  readonly revision: number;
  /** Why the person must not change the flow, in words; absent when they may. */
  readonly readOnly?: string | undefined;
}

/** The state of one open flow. Views read slices of it with `useEditor`. */
export interface EditorState {
  readonly flowId: string;
  readonly name: string;
  /** Why the person must not change the flow, in words. Every change is refused with it. */
  readonly readOnly: string | undefined;
  readonly doc: FlowDocument;
  /** Edits that led from the previous document to `doc`; what the text editor applies. */
  readonly lastEdits: readonly TextEdit[];
  readonly lastOrigin: Origin;
  /** Counts text changes since opening. */
  readonly textVersion: number;
  readonly layout: BoardLayout;
  readonly selection: Selection;
  readonly selectionOrigin: Origin;
  readonly past: readonly HistoryEntry[];
  readonly future: readonly HistoryEntry[];
  readonly diagnostics: readonly Diagnostic[];
  /** `textVersion` that `diagnostics` speak of. */
  readonly diagnosedVersion: number;
  readonly save: SaveState;
  /** Revision of the server that our text is based on. */
  readonly serverRevision: number;
  readonly reveal: RevealRequest | undefined;
  /** Spoken by the live region; `nonce` lets the same words be spoken twice. */
  readonly announcement: { readonly text: string; readonly nonce: number };
  /** Why the last refused edit was refused; shown as a toast. */
  readonly refusal: { readonly text: string; readonly nonce: number };
}

/** What can be done to an open flow. */
export interface EditorActions {
  /**
   * Computes an edit on the current document and applies it as one undo step.
   * A refusal changes nothing and is shown and spoken. While the text does not parse, every edit is refused.
   * Returns whether the edit was made.
   */
  run(label: string, make: (doc: FlowDocument) => EditResult, options?: RunOptions): boolean;
  /** Edits typed in the JSON editor; they may break the text. Quick typing is one undo step. */
  typeText(edits: readonly TextEdit[]): void;
  undo(): void;
  redo(): void;
  select(selection: Selection, origin?: Origin): void;
  selectPaths(paths: readonly Path[], origin?: Origin): void;
  /** Selects what stands at `path` (the component or screen around it) and asks all views to show it. */
  revealPath(path: Path, origin?: Origin): void;
  /** Moves screens on the board, as one undo step. */
  moveScreens(positions: BoardLayout, label?: string): void;
  /** Forgets all positions given by people. */
  tidyBoard(): void;
  rename(name: string): void;
  announce(text: string): void;
  /** Shows and speaks why something could not be done. */
  refuse(text: string): void;
  /** Replaces everything by another text (theirs after a conflict, a restored version), as one undo step. */
  replaceText(text: string, label: string): void;
}

/** The whole store. */
export type EditorStore = EditorState & EditorActions;
