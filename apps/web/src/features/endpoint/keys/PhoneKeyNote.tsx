import { useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { isSandbox, type Account } from '@/api/accounts.ts';
import { useCreateKey, useKnownKeys, useUploadKey, type PhoneKey } from '@/api/endpoint-keys.ts';
import { AlertDialog, Button, toast } from '@/ui/index.ts';
import { Fingerprint } from '../common/Fingerprint.tsx';
import { tellFailure } from '../common/tell-failure.ts';
import { keyMessages } from './messages.ts';

const text = keyMessages.phones;

/** What the key of a number is to a flow, and the buttons that mend it. */
export function PhoneKeyNote({
  flowId,
  account,
  hasKey,
  status,
}: {
  readonly flowId: string;
  readonly account: Account;
  /** Whether the flow has a key to upload. */
  readonly hasKey: boolean;
  readonly status: PhoneKey;
}) {
  const { state, holds, ready, message, hint, fingerprint, usedBy } = status;
  const upload = useUploadKey(flowId, account.id);
  const create = useCreateKey(flowId);
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
          {!hasKey && holds !== 'other-flow' && (
            <Button
              changes
              variant="primary"
              busy={create.isPending || upload.isPending}
              onClick={() =>
                create.mutate(
                  { from: 'new' },
                  { onSuccess: () => (isForeign ? setAsking(true) : send(false)), onError: tellFailure },
                )
              }
            >
              {text.createAndUpload}
            </Button>
          )}
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
