import { useState } from 'react';
import { useChangePassword } from '@/api/own-account.ts';
import { relativeTime } from '@/app/relative-time.ts';
import { Button, Dialog, toast } from '@/ui/index.ts';
import { FormError } from '../common/FormError.tsx';
import { PasswordField } from '../common/PasswordField.tsx';
import { messages } from '../messages.ts';
import { Card } from './Card.tsx';
import { accountMessages } from './messages.ts';

const text = accountMessages.password;
const FORM = 'change-password';

/** The password, and changing it. */
export function PasswordCard({ email, changedAt }: { readonly email: string; readonly changedAt: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Card
      title={text.title}
      about={text.about(relativeTime(changedAt))}
      aside={<Button onClick={() => setOpen(true)}>{text.change}</Button>}
    >
      {open && <PasswordDialog email={email} onClose={() => setOpen(false)} />}
    </Card>
  );
}

function PasswordDialog({ email, onClose }: { readonly email: string; readonly onClose: () => void }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useChangePassword();

  function submit(): void {
    if (current === '' || next === '' || change.isPending) return;
    change.mutate(
      { current, password: next },
      {
        onSuccess: () => {
          toast(text.done, { tone: 'success' });
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="sm"
      title={text.dialog}
      description={text.dialogText}
      footer={
        <>
          <Button onClick={onClose}>{accountMessages.cancel}</Button>
          <Button
            type="submit"
            form={FORM}
            variant="primary"
            disabled={current === '' || next === ''}
            busy={change.isPending}
          >
            {text.submit}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {/* For password managers, which keep a password with its name. */}
        <input type="email" autoComplete="username" readOnly hidden value={email} />
        <PasswordField
          label={messages.password.current}
          kind="current"
          autoFocus
          value={current}
          onChange={setCurrent}
        />
        <PasswordField
          label={messages.password.next}
          kind="new"
          help={messages.password.help}
          value={next}
          onChange={setNext}
        />
        <FormError error={change.error} />
      </form>
    </Dialog>
  );
}
