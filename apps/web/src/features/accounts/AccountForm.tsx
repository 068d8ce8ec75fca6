import { useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { type Account, useCreateAccount, useUpdateAccount } from '@/api/accounts.ts';
import { Button, Select, TextField, type TextFieldProps } from '@/ui/index.ts';
import { type AccountDraft, createBody, draftErrors, draftOf, updateBody } from './account-draft.ts';
import { messages } from './messages.ts';

const text = messages.form;

/** Adds an account, or changes `account`. Faults are shown once the person tried to save. */
export function AccountForm(props: {
  account?: Account | undefined;
  onDone: (account: Account) => void;
  onCancel: () => void;
}) {
  const { account, onDone, onCancel } = props;
  const [draft, setDraft] = useState(() => draftOf(account));
  const [tried, setTried] = useState(false);
  const create = useCreateAccount();
  const update = useUpdateAccount();
  const errors = draftErrors(draft, account === undefined);
  const failure = create.error ?? update.error;

  const submit = () => {
    setTried(true);
    if (Object.keys(errors).length > 0) return;
    if (account === undefined) create.mutate(createBody(draft), { onSuccess: onDone });
    else update.mutate({ id: account.id, ...updateBody(draft) }, { onSuccess: onDone });
  };

  const field = (
    name: Exclude<keyof AccountDraft, 'environment'>,
  ): Pick<TextFieldProps, 'value' | 'onChange' | 'error' | 'autoComplete' | 'spellCheck'> => ({
    value: draft[name],
    onChange: (value) => setDraft((before) => ({ ...before, [name]: value })),
    error: tried ? errors[name] : undefined,
    autoComplete: 'off',
    spellCheck: false,
  });

  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField label={text.name} help={text.nameHelp} autoFocus {...field('name')} />
      <TextField label={text.wabaId} help={text.wabaIdHelp} mono {...field('wabaId')} />
      <TextField
        label={text.token}
        help={account === undefined ? text.tokenHelp : text.tokenKept}
        type="password"
        mono
        {...field('token')}
        autoComplete="new-password"
      />
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label={text.phoneNumberId}
          help={text.phoneNumberIdHelp}
          aside={text.optional}
          mono
          {...field('phoneNumberId')}
        />
        <TextField label={text.appId} help={text.appIdHelp} aside={text.optional} mono {...field('appId')} />
      </div>
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label={text.appSecret}
          help={account?.hasAppSecret === true ? text.appSecretKept : text.appSecretHelp}
          aside={text.optional}
          type="password"
          mono
          {...field('appSecret')}
          autoComplete="new-password"
        />
        <Select
          label={text.environment}
          help={text.environmentHelp}
          value={draft.environment}
          onValueChange={(next) =>
            setDraft((before) => ({
              ...before,
              environment: next === 'production' ? 'production' : 'development',
            }))
          }
          options={[
            { value: 'development', label: text.environments.development },
            { value: 'production', label: text.environments.production },
          ]}
        />
      </div>
      <TextField
        label={text.publicUrl}
        help={text.publicUrlHelp}
        aside={text.optional}
        mono
        placeholder="https://"
        {...field('publicUrl')}
      />
      <details open={tried && (errors.baseUrl !== undefined || errors.apiVersion !== undefined)}>
        <summary className="w-fit cursor-default rounded-control text-sm font-medium text-muted hover:text-ink">
          {text.advanced}
        </summary>
        <div className="mt-2 grid grid-cols-[1fr_120px] gap-3">
          <TextField label={text.baseUrl} mono {...field('baseUrl')} />
          <TextField label={text.apiVersion} mono {...field('apiVersion')} />
        </div>
      </details>
      {failure !== null && (
        <p role="alert" className="rounded-control bg-danger-soft px-3 py-2 text-danger">
          {asApiError(failure).message} {asApiError(failure).hint}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>{text.cancel}</Button>
        <Button variant="primary" type="submit" busy={create.isPending || update.isPending}>
          {text.save}
        </Button>
      </div>
    </form>
  );
}
