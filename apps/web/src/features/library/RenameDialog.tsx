import { useId, useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { type FlowSummary, useChangeFlow } from '@/api/flows.ts';
import { Button, Dialog, TextField } from '@/ui/index.ts';
import { messages } from './messages.ts';

/** Gives a flow another name. */
export default function RenameDialog(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  flow: FlowSummary;
}) {
  const { open, onOpenChange, flow } = props;
  const form = useId();
  const [name, setName] = useState(flow.name);
  const rename = useChangeFlow();
  const trimmed = name.trim();
  const error = rename.isError ? `${messages.failed.rename}. ${asApiError(rename.error).message}` : undefined;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={messages.renameDialog.title}
      size="sm"
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{messages.cancel}</Button>
          <Button
            variant="primary"
            type="submit"
            form={form}
            busy={rename.isPending}
            disabled={trimmed === ''}
          >
            {messages.renameDialog.save}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (trimmed === '' || rename.isPending) return;
          if (trimmed === flow.name) onOpenChange(false);
          else rename.mutate({ id: flow.id, name: trimmed }, { onSuccess: () => onOpenChange(false) });
        }}
      >
        <TextField
          label={messages.renameDialog.label}
          value={name}
          onChange={setName}
          onFocus={(event) => event.currentTarget.select()}
          counter={{ max: 200 }}
          error={error}
          autoComplete="off"
        />
      </form>
    </Dialog>
  );
}
