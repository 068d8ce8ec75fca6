import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { buildPath, endpointPath, SECTIONS } from '@/features/endpoint/index.ts';
import { ANSWERS_SECTIONS, answersPath } from '@/features/responses/index.ts';
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
      if (kind !== 'build') void navigate(buildPath(flowId));
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

    /** Beside the answers the keys open their sections, elsewhere those of the endpoint. */
    function sectionPath(code: string): string | undefined {
      const place = (_: unknown, index: number) => code === `Digit${index + 1}`;
      if (kind === 'answers') {
        const section = ANSWERS_SECTIONS.find(place);
        return section && answersPath(flowId, section.id);
      }
      const section = SECTIONS.find(place);
      return section && endpointPath(flowId, section.id);
    }

    function keyAction(event: KeyboardEvent): (() => void) | undefined {
      const command = event.metaKey || event.ctrlKey;
      const section = event.altKey && !command && !event.shiftKey ? sectionPath(event.code) : undefined;
      if (section !== undefined) return () => void navigate(section);
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
          if (event.shiftKey) return () => void navigate(answersPath(flowId));
          return () => void navigate(kind === 'build' ? endpointPath(flowId) : buildPath(flowId));
        case 'z':
          // What is typed for the endpoint is undone where it is typed.
          if (kind !== 'build') return undefined;
          return () => (event.shiftKey ? store.getState().redo() : store.getState().undo());
        case 'y':
          if (kind !== 'build') return undefined;
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
