import { useState } from 'react';
import { useRenamePasskey } from '@/api/own-account.ts';
import { useCreatePasskey, type Passkey } from '@/api/passkeys.ts';
import { toast } from '@/ui/index.ts';
import { NameDialog } from './NameDialog.tsx';
import { accountMessages } from './messages.ts';

const text = accountMessages.passkeys;

/** A name first; then the browser makes the passkey. */
export function AddPasskey({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('');
  const create = useCreatePasskey();
  return (
    <NameDialog
      title={text.addTitle}
      description={text.addText}
      label={text.name}
      placeholder={text.namePlaceholder}
      submit={text.continue}
      value={name}
      onChange={setName}
      busy={create.isPending}
      error={create.error}
      onClose={onClose}
      onSubmit={(given) =>
        create.mutate(given, {
          onSuccess: () => {
            toast(text.added, { tone: 'success' });
            onClose();
          },
        })
      }
    />
  );
}

/** Another name for a passkey. */
export function RenamePasskey({
  passkey,
  onClose,
}: {
  readonly passkey: Passkey;
  readonly onClose: () => void;
}) {
  const [name, setName] = useState(passkey.name);
  const rename = useRenamePasskey();
  return (
    <NameDialog
      title={text.renameTitle}
      label={text.name}
      submit={accountMessages.save}
      value={name}
      onChange={setName}
      busy={rename.isPending}
      error={rename.error}
      onClose={onClose}
      onSubmit={(given) => rename.mutate({ id: passkey.id, name: given }, { onSuccess: onClose })}
    />
  );
}
