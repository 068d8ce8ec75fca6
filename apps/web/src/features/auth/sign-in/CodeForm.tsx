import { useState } from 'react';
import { useSignInWithCode } from '@/api/auth.ts';
import { Button } from '@/ui/index.ts';
import { CodeField } from '../common/CodeField.tsx';
import { FormError } from '../common/FormError.tsx';
import { messages } from '../messages.ts';

const text = messages.code;

/** The second step of signing in: a code of the authenticator app, or a recovery code. */
export function CodeForm({
  ticket,
  onSignedIn,
  onBack,
}: {
  readonly ticket: string;
  readonly onSignedIn: () => void;
  readonly onBack: () => void;
}) {
  const [kind, setKind] = useState<'app' | 'recovery'>('app');
  const [code, setCode] = useState('');
  const signIn = useSignInWithCode();

  function submit(typed: string): void {
    if (typed.trim() === '' || signIn.isPending) return;
    signIn.mutate({ ticket, code: typed }, { onSuccess: onSignedIn, onError: () => setCode('') });
  }

  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        submit(code);
      }}
    >
      <p className="text-base text-pretty text-muted">{kind === 'app' ? text.text : text.recoveryText}</p>
      <CodeField
        key={kind}
        kind={kind}
        value={code}
        onChange={setCode}
        onComplete={submit}
        label={kind === 'app' ? text.label : text.recoveryLabel}
      />
      <FormError error={signIn.error} />
      <Button type="submit" variant="primary" className="w-full" busy={signIn.isPending}>
        {text.submit}
      </Button>
      <div className="flex justify-between">
        <Button
          size="sm"
          variant="ghost"
          onClick={() => {
            setKind(kind === 'app' ? 'recovery' : 'app');
            setCode('');
            signIn.reset();
          }}
        >
          {kind === 'app' ? text.recovery : text.app}
        </Button>
        <Button size="sm" variant="ghost" onClick={onBack}>
          {text.back}
        </Button>
      </div>
    </form>
  );
}
