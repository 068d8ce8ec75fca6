import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { buildPath, endpointPath, SECTIONS } from '@/features/endpoint/index.ts';
import { useDialogs } from '../page/dialogs.ts';
import { useEditorView } from '../page/useEditorView.ts';
import { useEditorStore, usePanes, type Autosave } from '../session/index.ts';
import { playFrom } from '../common/play.ts';

/** Keys that work wherever the focus is. Undo in a field of the inspector is undo of the flow: the field shows what the flow holds. */
export function useGlobalKeys(autosave: Autosave): void {
  const store = useEditorStore();
  const navigate = useNavigate();
  const { kind } = useEditorView();
  useEffect(() => {
    const { flowId } = store.getState();
    /** The drawer stands below the board. */
    function onBoard(action: () => void): void {
      if (kind === 'endpoint') void navigate(buildPath(flowId));
      action();
    }

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
      const section = SECTIONS.find((_, index) => event.code === `Digit${index + 1}`);
      if (event.altKey && !command && !event.shiftKey && section !== undefined)
        return () => void navigate(endpointPath(flowId, section.id));
      if (!command)
        return event.key === '?' && !isTyping(event)
          ? () => useDialogs.getState().show('shortcuts')
          : undefined;
      switch (event.key.toLowerCase()) {
        case 'k':
          return () => useDialogs.getState().show('commands');
        case 's':
          return () => void autosave.flush();
        case 'e':
          return () => void navigate(kind === 'build' ? endpointPath(flowId) : buildPath(flowId));
        case 'z':
          // What is typed for the endpoint is undone where it is typed.
          if (kind === 'endpoint') return undefined;
          return () => (event.shiftKey ? store.getState().redo() : store.getState().undo());
        case 'y':
          if (kind === 'endpoint') return undefined;
          return () => store.getState().redo();
        case 'p':
          return () => playFrom(store);
        case 'j':
          return () =>
            onBoard(() =>
              kind === 'build'
                ? usePanes.getState().toggleDrawer('json')
                : usePanes.getState().set({ drawer: true, drawerTab: 'json' }),
            );
        case 'm':
          return event.shiftKey
            ? () => onBoard(() => usePanes.getState().set({ drawer: true, drawerTab: 'problems' }))
            : undefined;
        default:
          return undefined;
      }
    }

    // Before anybody else: the JSON editor would take ⌘K for the beginning of a chord of its own.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [store, autosave, navigate, kind]);
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
