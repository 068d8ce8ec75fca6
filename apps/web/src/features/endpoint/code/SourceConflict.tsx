import { TextDiff } from '@/features/editor/history/TextDiff.tsx';
import { Button, Dialog } from '@/ui/index.ts';
import { useCodeDialogs } from './dialogs.ts';
import { codeMessages as messages } from './messages.ts';
import type { SourceSession } from './source-session.ts';
import { useSource } from './useSource.ts';

/** Shown when somebody else saved the code meanwhile. Nothing is lost either way: undo brings ours back. */
export function SourceConflict({ session }: { readonly session: SourceSession }) {
  const save = useSource((state) => state.save);
  const ours = useSource((state) => state.text);
  const postponed = useCodeDialogs((state) => state.conflictPostponed);
  if (save.kind !== 'conflict' || postponed) return null;
  return (
    <Dialog
      open
      onOpenChange={() => useCodeDialogs.setState({ conflictPostponed: true })}
      size="lg"
      title={messages.conflictTitle}
      description={messages.conflictText}
      footer={
        <>
          <Button onClick={session.takeTheirs}>{messages.takeTheirs}</Button>
          <Button variant="primary" onClick={() => void session.overwrite()}>
            {messages.overwrite}
          </Button>
        </>
      }
    >
      <TextDiff
        before={save.theirs.text}
        after={ours}
        beforeLabel={messages.theirs}
        afterLabel={messages.ours}
      />
    </Dialog>
  );
}
