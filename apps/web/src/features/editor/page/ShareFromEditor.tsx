import { ShareDialog } from '@/features/share/index.ts';
import { useEditor, type Autosave } from '../session/index.ts';

interface Props {
  readonly autosave: Autosave;
  readonly onClose: () => void;
}

/** The share dialog, tied to the open flow: it saves first, so that a link shows what is on the board. */
export default function ShareFromEditor({ autosave, onClose }: Props) {
  const flowId = useEditor((state) => state.flowId);
  return (
    <ShareDialog
      flowId={flowId}
      open
      onOpenChange={(open) => !open && onClose()}
      save={() => autosave.flush()}
    />
  );
}
