import { useEffect } from 'react';
import { useDialogs } from '../page/dialogs.ts';
import { useEditorStore, usePanes, type Autosave } from '../session/index.ts';
import { playFrom } from '../common/play.ts';

/** Keys that work wherever the focus is. Undo in a field of the inspector is undo of the flow: the field shows what the flow holds. */
export function useGlobalKeys(autosave: Autosave): void {
  const store = useEditorStore();
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (isDialogOpen()) return;
      const action = keyAction(event);
      if (action === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      action();
    }

    function keyAction(event: KeyboardEvent): (() => void) | undefined {
      const command = event.metaKey || event.ctrlKey;
      if (!command)
        return event.key === '?' && !isTyping(event)
          ? () => useDialogs.getState().show('shortcuts')
          : undefined;
      switch (event.key.toLowerCase()) {
        case 'k':
          return () => useDialogs.getState().show('commands');
        case 's':
          return () => void autosave.flush();
        case 'z':
          return () => (event.shiftKey ? store.getState().redo() : store.getState().undo());
        case 'y':
          return () => store.getState().redo();
        case 'p':
          return () => playFrom(store);
        case 'j':
          return () => usePanes.getState().toggleDrawer('json');
        case 'm':
          return event.shiftKey
            ? () => usePanes.getState().set({ drawer: true, drawerTab: 'problems' })
            : undefined;
        default:
          return undefined;
      }
    }

    // Before anybody else: the JSON editor would take ⌘K for the beginning of a chord of its own.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [store, autosave]);
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && (target.isContentEditable || target.closest('.monaco-editor') !== null))
  );
}

/** While a dialog asks something, the flow behind it rests. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}
