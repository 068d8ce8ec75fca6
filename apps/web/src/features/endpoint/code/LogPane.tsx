import { ChevronDown, ChevronUp, ListX, ScrollText } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useEndpointLog, type LogEntry } from '@/api/endpoints.ts';
import { cx, IconButton } from '@/ui/index.ts';
import { codeMessages as messages } from './messages.ts';
import { offsetOf } from './offset-of.ts';
import type { SourceSession } from './source-session.ts';
import { useCodeChoices } from './useSource.ts';

const ICON = { size: 14, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** What handlers of the draft write to their console, and what goes wrong in them, as it happens. A line when folded. */
export function LogPane({ flowId, session }: { readonly flowId: string; readonly session: SourceSession }) {
  const { logs: open } = useCodeChoices();
  const log = useEndpointLog(flowId, 'draft', open);
  const [cleared, setCleared] = useState(0);
  const items = log.data?.items;
  const entries = useMemo(() => (items ?? []).filter(({ id }) => id > cleared), [items, cleared]);
  return (
    <section
      aria-label={messages.logsOf}
      className={cx('flex shrink-0 flex-col border-t border-line', open && 'h-52')}
    >
      <div className="flex h-8 shrink-0 items-center gap-1 bg-panel px-2">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => useCodeChoices.setState({ logs: !open })}
          className={cx(
            'flex h-6 items-center gap-1.5 rounded-control px-2 text-sm font-medium',
            open ? 'bg-hover text-ink' : 'text-muted hover:bg-hover hover:text-ink',
          )}
        >
          <ScrollText {...ICON} /> {messages.logs}
        </button>
        {open && log.isError && <span className="text-sm text-warning">{messages.logsFailed}</span>}
        <div className="ml-auto flex">
          {open && (
            <IconButton
              size="xs"
              label={messages.logsClear}
              icon={<ListX {...ICON} />}
              onClick={() => setCleared(log.data?.newest ?? 0)}
            />
          )}
          <IconButton
            size="xs"
            label={open ? messages.foldLogs : messages.openLogs}
            icon={open ? <ChevronDown {...ICON} /> : <ChevronUp {...ICON} />}
            onClick={() => useCodeChoices.setState({ logs: !open })}
          />
        </div>
      </div>
      {open && <Entries entries={entries} session={session} />}
    </section>
  );
}

function Entries({
  entries,
  session,
}: {
  readonly entries: readonly LogEntry[];
  readonly session: SourceSession;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Follows what is new, as a terminal does.
    if (entries.length > 0) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [entries]);
  return (
    <div
      ref={list}
      role="log"
      aria-label={messages.logs}
      className="min-h-0 flex-1 overflow-y-auto border-t border-line bg-panel px-3 py-1.5 font-mono text-sm"
    >
      {entries.length === 0 && <p className="py-1 font-sans text-muted">{messages.logsNone}</p>}
      {entries.map(({ id, at, action, screen, logs, error }) => (
        <div key={id} className="flex gap-3 border-b border-line py-1 last:border-0">
          <span className="w-44 shrink-0 truncate text-faint">
            {new Date(at).toLocaleTimeString()} {[action, screen].filter(Boolean).join(' ')}
          </span>
          <div className="min-w-0 flex-1">
            {logs.map(({ level, text }, index) => (
              <p key={index} className={cx('break-words whitespace-pre-wrap', TONES[level])}>
                {text}
              </p>
            ))}
            {error !== null && (
              <p className="break-words whitespace-pre-wrap text-danger">
                {error.thrown === null ? error.message : `${error.thrown.name}: ${error.thrown.message}`}{' '}
                {error.problems.map(({ message, path }) => `${path.join('.')}: ${message}`).join(' ')}
                <Place place={error.place} session={session} />
              </p>
            )}
          </div>
        </div>
      ))}
    </div>
  );
}

const TONES: Record<LogEntry['logs'][number]['level'], string> = {
  debug: 'text-faint',
  info: 'text-ink',
  warn: 'text-warning',
  error: 'text-danger',
};

/** The line where it happened; a click goes there. */
function Place({
  place,
  session,
}: {
  readonly place: { readonly line: number; readonly column: number } | null;
  readonly session: SourceSession;
}) {
  if (place === null) return null;
  return (
    <button
      type="button"
      className="ml-2 rounded-control px-1 text-accent underline hover:bg-hover"
      onClick={() => session.reveal(offsetOf(session.store.getState().text, place))}
    >
      {messages.refusedAt(place.line)}
    </button>
  );
}
