import type { StoreApi } from 'zustand/vanilla';
import { create } from 'zustand';
import { selectedPaths, usePanes, type EditorStore } from '../session/index.ts';
import { screenIdAt } from './commands.ts';

/** Where the player starts, and how often it was told to start: a new `run` begins anew. */
export const usePlay = create<{ readonly screen: string | undefined; readonly run: number }>()(() => ({
  screen: undefined,
  run: 0,
}));

/** Opens the phone and plays, from the selected screen if there is one, else from the entry. */
export function playFrom(store: StoreApi<EditorStore>): void {
  const { doc, selection } = store.getState();
  const [path] = selectedPaths(doc, selection);
  const screen = path === undefined ? undefined : screenIdAt(doc, path.slice(0, 2));
  usePlay.setState(({ run }) => ({ screen, run: run + 1 }));
  usePanes.getState().set({ right: true, rightTab: 'phone' });
}
