import { useQueryClient } from '@tanstack/react-query';
import { LogIn } from 'lucide-react';
import { useState } from 'react';
import { meKey, useReadMe, type Me } from '@/api/me.ts';
import { Button, Dialog, toast } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import { signInPath } from '../paths.ts';
import { SignInForm } from '../sign-in/SignInForm.tsx';

const text = messages.signIn;

/**
 * Signing in again over the page that one works on, which stays as it is. Put off, it leaves a line at the top; requests
 * wait all the while.
 */
export function SignInAgain() {
  const queryClient = useQueryClient();
  const readMe = useReadMe();
  const [postponed, setPostponed] = useState(false);
  const [step, setStep] = useState<'password' | 'code'>('password');
  // Who it was: the server has just said that it knows nobody.
  const [email] = useState(() => lastEmail(queryClient.getQueryData<Me>(meKey)));

  async function goOn(): Promise<void> {
    await readMe();
    toast(text.welcomeBack, { tone: 'success' });
    await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey[0] });
  }

  if (postponed)
    return (
      <div
        role="status"
        className="flex min-h-9 shrink-0 items-center gap-2.5 border-b border-line bg-warning-soft px-4 py-1 text-warning"
      >
        <LogIn size={16} strokeWidth={1.5} aria-hidden />
        <p className="min-w-0 flex-1">
          <strong className="font-semibold">{text.banner.title}</strong> {text.banner.text}
        </p>
        <Button size="sm" variant="primary" onClick={() => setPostponed(false)}>
          {text.again}
        </Button>
      </div>
    );
  return (
    <Dialog
      open
      onOpenChange={() => setPostponed(true)}
      size="sm"
      title={step === 'code' ? messages.code.title : text.again}
      description={text.againText}
      footer={
        <>
          <Button
            variant="ghost"
            className="mr-auto"
            onClick={() => location.assign(signInPath(location.pathname + location.search))}
          >
            {text.other}
          </Button>
          <Button onClick={() => setPostponed(true)}>{text.later}</Button>
        </>
      }
    >
      <SignInForm email={email} onStep={setStep} onSignedIn={() => void goOn()} />
    </Dialog>
  );
}

function lastEmail(me: Me | undefined): string | undefined {
  return me?.actor.email;
}
