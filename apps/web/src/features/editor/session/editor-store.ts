import {
  diffText,
  editDocument,
  invertEdits,
  parseDocument,
  type EditResult,
  type FlowDocument,
  type Path,
  type TextEdit,
} from '@flowsmith/flow-model';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { pushStep } from './history.ts';
import { messages } from './messages.ts';
import { NOTHING, pruneSelection, selectedPaths, selectionOf } from './selection.ts';
import type {
  BoardLayout,
  EditorSource,
  EditorState,
  EditorStore,
  HistoryEntry,
  Origin,
  RunOptions,
  Selection,
} from './types.ts';

/**
 * The store of one open flow: document, selection, history. Every change of text goes through `applyText`, whoever
 * makes it, so there is one undo stack and one place where identity is kept.
 * Saving and validation watch the store from outside (autosave.ts, diagnose.ts).
 */
export function createEditorStore(source: EditorSource, now: () => number = Date.now): StoreApi<EditorStore> {
  return createStore<EditorStore>()((set, get) => {
    /** Applies edits as one undo step. Nothing happens when they change nothing. */
    function applyText(
      label: string,
      edits: readonly TextEdit[],
      origin: Origin,
      more: StepOptions = {},
    ): void {
      const before = get();
      const layoutAfter = more.layout ?? before.layout;
      if (edits.length === 0 && layoutAfter === before.layout) return;
      const doc = edits.length === 0 ? before.doc : editDocument(before.doc, edits);
      const selection =
        more.select === undefined ? pruneSelection(doc, before.selection) : selectionOf(doc, more.select);
      const entry: HistoryEntry = {
        label,
        undo: invertEdits(before.doc, edits),
        redo: edits,
        layoutBefore: before.layout,
        layoutAfter,
        selectionBefore: selectedPaths(before.doc, before.selection),
        selectionAfter: selectedPaths(doc, selection),
        at: now(),
        ...(more.coalesce === undefined ? {} : { coalesce: more.coalesce }),
      };
      set({
        ...textChange(before, doc, edits, origin),
        layout: layoutAfter,
        selection: sameSelection(before.selection, selection) ? before.selection : selection,
        selectionOrigin: more.select === undefined ? before.selectionOrigin : origin,
        past: pushStep(before.past, entry),
        future: [],
        save: before.save.kind === 'conflict' ? before.save : { kind: 'unsaved' },
      });
    }

    /** Steps one entry back or forth. */
    function travel(entry: HistoryEntry | undefined, direction: 'undo' | 'redo'): void {
      if (entry === undefined) return;
      const before = get();
      const edits = entry[direction];
      const doc = edits.length === 0 ? before.doc : editDocument(before.doc, edits);
      const paths = direction === 'undo' ? entry.selectionBefore : entry.selectionAfter;
      set({
        ...textChange(before, doc, edits, 'history'),
        layout: direction === 'undo' ? entry.layoutBefore : entry.layoutAfter,
        selection: selectionOf(doc, paths),
        selectionOrigin: 'history',
        past: direction === 'undo' ? before.past.slice(0, -1) : [...before.past, entry],
        future: direction === 'undo' ? [entry, ...before.future] : before.future.slice(1),
        save: before.save.kind === 'conflict' ? before.save : { kind: 'unsaved' },
      });
      get().announce(direction === 'undo' ? messages.undone(entry.label) : messages.redone(entry.label));
    }

    /** Whether changes are refused, and says why. */
    function isRefused(): boolean {
      const { readOnly, refuse } = get();
      if (readOnly !== undefined) refuse(readOnly);
      return readOnly !== undefined;
    }

    return {
      ...initialState(source),
      run(label: string, make: (doc: FlowDocument) => EditResult, options: RunOptions = {}) {
        const { doc } = get();
        if (isRefused()) return false;
        if (!doc.wellFormed) {
          get().refuse(messages.textBroken);
          return false;
        }
        const result = make(doc);
        if (!result.ok) {
          get().refuse(result.refusal.message);
          return false;
        }
        applyText(label, result.edits, options.origin ?? 'other', {
          ...(options.coalesce === undefined ? {} : { coalesce: options.coalesce }),
          ...(options.layout === undefined ? {} : { layout: options.layout }),
          ...(options.select === false || result.select === undefined ? {} : { select: result.select }),
        });
        if (options.coalesce === undefined) get().announce(label);
        return true;
      },
      typeText(edits) {
        if (!isRefused()) applyText(messages.typing, edits, 'json', { coalesce: 'typing' });
      },
      undo() {
        if (!isRefused()) travel(get().past.at(-1), 'undo');
      },
      redo() {
        if (!isRefused()) travel(get().future[0], 'redo');
      },
      select(selection, origin = 'other') {
        if (sameSelection(get().selection, selection)) return;
        set({ selection, selectionOrigin: origin });
      },
      selectPaths(paths, origin = 'other') {
        get().select(selectionOf(get().doc, paths), origin);
      },
      revealPath(path, origin = 'other') {
        const { doc, reveal } = get();
        set({
          selection: doc.wellFormed ? selectionOf(doc, [path]) : get().selection,
          selectionOrigin: origin,
          reveal: { path, origin, nonce: (reveal?.nonce ?? 0) + 1 },
        });
      },
      moveScreens(positions, label = messages.moveScreens(Object.keys(positions).length)) {
        if (!isRefused()) applyText(label, [], 'board', { layout: { ...get().layout, ...positions } });
      },
      tidyBoard() {
        if (Object.keys(get().layout).length > 0 && !isRefused())
          applyText(messages.tidyBoard, [], 'board', { layout: {} });
      },
      rename(name) {
        if (name === get().name || isRefused()) return;
        set({ name, save: get().save.kind === 'conflict' ? get().save : { kind: 'unsaved' } });
      },
      announce(text) {
        set({ announcement: { text, nonce: get().announcement.nonce + 1 } });
      },
      refuse(text) {
        set({ refusal: { text, nonce: get().refusal.nonce + 1 } });
      },
      replaceText(text, label) {
        const { doc } = get();
        if (!isRefused()) applyText(label, diffText(doc.text, text), 'other', { select: [] });
      },
    };
  });
}

interface StepOptions {
  readonly coalesce?: string;
  readonly select?: readonly Path[];
  readonly layout?: BoardLayout;
}

function initialState(source: EditorSource): EditorState {
  return {
    flowId: source.flowId,
    name: source.name,
    readOnly: source.readOnly,
    doc: parseDocument(source.text),
    lastEdits: [],
    lastOrigin: 'load',
    textVersion: 0,
    layout: source.layout,
    selection: NOTHING,
    selectionOrigin: 'load',
    past: [],
    future: [],
    diagnostics: [],
    diagnosedVersion: -1,
    save: { kind: 'saved' },
    serverRevision: source.revision,
    reveal: undefined,
    announcement: { text: '', nonce: 0 },
    refusal: { text: '', nonce: 0 },
  };
}

function textChange(before: EditorState, doc: FlowDocument, edits: readonly TextEdit[], origin: Origin) {
  if (edits.length === 0) return {};
  return { doc, lastEdits: edits, lastOrigin: origin, textVersion: before.textVersion + 1 };
}

function sameSelection(a: Selection, b: Selection): boolean {
  if (a.kind === 'none' || b.kind === 'none') return a.kind === b.kind;
  return (
    a.kind === b.kind && a.ids.length === b.ids.length && a.ids.every((id, index) => id === b.ids[index])
  );
}
