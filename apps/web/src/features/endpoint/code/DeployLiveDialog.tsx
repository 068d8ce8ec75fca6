import { useState } from 'react';
import { Button, Dialog, TextField, toast } from '@/ui/index.ts';
import { codeMessages as messages } from './messages.ts';
import type { SourceSession } from './source-session.ts';
import { useSource } from './useSource.ts';

/** Asks before code answers people, and for a note what changed. */
export function DeployLiveDialog({
  session,
  errors,
  onClose,
}: {
  readonly session: SourceSession;
  /** How many TypeScript finds. */
  readonly errors: number;
  readonly onClose: () => void;
}) {
  const [note, setNote] = useState('');
  const deploying = useSource((state) => state.deploy.kind === 'deploying');

  async function deploy(): Promise<void> {
    const text = note.trim();
    const version = await session.deploy('live', text === '' ? undefined : text);
    if (version !== undefined)
      toast(messages.deployed('live', version.number), { id: 'deployed', tone: 'success' });
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="sm"
      title={messages.liveTitle}
      description={messages.liveText}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            {messages.cancel}
          </Button>
          <Button variant="primary" busy={deploying} onClick={() => void deploy()}>
            {messages.liveConfirm}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {errors > 0 && (
          <p className="rounded-control bg-warning-soft px-3 py-2 text-sm text-warning">
            {messages.liveErrors(errors)}
          </p>
        )}
        <TextField
          label={messages.liveNote}
          placeholder={messages.liveNotePlaceholder}
          value={note}
          counter={{ max: 500 }}
          onChange={setNote}
        />
      </div>
    </Dialog>
  );
}
