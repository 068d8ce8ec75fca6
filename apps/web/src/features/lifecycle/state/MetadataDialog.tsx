import { useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { useUpdateMetaFlow, type UpdateMetadata } from '@/api/lifecycle.ts';
import type { Link } from '@/api/publishing.ts';
import { CategoryPicker } from '@/features/publish/CategoryPicker.tsx';
import { FailureNote } from '@/features/publish/FailureNote.tsx';
import { Button, Dialog, TextField, toast } from '@/ui/index.ts';
import { messages } from '../messages.ts';

const text = messages.metadata;

/** Changes name, categories, endpoint or app of the flow at Meta. */
export function MetadataDialog({ link, onClose }: { readonly link: Link; readonly onClose: () => void }) {
  const [name, setName] = useState(link.name);
  const [categories, setCategories] = useState<readonly string[]>(link.categories);
  const [endpoint, setEndpoint] = useState(link.endpointUri ?? '');
  const [app, setApp] = useState('');
  const update = useUpdateMetaFlow(link);
  const body: UpdateMetadata = {
    ...(name.trim() === link.name || name.trim() === '' ? {} : { name: name.trim() }),
    ...(categories.toSorted().join() === link.categories.toSorted().join() || categories.length === 0
      ? {}
      : { categories: [...categories] }),
    ...(endpoint.trim() === (link.endpointUri ?? '') || endpoint.trim() === ''
      ? {}
      : { endpointUri: endpoint.trim() }),
    ...(app.trim() === '' ? {} : { applicationId: app.trim() }),
  };
  const isSame = Object.keys(body).length === 0;
  const submit = () => {
    if (isSame || update.isPending) return;
    update.mutate(body, {
      onSuccess: () => {
        toast(text.done, { tone: 'success' });
        onClose();
      },
    });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={text.title}
      description={link.status === 'DRAFT' ? text.draft : text.published}
      footer={
        <>
          {isSame && <p className="mr-auto text-sm text-faint">{text.nothing}</p>}
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button variant="primary" busy={update.isPending} disabled={isSame} onClick={submit}>
            {text.save}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField label={text.name} value={name} onChange={setName} autoFocus />
        <CategoryPicker value={categories} onChange={setCategories} />
        <TextField
          label={text.endpoint}
          value={endpoint}
          onChange={setEndpoint}
          mono
          placeholder="https://"
        />
        <TextField label={text.app} help={text.appHelp} value={app} onChange={setApp} mono />
        {update.isError && <FailureNote error={asApiError(update.error)} />}
        <button type="submit" hidden>
          {text.save}
        </button>
      </form>
    </Dialog>
  );
}
