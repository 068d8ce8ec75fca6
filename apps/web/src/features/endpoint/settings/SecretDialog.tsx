import { useId, useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { usePutSecret } from '@/api/endpoint-settings.ts';
import type { Environment } from '@/api/endpoints.ts';
import { Button, Checkbox, Dialog, TextField, toast } from '@/ui/index.ts';
import { commonMessages } from '../common/messages.ts';
import { settingsMessages } from './messages.ts';

const text = settingsMessages.secrets;

/** Sets a secret. @param props.name of the one to be replaced; absent: a new one */
export function SecretDialog(props: {
  readonly flowId: string;
  readonly environment: Environment;
  readonly name: string | undefined;
  readonly onClose: () => void;
}) {
  const { flowId, environment, name: known, onClose } = props;
  const form = useId();
  const put = usePutSecret(flowId);
  const [name, setName] = useState(known ?? '');
  const [value, setValue] = useState('');
  const [both, setBoth] = useState(false);
  const nameProblem = name === '' ? undefined : problemOf(name);
  const isReady = name !== '' && nameProblem === undefined && value !== '';
  const other = environment === 'draft' ? 'live' : 'draft';
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="sm"
      title={known === undefined ? text.newTitle : text.replaceTitle(known)}
      footer={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="submit" form={form} variant="primary" busy={put.isPending} disabled={!isReady}>
            {text.save}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isReady) return;
          put.mutate(
            { name, value, ...(both ? {} : { environment }) },
            {
              onSuccess: () => {
                toast(text.saved(name), { tone: 'success' });
                onClose();
              },
            },
          );
        }}
      >
        {known === undefined && (
          <TextField
            label={text.name}
            mono
            autoFocus
            autoComplete="off"
            placeholder={text.namePlaceholder}
            value={name}
            onChange={setName}
            error={nameProblem}
          />
        )}
        <TextField
          label={text.value}
          type="password"
          autoComplete="new-password"
          autoFocus={known !== undefined}
          help={text.valueHelp}
          value={value}
          onChange={setValue}
        />
        <Checkbox
          label={text.both}
          help={text.bothHelp(commonMessages.environments[other])}
          checked={both}
          onCheckedChange={setBoth}
        />
        {put.isError && (
          <p role="alert" className="text-base text-danger">
            {asApiError(put.error).message}
          </p>
        )}
      </form>
    </Dialog>
  );
}

/** Why a name cannot be one; nothing when it can. */
function problemOf(name: string): string | undefined {
  if (name.length > 64) return text.nameLong;
  return /^[A-Za-z_]\w*$/.test(name) ? undefined : text.nameInvalid;
}
