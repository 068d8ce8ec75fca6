import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useResetPassword, type OneTimeLink } from '@/api/auth.ts';
import { Button, toast } from '@/ui/index.ts';
import { FormError } from '../common/FormError.tsx';
import { PasswordField } from '../common/PasswordField.tsx';
import { messages } from '../messages.ts';
import { signInPath } from '../paths.ts';
import { AuthFrame } from './AuthFrame.tsx';
import { LinkPage } from './LinkPage.tsx';
import { useFragment } from './useFragment.ts';

const text = messages.reset;

/** What a reset link opens: a new password. */
export default function ResetPage() {
  const token = useFragment();
  return (
    <LinkPage token={token} kind="reset" title={text.title}>
      {(link) => (
        <AuthFrame title={text.title} text={text.of(link.email ?? '')}>
          <ResetForm token={token} link={link} />
        </AuthFrame>
      )}
    </LinkPage>
  );
}

function ResetForm({ token, link }: { readonly token: string; readonly link: OneTimeLink }) {
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const reset = useResetPassword();
  const navigate = useNavigate();

  function submit(): void {
    setTried(true);
    if (password === '' || reset.isPending) return;
    reset.mutate(
      { token, password },
      {
        onSuccess: () => {
          toast(text.done, { tone: 'success' });
          void navigate(signInPath(), { replace: true });
        },
      },
    );
  }

  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {/* For password managers, which keep a password with its name. */}
      <input type="email" autoComplete="username" readOnly hidden value={link.email ?? ''} />
      <PasswordField
        label={messages.password.next}
        kind="new"
        autoFocus
        value={password}
        onChange={setPassword}
        error={tried && password === '' ? messages.needed : undefined}
      />
      <p className="text-sm text-pretty text-faint">{messages.password.help}</p>
      <FormError error={reset.error} />
      <Button type="submit" variant="primary" className="mt-1 w-full" busy={reset.isPending}>
        {text.submit}
      </Button>
    </form>
  );
}
