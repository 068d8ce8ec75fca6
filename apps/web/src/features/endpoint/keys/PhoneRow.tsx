import { RefreshCw } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { accountName, isSandbox, type Account } from '@/api/accounts.ts';
import { asApiError } from '@/api/api-error.ts';
import {
  useCreateKey,
  useKnownKeys,
  useUploadKey,
  type PhoneKey,
  type PhoneKeyQuery,
} from '@/api/endpoint-keys.ts';
import { AlertDialog, Badge, Button, IconButton, Skeleton, toast, type Tone } from '@/ui/index.ts';
import { Fingerprint } from '../common/Fingerprint.tsx';
import { tellFailure } from '../common/tell-failure.ts';
import { keyMessages } from './messages.ts';

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
        <Known flowId={flowId} account={account} hasKey={hasKey} status={status.data} />
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

function Known({
  flowId,
  account,
  hasKey,
  status,
}: {
  readonly flowId: string;
  readonly account: Account;
  readonly hasKey: boolean;
  readonly status: PhoneKey;
}) {
  const { state, holds, ready, message, hint, fingerprint, usedBy } = status;
  const upload = useUploadKey(flowId, account.id);
  const [asking, setAsking] = useState(false);
  // The key that the sandbox begins with is nobody's.
  const isForeign =
    state === 'valid' && (holds === 'other-flow' || (holds === 'unknown' && !isSandbox(account)));
  const names = usedBy.map(({ name }) => name).join(', ');

  function send(replace: boolean): void {
    upload.mutate(replace, {
      onSuccess: () => {
        setAsking(false);
        toast(text.uploaded, { tone: 'success' });
      },
      onError: (error) => {
        if (asApiError(error).code === 'key-in-use') setAsking(true);
        else {
          setAsking(false);
          tellFailure(error);
        }
      },
    });
  }

  return (
    <>
      <p className="text-base text-pretty text-ink">
        {message} {hint !== null && <span className="text-muted">{hint}</span>}
      </p>
      {fingerprint !== null && (
        <p className="text-sm text-faint">
          {text.has} <Fingerprint value={fingerprint} className="text-muted" />
        </p>
      )}
      {state === 'mismatch' && (
        <details className="text-sm text-muted">
          <summary className="w-fit rounded-[4px] hover:text-ink">{text.why}</summary>
          <p className="mt-1 max-w-prose text-pretty">{text.mismatchMore}</p>
        </details>
      )}
      {(!ready || holds === 'previous') && (
        <div className="flex flex-wrap items-center gap-2 pt-1">
          {!hasKey && holds !== 'other-flow' && <p className="text-sm text-muted">{text.noKey}</p>}
          {holds === 'other-flow' && fingerprint !== null && (
            <ShareButton flowId={flowId} fingerprint={fingerprint} />
          )}
          {hasKey && (
            <Button
              changes
              variant={holds === 'other-flow' ? 'secondary' : 'primary'}
              busy={upload.isPending}
              onClick={() => (isForeign ? setAsking(true) : send(false))}
            >
              {isForeign ? text.replace : state === 'mismatch' ? text.again : text.upload}
            </Button>
          )}
        </div>
      )}
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={text.confirmReplace.title}
        confirm={text.confirmReplace.confirm}
        danger
        busy={upload.isPending}
        onConfirm={() => send(true)}
      >
        {names === '' ? text.confirmReplace.unknown : text.confirmReplace.others(names)}
      </AlertDialog>
    </>
  );
}

/** Lets this flow use the key that the number has. */
function ShareButton({ flowId, fingerprint }: { readonly flowId: string; readonly fingerprint: string }) {
  const known = useKnownKeys(true);
  const create = useCreateKey(flowId);
  const keyId = known.data?.find((key) => key.fingerprint === fingerprint)?.id;
  return (
    <Button
      variant="primary"
      busy={create.isPending}
      disabled={keyId === undefined}
      onClick={() => {
        if (keyId === undefined) return;
        create.mutate(
          { from: 'other-flow', keyId },
          { onSuccess: () => toast(text.shared, { tone: 'success' }), onError: tellFailure },
        );
      }}
    >
      {text.share}
    </Button>
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
