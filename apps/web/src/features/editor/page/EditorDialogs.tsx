import { lazy, Suspense } from 'react';
import { ReadOnlyArea } from '@/ui/index.ts';
import { useEditor, type Autosave } from '../session/index.ts';
import { useDialogs } from './dialogs.ts';

// Dialogs are fetched when they are first opened: none of them is needed to begin.
const CodeDialog = lazy(() => import('../code/CodeDialog.tsx'));
const CommandPalette = lazy(() => import('../commands/CommandPalette.tsx'));
const HistoryDialog = lazy(() => import('../history/HistoryDialog.tsx'));
const PicturesDialog = lazy(() => import('@/features/pictures/dialog/PicturesDialog.tsx'));
const PublishFromEditor = lazy(() => import('./PublishFromEditor.tsx'));
const ShareFromEditor = lazy(() => import('./ShareFromEditor.tsx'));
const VersionDialog = lazy(() => import('./VersionDialog.tsx'));
const ShortcutsSheet = lazy(() => import('../commands/ShortcutsSheet.tsx'));

/** The dialog that is open, if any. */
export function EditorDialogs({ autosave }: { readonly autosave: Autosave }) {
  const { open, close } = useDialogs();
  const readOnly = useEditor((state) => state.readOnly);
  return (
    <Suspense>
      {open === 'code' && <CodeDialog onClose={close} />}
      {open === 'commands' && <CommandPalette onClose={close} />}
      {open === 'pictures' && <PicturesDialog onClose={close} />}
      {open === 'publish' && <PublishFromEditor autosave={autosave} onClose={close} />}
      {open === 'share' && <ShareFromEditor autosave={autosave} onClose={close} />}
      {open === 'shortcuts' && <ShortcutsSheet onClose={close} />}
      <ReadOnlyArea why={readOnly}>
        {open === 'history' && <HistoryDialog autosave={autosave} onClose={close} />}
        {open === 'version' && <VersionDialog onClose={close} />}
      </ReadOnlyArea>
    </Suspense>
  );
}
