import { useState } from 'react';
import type { Role } from '@/api/me.ts';
import { useInvite } from '@/api/people.ts';
import { fullTime } from '@/app/relative-time.ts';
import { CopyField } from '@/features/auth/common/CopyField.tsx';
import { FormError } from '@/features/auth/common/FormError.tsx';
import { ROLES } from '@/features/auth/roles.ts';
import { Button, Dialog, Select, TextField } from '@/ui/index.ts';
import { messages } from './messages.ts';
import { RoleChoice } from './RoleChoice.tsx';

const text = messages.people.invitation;
const FORM = 'invite';
const DAYS = [1, 3, 7, 30] as const;

/** Whom to invite, as what; then the link, once. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('editor');
  const [days, setDays] = useState<number>(7);
  const invite = useInvite();
  const made = invite.data;

  function submit(): void {
    if (email.trim() === '' || invite.isPending) return;
    invite.mutate({ email: email.trim(), role, expiresInDays: days });
  }

  if (made !== undefined)
    return (
      <Dialog
        open
        onOpenChange={onClose}
        title={text.made(made.invitation.email)}
        description={text.madeText(fullTime(made.invitation.expiresAt))}
        footer={
          <>
            <Button
              variant="ghost"
              className="mr-auto"
              onClick={() => {
                setEmail('');
                invite.reset();
              }}
            >
              {text.another}
            </Button>
            <Button onClick={onClose}>{messages.done}</Button>
          </>
        }
      >
        <CopyField label={text.label} value={made.link} autoFocus />
      </Dialog>
    );
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={text.title}
      description={text.text}
      footer={
        <>
          <Button onClick={onClose}>{messages.cancel}</Button>
          <Button
            type="submit"
            form={FORM}
            variant="primary"
            disabled={email.trim() === ''}
            busy={invite.isPending}
          >
            {text.submit}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="grid grid-cols-[1fr_140px] gap-3">
          <TextField
            label={text.email}
            help={text.emailHelp}
            type="email"
            autoComplete="off"
            autoFocus
            value={email}
            onChange={setEmail}
          />
          <Select
            label={text.expires}
            value={String(days)}
            onValueChange={(value) => setDays(Number(value))}
            options={DAYS.map((count) => ({ value: String(count), label: text.days(count) }))}
          />
        </div>
        <RoleChoice roles={ROLES} value={role} onChange={setRole} />
        <FormError error={invite.error} />
      </form>
    </Dialog>
  );
}
