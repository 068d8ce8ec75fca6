import { FilePlus2, Radio } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import { CATEGORIES } from '@/api/categories.ts';
import { type CreateFlow, useCreateFlow } from '@/api/flows.ts';
import { type Template, useTemplates } from '@/api/templates.ts';
import { Button, cx, Dialog, EmptyState, Skeleton, TextField } from '@/ui/index.ts';
import { FlowPicture } from './FlowPicture.tsx';
import { messages } from './messages.ts';
import { templateValue } from './template-value.ts';

const text = messages.newDialog;

/** Props of the dialog. `template`: the name of the one to begin with; empty for blank. */
interface NewFlowDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly template?: string | undefined;
}

/** Begins a flow, blank or from a template: choose, name, create. */
export default function NewFlowDialog({ open, onOpenChange, template: initial = '' }: NewFlowDialogProps) {
  const navigate = useNavigate();
  const form = useId();
  const templates = useTemplates(open);
  const create = useCreateFlow();
  const [chosen, setChosen] = useState(initial);
  const [category, setCategory] = useState('');
  const [typedName, setTypedName] = useState<string>();
  const [opened, setOpened] = useState(open);
  if (opened !== open) {
    setOpened(open);
    if (open) {
      setChosen(initial);
      setTypedName(undefined);
      setCategory('');
    }
  }

  const all = useMemo(() => templates.data ?? [], [templates.data]);
  const shown = useMemo(
    () => all.filter(({ categories }) => category === '' || categories.includes(category)),
    [all, category],
  );
  const template = all.find(({ name }) => name === chosen);
  const name = typedName ?? template?.title ?? text.blankName;

  const submit = () => {
    if (name.trim() === '' || create.isPending) return;
    const body: CreateFlow = { name: name.trim(), ...(chosen === '' ? {} : { template: chosen }) };
    create.mutate(body, { onSuccess: (flow) => void navigate(`/flows/${flow.id}`) });
  };

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={text.title}
      size="xl"
      flush
      tall
      footer={
        <form
          id={form}
          className="flex w-full items-end gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <TextField
            label={text.name}
            value={name}
            onChange={setTypedName}
            onFocus={(event) => event.currentTarget.select()}
            className="w-80"
            autoComplete="off"
            error={
              create.isError
                ? asApiError(create.error).message
                : name.trim() === ''
                  ? text.nameMissing
                  : undefined
            }
          />
          <span className="flex-1" />
          <Button onClick={() => onOpenChange(false)}>{messages.cancel}</Button>
          <Button variant="primary" type="submit" busy={create.isPending} disabled={name.trim() === ''}>
            {text.create}
          </Button>
        </form>
      }
    >
      <div className="flex h-full border-t border-line">
        <CategoryList templates={all} value={category} onChange={setCategory} />
        <div className="min-w-0 flex-1 overflow-y-auto bg-surface p-4">
          {templates.isError ? (
            <EmptyState
              title={text.failed}
              text={asApiError(templates.error).message}
              action={<Button onClick={() => void templates.refetch()}>{messages.retry}</Button>}
            />
          ) : (
            <Gallery
              templates={shown}
              loading={templates.isPending}
              withBlank={category === ''}
              chosen={chosen}
              onChoose={setChosen}
              onCreate={submit}
            />
          )}
        </div>
      </div>
    </Dialog>
  );
}

function CategoryList(props: {
  templates: readonly Template[];
  value: string;
  onChange: (category: string) => void;
}) {
  const { templates, value, onChange } = props;
  const count = (category: string) =>
    templates.filter(({ categories }) => category === '' || categories.includes(category)).length;
  const entries = [{ value: '', label: text.all }, ...CATEGORIES].filter(
    (entry) => entry.value === '' || count(entry.value) > 0,
  );
  return (
    <nav
      aria-label={text.filter}
      className="flex w-48 shrink-0 flex-col gap-0.5 overflow-y-auto border-r border-line p-3"
    >
      {entries.map((entry) => (
        <button
          key={entry.value}
          type="button"
          aria-pressed={entry.value === value}
          onClick={() => onChange(entry.value)}
          className={cx(
            'flex h-7 shrink-0 items-center rounded-control px-2 text-left',
            entry.value === value
              ? 'bg-accent-soft font-medium text-accent'
              : 'text-muted hover:bg-hover hover:text-ink',
          )}
        >
          <span className="min-w-0 flex-1 truncate">{entry.label}</span>
          <span className="text-sm text-faint">{count(entry.value)}</span>
        </button>
      ))}
    </nav>
  );
}

interface GalleryProps {
  readonly templates: readonly Template[];
  readonly loading: boolean;
  readonly withBlank: boolean;
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
  readonly onCreate: () => void;
}

/** A group of radio buttons drawn as pictures: arrows choose, Enter or a double click creates. */
function Gallery({ templates, loading, withBlank, chosen, onChoose, onCreate }: GalleryProps) {
  const group = useRef<HTMLDivElement>(null);
  const names = [...(withBlank ? [''] : []), ...templates.map(({ name }) => name)];
  const tabStop = names.includes(chosen) ? chosen : names[0];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') {
      event.preventDefault();
      onCreate();
    }
    if (step === undefined) return;
    event.preventDefault();
    const next = names.at((names.indexOf(tabStop ?? '') + step) % names.length);
    if (next === undefined) return;
    onChoose(next);
    group.current?.querySelector<HTMLElement>(`[data-template="${CSS.escape(next)}"]`)?.focus();
  };
  const shared = { onChoose, onCreate, onKeyDown };
  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={text.gallery}
      className="grid grid-cols-[repeat(auto-fill,minmax(176px,1fr))] gap-3"
    >
      {withBlank && (
        <Choice name="" {...text.blank} isChosen={chosen === ''} isTabStop={tabStop === ''} {...shared} />
      )}
      {loading &&
        Array.from({ length: 7 }, (_, index) => <Skeleton key={index} className="h-[214px] rounded-card" />)}
      {templates.map((template) => (
        <Choice
          key={template.name}
          name={template.name}
          title={template.title}
          summary={template.summary}
          template={template}
          isChosen={chosen === template.name}
          isTabStop={tabStop === template.name}
          {...shared}
        />
      ))}
    </div>
  );
}

interface ChoiceProps extends Pick<GalleryProps, 'onChoose' | 'onCreate'> {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly template?: Template;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Choice({
  name,
  title,
  summary,
  template,
  isChosen,
  isTabStop,
  onChoose,
  onCreate,
  onKeyDown,
}: ChoiceProps) {
  return (
    <div
      role="radio"
      aria-checked={isChosen}
      aria-label={`${title}. ${summary}`}
      tabIndex={isTabStop ? 0 : -1}
      data-template={name}
      onClick={() => onChoose(name)}
      onDoubleClick={onCreate}
      onKeyDown={onKeyDown}
      className={cx(
        'flex flex-col overflow-hidden rounded-card border bg-raised text-left',
        isChosen ? 'border-accent ring-2 ring-accent' : 'border-line hover:border-edge hover:shadow-lift',
      )}
    >
      {template === undefined ? (
        <div className="flex h-[150px] items-center justify-center border-b border-line bg-surface text-faint">
          <FilePlus2 size={28} strokeWidth={1.25} />
        </div>
      ) : (
        <FlowPicture value={templateValue(template)} width={128} className="h-[150px] border-b border-line" />
      )}
      <div className="flex flex-1 flex-col px-2.5 pt-2 pb-2.5">
        <span className="truncate font-medium">{title}</span>
        <span className="line-clamp-2 text-sm text-muted">{summary}</span>
        {template?.needsEndpoint === true && (
          <span className="mt-auto inline-flex items-center gap-1 pt-1.5 text-xs text-faint">
            <Radio size={12} strokeWidth={1.5} />
            {text.endpoint}
          </span>
        )}
      </div>
    </div>
  );
}
