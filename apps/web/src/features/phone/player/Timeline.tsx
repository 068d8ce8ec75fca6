import { useEffect, useRef } from 'react';
import { cx } from '@/ui/index.ts';
import { JsonBlock } from './JsonBlock.tsx';
import { playerMessages as messages } from './messages.ts';
import type { RunEntry, RunEntryKind } from './run.ts';

const DOTS: { readonly [kind in RunEntryKind]: string } = {
  open: 'bg-accent',
  change: 'bg-accent',
  tap: 'bg-accent',
  back: 'bg-accent',
  close: 'bg-accent',
  answer: 'bg-accent',
  exchange: 'bg-info',
  navigation: 'bg-info',
  data: 'bg-info',
  url: 'bg-info',
  complete: 'bg-info',
  edited: 'bg-info',
  failure: 'bg-danger',
  fault: 'bg-danger',
};

/** What happened, oldest first; stays at the newest entry. Entries with details unfold. */
export function Timeline({ entries }: { readonly entries: readonly RunEntry[] }) {
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

function Line({ entry }: { readonly entry: RunEntry }) {
  return (
    <span className="flex items-baseline gap-2">
      <span className={cx('size-2 shrink-0 rounded-full', DOTS[entry.kind])} aria-hidden="true" />
      <span
        className={cx(
          'min-w-0 flex-1 [overflow-wrap:anywhere]',
          entry.kind === 'fault' || entry.kind === 'failure' ? 'text-danger' : 'text-ink',
        )}
      >
        {entry.text}
      </span>
      <span className="shrink-0 text-xs text-faint tabular-nums">{messages.seconds(entry.at)}</span>
    </span>
  );
}
