import { useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { useCreateAccount, type Account, type Discovery } from '@/api/accounts.ts';
import { fullTime } from '@/app/relative-time.ts';
import { FailureNote } from '@/features/publish/FailureNote.tsx';
import { Badge, Button, cx, Select, TextField } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import { pageMessages } from '../page/messages.ts';
import type { TokenDraft } from './TokenStep.tsx';

const text = pageMessages.connectPage;
const NONE = ':none';

/** Which of the accounts that a token gives access to, and how it is to be used. */
export function ChooseStep(props: {
  readonly token: TokenDraft;
  readonly found: Discovery | undefined;
  readonly onBack: () => void;
  readonly onMade: (account: Account) => void;
}) {
  const { token, found, onBack, onMade } = props;
  const offered = found?.accounts ?? [];
  const [wabaId, setWaba] = useState(
    offered.find(({ known }) => known === null)?.wabaId ?? offered[0]?.wabaId ?? '',
  );
  const chosen = offered.find((each) => each.wabaId === wabaId);
  const [phone, setPhone] = useState<string>();
  const [name, setName] = useState<string>();
  const [environment, setEnvironment] = useState<Account['environment']>('development');
  const [publicUrl, setPublicUrl] = useState('');
  const [tried, setTried] = useState(false);
  const create = useCreateAccount();
  const phoneId = phone ?? chosen?.phones[0]?.id ?? '';
  const shownName = name ?? chosen?.name ?? '';
  const errors = {
    name: shownName.trim() === '' ? text.needed : undefined,
    wabaId: /^\d{1,32}$/.test(wabaId.trim()) ? undefined : messages.form.digits,
  };
  const submit = () => {
    setTried(true);
    if (errors.name !== undefined || errors.wabaId !== undefined || create.isPending) return;
    create.mutate(
      {
        name: shownName.trim(),
        wabaId: wabaId.trim(),
        phoneNumberId: phoneId.trim() === '' ? null : phoneId.trim(),
        appId: token.appId === '' ? (found?.app?.id ?? null) : token.appId,
        appSecret: token.appSecret === '' ? null : token.appSecret,
        baseUrl: token.baseUrl,
        apiVersion: token.apiVersion,
        token: token.token,
        environment,
        ...(publicUrl.trim() === '' ? {} : { publicUrl: publicUrl.trim() }),
      },
      { onSuccess: onMade },
    );
  };
  return (
    <form
      className="flex flex-col gap-4 [--control-height:32px]"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {found !== undefined && <TokenFacts found={found} />}
      {offered.length > 0 ? (
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 text-sm font-medium text-muted">{text.choose}</legend>
          {offered.map((each) => (
            <label
              key={each.wabaId}
              className={cx(
                'flex items-center gap-3 rounded-card border p-3',
                each.wabaId === wabaId
                  ? 'border-accent bg-accent-soft'
                  : 'border-line bg-panel hover:bg-hover',
              )}
            >
              <input
                type="radio"
                name="waba"
                className="accent-accent"
                checked={each.wabaId === wabaId}
                onChange={() => {
                  setWaba(each.wabaId);
                  setPhone(undefined);
                  setName(undefined);
                }}
              />
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium text-ink">{each.name ?? each.wabaId}</span>
                <span className="block truncate text-sm text-muted">
                  <span className="font-mono text-xs">{each.wabaId}</span>
                  {each.phones.length > 0 && ` · ${each.phones.map((of) => of.displayNumber).join(', ')}`}
                </span>
              </span>
              {each.known !== null && <Badge>{text.known}</Badge>}
            </label>
          ))}
        </fieldset>
      ) : (
        <>
          {found !== undefined && (
            <p className="rounded-control bg-warning-soft px-3 py-2 text-ink">{text.noAccounts}</p>
          )}
          <TextField
            label={messages.form.wabaId}
            help={messages.form.wabaIdHelp}
            value={wabaId}
            onChange={setWaba}
            error={tried ? errors.wabaId : undefined}
            mono
          />
        </>
      )}
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label={text.name}
          help={text.nameHelp}
          value={shownName}
          onChange={setName}
          error={tried ? errors.name : undefined}
        />
        {chosen === undefined ? (
          <TextField label={messages.form.phoneNumberId} value={phoneId} onChange={setPhone} mono />
        ) : (
          <Select
            label={text.phone}
            value={phoneId === '' ? NONE : phoneId}
            onValueChange={(id) => setPhone(id === NONE ? '' : id)}
            options={[
              ...chosen.phones.map((each) => ({
                value: each.id,
                label: each.displayNumber,
                hint: each.verifiedName ?? undefined,
              })),
              { value: NONE, label: text.noPhone },
            ]}
          />
        )}
        <Select
          label={text.environment}
          help={text.environmentHelp}
          value={environment}
          onValueChange={(next) => setEnvironment(next === 'production' ? 'production' : 'development')}
          options={Object.entries(pageMessages.environment).map(([value, label]) => ({ value, label }))}
        />
        <TextField
          label={text.publicUrl}
          help={text.publicUrlHelp}
          aside={text.optional}
          value={publicUrl}
          onChange={setPublicUrl}
          placeholder="https://"
          mono
        />
      </div>
      {create.isError && <FailureNote error={asApiError(create.error)} />}
      <div className="flex justify-end gap-2">
        <Button onClick={onBack}>{text.back}</Button>
        <Button type="submit" variant="primary" busy={create.isPending}>
          {text.create}
        </Button>
      </div>
    </form>
  );
}

function TokenFacts({ found }: { readonly found: Discovery }) {
  return (
    <div className="flex flex-col gap-2 rounded-card border border-line bg-panel px-4 py-3">
      <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">
        {found.app !== null && (
          <>
            <dt className="text-muted">{pageMessages.detail.app}</dt>
            <dd className="text-ink">{found.app.name ?? found.app.id}</dd>
          </>
        )}
        {found.tokenType !== null && (
          <>
            <dt className="text-muted">{text.type}</dt>
            <dd className="text-ink">{found.tokenType.toLowerCase().replaceAll('_', ' ')}</dd>
          </>
        )}
        <dt className="text-muted">{text.expires}</dt>
        <dd className="text-ink">{found.expiresAt === null ? text.never : fullTime(found.expiresAt)}</dd>
        {found.scopes.length > 0 && (
          <>
            <dt className="text-muted">{text.scopes}</dt>
            <dd className="min-w-0 break-words text-ink">{found.scopes.join(', ')}</dd>
          </>
        )}
      </dl>
      {found.notes.map((note) => (
        <p key={note} className="text-sm text-muted">
          {note}
        </p>
      ))}
    </div>
  );
}
