import { asApiError } from '@/api/api-error.ts';
import { type Link, useDeprecate, useUnlink } from '@/api/publishing.ts';
import { AlertDialog } from '@/ui/index.ts';
import { FailureNote } from './FailureNote.tsx';
import { messages } from './messages.ts';

/** The ways in which a flow leaves Meta, or Meta's flow leaves Flowsmith. */
export type Removal = 'deprecate' | 'deleteDraft' | 'unlink';

/** Asks before a removal, does it, and says so when Meta refuses. */
export function LinkRemoval({
  link,
  removal,
  onClose,
}: {
  link: Link;
  removal: Removal | undefined;
  onClose: () => void;
}) {
  const deprecate = useDeprecate();
  const unlink = useUnlink();
  const words = messages.removal[removal ?? 'unlink'];
  const failure = removal === 'deprecate' ? deprecate.error : unlink.error;
  const close = () => {
    deprecate.reset();
    unlink.reset();
    onClose();
  };
  return (
    <AlertDialog
      open={removal !== undefined}
      onOpenChange={close}
      title={words.title}
      confirm={words.confirm}
      danger={removal !== 'unlink'}
      busy={deprecate.isPending || unlink.isPending}
      onConfirm={() => {
        if (removal === 'deprecate') deprecate.mutate(link, { onSuccess: close });
        else unlink.mutate({ ...link, keepAtMeta: removal === 'unlink' }, { onSuccess: close });
      }}
    >
      <p>{words.text}</p>
      {failure !== null && (
        <div className="mt-3">
          <FailureNote error={asApiError(failure)} />
        </div>
      )}
    </AlertDialog>
  );
}
