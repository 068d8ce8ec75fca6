import type { StoreApi } from 'zustand/vanilla';
import type { EditorStore } from '../editor/session/types.ts';

/**
 * Copies the picture of the selected screen (or of the one around what is selected) to the clipboard, as the dialog would
 * with what was last chosen there; says so, or why not. Call it in answer to a click or key. All that draws is loaded only now.
 */
export async function copyScreenPicture(store: StoreApi<EditorStore>): Promise<void> {
  const { copyFromEditor } = await import('./export/copy-from-editor.ts');
  await copyFromEditor(store.getState());
}
