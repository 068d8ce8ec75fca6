import { FileCheck, Upload, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { uploadMessageMedia } from '@/api/sending.ts';
import { Button, IconButton, TextField } from '@/ui/index.ts';
import type { MessageDraft } from '../draft/message-draft.ts';
import { messages } from '../messages.ts';
import type { ComposerProps } from './composer-props.ts';
import { Choice } from './parts.tsx';
import { wordsAt } from './problems.ts';

const text = messages.form;

/** Which files a header takes (Cloud API, media of messages). */
const ACCEPTED = {
  image: 'image/jpeg,image/png',
  video: 'video/mp4,video/3gpp',
  document: '',
} as const;

/** Header of a message: none, a text, or a file by link or upload. */
export function HeaderFields({ accountId, form, draft, onChange, problems }: ComposerProps) {
  const { header } = draft;
  return (
    <>
      <Choice
        label={text.header}
        value={header}
        options={text.headers}
        onChange={(next) => onChange(headed(next))}
      />
      {header === 'text' && (
        <TextField
          label={text.headerText}
          value={draft.headerText}
          onChange={(headerText) => onChange({ headerText })}
          counter={{ max: form.limits.header }}
          error={wordsAt(problems, 'header')}
          dir="auto"
        />
      )}
      {header !== 'none' && header !== 'text' && (
        <FileField
          accountId={accountId}
          kind={header}
          draft={draft}
          onChange={onChange}
          error={wordsAt(problems, 'header')}
        />
      )}
    </>
  );
}

/** A file of one kind is none of another. */
function headed(header: MessageDraft['header']): Partial<MessageDraft> {
  return { header, mediaId: '', fileName: '', link: '' };
}

function FileField(props: {
  readonly accountId: string;
  readonly kind: keyof typeof ACCEPTED;
  readonly draft: MessageDraft;
  readonly onChange: (changes: Partial<MessageDraft>) => void;
  readonly error: string | undefined;
}) {
  const { accountId, kind, draft, onChange, error } = props;
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<{ readonly busy?: boolean; readonly failure?: string }>({});
  const upload = (file: File) => {
    setState({ busy: true });
    uploadMessageMedia(accountId, file).then(
      ({ mediaId }) => {
        setState({});
        onChange({ mediaId, fileName: file.name, link: '' });
      },
      (thrown: unknown) => {
        const { message, hint } = asApiError(thrown);
        setState({ failure: hint === undefined ? message : `${message} ${hint}` });
      },
    );
  };
  if (draft.mediaId !== '') {
    return (
      <p className="flex items-center gap-2 rounded-control border border-line bg-raised py-1 pr-1 pl-3 text-base text-ink">
        <FileCheck size={16} strokeWidth={1.5} aria-hidden className="text-success" />
        <span className="min-w-0 flex-1 truncate">{text.uploaded(draft.fileName)}</span>
        <IconButton
          changes
          size="xs"
          label={text.removeFile}
          icon={<X size={14} strokeWidth={1.5} />}
          onClick={() => onChange({ mediaId: '', fileName: '' })}
        />
      </p>
    );
  }
  return (
    <div className="flex items-start gap-2">
      <TextField
        className="flex-1"
        label={text.link}
        help={text.linkHelp}
        value={draft.link}
        onChange={(link) => onChange({ link })}
        placeholder="https://"
        error={state.failure ?? error}
        mono
      />
      <input
        ref={input}
        type="file"
        hidden
        aria-label={text.upload}
        accept={ACCEPTED[kind]}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) upload(file);
          currentTarget.value = '';
        }}
      />
      <Button
        changes
        className="mt-5"
        busy={state.busy ?? false}
        icon={<Upload size={14} strokeWidth={1.5} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {state.busy === true ? text.uploading : text.upload}
      </Button>
    </div>
  );
}
