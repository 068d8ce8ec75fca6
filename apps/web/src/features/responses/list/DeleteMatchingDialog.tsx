import { useState } from 'react';
import { useDeleteMatching, type ResponseFilter } from '@/api/responses.ts';
import { tellFailure } from '@/features/endpoint/common/tell-failure.ts';
import { AlertDialog, toast } from '@/ui/index.ts';
import { listMessages } from './messages.ts';

const text = listMessages.removeMatching;

/** Asks before everything that a filter shows is deleted, and tells how far it is. */
export function DeleteMatchingDialog(props: {
  readonly filter: ResponseFilter;
  /** How many there are, in words. */
  readonly count: string;
  readonly isFiltered: boolean;
  readonly onDeleted: () => void;
  readonly onClose: () => void;
}) {
  const { filter, count, isFiltered, onDeleted, onClose } = props;
  const [deleted, setDeleted] = useState(0);
  const remove = useDeleteMatching(setDeleted);
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={text.title(count)}
      confirm={text.confirm}
      danger
      busy={remove.isPending}
      onConfirm={() =>
        remove.mutate(filter, {
          onSuccess: (all) => toast(text.done(all)),
          onError: tellFailure,
          onSettled: () => {
            onDeleted();
            onClose();
          },
        })
      }
    >
      <p>{isFiltered ? text.filtered : text.all}</p>
      <p aria-live="polite" className="tabular-nums">
        {remove.isPending ? text.progress(deleted) : ''}
      </p>
    </AlertDialog>
  );
}
