import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useSetUp } from '@/api/auth.ts';
import { useReadMe } from '@/api/me.ts';
import { Button, TextField } from '@/ui/index.ts';
import { FormError } from '../common/FormError.tsx';
import { PasswordField } from '../common/PasswordField.tsx';
import { messages } from '../messages.ts';
import { AuthFrame } from './AuthFrame.tsx';
import { LinkPage } from './LinkPage.tsx';
import { OwnerNeeded } from './OwnerNeeded.tsx';
import { useFragment } from './useFragment.ts';

const text = messages.welcome;

/** The first page of a new server: whoever has the link from its log becomes the owner; others learn where it is. */
export default function WelcomePage() {
  const token = useFragment();
  if (token === '') return <OwnerNeeded />;
  return (
    <LinkPage token={token} kind="owner" title={text.title}>
      {() => (
        <AuthFrame title={text.title} text={text.text}>
          <OwnerForm token={token} />
        </AuthFrame>
      )}
    </LinkPage>
  );
}

function OwnerForm({ token }: { readonly token: string }) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const setUp = useSetUp();
  const readMe = useReadMe();
  const navigate = useNavigate();
  const needed = (value: string) => (tried && value.trim() === '' ? messages.needed : undefined);

  function submit(): void {
    setTried(true);
    if ([name, email, password].some((value) => value.trim() === '') || setUp.isPending) return;
    setUp.mutate(
      { token, name: name.trim(), email: email.trim(), password },
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
        label={messages.name}
        autoFocus
        autoComplete="name"
        value={name}
        onChange={setName}
        error={needed(name)}
      />
      <TextField
        label={messages.email}
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        error={needed(email)}
      />
      <PasswordField
        label={messages.password.label}
        kind="new"
        value={password}
        onChange={setPassword}
        error={needed(password)}
      />
      <p className="text-sm text-pretty text-faint">{messages.password.help}</p>
      <FormError error={setUp.error} />
      <Button type="submit" variant="primary" className="mt-1 w-full" busy={setUp.isPending}>
        {text.submit}
      </Button>
    </form>
  );
}
