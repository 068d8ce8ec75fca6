import { useState } from 'react';
import { useNavigate } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import { useCloneMetaFlow } from '@/api/lifecycle.ts';
import type { Link } from '@/api/publishing.ts';
import { FailureNote } from '@/features/publish/FailureNote.tsx';
import { Button, Dialog, TextField, toast } from '@/ui/index.ts';
import { messages } from '../messages.ts';

const text = messages.clone;

/** Lets Meta copy the flow. */
export function CloneDialog({ link, onClose }: { readonly link: Link; readonly onClose: () => void }) {
  const [name, setName] = useState(`${link.name} copy`);
  const clone = useCloneMetaFlow(link);
  const navigate = useNavigate();
  const submit = () => {
    if (name.trim() === '' || clone.isPending) return;
    clone.mutate(
      { name: name.trim() },
      {
        onSuccess: ({ flowId }) => {
          toast(text.done, {
            tone: 'success',
            action: { label: text.open, onClick: () => void navigate(`/flows/${flowId}`) },
          });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={text.title}
      description={text.text}
      footer={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button variant="primary" busy={clone.isPending} disabled={name.trim() === ''} onClick={submit}>
            {text.confirm}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField label={text.name} value={name} onChange={setName} autoFocus />
        {clone.isError && <FailureNote error={asApiError(clone.error)} />}
        <button type="submit" hidden>
          {text.confirm}
        </button>
      </form>
    </Dialog>
  );
}
