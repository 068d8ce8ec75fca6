import { useMemo } from 'react';
import { Crosshair, X } from 'lucide-react';
import { IconButton } from '@/ui/index.ts';
import { JsonBlock } from '../JsonBlock.tsx';
import type { RunEntry } from '../run.ts';
import type { Change } from './changes.ts';
import type { DebugContext } from './context.ts';
import { debugMessages } from './messages.ts';
import { placeName, stateChanges } from './readableState.ts';
import { shortJson } from './shortJson.ts';
import { WireDetail } from './WireDetail.tsx';

const messages = debugMessages.events;
/** More changes than this are counted, not listed. */
const LISTED = 12;

/** One event: what it changed, old beside new, and the exact JSON that was entered, sent or received. */
export function EntryDetail({
  entry,
  travelling,
  onClose,
  onReveal,
}: {
  readonly entry: RunEntry;
  /** Its moment is not the present. */
  readonly travelling: boolean;
  readonly onClose: () => void;
  readonly onReveal: DebugContext['onReveal'];
}) {
  const { path, detail, trace } = entry;
  const changes = useMemo(() => stateChanges(entry.before, entry.after), [entry.before, entry.after]);
  const notes = [
    ...(entry.by === undefined ? [] : [messages.by(entry.by)]),
    ...(entry.byHand === true ? [messages.byHand] : []),
    ...(entry.status === undefined ? [] : [messages.status(entry.status)]),
  ];
  return (
    <section
      aria-label={messages.details}
      className="flex max-h-[55%] min-h-0 shrink-0 flex-col border-t border-line bg-raised"
    >
      <header className="flex shrink-0 items-center gap-1 py-1 pr-1.5 pl-3">
        <h3 className="min-w-0 flex-1 truncate text-base">{entry.text}</h3>
        {path !== undefined && onReveal !== undefined && (
          <IconButton
            size="xs"
            label={debugMessages.reveal}
            icon={<Crosshair size={14} strokeWidth={1.5} />}
            onClick={() => onReveal(path)}
          />
        )}
        <IconButton
          size="xs"
          label={travelling ? messages.now : messages.close}
          icon={<X size={14} strokeWidth={1.5} />}
          onClick={onClose}
        />
      </header>
      <div className="flex min-h-0 flex-col gap-3 overflow-y-auto px-3 pb-3 text-sm">
        {notes.length > 0 && <p className="text-muted">{notes.join(' · ')}</p>}
        <Changes changes={changes} current={entry.after.history.at(-1)} />
        {detail !== undefined && (
          <div className="flex flex-col gap-1">
            <h4 className="font-medium text-muted">{messages.detail[entry.kind]}</h4>
            <JsonBlock value={detail} />
          </div>
        )}
        {trace !== undefined && <WireDetail trace={trace} />}
      </div>
    </section>
  );
}

function Changes({
  changes,
  current,
}: {
  readonly changes: readonly Change[];
  readonly current: string | undefined;
}) {
  if (changes.length === 0) return <p className="text-faint">{messages.noChanges}</p>;
  return (
    <div className="flex flex-col gap-1">
      <h4 className="font-medium text-muted">{messages.changes}</h4>
      <dl className="flex flex-col divide-y divide-line rounded-control border border-line font-mono">
        {changes.slice(0, LISTED).map(({ path, before, after }) => (
          <div key={path.join('\n')} className="flex flex-wrap gap-x-2 px-2 py-1">
            <dt className="text-ink [overflow-wrap:anywhere]">{placeName(path, current)}</dt>
            <dd className="min-w-0 [overflow-wrap:anywhere]">
              {before !== undefined && <del className="text-faint">{shortJson(before)}</del>}
              <span aria-hidden className="px-1 text-faint">
                →
              </span>
              {after === undefined ? (
                <span className="font-sans text-faint">{messages.nothing}</span>
              ) : (
                <ins className="text-accent no-underline">{shortJson(after)}</ins>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {changes.length > LISTED && (
        <p className="text-faint">{messages.moreChanges(changes.length - LISTED)}</p>
      )}
    </div>
  );
}
