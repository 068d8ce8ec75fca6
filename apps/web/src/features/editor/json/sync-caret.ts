import { pathAt, rangeOf } from '@flowsmith/flow-model';
import type { StoreApi } from 'zustand/vanilla';
import { selectedPaths, type EditorStore } from '../session/index.ts';
import { nodePathAround } from '../session/selection.ts';
import type { ModelFeed } from './model-feed.ts';
import { documentOffset, modelRange } from './model-text.ts';
import { monaco } from './setup-monaco.ts';

/** Caret and selection follow each other: what stands around the caret is selected, what is selected is shown and marked. */
export function syncCaret(
  store: StoreApi<EditorStore>,
  view: monaco.editor.IStandaloneCodeEditor,
  model: monaco.editor.ITextModel,
  feed: ModelFeed,
): monaco.IDisposable {
  const marked = view.createDecorationsCollection();

  const caret = view.onDidChangeCursorPosition(({ position, reason }) => {
    if (!view.hasTextFocus() || reason === monaco.editor.CursorChangeReason.ContentFlush) return;
    const { doc, selectPaths } = store.getState();
    if (!doc.wellFormed) return;
    const path = nodePathAround(
      doc.value,
      pathAt(doc, documentOffset(doc, position.lineNumber, position.column)),
    );
    if (path !== undefined) selectPaths([path], 'json');
  });

  function markSelection(scroll: boolean): void {
    const { doc, selection } = store.getState();
    const ranges = selectedPaths(doc, selection)
      .map((path) => rangeOf(doc, path))
      .filter((range) => range !== undefined)
      .map((range) => modelRange(doc, range));
    marked.set(
      ranges.map((range) => ({ range, options: { isWholeLine: true, className: 'json-selected' } })),
    );
    const [first] = ranges;
    if (scroll && first !== undefined) view.revealRangeNearTopIfOutsideViewport(first);
  }

  function show(): void {
    const { doc, reveal } = store.getState();
    const range = reveal === undefined ? undefined : rangeOf(doc, reveal.path);
    if (range === undefined) return;
    const place = modelRange(doc, range);
    view.setSelection(
      place.startLineNumber === place.endLineNumber
        ? place
        : { ...place, endLineNumber: place.startLineNumber, endColumn: place.startColumn },
    );
    view.revealRangeInCenterIfOutsideViewport(place);
  }

  markSelection(true);
  const unsubscribe = store.subscribe((state, before) => {
    const selected = state.selection !== before.selection;
    // The editor itself keeps marks where they belong while somebody types in it.
    if (selected || (state.doc !== before.doc && state.lastOrigin !== 'json'))
      feed.add(() => markSelection(selected && state.selectionOrigin !== 'json'));
    if (state.reveal !== before.reveal && state.reveal?.origin !== 'json') feed.add(show);
  });

  return {
    dispose() {
      caret.dispose();
      unsubscribe();
      if (!model.isDisposed()) marked.clear();
    },
  };
}
