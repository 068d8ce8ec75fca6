import { useState } from 'react';
import { accountName, useAccounts } from '@/api/accounts.ts';
import type { BulkJob } from '@/api/lifecycle.ts';
import { useCancelBulk, useStartBulk } from '@/api/lifecycle.ts';
import { asApiError } from '@/api/api-error.ts';
import { FailureNote } from '@/features/publish/FailureNote.tsx';
import { AlertDialog, Button, Checkbox, Dialog, Select } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import { BulkProgress } from './BulkProgress.tsx';
import { FlowChoice } from './FlowChoice.tsx';

const text = messages.bulk;
type Action = BulkJob['action'];
/** What is asked before it begins, since it changes what customers get or cannot be undone. */
const ASKED: readonly Action[] = ['publish', 'deprecate', 'delete', 'unlink', 'promote'];

/** One action on many flows: which, what, and how far it is. */
export default function BulkDialog({ onClose }: { readonly onClose: () => void }) {
  const accounts = useAccounts();
  const [action, setAction] = useState<Action>('refresh');
  const [account, setAccount] = useState<string>();
  const [to, setTo] = useState<string>();
  const [publish, setPublish] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const [jobId, setJobId] = useState<string>();
  const start = useStartBulk();
  const cancel = useCancelBulk();
  const accountId = account ?? accounts.data?.[0]?.id ?? '';
  const others = (accounts.data ?? []).filter(({ id }) => id !== accountId);
  const target = to ?? others[0]?.id ?? '';
  const options = (ids: NonNullable<typeof accounts.data>) =>
    ids.map((each) => ({ value: each.id, label: accountName(each) }));
  const isAction = (value: string): value is Action => Object.hasOwn(text.actions, value);
  const isBlocked = chosen.size === 0 || accountId === '' || (action === 'promote' && target === '');
  const begin = () => {
    setAsking(false);
    start.mutate(
      {
        action,
        accountId,
        flowIds: [...chosen],
        ...(action === 'promote' ? { toAccountId: target, publish } : {}),
      },
      { onSuccess: ({ id }) => setJobId(id) },
    );
  };
  if (jobId !== undefined) {
    return (
      <Dialog open onOpenChange={(open) => !open && onClose()} title={text.actions[action]} size="lg" tall>
        <BulkProgress
          jobId={jobId}
          onStop={() => cancel.mutate(jobId)}
          onAgain={() => {
            setJobId(undefined);
            setChosen(new Set());
          }}
          onClose={onClose}
        />
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={text.title}
      size="lg"
      tall
      footer={
        <>
          <span className="mr-auto text-sm text-muted" aria-live="polite">
            {text.chosen(chosen.size)}
          </span>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button
            variant="primary"
            disabled={isBlocked}
            busy={start.isPending}
            onClick={() => (ASKED.includes(action) ? setAsking(true) : begin())}
          >
            {text.start(chosen.size)}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <div className="grid grid-cols-2 gap-3">
          <Select
            label={text.action}
            help={text.meaning[action]}
            value={action}
            onValueChange={(next) => isAction(next) && setAction(next)}
            options={Object.entries(text.actions).map(([value, label]) => ({ value, label }))}
          />
          <Select
            label={text.account}
            value={accountId}
            onValueChange={setAccount}
            options={options(accounts.data ?? [])}
          />
          {action === 'promote' && (
            <>
              <Select label={text.to} value={target} onValueChange={setTo} options={options(others)} />
              <Checkbox
                className="self-end pb-1"
                checked={publish}
                onCheckedChange={setPublish}
                label={text.publishThere}
              />
            </>
          )}
        </div>
        {start.isError && <FailureNote error={asApiError(start.error)} />}
        <FlowChoice chosen={chosen} onChange={setChosen} />
      </div>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={text.confirmTitle(chosen.size)}
        confirm={text.actions[action]}
        danger={action === 'deprecate' || action === 'delete'}
        onConfirm={begin}
      >
        {text.meaning[action]}
      </AlertDialog>
    </Dialog>
  );
}
