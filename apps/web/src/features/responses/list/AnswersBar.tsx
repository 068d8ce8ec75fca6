import { Download, ListFilter, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ResponseColumn } from '@/api/responses.ts';
import { useWhyNot } from '@/api/me.ts';
import { Button, IconButton, SearchField } from '@/ui/index.ts';
import { TimeMenu } from '../common/TimeMenu.tsx';
import { FilterMenu, type MadeFilter } from './FilterMenu.tsx';
import { filterText } from './filter-text.ts';
import { listMessages } from './messages.ts';
import type { AnswerView } from './useAnswerView.ts';

const text = listMessages.bar;

/** Props of {@link AnswersBar}. */
export interface AnswersBarProps {
  readonly view: AnswerView;
  readonly columns: readonly ResponseColumn[];
  /** How many fit. */
  readonly count: { readonly count: number; readonly more: boolean } | undefined;
  readonly onExport: () => void;
  /** Left of the filters: the choice of a flow. */
  readonly flows?: ReactNode;
  /** Before the export: the choice of columns. */
  readonly columnMenu: ReactNode;
}

/** Above the table: what is looked for, how much there is of it, and the ways to take it along. */
export function AnswersBar({ view, columns, count, onExport, flows, columnMenu }: AnswersBarProps) {
  const { query, isFiltered, change, clear } = view;
  const noExport = useWhyNot('answers:export');
  return (
    <header className="flex shrink-0 flex-col gap-2 border-b border-line bg-panel px-3 py-2">
      <div className="flex items-center gap-2">
        {flows}
        <SearchField
          label={text.search}
          placeholder={text.searchPlaceholder}
          className="max-w-72 min-w-32 flex-1"
          value={query.search}
          onChange={(search) => change({ search })}
        />
        <TimeMenu value={query.time} onChange={(time) => change({ time })} />
        {view.filter.flowId !== undefined && (
          <FilterMenu
            columns={columns}
            trigger={
              <Button size="sm" icon={<ListFilter size={14} strokeWidth={1.5} aria-hidden />}>
                {text.add}
              </Button>
            }
            onApply={(made) => change(changed(view, made, query.fields.length))}
          />
        )}
        <p aria-live="polite" className="ml-auto pl-1 text-sm whitespace-nowrap text-muted tabular-nums">
          {count !== undefined && listMessages.count(count.count, count.more)}
        </p>
        {columnMenu}
        <Button
          size="sm"
          icon={<Download size={14} strokeWidth={1.5} aria-hidden />}
          disabled={count?.count === 0}
          unavailable={noExport}
          onClick={onExport}
        >
          {text.export}
        </Button>
      </div>
      {isFiltered && (query.fields.length > 0 || query.version > 0) && (
        <div role="group" aria-label={text.filters} className="flex flex-wrap items-center gap-1.5">
          {query.version > 0 && (
            <Chip
              words={listMessages.filter.versionIs(query.version)}
              columns={columns}
              filter={{ version: query.version }}
              onApply={(made) => change(changed(view, made, query.fields.length))}
              onRemove={() => change({ version: 0 })}
            />
          )}
          {query.fields.map((filter, index) => (
            <Chip
              key={JSON.stringify(filter)}
              words={filterText(filter, columns)}
              columns={columns}
              filter={filter}
              onApply={(made) => change(changed(view, made, index))}
              onRemove={() => change({ fields: query.fields.toSpliced(index, 1) })}
            />
          ))}
          <Button size="sm" variant="ghost" onClick={clear}>
            {text.clear}
          </Button>
        </div>
      )}
    </header>
  );
}

/** A filter at its place among those of fields. */
function changed({ query }: AnswerView, made: MadeFilter, index: number) {
  return 'version' in made ? made : { fields: query.fields.toSpliced(index, 1, made) };
}

function Chip({
  words,
  columns,
  filter,
  onApply,
  onRemove,
}: {
  readonly words: string;
  readonly columns: readonly ResponseColumn[];
  readonly filter: MadeFilter;
  readonly onApply: (made: MadeFilter) => void;
  readonly onRemove: () => void;
}) {
  return (
    <span className="flex h-6 max-w-80 items-center rounded-full bg-accent-soft pr-0.5 pl-0.5 text-sm text-accent">
      <FilterMenu
        columns={columns}
        filter={filter}
        onApply={onApply}
        trigger={
          <button
            type="button"
            title={words}
            className="h-5 min-w-0 truncate rounded-full px-2 font-medium hover:underline"
          >
            {words}
          </button>
        }
      />
      <IconButton
        size="xs"
        label={text.remove(words)}
        icon={<X size={12} strokeWidth={1.75} />}
        className="size-5! rounded-full! text-accent!"
        onClick={onRemove}
      />
    </span>
  );
}
