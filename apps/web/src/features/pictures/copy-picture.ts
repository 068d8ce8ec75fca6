import type { StoreApi } from 'zustand/vanilla';
import type { EditorStore } from '../editor/session/types.ts';

/**
 * Copies the picture of the selected screen (or of the one around what is selected) to the clipboard, as the dialog would
 * with what was last chosen there; says so, or why not. Call it in answer to a click or key. All that draws is loaded only now.
 */
export async function copyScreenPicture(store: StoreApi<EditorStore>): Promise<void> {
  try {
    const { copyFromEditor } = await import('./export/copy-from-editor.ts');
    await copyFromEditor(store.getState());
  } catch {
    // Only loading can fail: what goes wrong later was told. The words are here, since all others are not loaded yet.
    store
      .getState()
      .refuse('What draws pictures could not be loaded. See whether the server answers, and try again.');
  }
}
