import { RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { accountName, type Account } from '@/api/accounts.ts';
import { asApiError } from '@/api/api-error.ts';
import type { PhoneKey, PhoneKeyQuery } from '@/api/endpoint-keys.ts';
import { Badge, IconButton, Skeleton, type Tone } from '@/ui/index.ts';
import { keyMessages } from './messages.ts';
import { PhoneKeyNote } from './PhoneKeyNote.tsx';

const text = keyMessages.phones;

/** Props of {@link PhoneRow}. */
export interface PhoneRowProps {
  readonly flowId: string;
  readonly account: Account;
  /** Whether the flow has a key to upload. */
  readonly hasKey: boolean;
  /** Absent for an account without phone number. */
  readonly status: PhoneKeyQuery | undefined;
}

/** The phone number of an account: which key phones encrypt with, whether that is good, and the way to make it so. */
export function PhoneRow({ flowId, account, hasKey, status }: PhoneRowProps) {
  const { phoneNumberId } = account;
  return (
    <li className="flex flex-col gap-1.5 px-4 py-3">
      <div className="flex min-h-7 items-center gap-2">
        <h4 className="min-w-0 truncate text-base font-medium text-ink">{accountName(account)}</h4>
        {phoneNumberId !== null && (
          <span className="shrink-0 text-sm text-faint">{text.number(phoneNumberId)}</span>
        )}
        <div className="ml-auto flex items-center gap-1">
          {status?.data !== undefined && <StateBadge status={status.data} />}
          {status !== undefined && (
            <IconButton
              label={text.refresh}
              icon={
                <RefreshCw size={14} strokeWidth={1.5} className={status.isFetching ? 'animate-spin' : ''} />
              }
              onClick={() => void status.refetch()}
            />
          )}
        </div>
      </div>
      {phoneNumberId === null && <p className="text-base text-muted">{text.noNumber}</p>}
      {status?.isPending === true && <Skeleton className="h-5 w-80" />}
      {status?.isError === true && <Refused error={status.error} />}
      {status?.data !== undefined && (
        <PhoneKeyNote flowId={flowId} account={account} hasKey={hasKey} status={status.data} />
      )}
    </li>
  );
}

/** Meta's word and what it comes to for this flow. */
function StateBadge({ status: { state, holds, ready } }: { readonly status: PhoneKey }) {
  const [tone, name]: readonly [Tone, string] =
    state === 'none'
      ? ['warning', text.states.none]
      : state === 'mismatch'
        ? ['danger', text.states.mismatch]
        : ready
          ? holds === 'previous'
            ? ['info', text.states.finish]
            : ['success', text.states.ready]
          : ['warning', text.states.valid];
  return (
    <Badge tone={tone} dot>
      {name}
    </Badge>
  );
}

function Refused({ error }: { readonly error: unknown }): ReactNode {
  const { message, hint } = asApiError(error);
  return (
    <p role="alert" className="text-base text-danger">
      {text.failed}: {message} {hint !== undefined && <span className="text-ink">{hint}</span>}
    </p>
  );
}
