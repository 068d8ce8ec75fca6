import { PublishDialog } from '@/features/publish/index.ts';
import { parsePointer } from '@flowsmith/flow-model';
import { useEditor, useEditorStore, type Autosave } from '../session/index.ts';

interface Props {
  readonly autosave: Autosave;
  readonly onClose: () => void;
}

/** The publish dialog, tied to the open flow: it saves first, and problems lead to their places. */
export default function PublishFromEditor({ autosave, onClose }: Props) {
  const store = useEditorStore();
  const flowId = useEditor((state) => state.flowId);
  return (
    <PublishDialog
      flowId={flowId}
      open
      onOpenChange={(open) => !open && onClose()}
      save={() => autosave.flush()}
      onShowProblem={(pointer) => {
        const path = parsePointer(pointer);
        onClose();
        if (path !== undefined) store.getState().revealPath(path);
      }}
    />
  );
}
