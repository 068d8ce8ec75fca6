import { create } from 'zustand';

/** The dialogs of the editor; one is open at a time. */
export type EditorDialog = 'commands' | 'shortcuts' | 'history' | 'publish' | 'code';

interface DialogsStore {
  readonly open: EditorDialog | undefined;
  show(dialog: EditorDialog): void;
  close(): void;
}

export const useDialogs = create<DialogsStore>()((set) => ({
  open: undefined,
  show: (dialog) => set({ open: dialog }),
  close: () => set({ open: undefined }),
}));
