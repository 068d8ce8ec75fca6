import { useState } from 'react';
import type { Me } from '@/api/me.ts';
import { useChangeName } from '@/api/own-account.ts';
import { Button, TextField, toast } from '@/ui/index.ts';
import { FormError } from '../common/FormError.tsx';
import { messages } from '../messages.ts';
import { roleWords } from '../roles.ts';
import { Card } from './Card.tsx';
import { accountMessages } from './messages.ts';

const text = accountMessages.profile;

/** Name, address and role. */
export function ProfilePart({ actor }: { readonly actor: Me['actor'] }) {
  const [name, setName] = useState(actor.name ?? '');
  const change = useChangeName();
  const isSame = name.trim() === '' || name.trim() === actor.name;
  return (
    <Card title={text.title} about={text.about}>
      <form
        className="flex max-w-md flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSame)
            change.mutate(name.trim(), {
              onSuccess: () => toast(accountMessages.saved, { tone: 'success' }),
            });
        }}
      >
        <TextField label={messages.name} autoComplete="name" value={name} onChange={setName} />
        <TextField
          label={text.email}
          help={text.emailHelp}
          readOnly
          value={actor.email ?? ''}
          onChange={() => undefined}
        />
        {actor.role !== undefined && (
          <div>
            <p className="text-sm font-medium text-muted">{text.role}</p>
            <p className="text-ink">
              {roleWords[actor.role].title}
              <span className="text-muted">. {roleWords[actor.role].may}</span>
            </p>
          </div>
        )}
        <FormError error={change.error} />
        <Button
          type="submit"
          variant="primary"
          className="self-start"
          disabled={isSame}
          busy={change.isPending}
        >
          {accountMessages.save}
        </Button>
      </form>
    </Card>
  );
}
