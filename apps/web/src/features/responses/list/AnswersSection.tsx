import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { useDeleteResponses, useResponseColumns, useResponseCount } from '@/api/responses.ts';
import { useStored } from '@/app/stored.ts';
import { tellFailure } from '@/features/endpoint/common/tell-failure.ts';
import { AlertDialog, Button, cx, EmptyState, Skeleton, Spinner, toast } from '@/ui/index.ts';
import { AnswerDetail } from '../detail/AnswerDetail.tsx';
import { PersonBar } from '../person/PersonBar.tsx';
import { AnswersBar } from './AnswersBar.tsx';
import { AnswersTable } from './AnswersTable.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';
import { countText } from './count-text.ts';
import { DeleteMatchingDialog } from './DeleteMatchingDialog.tsx';
import { chosenColumns, readColumnChoice } from './columns.ts';
import { listMessages as messages } from './messages.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { tableColumns } from './table-columns.tsx';
import { useAnswerView } from './useAnswerView.ts';
import { useResponseList } from './useResponseList.ts';

const ExportDialog = lazy(() => import('../export/ExportDialog.tsx'));
const NOTHING: ReadonlySet<string> = new Set();

/** Props of {@link AnswersSection}. */
export interface AnswersSectionProps {
  /** Absent: answers to all flows. */
  readonly flowId?: string;
  /** What stands there before the first answer. */
  readonly empty: ReactNode;
  /** Chooses one of all flows. */
  readonly flows?: ReactNode;
}

/** Answers as a table that grows by itself, and one in full beside it. */
export default function AnswersSection({ flowId, empty, flows }: AnswersSectionProps) {
  const view = useAnswerView(flowId);
  const { filter, isFiltered, shown, show } = view;
  const list = useResponseList(filter);
  const { rows, pages, waiting } = list;
  const count = useResponseCount(filter);
  const fields = useResponseColumns(filter.flowId).data ?? [];
  const [stored, setStored] = useStored(`answers-columns.${filter.flowId ?? ''}`, (found) => found ?? '');
  const choice = readColumnChoice(stored);
  const visible = chosenColumns(fields, choice).filter((column) => column.shown);
  const columns = tableColumns(filter.flowId === undefined ? undefined : visible);
  const [ticked, setSelected] = useState(NOTHING);
  // What a filter hides is not selected any more.
  const selected = useMemo(
    () => (ticked.size === 0 ? ticked : new Set(rows.filter(({ id }) => ticked.has(id)).map(({ id }) => id))),
    [ticked, rows],
  );
  // Ticking or unticking anything ends it, and so does another filter.
  const [allOf, setAllOf] = useState<{ readonly filter: string; readonly ticked: object }>();
  const filterKey = JSON.stringify(filter);
  const isAll = allOf?.filter === filterKey && allOf.ticked === ticked;
  const hasMore = count.data !== undefined && (count.data.more || count.data.count > rows.length);
  const all =
    count.data !== undefined && hasMore && selected.size === rows.length ? countText(count.data) : undefined;
  const [deletingAll, setDeletingAll] = useState(false);
  const [deleting, setDeleting] = useState<ReadonlySet<string>>();
  const [exporting, setExporting] = useState(false);
  const place = rows.findIndex(({ id }) => id === shown);
  const isEmpty = pages.isSuccess && !pages.isPlaceholderData && rows.length === 0;
  const isOpen = shown !== undefined;

  function forget(ids: ReadonlySet<string>): void {
    list.remove(ids);
    setSelected(new Set([...selected].filter((id) => !ids.has(id))));
    if (shown === undefined || !ids.has(shown)) return;
    const next =
      rows.slice(place + 1).find(({ id }) => !ids.has(id)) ?? rows.findLast(({ id }) => !ids.has(id));
    show(next?.id);
  }

  if (isEmpty && !isFiltered && !isOpen) return empty;
  return (
    <div className="@container flex min-h-0 flex-1 flex-col bg-raised">
      <AnswersBar
        view={view}
        columns={fields}
        count={count.data}
        flows={flows}
        columnMenu={
          filter.flowId !== undefined && (
            <ColumnMenu
              columns={fields}
              choice={choice}
              onChoose={(next) => setStored(JSON.stringify(next))}
            />
          )
        }
        onExport={() => setExporting(true)}
      />
      {view.query.person !== '' && (
        <PersonBar
          id={view.query.person}
          onLeave={() => view.change({ person: '' })}
          onDeleted={() => {
            view.clear();
            show(undefined);
            list.restart();
          }}
        />
      )}
      {selected.size > 0 && (
        <SelectionBar
          rows={rows.filter(({ id }) => selected.has(id))}
          columns={visible}
          all={all}
          isFiltered={isFiltered}
          isAll={isAll}
          onAll={() => setAllOf({ filter: filterKey, ticked })}
          onExport={() => setExporting(true)}
          onDelete={() => (isAll ? setDeletingAll(true) : setDeleting(selected))}
          onClear={() => setSelected(NOTHING)}
        />
      )}
      <div className="relative flex min-h-0 flex-1">
        <div className={cx('relative flex min-h-0 min-w-0 flex-1 flex-col', isOpen && '@max-[860px]:hidden')}>
          {waiting > 0 && (
            <div className="absolute inset-x-0 top-10 z-30 flex justify-center">
              <Button size="sm" variant="primary" className="shadow-float" onClick={() => list.hold(false)}>
                {messages.waiting(waiting)}
              </Button>
            </div>
          )}
          {pages.isPending && <Loading />}
          {pages.isError && rows.length === 0 && (
            <EmptyState
              title={messages.failed}
              text={`${asApiError(pages.error).message} ${asApiError(pages.error).hint ?? ''}`}
              action={<Button onClick={() => void pages.refetch()}>{messages.retry}</Button>}
            />
          )}
          {isEmpty && isFiltered && (
            <EmptyState
              title={messages.empty.nothingFound}
              text={messages.empty.nothingFoundText}
              action={<Button onClick={view.clear}>{messages.bar.clear}</Button>}
            />
          )}
          {rows.length > 0 && (
            <AnswersTable
              key={filterKey}
              rows={rows}
              columns={columns}
              total={count.data?.more === false ? count.data.count : undefined}
              fresh={list.fresh}
              shown={shown}
              onShow={show}
              selected={selected}
              onSelect={setSelected}
              onDelete={setDeleting}
              onEnd={() => {
                if (pages.hasNextPage && !pages.isFetching && !pages.isError) void pages.fetchNextPage();
              }}
              onHold={list.hold}
              foot={<Foot pages={pages} />}
            />
          )}
        </div>
        {isOpen && (
          <AnswerDetail
            key={shown}
            id={shown}
            newer={place > 0 ? rows[place - 1]?.id : undefined}
            older={place < 0 ? undefined : rows[place + 1]?.id}
            onShow={show}
            onPerson={(person) =>
              view.change({ person, search: '', time: '', version: 0, fields: [], flow: '' })
            }
            onDelete={() => setDeleting(new Set([shown]))}
          />
        )}
      </div>
      {deleting !== undefined && (
        <DeleteDialog ids={deleting} onDeleted={forget} onClose={() => setDeleting(undefined)} />
      )}
      {deletingAll && all !== undefined && (
        <DeleteMatchingDialog
          filter={filter}
          count={all}
          isFiltered={isFiltered}
          onDeleted={() => {
            setSelected(NOTHING);
            show(undefined);
            list.restart();
          }}
          onClose={() => setDeletingAll(false)}
        />
      )}
      {exporting && (
        <Suspense>
          <ExportDialog
            filter={filter}
            query={view.query}
            fields={fields}
            shownFields={visible.map(({ name }) => name)}
            onClose={() => setExporting(false)}
          />
        </Suspense>
      )}
    </div>
  );
}

function DeleteDialog({
  ids,
  onDeleted,
  onClose,
}: {
  readonly ids: ReadonlySet<string>;
  readonly onDeleted: (ids: ReadonlySet<string>) => void;
  readonly onClose: () => void;
}) {
  const remove = useDeleteResponses();
  const text = messages.remove;
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={text.title(ids.size)}
      confirm={text.confirm}
      danger
      busy={remove.isPending}
      onConfirm={() =>
        remove.mutate([...ids], {
          onSuccess: () => {
            onDeleted(ids);
            onClose();
            toast(text.done(ids.size));
          },
          onError: tellFailure,
        })
      }
    >
      {ids.size === 1 ? text.textOne : text.text}
    </AlertDialog>
  );
}

function Foot({ pages }: { readonly pages: ReturnType<typeof useResponseList>['pages'] }) {
  if (pages.isFetchingNextPage)
    return (
      <p className="flex items-center justify-center gap-2 p-3 text-sm text-muted">
        <Spinner /> {messages.loadingMore}
      </p>
    );
  if (pages.isFetchNextPageError)
    return (
      <p className="flex items-center justify-center gap-2 p-3 text-sm text-danger">
        {messages.moreFailed}
        <Button size="sm" onClick={() => void pages.fetchNextPage()}>
          {messages.retry}
        </Button>
      </p>
    );
  return pages.hasNextPage ? null : <p className="p-3 text-center text-sm text-faint">{messages.live}</p>;
}

function Loading() {
  return (
    <div className="flex flex-col gap-2 p-3" aria-busy="true">
      {ROWS.map((row) => (
        <Skeleton key={row} className="h-7" />
      ))}
    </div>
  );
}

const ROWS = [1, 2, 3, 4, 5, 6, 7, 8];
