import { createContext, useContext, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { EditorStore } from './types.ts';

const EditorContext = createContext<StoreApi<EditorStore> | undefined>(undefined);

/** Gives the editor's store to everything inside. */
export function EditorProvider({ store, children }: { store: StoreApi<EditorStore>; children: ReactNode }) {
  return <EditorContext value={store}>{children}</EditorContext>;
}

/** The store itself, for event handlers that read the state when they run. */
export function useEditorStore(): StoreApi<EditorStore> {
  const store = useContext(EditorContext);
  if (store === undefined) throw new Error('useEditor needs an EditorProvider around it');
  return store;
}

/** A slice of the editor's state; the component renders again only when the slice changes (by ===). */
export function useEditor<T>(selector: (state: EditorStore) => T): T {
  return useStore(useEditorStore(), selector);
}
