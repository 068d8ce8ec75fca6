import { FileUp, Send } from 'lucide-react';
import { useDeferredValue, useEffect, useRef, useState, type DragEvent } from 'react';
import { useNavigate } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import { accountName, isSandbox, type Account } from '@/api/accounts.ts';
import { useCheckList, useStartSendJob, type CheckedList, type Composition } from '@/api/sending.ts';
import { FailureNote } from '@/features/publish/FailureNote.tsx';
import {
  AlertDialog,
  Button,
  Checkbox,
  cx,
  NumberField,
  TextAreaField,
  TextField,
  toast,
} from '@/ui/index.ts';
import { messages } from '../messages.ts';
import { sendPath } from '../paths.ts';
import type { ColumnChoice } from './column-choice.ts';
import { ListReview } from './ListReview.tsx';

const text = messages.list;

/** To many: a CSV, what was found in it, and the start. */
export function ToList(props: {
  readonly account: Account;
  readonly flowId: string;
  readonly message: Composition | undefined;
  readonly faults: number;
  /** Names of the fields that the opened screen takes. */
  readonly fields: readonly string[];
  readonly onTry: () => void;
  readonly onList: (list: CheckedList | undefined) => void;
}) {
  const { account, flowId, message, faults, fields, onTry, onList } = props;
  const navigate = useNavigate();
  const [csv, setCsv] = useState('');
  const [columns, setColumns] = useState<ColumnChoice>({ data: {} });
  const [skipBadRows, setSkip] = useState(false);
  const [perSecond, setSpeed] = useState<number | null>(10);
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const typed = useDeferredValue(csv);
  const list = { csv: typed, columns: { ...columns, data: { ...columns.data } } };
  const checked = useCheckList(
    account.id,
    typed.trim() === '' ? undefined : { flowId, ...list, ...(message === undefined ? {} : { message }) },
  );
  const start = useStartSendJob(account.id);
  const found = typed.trim() === '' ? undefined : checked.data;
  useEffect(() => onList(found), [found, onList]);

  const blocked = found === undefined || found.good === 0 || (found.problemCount > 0 && !skipBadRows);
  const begin = () => {
    if (message === undefined) return;
    setAsking(false);
    start.mutate(
      {
        flowId,
        message,
        ...list,
        skipBadRows,
        perSecond: perSecond ?? 10,
        name: name.trim() === '' ? text.defaultName(new Date().toLocaleString('en')) : name.trim(),
      },
      { onSuccess: ({ id }) => void navigate(sendPath(flowId, 'sent', id)) },
    );
  };
  const submit = () => {
    onTry();
    setTried(true);
    if (blocked || faults > 0 || message === undefined || start.isPending) return;
    if (isSandbox(account)) begin();
    else setAsking(true);
  };
  return (
    <div className="flex flex-col gap-3">
      <CsvField value={csv} onChange={setCsv} />
      {checked.isError && <FailureNote error={asApiError(checked.error)} />}
      {typed.trim() !== '' && checked.isPending && (
        <p className="text-sm text-muted" aria-busy="true">
          {text.reading}
        </p>
      )}
      {found !== undefined && (
        <>
          <ListReview list={found} fields={fields} columns={columns} onColumns={setColumns} />
          {found.problemCount > 0 && (
            <Checkbox
              checked={skipBadRows}
              onCheckedChange={setSkip}
              label={text.skip}
              help={text.skipHelp}
            />
          )}
          <div className="grid grid-cols-[1fr_140px] gap-3">
            <TextField label={text.name} help={text.nameHelp} value={name} onChange={setName} />
            <NumberField
              label={text.speed}
              help={text.speedHelp}
              value={perSecond}
              min={0.1}
              max={80}
              onChange={setSpeed}
            />
          </div>
        </>
      )}
      <div className="flex items-center gap-3">
        <Button
          changes
          variant="primary"
          busy={start.isPending}
          disabled={blocked}
          icon={<Send size={14} strokeWidth={1.5} aria-hidden />}
          onClick={submit}
        >
          {text.send(found?.good ?? 0)}
        </Button>
        {tried && faults > 0 && (
          <p role="alert" className="text-sm text-danger">
            {messages.to.problems(faults)}
          </p>
        )}
      </div>
      {start.isError && <FailureNote error={asApiError(start.error)} />}
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={text.confirm.title(found?.good ?? 0)}
        confirm={text.send(found?.good ?? 0)}
        onConfirm={begin}
      >
        {text.confirm.text(accountName(account))}
      </AlertDialog>
    </div>
  );
}

/** A CSV: pasted, typed, chosen or dropped. */
function CsvField({ value, onChange }: { readonly value: string; readonly onChange: (csv: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const read = (file: File | undefined) => {
    file?.text().then(onChange, () => toast(text.unreadable, { tone: 'danger' }));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    read(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={cx('relative rounded-control', over && 'outline-2 outline-focus')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <TextAreaField
        label={over ? text.drop : text.paste}
        help={text.pasteHelp}
        value={value}
        onChange={onChange}
        placeholder={text.placeholder}
        mono
        rows={5}
        maxRows={9}
        aside={
          <Button
            changes
            size="sm"
            variant="ghost"
            className="h-5 px-1.5 text-sm"
            icon={<FileUp size={13} strokeWidth={1.5} aria-hidden />}
            onClick={() => input.current?.click()}
          >
            {text.file}
          </Button>
        }
      />
      <input
        ref={input}
        type="file"
        hidden
        aria-label={text.file}
        accept=".csv,.tsv,.txt,text/csv"
        onChange={({ currentTarget }) => {
          read(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
