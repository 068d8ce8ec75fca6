import type { Scenario } from '@flowsmith/flow-model';
import { useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { useRevokeShare, useShares, type Share } from '@/api/shares.ts';
import { AlertDialog, Button, EmptyState, Skeleton, toast } from '@/ui/index.ts';
import { messages } from './messages.ts';
import { ShareRow } from './ShareRow.tsx';

const text = messages.list;

/** The links of a flow, newest first, with what became of each. */
export function ShareList({
  flowId,
  open,
  scenarios,
}: {
  readonly flowId: string;
  readonly open: boolean;
  readonly scenarios: readonly Scenario[];
}) {
  const shares = useShares(flowId, open);
  const revoke = useRevokeShare(flowId);
  const [revoking, setRevoking] = useState<Share>();

  function switchOff({ id }: Share): void {
    revoke.mutate(id, {
      onSuccess: () => {
        setRevoking(undefined);
        toast(messages.revoke.done);
      },
      onError: (error) => {
        const { message, hint } = asApiError(error);
        toast(message, { tone: 'danger', ...(hint === undefined ? {} : { text: hint }) });
      },
    });
  }

  return (
    <section aria-labelledby="share-list" className="border-t border-line pt-4">
      <h3 id="share-list" className="text-base text-ink">
        {text.title}
      </h3>
      {shares.isPending && <Skeleton className="mt-2 h-12" />}
      {shares.isError && (
        <EmptyState
          title={text.failed}
          text={asApiError(shares.error).message}
          action={<Button onClick={() => void shares.refetch()}>{text.retry}</Button>}
        />
      )}
      {shares.data?.length === 0 && <p className="mt-1 text-base text-muted">{text.none}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {shares.data?.map((share) => (
          <ShareRow key={share.id} share={share} scenarios={scenarios} onRevoke={() => setRevoking(share)} />
        ))}
      </ul>
      <AlertDialog
        open={revoking !== undefined}
        onOpenChange={(next) => !next && setRevoking(undefined)}
        title={messages.revoke.title(revoking?.label ?? text.untitled)}
        confirm={messages.revoke.confirm}
        danger
        busy={revoke.isPending}
        onConfirm={() => revoking !== undefined && switchOff(revoking)}
      >
        {messages.revoke.text}
      </AlertDialog>
    </section>
  );
}
