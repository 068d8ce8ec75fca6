import { KeyRound, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { useRemovePasskey } from '@/api/own-account.ts';
import { canUsePasskeys, type Passkey } from '@/api/passkeys.ts';
import { relativeTime } from '@/app/relative-time.ts';
import { AlertDialog, Badge, Button, IconButton, toast } from '@/ui/index.ts';
import { Card } from './Card.tsx';
import { accountMessages } from './messages.ts';
import { AddPasskey, RenamePasskey } from './PasskeyDialogs.tsx';

const text = accountMessages.passkeys;
const ICON = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** Passkeys: those that there are, and adding one. */
export function PasskeysCard({ passkeys }: { readonly passkeys: readonly Passkey[] }) {
  const [adding, setAdding] = useState(false);
  const [renaming, setRenaming] = useState<Passkey>();
  const [removing, setRemoving] = useState<Passkey>();
  const remove = useRemovePasskey();
  return (
    <Card
      title={text.title}
      about={text.about}
      aside={
        <Button
          icon={<Plus {...ICON} />}
          unavailable={canUsePasskeys() ? undefined : text.unsupported}
          onClick={() => setAdding(true)}
        >
          {text.add}
        </Button>
      }
    >
      {passkeys.length === 0 ? (
        <p className="text-faint">{text.none}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line border-t border-line">
          {passkeys.map((passkey) => (
            <li key={passkey.id} className="flex items-center gap-3 py-2">
              <KeyRound {...ICON} className="shrink-0 text-faint" />
              <div className="min-w-0 flex-1">
                <p className="flex items-center gap-2">
                  <span className="truncate font-medium text-ink">{passkey.name}</span>
                  {passkey.synced && <Badge>{text.synced}</Badge>}
                </p>
                <p className="text-sm text-muted">
                  {text.created(relativeTime(passkey.createdAt))} ·{' '}
                  {passkey.lastUsedAt === null ? text.unused : text.used(relativeTime(passkey.lastUsedAt))}
                </p>
              </div>
              <IconButton
                label={text.rename(passkey.name)}
                icon={<Pencil {...ICON} />}
                onClick={() => setRenaming(passkey)}
              />
              <IconButton
                label={text.remove(passkey.name)}
                icon={<Trash2 {...ICON} />}
                onClick={() => setRemoving(passkey)}
              />
            </li>
          ))}
        </ul>
      )}
      {adding && <AddPasskey onClose={() => setAdding(false)} />}
      {renaming !== undefined && (
        <RenamePasskey key={renaming.id} passkey={renaming} onClose={() => setRenaming(undefined)} />
      )}
      <AlertDialog
        open={removing !== undefined}
        onOpenChange={() => setRemoving(undefined)}
        title={text.removeTitle(removing?.name ?? '')}
        confirm={text.removeConfirm}
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
        {text.removeText}
      </AlertDialog>
    </Card>
  );
}
