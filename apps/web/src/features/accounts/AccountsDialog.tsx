import { ArrowLeft, Plus, Users } from 'lucide-react';
import { useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { type Account, accountName, useAccounts, useDeleteAccount } from '@/api/accounts.ts';
import { useWhyNot } from '@/api/me.ts';
import { AlertDialog, Button, Dialog, EmptyState, ReadOnlyArea, Skeleton, toast } from '@/ui/index.ts';
import { AccountForm } from './AccountForm.tsx';
import { AccountRow } from './AccountRow.tsx';
import { messages } from './messages.ts';

/** Lists, adds, edits, checks and removes accounts. */
export default function AccountsDialog({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const [editing, setEditing] = useState<Account | 'new'>();
  const readOnly = useWhyNot('accounts:write');
  const isForm = editing !== undefined;
  const title = !isForm ? messages.title : editing === 'new' ? messages.form.add : messages.form.edit;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) setEditing(undefined);
        onOpenChange(next);
      }}
      title={title}
      description={isForm ? undefined : messages.description}
      size="md"
      footer={
        isForm ? undefined : (
          <Button
            variant="primary"
            unavailable={readOnly}
            icon={<Plus size={16} strokeWidth={1.75} />}
            onClick={() => setEditing('new')}
          >
            {messages.add}
          </Button>
        )
      }
    >
      {isForm ? (
        <>
          <Button
            variant="ghost"
            size="sm"
            className="-mt-1 mb-2 -ml-2.5"
            icon={<ArrowLeft size={14} strokeWidth={1.5} />}
            onClick={() => setEditing(undefined)}
          >
            {messages.back}
          </Button>
          <AccountForm
            key={editing === 'new' ? 'new' : editing.id}
            account={editing === 'new' ? undefined : editing}
            onDone={() => setEditing(undefined)}
            onCancel={() => setEditing(undefined)}
          />
        </>
      ) : (
        <ReadOnlyArea why={readOnly}>
          <AccountList open={open} onEdit={setEditing} />
        </ReadOnlyArea>
      )}
    </Dialog>
  );
}

function AccountList({ open, onEdit }: { open: boolean; onEdit: (account: Account) => void }) {
  const accounts = useAccounts(open);
  const remove = useDeleteAccount();
  const [removing, setRemoving] = useState<Account>();
  if (accounts.isPending) return <Skeleton className="h-24" />;
  if (accounts.isError) {
    return (
      <EmptyState
        title={messages.failed}
        text={asApiError(accounts.error).message}
        action={<Button onClick={() => void accounts.refetch()}>{messages.retry}</Button>}
      />
    );
  }
  if (accounts.data.length === 0)
    return <EmptyState icon={<Users size={20} strokeWidth={1.5} />} {...messages.empty} />;
  return (
    <>
      <ul className="flex flex-col gap-2">
        {accounts.data.map((account) => (
          <AccountRow key={account.id} account={account} onEdit={onEdit} onRemove={setRemoving} />
        ))}
      </ul>
      <AlertDialog
        open={removing !== undefined}
        onOpenChange={() => setRemoving(undefined)}
        title={messages.removal.title(removing === undefined ? '' : accountName(removing))}
        confirm={messages.removal.confirm}
        danger
        busy={remove.isPending}
        onConfirm={() => {
          if (removing === undefined) return;
          remove.mutate(removing.id, {
            onSuccess: () => setRemoving(undefined),
            onError: (error) => toast(asApiError(error).message, { tone: 'danger' }),
          });
        }}
      >
        {messages.removal.text}
      </AlertDialog>
    </>
  );
}
