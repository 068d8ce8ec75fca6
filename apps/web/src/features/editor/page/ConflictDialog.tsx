import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import { client, send } from '@/api/client.ts';
import { flowKeys } from '@/api/flows.ts';
import { Button, Dialog } from '@/ui/index.ts';
import { TextDiff } from '../history/TextDiff.tsx';
import { useEditor, useEditorStore, type Autosave } from '../session/index.ts';
import { useDialogs } from './dialogs.ts';
import { drafts } from './drafts.ts';

/** Shown when somebody else saved meanwhile: compare, then overwrite, take theirs, or keep both. Nothing is lost either way. */
export function ConflictDialog({ autosave }: { readonly autosave: Autosave }) {
  const store = useEditorStore();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const save = useEditor((state) => state.save);
  const ours = useEditor((state) => state.doc.text);
  const name = useEditor((state) => state.name);
  const [busy, setBusy] = useState(false);
  const { conflictPostponed, postponeConflict } = useDialogs();
  if (save.kind !== 'conflict' || conflictPostponed) return null;
  const { theirs } = save;

  /** Their text becomes ours; ours stays one undo away. */
  function takeTheirs(): void {
    store.setState({ serverRevision: theirs.revision, save: { kind: 'unsaved' } });
    store.getState().replaceText(theirs.text, 'Take the version saved elsewhere');
    store.getState().rename(theirs.name);
    void autosave.flush();
  }

  async function keepBoth(): Promise<void> {
    setBusy(true);
    try {
      const copy = await send(
        client.POST('/api/flows', { body: { name: `${name} (my changes)`, text: ours } }),
      );
      await drafts.remove(store.getState().flowId);
      takeTheirs();
      await queryClient.invalidateQueries({ queryKey: flowKeys.all });
      await navigate(`/flows/${copy.id}`);
    } catch (thrown) {
      store.getState().refuse(asApiError(thrown).message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      onOpenChange={() => postponeConflict(true)}
      size="lg"
      title="This flow was saved elsewhere meanwhile"
      description="Somebody, or you in another window, saved a newer version. Choose what happens with your changes; saving waits until then."
      footer={
        <>
          <Button onClick={takeTheirs} disabled={busy}>
            Take theirs
          </Button>
          <Button onClick={() => void keepBoth()} busy={busy}>
            Keep both
          </Button>
          <Button variant="primary" onClick={() => void autosave.overwrite()} disabled={busy}>
            Overwrite with mine
          </Button>
        </>
      }
    >
      <TextDiff before={theirs.text} after={ours} beforeLabel="Saved elsewhere" afterLabel="Yours" />
    </Dialog>
  );
}
