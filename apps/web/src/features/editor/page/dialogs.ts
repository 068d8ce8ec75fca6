import { create } from 'zustand';

/** The dialogs of the editor; one is open at a time. */
export type EditorDialog =
  | 'commands'
  | 'shortcuts'
  | 'history'
  | 'pictures'
  | 'share'
  | 'publish'
  | 'code'
  | 'version';

interface DialogsStore {
  readonly open: EditorDialog | undefined;
  /** The person wants to decide about a conflict later. */
  readonly conflictPostponed: boolean;
  show(dialog: EditorDialog): void;
  close(): void;
  postponeConflict(postponed: boolean): void;
}

export const useDialogs = create<DialogsStore>()((set) => ({
  open: undefined,
  conflictPostponed: false,
  show: (dialog) => set({ open: dialog }),
  close: () => set({ open: undefined }),
  postponeConflict: (conflictPostponed) => set({ conflictPostponed }),
}));
