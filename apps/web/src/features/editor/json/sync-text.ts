import type { StoreApi } from 'zustand/vanilla';
import type { EditorStore } from '../session/index.ts';
import type { ModelFeed } from './model-feed.ts';
import { changesFromEdits, editsFromModel } from './model-text.ts';
import { monaco } from './setup-monaco.ts';

/**
 * Keeps model and document the same, each change as its own small edit: typing goes to the store (where undo lives),
 * everything else comes from the store. Monaco's own undo is not used.
 */
export function syncText(
  store: StoreApi<EditorStore>,
  view: monaco.editor.IStandaloneCodeEditor,
  model: monaco.editor.ITextModel,
  feed: ModelFeed,
): monaco.IDisposable {
  let applying = false;

  const typing = model.onDidChangeContent((event) => {
    if (applying) return;
    store.getState().typeText(editsFromModel(store.getState().doc, event.changes));
  });

  const unsubscribe = store.subscribe((state, before) => {
    if (state.doc === before.doc || state.lastOrigin === 'json') return;
    feed.add(() => {
      applying = true;
      if (state.lastEdits.length === 0) model.setValue(state.doc.text);
      else model.applyEdits(changesFromEdits(before.doc, state.lastEdits));
      applying = false;
    });
  });

  const { KeyMod, KeyCode } = monaco;
  view.addCommand(KeyMod.CtrlCmd | KeyCode.KeyZ, () => store.getState().undo());
  view.addCommand(KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ, () => store.getState().redo());
  view.addCommand(KeyMod.CtrlCmd | KeyCode.KeyY, () => store.getState().redo());

  return {
    dispose() {
      typing.dispose();
      unsubscribe();
    },
  };
}
