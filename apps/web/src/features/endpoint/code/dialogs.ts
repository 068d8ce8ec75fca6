import { create } from 'zustand';

/** The dialogs of the code section; one is open at a time. */
export type CodeDialog = 'live' | 'versions' | 'merge';

interface CodeDialogs {
  readonly open: CodeDialog | undefined;
  /** The person wants to decide about a conflict later. */
  readonly conflictPostponed: boolean;
  show(dialog: CodeDialog): void;
  close(): void;
}

export const useCodeDialogs = create<CodeDialogs>()((set) => ({
  open: undefined,
  conflictPostponed: false,
  show: (open) => set({ open }),
  close: () => set({ open: undefined }),
}));

/** Shows what bringing the code up to date would change. */
export function openMerge(): void {
  useCodeDialogs.getState().show('merge');
}
