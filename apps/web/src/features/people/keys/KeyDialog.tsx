import { useState } from 'react';
import { useCreateApiKey } from '@/api/api-keys.ts';
import { useMe, type Permission } from '@/api/me.ts';
import { FormError } from '@/features/auth/common/FormError.tsx';
import { Button, Dialog, Select, TextField } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import { MadeKey } from './MadeKey.tsx';
import { ScopeFields } from './ScopeFields.tsx';

const text = messages.keys.dialog;
const FORM = 'new-api-key';
const NEVER = 'never';

/** What a new key is called, may do, and how long; then the key, once. */
export function KeyDialog({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('');
  const [expires, setExpires] = useState('90');
  const [scopes, setScopes] = useState<readonly Permission[]>([]);
  const [tried, setTried] = useState(false);
  const create = useCreateApiKey();
  const me = useMe();

  function submit(): void {
    setTried(true);
    if (name.trim() === '' || scopes.length === 0 || create.isPending) return;
    create.mutate({
      name: name.trim(),
      scopes: [...scopes],
      expiresInDays: expires === NEVER ? null : Number(expires),
    });
  }

  if (create.data !== undefined) return <MadeKey made={create.data} onClose={onClose} />;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={text.title}
      size="lg"
      footer={
        <>
          <Button onClick={onClose}>{messages.cancel}</Button>
          <Button type="submit" form={FORM} variant="primary" busy={create.isPending}>
            {text.submit}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="grid grid-cols-[1fr_160px] gap-3">
          <TextField
            label={text.name}
            placeholder={text.namePlaceholder}
            autoFocus
            value={name}
            onChange={(typed) => setName(typed.slice(0, 100))}
            error={tried && name.trim() === '' ? messages.needed : undefined}
          />
          <Select
            label={text.expires}
            value={expires}
            onValueChange={setExpires}
            options={text.expiries.map(({ days, label }) => ({
              value: days === null ? NEVER : String(days),
              label,
              ...(days === null ? { hint: text.neverHint } : {}),
            }))}
          />
        </div>
        <ScopeFields
          value={scopes}
          onChange={setScopes}
          allowed={me?.permissions ?? []}
          error={tried && scopes.length === 0 ? text.noScope : undefined}
        />
        <FormError error={create.error} />
      </form>
    </Dialog>
  );
}
