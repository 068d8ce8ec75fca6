import { useId, useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { useCreateHook, useUpdateHook, type Hook, type HookDraft } from '@/api/hooks.ts';
import { Button, Checkbox, Dialog, Select, TextField, toast } from '@/ui/index.ts';
import { isAddress } from './is-address.ts';
import { settingsMessages } from './messages.ts';

const text = settingsMessages.hookDialog;

/** Adds an address, or changes one. @param props.onSecret gets the secret of a new one */
export function HookDialog({
  flowId,
  hook,
  onClose,
  onSecret,
}: {
  readonly flowId: string | undefined;
  readonly hook: Hook | undefined;
  readonly onClose: () => void;
  readonly onSecret: (secret: string) => void;
}) {
  const [draft, setDraft] = useState<HookDraft>(
    hook ?? {
      flowId: flowId ?? null,
      name: '',
      url: '',
      events: ['response.received'],
      sensitive: false,
      active: true,
    },
  );
  const [asked, setAsked] = useState(false);
  const create = useCreateHook();
  const update = useUpdateHook();
  const form = useId();
  const failure = create.error ?? update.error;
  const set = (change: Partial<HookDraft>) => setDraft({ ...draft, ...change });
  const isReady = draft.name.trim() !== '' && isAddress(draft.url) && draft.events.length > 0;

  function save(): void {
    setAsked(true);
    if (!isReady) return;
    const { name, url, events, sensitive, active } = draft;
    const body = { flowId: draft.flowId, name: name.trim(), url: url.trim(), events, sensitive, active };
    if (hook === undefined) create.mutate(body, { onSuccess: ({ secret }) => onSecret(secret) });
    else
      update.mutate(
        { id: hook.id, ...body },
        {
          onSuccess: () => {
            toast(text.saved);
            onClose();
          },
        },
      );
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={hook === undefined ? text.create : text.change}
      footer={
        <Button type="submit" form={form} variant="primary" busy={create.isPending || update.isPending}>
          {hook === undefined ? text.add : text.save}
        </Button>
      }
    >
      <form
        id={form}
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={text.name}
          placeholder={text.namePlaceholder}
          counter={{ max: 100 }}
          value={draft.name}
          onChange={(name) => set({ name })}
          required
        />
        <TextField
          label={text.url}
          type="url"
          mono
          placeholder={text.urlPlaceholder}
          help={text.urlHelp}
          value={draft.url}
          onChange={(url) => set({ url })}
          error={asked && !isAddress(draft.url) ? text.urlProblem : undefined}
          required
        />
        {flowId !== undefined && (
          <Select
            label={text.of}
            value={draft.flowId === null ? 'all' : 'this'}
            onValueChange={(next) => set({ flowId: next === 'all' ? null : flowId })}
            options={[
              { value: 'this', label: text.thisFlow },
              { value: 'all', label: text.allFlows },
            ]}
          />
        )}
        <Checkbox
          checked={draft.sensitive}
          onCheckedChange={(sensitive) => set({ sensitive })}
          label={text.sensitive}
          help={text.sensitiveHelp}
        />
        {failure !== null && (
          <p role="alert" className="rounded-control bg-danger-soft px-3 py-2 text-base text-danger">
            {asApiError(failure).message} {asApiError(failure).hint}
          </p>
        )}
      </form>
    </Dialog>
  );
}
