import { useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { useBeginChat } from '@/api/customers.ts';
import { Button, Dialog, TextField } from '@/ui/index.ts';
import { messages } from '../messages.ts';

const text = messages.create;

/** Adds a customer with a chat. */
export function NewCustomerDialog(props: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onMade: (chatId: string) => void;
}) {
  const { open, onOpenChange, onMade } = props;
  const begin = useBeginChat();
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (name.trim() === '' || begin.isPending) return;
    begin.mutate({ name: name.trim(), phone }, { onSuccess: ({ id }) => onMade(id) });
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="sm"
      title={text.title}
      description={text.text}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{text.cancel}</Button>
          <Button variant="primary" busy={begin.isPending} onClick={submit}>
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
        <TextField
          label={text.name}
          value={name}
          onChange={setName}
          error={tried && name.trim() === '' ? text.needed : undefined}
          autoFocus
        />
        <TextField
          label={text.phone}
          help={text.phoneHelp}
          value={phone}
          onChange={setPhone}
          error={begin.isError ? asApiError(begin.error).message : undefined}
        />
        <button type="submit" hidden>
          {text.confirm}
        </button>
      </form>
    </Dialog>
  );
}
