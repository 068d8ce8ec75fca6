import { useId, useRef, useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { useCreateKey, useKnownKeys, type CreateEndpointKey, type EndpointKey } from '@/api/endpoint-keys.ts';
import { Button, cx, Dialog, Skeleton, Tabs, TextAreaField, TextField, toast } from '@/ui/index.ts';
import { Fingerprint } from '../common/Fingerprint.tsx';
import { importProblem } from './import-problem.ts';
import { keyMessages } from './messages.ts';
import { useFileDrop } from './useFileDrop.ts';

const text = keyMessages.dialog;

/** How a key is come by. */
export type KeyWay = 'create' | 'import' | 'other';

/** Props of {@link AddKeyDialog}. */
export interface AddKeyDialogProps {
  readonly flowId: string;
  readonly way: KeyWay;
  /** Keys that the flow has. */
  readonly own: readonly EndpointKey[];
  readonly onWay: (way: KeyWay) => void;
  readonly onClose: () => void;
}

/** Creates a key pair, takes one in, or takes that of another flow. */
export function AddKeyDialog({ flowId, way, own, onWay, onClose }: AddKeyDialogProps) {
  const form = useId();
  const create = useCreateKey(flowId);
  const [pem, setPem] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [chosen, setChosen] = useState('');
  const problem = create.error === null ? undefined : importProblem(asApiError(create.error));

  function body(): CreateEndpointKey | undefined {
    switch (way) {
      case 'create':
        return { from: 'new' };
      case 'import':
        return pem.trim() === ''
          ? undefined
          : { from: 'pem', pem, ...(passphrase === '' ? {} : { passphrase }) };
      case 'other':
        return chosen === '' ? undefined : { from: 'other-flow', keyId: chosen };
    }
  }

  const wanted = body();
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={text.title}
      footer={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button
            type="submit"
            form={form}
            variant="primary"
            busy={create.isPending}
            disabled={wanted === undefined}
          >
            {text.submit[way]}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted === undefined) return;
          create.mutate(wanted, {
            onSuccess: () => {
              toast(text.added, { tone: 'success' });
              onClose();
            },
          });
        }}
      >
        <Tabs
          look="pill"
          label={text.ways}
          className="items-start"
          value={way}
          onValueChange={(next) => {
            create.reset();
            onWay(WAYS.find((each) => each === next) ?? 'create');
          }}
          tabs={WAYS.map((value) => ({ value, label: text[value] }))}
        />
        {way === 'create' && <p className="text-base text-pretty text-muted">{text.createText}</p>}
        {way === 'import' && (
          <ImportFields
            pem={pem}
            passphrase={passphrase}
            problem={problem}
            onPem={(next) => {
              create.reset();
              setPem(next);
            }}
            onPassphrase={(next) => {
              create.reset();
              setPassphrase(next);
            }}
          />
        )}
        {way === 'other' && <OtherKeys own={own} chosen={chosen} onChoose={setChosen} />}
        {own.length > 0 && <p className="text-sm text-pretty text-faint">{text.rotation}</p>}
        {problem !== undefined && (way !== 'import' || problem.field === undefined) && (
          <p role="alert" className="text-base text-danger">
            {problem.message}
          </p>
        )}
      </form>
    </Dialog>
  );
}

const WAYS = ['create', 'import', 'other'] as const;

function ImportFields({
  pem,
  passphrase,
  problem,
  onPem,
  onPassphrase,
}: {
  readonly pem: string;
  readonly passphrase: string;
  readonly problem: ReturnType<typeof importProblem> | undefined;
  readonly onPem: (pem: string) => void;
  readonly onPassphrase: (passphrase: string) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const take = async (taken: File): Promise<void> => {
    setTooLarge(taken.size > LARGEST);
    if (taken.size <= LARGEST) onPem(await taken.text());
  };
  const isOver = useFileDrop(place, (taken) => void take(taken));
  return (
    <div
      ref={place}
      className={cx(
        'flex flex-col gap-3 rounded-control',
        isOver && 'outline-2 outline-offset-4 outline-focus outline-dashed',
      )}
    >
      <p className="text-base text-pretty text-muted">{text.importText}</p>
      <TextAreaField
        label={text.pem}
        mono
        rows={6}
        maxRows={10}
        placeholder={text.pemPlaceholder}
        value={pem}
        onChange={onPem}
        error={tooLarge ? text.fileTooLarge : problem?.field === 'pem' ? problem.message : undefined}
      />
      <p className="-mt-2 text-sm text-faint">
        {text.drop}{' '}
        <button
          type="button"
          className="text-accent underline underline-offset-2"
          onClick={() => file.current?.click()}
        >
          {text.choose}
        </button>
        <input
          ref={file}
          type="file"
          accept=".pem,.key,.txt"
          hidden
          aria-label={text.pem}
          onChange={({ currentTarget }) => {
            const [taken] = currentTarget.files ?? [];
            if (taken !== undefined) void take(taken);
            currentTarget.value = '';
          }}
        />
      </p>
      <TextField
        label={text.passphrase}
        type="password"
        autoComplete="off"
        help={text.passphraseHelp}
        value={passphrase}
        onChange={onPassphrase}
        error={problem?.field === 'passphrase' ? problem.message : undefined}
      />
    </div>
  );
}

/** Bytes; the longest key has some thousand. */
const LARGEST = 20_000;

function OtherKeys({
  own,
  chosen,
  onChoose,
}: {
  readonly own: readonly EndpointKey[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}) {
  const known = useKnownKeys(true);
  const others = known.data?.filter(({ id }) => own.every((key) => key.id !== id)) ?? [];
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="sr-only">{text.known}</legend>
      <p className="text-base text-pretty text-muted">{text.otherText}</p>
      {known.isPending && <Skeleton className="h-10" />}
      {known.isError && <p className="text-base text-danger">{asApiError(known.error).message}</p>}
      {known.isSuccess && others.length === 0 && <p className="text-base text-ink">{text.noOthers}</p>}
      <div className="flex max-h-64 flex-col gap-1 overflow-y-auto">
        {others.map(({ id, fingerprint, flows }) => (
          <label
            key={id}
            className={cx(
              'flex items-center gap-2.5 rounded-control border px-2.5 py-2 text-base',
              id === chosen ? 'border-accent bg-accent-soft' : 'border-line hover:bg-hover',
            )}
          >
            <input
              type="radio"
              name="other-key"
              className="accent-(--accent)"
              checked={id === chosen}
              onChange={() => onChoose(id)}
            />
            <span className="min-w-0 flex-1 truncate text-ink">
              {flows.length === 0 ? text.unused : flows.map(({ name }) => name).join(', ')}
            </span>
            <Fingerprint value={fingerprint} className="text-muted" />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
