import { useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { useRemoveTotp, useRenewRecoveryCodes, type Security } from '@/api/own-account.ts';
import { fullTime } from '@/app/relative-time.ts';
import { AlertDialog, Badge, Button, Dialog, toast } from '@/ui/index.ts';
import { Card } from './Card.tsx';
import { accountMessages } from './messages.ts';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { TotpDialog } from './TotpDialog.tsx';

const text = accountMessages.totp;
/** From so few recovery codes on it is time for new ones. */
const FEW = 3;

/** The authenticator app: setting it up, new recovery codes, removing it. */
export function TotpCard({ email, totp }: { readonly email: string; readonly totp: Security['totp'] }) {
  const [open, setOpen] = useState<'set-up' | 'renew' | 'remove'>();
  const [codes, setCodes] = useState<readonly string[]>();
  const renew = useRenewRecoveryCodes();
  const remove = useRemoveTotp();
  const close = () => setOpen(undefined);
  const failed = (error: unknown) => toast(asApiError(error).message, { tone: 'danger' });
  return (
    <Card
      title={text.title}
      about={
        totp === null ? (
          text.off
        ) : (
          <span className="flex flex-wrap items-center gap-x-2">
            <Badge tone="success" dot>
              {text.inUse}
            </Badge>
            {text.on(fullTime(totp.since))}
            <span className={totp.recoveryCodesLeft <= FEW ? 'text-warning' : ''}>
              {text.left(totp.recoveryCodesLeft)}.
            </span>
          </span>
        )
      }
      aside={
        totp === null ? (
          <Button variant="primary" onClick={() => setOpen('set-up')}>
            {text.setUp}
          </Button>
        ) : (
          <>
            <Button onClick={() => setOpen('renew')}>{text.renew}</Button>
            <Button variant="ghost" onClick={() => setOpen('remove')}>
              {text.remove}
            </Button>
          </>
        )
      }
    >
      {open === 'set-up' && <TotpDialog email={email} onClose={close} />}
      <AlertDialog
        open={open === 'renew'}
        onOpenChange={close}
        title={text.renewTitle}
        confirm={text.renewConfirm}
        busy={renew.isPending}
        onConfirm={() =>
          renew.mutate(undefined, {
            onSuccess: (made) => {
              close();
              setCodes(made);
            },
            onError: failed,
          })
        }
      >
        {text.renewText}
      </AlertDialog>
      <AlertDialog
        open={open === 'remove'}
        onOpenChange={close}
        title={text.removeTitle}
        confirm={text.removeConfirm}
        danger
        busy={remove.isPending}
        onConfirm={() =>
          remove.mutate(undefined, {
            onSuccess: () => {
              close();
              toast(text.removed);
            },
            onError: failed,
          })
        }
      >
        {text.removeText}
      </AlertDialog>
      {codes !== undefined && (
        <Dialog open onOpenChange={() => setCodes(undefined)} title={text.codesTitle}>
          <RecoveryCodes email={email} codes={codes} onDone={() => setCodes(undefined)} />
        </Dialog>
      )}
    </Card>
  );
}
