import { useEffect, useRef } from 'react';
import { cx } from '@/ui/index.ts';
import { JsonBlock } from './JsonBlock.tsx';
import { playerMessages as messages } from './messages.ts';
import type { TimelineEntry } from './play.ts';

const DOTS: { readonly [tone in TimelineEntry['tone']]: string } = {
  person: 'bg-accent',
  flow: 'bg-info',
  problem: 'bg-danger',
};

/** What happened, oldest first; stays at the newest entry. Entries with details unfold. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const end = useRef<HTMLLIElement>(null);
  const last = entries.at(-1)?.id;
  useEffect(() => {
    if (last !== undefined) end.current?.scrollIntoView({ block: 'nearest' });
  }, [last]);
  return (
    <ol className="flex flex-col">
      {entries.map((entry, index) => (
        <li
          key={entry.id}
          ref={index === entries.length - 1 ? end : undefined}
          className="border-b border-line py-1.5 last:border-0"
        >
          {entry.detail === undefined ? (
            <Line entry={entry} />
          ) : (
            <details>
              <summary className="cursor-pointer list-none">
                <Line entry={entry} />
              </summary>
              <div className="pt-1.5 pl-4">
                <JsonBlock value={entry.detail} />
              </div>
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}

function Line({ entry }: { readonly entry: TimelineEntry }) {
  return (
    <span className="flex items-baseline gap-2">
      <span className={cx('size-2 shrink-0 rounded-full', DOTS[entry.tone])} aria-hidden="true" />
      <span
        className={cx(
          'min-w-0 flex-1 [overflow-wrap:anywhere]',
          entry.tone === 'problem' ? 'text-danger' : 'text-ink',
        )}
      >
        {entry.text}
      </span>
      <span className="shrink-0 text-xs text-faint tabular-nums">{messages.seconds(entry.at)}</span>
    </span>
  );
}
