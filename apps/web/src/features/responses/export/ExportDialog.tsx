import { useEffect, useRef, useState } from 'react';
import { asApiError, type ApiError } from '@/api/api-error.ts';
import {
  exportResponsesUrl,
  useResponseCount,
  type ExportChoice,
  type ResponseColumn,
  type ResponseFilter,
} from '@/api/responses.ts';
import { Button, cx, Dialog, Select, Spinner, Switch, toast } from '@/ui/index.ts';
import { rangeText } from '../common/TimeMenu.tsx';
import { sizeText } from '../common/size-text.ts';
import { filterText } from '../list/filter-text.ts';
import { listMessages } from '../list/messages.ts';
import { isNarrowed, type AnswerQuery } from '../list/view-params.ts';
import { download } from './download.ts';
import { exportMessages as text } from './messages.ts';
import { saveBlob } from './save-blob.ts';

/** Props of {@link ExportDialog}. */
export interface ExportDialogProps {
  readonly filter: ResponseFilter;
  readonly query: AnswerQuery;
  readonly fields: readonly ResponseColumn[];
  /** Names of the fields that are columns of the table, in their order. */
  readonly shownFields: readonly string[];
  readonly onClose: () => void;
}

const FORMATS = ['csv', 'xlsx', 'json'] as const;

/** Takes answers along as a file: says which, asks how, and shows how far it is. */
export default function ExportDialog({ filter, query, fields, shownFields, onClose }: ExportDialogProps) {
  const [choice, setChoice] = useState<ExportChoice>({
    format: 'csv',
    options: 'labels',
    sensitive: 'masked',
  });
  const running = useRef<AbortController>(undefined);
  const [bytes, setBytes] = useState<number>();
  const [failure, setFailure] = useState<ApiError>();
  const count = useResponseCount(filter);
  useEffect(() => () => running.current?.abort(), []);
  const isRunning = bytes !== undefined;
  const differs = shownFields.length > 0 && shownFields.join() !== fields.map(({ name }) => name).join();
  const set = (change: Partial<ExportChoice>) => setChoice({ ...choice, ...change });

  async function start(): Promise<void> {
    const control = new AbortController();
    running.current = control;
    setFailure(undefined);
    setBytes(0);
    try {
      const file = await download(exportResponsesUrl(filter, choice), control.signal, setBytes);
      saveBlob(file.name, file.content);
      toast(text.done(file.name, sizeText(file.content.size)), { tone: 'success' });
      onClose();
    } catch (error) {
      if (!control.signal.aborted) setFailure(asApiError(error));
    } finally {
      if (running.current === control) setBytes(undefined);
    }
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={text.title}
      footer={
        isRunning ? (
          <>
            <p role="status" className="mr-auto flex items-center gap-2 text-base text-muted tabular-nums">
              <Spinner />
              {bytes === 0 ? text.preparing : text.progress(sizeText(bytes))}
            </p>
            <Button onClick={() => running.current?.abort()}>{text.cancel}</Button>
          </>
        ) : (
          <Button variant="primary" onClick={() => void start()}>
            {text.start}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-4">
        <div className="rounded-control border border-line bg-panel px-3 py-2">
          <p className="text-base text-ink">
            <span className="font-semibold tabular-nums">
              {count.data === undefined ? text.counting : text.what(count.data.count, count.data.more)}
            </span>
            : {isNarrowed(query) ? text.filtered : text.all}
          </p>
          {isNarrowed(query) && <Narrowed query={query} fields={fields} />}
        </div>
        <Formats value={choice.format} onChange={(format) => set({ format })} />
        {differs && (
          <Select
            label={text.columns}
            value={choice.columns === undefined ? 'all' : 'shown'}
            onValueChange={(next) => {
              const { columns: _, ...rest } = choice;
              setChoice(next === 'shown' ? { ...rest, columns: shownFields } : rest);
            }}
            options={[
              { value: 'all', label: text.columnsAll },
              { value: 'shown', label: text.columnsShown(shownFields.length) },
            ]}
          />
        )}
        {choice.format !== 'json' && (
          <Select
            label={text.options}
            value={choice.options}
            onValueChange={(next) => set({ options: next === 'ids' ? 'ids' : 'labels' })}
            options={[
              { value: 'labels', label: text.labels },
              { value: 'ids', label: text.ids },
            ]}
          />
        )}
        <div>
          <Switch
            label={text.sensitive}
            checked={choice.sensitive === 'shown'}
            onCheckedChange={(shown) => set({ sensitive: shown ? 'shown' : 'masked' })}
          />
          <p className="text-sm text-faint">{text.sensitiveHelp}</p>
        </div>
        {failure !== undefined && (
          <p role="alert" className="rounded-control bg-danger-soft px-3 py-2 text-base text-danger">
            {text.failed}. {failure.message} {failure.hint ?? text.failedText}
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** What is exported, in words. */
function Narrowed({ query, fields }: Pick<ExportDialogProps, 'query' | 'fields'>) {
  const words = [
    query.time === '' ? '' : rangeText(query.time),
    query.search.trim() === '' ? '' : `“${query.search.trim()}”`,
    query.version === 0 ? '' : listMessages.filter.versionIs(query.version),
    ...query.fields.map((field) => filterText(field, fields)),
  ].filter((each) => each !== '');
  return words.length === 0 ? null : <p className="text-sm text-muted">{words.join(' · ')}</p>;
}

function Formats({
  value,
  onChange,
}: {
  readonly value: ExportChoice['format'];
  readonly onChange: (format: ExportChoice['format']) => void;
}) {
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium text-muted">{text.format}</legend>
      <div className="grid grid-cols-3 gap-2">
        {FORMATS.map((format) => (
          <label
            key={format}
            className={cx(
              'flex cursor-default flex-col rounded-control border px-3 py-2 has-focus-visible:outline-2 has-focus-visible:outline-focus',
              value === format ? 'border-accent bg-accent-soft' : 'border-edge hover:bg-hover',
            )}
          >
            <input
              type="radio"
              name="export-format"
              className="sr-only"
              checked={value === format}
              onChange={() => onChange(format)}
            />
            <span className="text-base font-medium text-ink">{text.formats[format].name}</span>
            <span className="text-sm text-muted">{text.formats[format].text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
