import { KeyRound } from 'lucide-react';
import { useRef, useState } from 'react';
import { useConfirm } from '@/api/auth.ts';
import { canUsePasskeys, usePasskeyConfirmation } from '@/api/passkeys.ts';
import { useSecurity } from '@/api/own-account.ts';
import { settleConfirmation } from '@/api/session.ts';
import { Button, Dialog } from '@/ui/index.ts';
import { CodeField } from '../common/CodeField.tsx';
import { FormError } from '../common/FormError.tsx';
import { PasswordField } from '../common/PasswordField.tsx';
import { messages } from '../messages.ts';

const text = messages.confirm;
const FORM = 'confirm-identity';

/** Asks for the password (and code), or a passkey, before something sensitive is done. */
export function ConfirmDialog() {
  const security = useSecurity();
  const confirm = useConfirm();
  const passkey = usePasskeyConfirmation();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [kind, setKind] = useState<'app' | 'recovery'>('app');
  const codeRow = useRef<HTMLDivElement>(null);
  const hasCode = security.data !== undefined && security.data.totp !== null;
  const hasPasskey = canUsePasskeys() && (security.data?.passkeys.length ?? 0) > 0;
  const confirmed = () => settleConfirmation(true);

  function submit(): void {
    if (password === '' || confirm.isPending) return;
    if (hasCode && code.trim() === '') {
      codeRow.current?.querySelector('input')?.focus();
      return;
    }
    passkey.reset();
    confirm.mutate(
      { password, ...(hasCode ? { code } : {}) },
      {
        onSuccess: confirmed,
        onError: () => {
          setPassword('');
          setCode('');
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={() => settleConfirmation(false)}
      size="sm"
      title={text.title}
      description={text.text}
      footer={
        <>
          <Button onClick={() => settleConfirmation(false)}>{messages.cancel}</Button>
          <Button type="submit" form={FORM} variant="primary" busy={confirm.isPending}>
            {text.submit}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {hasPasskey && (
          <>
            <Button
              className="w-full"
              icon={<KeyRound size={16} strokeWidth={1.5} aria-hidden />}
              busy={passkey.isPending}
              onClick={() => {
                confirm.reset();
                passkey.mutate(undefined, { onSuccess: confirmed });
              }}
            >
              {text.passkey}
            </Button>
            <p className="flex items-center gap-3 text-sm text-faint before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
              {messages.signIn.or}
            </p>
          </>
        )}
        <form
          id={FORM}
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <PasswordField
            label={messages.password.label}
            kind="current"
            autoFocus
            value={password}
            onChange={setPassword}
          />
          {hasCode && (
            <div ref={codeRow} className="flex flex-col gap-1">
              <CodeField
                key={kind}
                kind={kind}
                autoFocus={false}
                label={kind === 'app' ? messages.code.label : messages.code.recoveryLabel}
                value={code}
                onChange={setCode}
              />
              <Button
                size="sm"
                variant="ghost"
                className="-ml-2.5 self-start"
                onClick={() => {
                  setKind(kind === 'app' ? 'recovery' : 'app');
                  setCode('');
                }}
              >
                {kind === 'app' ? messages.code.recovery : messages.code.app}
              </Button>
            </div>
          )}
          <FormError error={passkey.error ?? confirm.error} />
        </form>
      </div>
    </Dialog>
  );
}
