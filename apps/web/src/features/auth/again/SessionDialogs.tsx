import { lazy, Suspense, useEffect, useEffectEvent } from 'react';
import { onRefused } from '@/api/live.ts';
import { useReadMe } from '@/api/me.ts';
import { useWanted } from '@/api/session.ts';

const SignInAgain = lazy(async () => ({ default: (await import('./SignInAgain.tsx')).SignInAgain }));
const ConfirmDialog = lazy(async () => ({ default: (await import('./ConfirmDialog.tsx')).ConfirmDialog }));

/** What stands over the page when the session ended, or when the server wants to know that it is still the same person. */
export function SessionDialogs() {
  const wanted = useWanted();
  const readMe = useReadMe();
  const look = useEffectEvent(() => void readMe().catch(() => undefined));
  // Who was signed out elsewhere learns it at once, not only when they save.
  useEffect(() => onRefused(() => look()), []);
  return (
    <Suspense>
      {wanted === 'sign-in' && <SignInAgain />}
      {wanted === 'confirmation' && <ConfirmDialog />}
    </Suspense>
  );
}
