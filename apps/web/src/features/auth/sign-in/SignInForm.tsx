import { KeyRound } from 'lucide-react';
import { useRef, useState } from 'react';
import { useSignInWithPassword } from '@/api/auth.ts';
import { usePasskeySignIn } from '@/api/passkeys.ts';
import { Button, TextField } from '@/ui/index.ts';
import { FormError } from '../common/FormError.tsx';
import { PasswordField } from '../common/PasswordField.tsx';
import { messages } from '../messages.ts';
import { CodeForm } from './CodeForm.tsx';

const text = messages.signIn;

/** Passkey, or password and then, where the person has one, the code of their app. */
export function SignInForm({
  email: fixed,
  onSignedIn,
  onStep,
}: {
  /** Whose password is asked for; absent: the person says so. */
  readonly email?: string | undefined;
  readonly onSignedIn: () => void;
  /** Told when the second step begins or is left. */
  readonly onStep?: (step: 'password' | 'code') => void;
}) {
  const [email, setEmail] = useState(fixed ?? '');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [ticket, setTicket] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const signIn = useSignInWithPassword();
  const passkey = usePasskeySignIn();
  const error = passkey.error ?? signIn.error;

  const step = (next: string | undefined) => {
    setTicket(next);
    onStep?.(next === undefined ? 'password' : 'code');
  };

  function submit(): void {
    setTried(true);
    if (email.trim() === '' || password === '' || signIn.isPending) return;
    passkey.reset();
    signIn.mutate(
      { email, password },
      {
        onSuccess: (result) => (result.state === 'signed-in' ? onSignedIn() : step(result.ticket)),
        onError: () => {
          setPassword('');
          field.current?.focus();
        },
      },
    );
  }

  if (ticket !== undefined)
    return <CodeForm ticket={ticket} onSignedIn={onSignedIn} onBack={() => step(undefined)} />;
  return (
    <div className="flex flex-col gap-4">
      {passkey.isPossible && (
        <>
          <Button
            className="w-full"
            icon={<KeyRound size={16} strokeWidth={1.5} aria-hidden />}
            busy={passkey.isPending}
            onClick={() => {
              signIn.reset();
              passkey.mutate(undefined, { onSuccess: onSignedIn });
            }}
          >
            {text.passkey}
          </Button>
          <p className="flex items-center gap-3 text-sm text-faint before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
            {text.or}
          </p>
        </>
      )}
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
          name="email"
          autoComplete="username"
          autoFocus={fixed === undefined}
          readOnly={fixed !== undefined}
          value={email}
          onChange={setEmail}
          error={tried && email.trim() === '' ? messages.needed : undefined}
        />
        <PasswordField
          label={messages.password.label}
          kind="current"
          autoFocus={fixed !== undefined}
          inputRef={field}
          value={password}
          onChange={setPassword}
          error={tried && password === '' && error === null ? messages.needed : undefined}
        />
        <FormError error={error} />
        <Button type="submit" variant="primary" className="mt-1 w-full" busy={signIn.isPending}>
          {text.submit}
        </Button>
      </form>
    </div>
  );
}
