import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { Button, cx } from '@/ui/index.ts';
import type { Run, RunEntry } from '../run.ts';
import type { DebugContext } from './context.ts';
import { EntryDetail } from './EntryDetail.tsx';
import { ENTRY_GROUPS, entryLooks, type EntryGroup } from './entryKinds.ts';
import { debugMessages } from './messages.ts';

const messages = debugMessages.events;
const ROW_HEIGHT = 28;

/**
 * Everything that happened, newest last. Choosing an event travels to the moment after it and shows what it changed;
 * ↑ and ↓ go through the moments, Escape returns to the present. Hundreds of events cost no more than those in sight.
 */
export function TimelineTab({
  run,
  onTravel,
  onReveal,
}: { readonly run: Run } & Pick<DebugContext, 'onTravel' | 'onReveal'>) {
  const { entries, looking } = run;
  const [only, setOnly] = useState<EntryGroup>();
  const [latest, setLatest] = useState<number>();
  const shown = useMemo(
    () => (only === undefined ? entries : entries.filter((entry) => entryLooks[entry.kind].group === only)),
    [entries, only],
  );
  // The last moment is the present: it is looked at without travelling, until something else happens.
  const selected = looking ?? (latest === entries.at(-1)?.id ? latest : undefined);
  const index = shown.findIndex((entry) => entry.id === selected);
  const entry = shown[index];

  function choose(next: RunEntry | undefined): void {
    if (next === undefined) return;
    const isLast = next.id === entries.at(-1)?.id;
    setLatest(isLast ? next.id : undefined);
    onTravel(isLast ? undefined : next.id);
  }

  function leave(): void {
    setLatest(undefined);
    onTravel(undefined);
  }

  return (
    <div className="flex h-full min-h-0 flex-col">
      <Filters entries={entries} only={only} onOnly={setOnly} />
      {shown.length === 0 ? (
        <div className="flex flex-1 flex-col items-center gap-2 p-4 text-sm text-muted">
          {messages.noMatch}
          <Button size="sm" onClick={() => setOnly(undefined)}>
            {messages.showAll}
          </Button>
        </div>
      ) : (
        <EntryList entries={shown} index={index} onChoose={choose} onLeave={leave} />
      )}
      {entry !== undefined && (
        <EntryDetail
          key={entry.id}
          entry={entry}
          travelling={looking !== undefined}
          onClose={leave}
          onReveal={onReveal}
        />
      )}
    </div>
  );
}

function EntryList({
  entries,
  index,
  onChoose,
  onLeave,
}: {
  readonly entries: readonly RunEntry[];
  /** Of the chosen one; -1 for none. */
  readonly index: number;
  readonly onChoose: (entry: RunEntry | undefined) => void;
  readonly onLeave: () => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    initialRect: { width: 320, height: 480 },
    getItemKey: (place) => entries[place]?.id ?? place,
  });
  const target = index >= 0 ? index : entries.length - 1;
  useEffect(() => virtual.scrollToIndex(target, { align: 'auto' }), [target, virtual]);
  const chosen = entries[index];

  function onKeyDown(event: KeyboardEvent): void {
    const next = placeAfter(event.key, index, entries.length);
    if (next === undefined) {
      if (event.key !== 'Escape' || index < 0) return;
      onLeave();
    } else onChoose(entries[next]);
    event.preventDefault();
    event.stopPropagation();
  }

  function onClick({ target }: MouseEvent): void {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
    list.current?.focus();
    if (row !== null) onChoose(entries[Number(row.dataset['place']) - 1]);
  }

  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={messages.list}
      aria-activedescendant={chosen === undefined ? undefined : optionId(chosen)}
      onClick={onClick}
      onKeyDown={onKeyDown}
      className="min-h-24 flex-1 overflow-y-auto py-1 focus-visible:-outline-offset-2"
    >
      <div className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const entry = entries[item.index];
          return entry === undefined ? null : (
            <EntryRow
              key={item.key}
              entry={entry}
              follows={entries[item.index - 1]?.after === entry.after}
              later={index >= 0 && item.index > index}
              selected={item.index === index}
              top={item.start}
              place={item.index + 1}
              count={entries.length}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Where a key leads; from nowhere ↑ begins at the newest. */
function placeAfter(key: string, index: number, count: number): number | undefined {
  const from = index < 0 ? count : index;
  switch (key) {
    case 'ArrowUp':
      return Math.max(0, from - 1);
    case 'ArrowDown':
      return Math.min(count - 1, from + 1);
    case 'PageUp':
      return Math.max(0, from - 10);
    case 'PageDown':
      return Math.min(count - 1, from + 10);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

const optionId = (entry: RunEntry): string => `run-entry-${entry.id}`;

function EntryRow({
  entry,
  follows,
  later,
  selected,
  top,
  place,
  count,
}: {
  readonly entry: RunEntry;
  /** It came of the same deed as the one above it. */
  readonly follows: boolean;
  /** After the moment that is looked at. */
  readonly later: boolean;
  readonly selected: boolean;
  readonly top: number;
  readonly place: number;
  readonly count: number;
}) {
  const { icon: Icon, tone, group } = entryLooks[entry.kind];
  return (
    <div
      id={optionId(entry)}
      role="option"
      aria-selected={selected}
      aria-setsize={count}
      aria-posinset={place}
      tabIndex={-1}
      data-place={place}
      style={{ height: ROW_HEIGHT, transform: `translateY(${top}px)` }}
      className={cx(
        'absolute inset-x-0 flex items-center gap-2 px-3 text-base',
        selected ? 'bg-accent-soft' : 'hover:bg-hover',
        follows && 'pl-6',
      )}
    >
      <Icon size={14} strokeWidth={1.5} className={cx('shrink-0', later ? 'text-faint' : tone)} aria-hidden />
      <span
        title={entry.text}
        className={cx(
          'min-w-0 flex-1 truncate',
          later ? 'text-faint' : group === 'problem' ? 'text-danger' : 'text-ink',
        )}
      >
        {entry.text}
      </span>
      <time className="shrink-0 text-xs text-faint" aria-label={messages.at(entry.at)}>
        {messages.seconds(entry.at)}
      </time>
    </div>
  );
}

function Filters({
  entries,
  only,
  onOnly,
}: {
  readonly entries: readonly RunEntry[];
  readonly only: EntryGroup | undefined;
  readonly onOnly: (group: EntryGroup | undefined) => void;
}) {
  const counts = useMemo(() => {
    const found: { [group in EntryGroup]: number } = { person: 0, flow: 0, endpoint: 0, problem: 0 };
    for (const entry of entries) found[entryLooks[entry.kind].group] += 1;
    return found;
  }, [entries]);
  return (
    <div
      role="group"
      aria-label={messages.filter}
      className="flex shrink-0 flex-wrap gap-1 border-b border-line px-2 py-1.5"
    >
      {ENTRY_GROUPS.map((group) => (
        <button
          key={group}
          type="button"
          aria-pressed={only === group}
          disabled={counts[group] === 0 && only !== group}
          onClick={() => onOnly(only === group ? undefined : group)}
          className={cx(
            'inline-flex h-6 items-center gap-1 rounded-full border px-2 text-sm disabled:border-line disabled:text-faint',
            only === group
              ? 'border-accent bg-accent-soft text-accent'
              : 'border-edge text-muted enabled:hover:bg-hover',
          )}
        >
          {messages.groups[group]}
          <span className="tabular-nums opacity-80">{counts[group]}</span>
        </button>
      ))}
    </div>
  );
}
