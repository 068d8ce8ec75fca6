import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useJoin, type OneTimeLink } from '@/api/auth.ts';
import { useReadMe } from '@/api/me.ts';
import { fullTime } from '@/app/relative-time.ts';
import { Button, TextField } from '@/ui/index.ts';
import { FormError } from '../common/FormError.tsx';
import { PasswordField } from '../common/PasswordField.tsx';
import { messages } from '../messages.ts';
import { AuthFrame } from './AuthFrame.tsx';
import { LinkPage } from './LinkPage.tsx';
import { useFragment } from './useFragment.ts';

const text = messages.join;

/** What an invitation opens: name and password, and one is in. */
export default function JoinPage() {
  const token = useFragment();
  return (
    <LinkPage token={token} kind="invitation" title={text.title}>
      {(link) => (
        <AuthFrame
          title={text.title}
          text={link.invitedBy === null ? text.somebody : text.by(link.invitedBy)}
          below={link.expiresAt !== null && text.expires(fullTime(link.expiresAt))}
        >
          <JoinForm token={token} link={link} />
        </AuthFrame>
      )}
    </LinkPage>
  );
}

function JoinForm({ token, link }: { readonly token: string; readonly link: OneTimeLink }) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const join = useJoin();
  const readMe = useReadMe();
  const navigate = useNavigate();
  const needed = (value: string) => (tried && value.trim() === '' ? messages.needed : undefined);

  function submit(): void {
    setTried(true);
    if (name.trim() === '' || password === '' || join.isPending) return;
    join.mutate(
      { token, name: name.trim(), password },
      { onSuccess: () => void readMe().then(() => navigate('/', { replace: true })) },
    );
  }

  return (
    <form
      className="flex flex-col gap-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label={messages.email}
        type="email"
        autoComplete="username"
        readOnly
        value={link.email ?? ''}
        onChange={() => undefined}
        {...(link.role === null ? {} : { aside: messages.roles[link.role] })}
      />
      <TextField
        label={messages.name}
        autoFocus
        autoComplete="name"
        value={name}
        onChange={setName}
        error={needed(name)}
      />
      <PasswordField
        label={messages.password.label}
        kind="new"
        value={password}
        onChange={setPassword}
        error={needed(password)}
      />
      <p className="text-sm text-pretty text-faint">{messages.password.help}</p>
      <FormError error={join.error} />
      <Button type="submit" variant="primary" className="mt-1 w-full" busy={join.isPending}>
        {text.submit}
      </Button>
    </form>
  );
}
