import { useId, useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { usePutOwnServer, type PhoneTargets } from '@/api/endpoint-try.ts';
import { Button, TextAreaField, TextField } from '@/ui/index.ts';
import { HealthResult, useHealthCheck } from './HealthCheck.tsx';
import { endpointMessages as messages } from './messages.ts';

/** Address, key and secret of a server of the user. Saved on the server, for everybody who plays the flow. */
export function OwnServerForm({
  flowId,
  targets,
}: {
  readonly flowId: string;
  readonly targets: PhoneTargets;
}) {
  const { own, key, reachesPrivate } = targets;
  const [url, setUrl] = useState(own?.url ?? '');
  const [pasted, setPasted] = useState(own !== null && own.publicKey !== null);
  const [publicKey, setPublicKey] = useState(own?.publicKey ?? '');
  const [secret, setSecret] = useState('');
  const put = usePutOwnServer(flowId);
  const check = useHealthCheck(flowId, 'own');
  const name = useId();

  async function save(): Promise<void> {
    check.reset();
    try {
      await put.mutateAsync({
        url,
        publicKey: pasted ? publicKey : null,
        ...(secret === '' ? {} : { appSecret: secret }),
      });
    } catch {
      // The mutation holds the error, which stands below.
      return;
    }
    setSecret('');
    check.mutate();
  }

  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={messages.url}
        type="url"
        mono
        required
        value={url}
        placeholder={messages.urlPlaceholder}
        onChange={setUrl}
      />
      <fieldset className="flex flex-col gap-1">
        <legend className="pb-1 text-sm font-medium text-muted">{messages.keyLegend}</legend>
        <Option name={name} checked={!pasted} onCheck={() => setPasted(false)}>
          {key === null ? messages.flowKeyNone : messages.flowKeyIs(key)}
        </Option>
        <Option name={name} checked={pasted} onCheck={() => setPasted(true)}>
          {messages.otherKey}
        </Option>
        {pasted && (
          <TextAreaField
            label={messages.publicKey}
            hideLabel
            mono
            required
            rows={3}
            maxRows={6}
            value={publicKey}
            placeholder="-----BEGIN PUBLIC KEY-----"
            onChange={setPublicKey}
          />
        )}
      </fieldset>
      <TextField
        label={messages.appSecret}
        type="password"
        autoComplete="off"
        help={messages.appSecretHelp}
        value={secret}
        placeholder={own?.hasAppSecret === true ? messages.secretKept : ''}
        onChange={setSecret}
        aside={
          own?.hasAppSecret === true && (
            <Button
              size="sm"
              variant="ghost"
              onClick={() => put.mutate({ url: own.url, publicKey: own.publicKey, appSecret: null })}
            >
              {messages.forgetSecret}
            </Button>
          )
        }
      />
      <p className="text-sm text-muted">
        {reachesPrivate ? messages.reachesPrivate : messages.reachesPublic}
      </p>
      {put.error !== null && (
        <p role="alert" className="text-sm text-danger">
          {asApiError(put.error).message}
        </p>
      )}
      <Button type="submit" variant="primary" className="self-start" busy={put.isPending || check.isPending}>
        {messages.saveAndTest}
      </Button>
      <HealthResult check={check} />
    </form>
  );
}

function Option({
  name,
  checked,
  onCheck,
  children,
}: {
  readonly name: string;
  readonly checked: boolean;
  readonly onCheck: () => void;
  readonly children: string;
}) {
  return (
    <label className="flex cursor-pointer items-center gap-2 text-sm">
      <input type="radio" name={name} className="accent-accent" checked={checked} onChange={onCheck} />
      {children}
    </label>
  );
}
