import { useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { useDiscover, type Discovery } from '@/api/accounts.ts';
import { FailureNote } from '@/features/publish/FailureNote.tsx';
import { Button, TextField } from '@/ui/index.ts';
import { pageMessages } from '../page/messages.ts';

const text = pageMessages.connectPage;

/** What a person enters of a token. */
export interface TokenDraft {
  readonly token: string;
  readonly appId: string;
  readonly appSecret: string;
  readonly baseUrl: string;
  readonly apiVersion: string;
}

const BLANK: TokenDraft = {
  token: '',
  appId: '',
  appSecret: '',
  baseUrl: 'https://graph.facebook.com',
  apiVersion: 'v25.0',
};

/** The token, and what Meta says of it. */
export function TokenStep(props: {
  readonly draft: TokenDraft | undefined;
  /** `undefined`: what it gives access to is entered by hand. */
  readonly onFound: (draft: TokenDraft, found: Discovery | undefined) => void;
}) {
  const [draft, setDraft] = useState(props.draft ?? BLANK);
  const [tried, setTried] = useState(false);
  const discover = useDiscover();
  const field = (name: keyof TokenDraft) => ({
    value: draft[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  const trimmed = mapValues(draft);
  const isMissing = trimmed.token === '';
  const submit = () => {
    setTried(true);
    if (isMissing || discover.isPending) return;
    discover.mutate(
      {
        token: trimmed.token,
        appId: trimmed.appId === '' ? null : trimmed.appId,
        appSecret: trimmed.appSecret === '' ? null : trimmed.appSecret,
        baseUrl: trimmed.baseUrl,
        apiVersion: trimmed.apiVersion,
      },
      { onSuccess: (found) => props.onFound(trimmed, found) },
    );
  };
  return (
    <form
      className="flex flex-col gap-3 [--control-height:32px]"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="text-base text-pretty text-muted">{text.intro}</p>
      <TextField
        label={text.token}
        help={text.tokenHelp}
        type="password"
        autoComplete="off"
        mono
        autoFocus
        error={tried && isMissing ? text.needed : undefined}
        {...field('token')}
      />
      <div className="grid grid-cols-2 gap-3">
        <TextField label={text.appId} help={text.appIdHelp} aside={text.optional} mono {...field('appId')} />
        <TextField
          label={text.appSecret}
          help={text.appSecretHelp}
          aside={text.optional}
          type="password"
          autoComplete="off"
          mono
          {...field('appSecret')}
        />
      </div>
      <details>
        <summary className="w-fit cursor-default rounded-control text-sm font-medium text-muted hover:text-ink">
          {text.advanced}
        </summary>
        <div className="mt-2 grid grid-cols-[1fr_120px] gap-3">
          <TextField label={text.baseUrl} mono {...field('baseUrl')} />
          <TextField label={text.apiVersion} mono {...field('apiVersion')} />
        </div>
      </details>
      {discover.isError && <FailureNote error={asApiError(discover.error)} />}
      <div className="flex justify-end gap-2">
        <Button
          variant="ghost"
          onClick={() => {
            setTried(true);
            if (!isMissing) props.onFound(trimmed, undefined);
          }}
        >
          {text.by}
        </Button>
        <Button type="submit" variant="primary" busy={discover.isPending}>
          {text.look}
        </Button>
      </div>
    </form>
  );
}

function mapValues(draft: TokenDraft): TokenDraft {
  return {
    token: draft.token.trim(),
    appId: draft.appId.trim(),
    appSecret: draft.appSecret.trim(),
    baseUrl: draft.baseUrl.trim(),
    apiVersion: draft.apiVersion.trim(),
  };
}
