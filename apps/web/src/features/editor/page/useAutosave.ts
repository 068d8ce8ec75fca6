import { useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { flowKeys, type Flow } from '@/api/flows.ts';
import { startAutosave, useEditorStore, type Autosave } from '../session/index.ts';
import { drafts } from './drafts.ts';
import { saveFlow } from './save-flow.ts';

/** Saving that belongs to the open editor: begins with it, saves the rest when it closes, and warns before a tab with unsaved work closes. */
export function useAutosave(): Autosave {
  const store = useEditorStore();
  const queryClient = useQueryClient();
  const autosave = useRef<Autosave>(undefined);
  useEffect(() => {
    const running = startAutosave(
      store,
      (request) =>
        saveFlow(request, (saved) => {
          // Others show the flow's state (published, changed since): they follow each save without asking again.
          queryClient.setQueryData<Flow>(flowKeys.one(request.flowId), (known) =>
            known === undefined ? undefined : { ...known, ...saved, text: request.text },
          );
        }),
      drafts,
    );
    autosave.current = running;
    if (store.getState().save.kind === 'unsaved') void running.flush();
    function warn(event: BeforeUnloadEvent): void {
      if (store.getState().save.kind !== 'saved') event.preventDefault();
    }
    function hide(): void {
      if (document.visibilityState === 'hidden') void running.flush();
    }
    window.addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', hide);
      void running.flush().then(() => queryClient.invalidateQueries({ queryKey: flowKeys.all }));
      running.stop();
    };
  }, [store, queryClient]);
  const [controls] = useState<Autosave>(() => ({
    flush: () => autosave.current?.flush() ?? Promise.resolve(false),
    overwrite: () => autosave.current?.overwrite() ?? Promise.resolve(false),
    stop: () => autosave.current?.stop(),
  }));
  return controls;
}
