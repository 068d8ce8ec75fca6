import { ServerCrash } from 'lucide-react';
import { asApiError } from '@/api/api-error.ts';
import { useSecurity } from '@/api/own-account.ts';
import { Button, EmptyState, Skeleton } from '@/ui/index.ts';
import { accountMessages as text } from './messages.ts';
import { PasskeysCard } from './PasskeysCard.tsx';
import { PasswordCard } from './PasswordCard.tsx';
import { TotpCard } from './TotpCard.tsx';

/** How one signs in: password, authenticator app, passkeys. */
export function SecurityPart({ email }: { readonly email: string }) {
  const security = useSecurity();
  if (security.isPending)
    return (
      <div className="flex flex-col gap-4" aria-busy="true">
        <Skeleton className="h-20" />
        <Skeleton className="h-20" />
        <Skeleton className="h-32" />
      </div>
    );
  if (security.isError)
    return (
      <EmptyState
        icon={<ServerCrash size={20} strokeWidth={1.5} aria-hidden />}
        title={text.failed}
        text={asApiError(security.error).message}
        action={<Button onClick={() => void security.refetch()}>{text.retry}</Button>}
      />
    );
  const { passwordChangedAt, totp, passkeys } = security.data;
  return (
    <>
      <PasswordCard email={email} changedAt={passwordChangedAt} />
      <TotpCard email={email} totp={totp} />
      <PasskeysCard passkeys={passkeys} />
    </>
  );
}
