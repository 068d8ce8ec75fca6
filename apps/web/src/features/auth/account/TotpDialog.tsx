import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { useBeginTotp, useFinishTotp, type NewTotp } from '@/api/own-account.ts';
import { Button, Dialog, Skeleton } from '@/ui/index.ts';
import { CodeField } from '../common/CodeField.tsx';
import { CopyField } from '../common/CopyField.tsx';
import { FormError } from '../common/FormError.tsx';
import { accountMessages } from './messages.ts';
import { RecoveryCodes } from './RecoveryCodes.tsx';

const text = accountMessages.totp;
const FORM = 'set-up-totp';
const QrCode = lazy(async () => ({ default: (await import('@/features/share/QrCode.tsx')).QrCode }));

/** Sets up an authenticator app: the key as a picture and as text, a code as proof, then the recovery codes. */
export function TotpDialog({ email, onClose }: { readonly email: string; readonly onClose: () => void }) {
  const begin = useBeginTotp();
  const finish = useFinishTotp();
  const [code, setCode] = useState('');
  const start = useEffectEvent(() => begin.mutate(undefined, { onError: onClose }));
  useEffect(() => start(), []);
  if (finish.data !== undefined)
    return (
      <Dialog open onOpenChange={onClose} title={text.codesTitle}>
        <RecoveryCodes email={email} codes={finish.data} onDone={onClose} />
      </Dialog>
    );

  function submit(typed: string): void {
    if (typed.length === 0 || finish.isPending) return;
    finish.mutate(typed, { onError: () => setCode('') });
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={text.dialog}
      footer={
        <>
          <Button onClick={onClose}>{accountMessages.cancel}</Button>
          <Button type="submit" form={FORM} variant="primary" disabled={code === ''} busy={finish.isPending}>
            {text.finish}
          </Button>
        </>
      }
    >
      {begin.data === undefined ? <Skeleton className="h-64" /> : <Key made={begin.data} />}
      <form
        id={FORM}
        className="mt-4 flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          submit(code);
        }}
      >
        <CodeField
          kind="app"
          autoFocus={false}
          label={text.code}
          value={code}
          onChange={setCode}
          onComplete={submit}
        />
        <FormError error={begin.error ?? finish.error} />
      </form>
    </Dialog>
  );
}

function Key({ made }: { readonly made: NewTotp }) {
  return (
    <div className="flex flex-col gap-3">
      <p className="text-base text-muted">{text.scan}</p>
      <Suspense fallback={<div className="size-44" />}>
        <QrCode
          text={made.uri}
          label={text.qr}
          className="size-44 self-center rounded-control border border-line"
        />
      </Suspense>
      <CopyField quiet label={text.key} value={made.secret.replace(/.{4}(?=.)/g, '$& ')} />
    </div>
  );
}
