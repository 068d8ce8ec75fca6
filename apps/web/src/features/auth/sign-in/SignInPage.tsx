import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useReadMe } from '@/api/me.ts';
import { messages } from '../messages.ts';
import { AuthFrame } from '../page/AuthFrame.tsx';
import { nextOf } from '../paths.ts';
import { SignInForm } from './SignInForm.tsx';

const text = messages.signIn;

/** The way in; afterwards people come to where they wanted to go. */
export default function SignInPage() {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const readMe = useReadMe();
  const [step, setStep] = useState<'password' | 'code'>('password');
  return (
    <AuthFrame title={step === 'code' ? messages.code.title : text.title} below={text.forgot}>
      <SignInForm
        onStep={setStep}
        onSignedIn={() =>
          void readMe().then(() => navigate(nextOf(params.get('next'), location.origin), { replace: true }))
        }
      />
    </AuthFrame>
  );
}
