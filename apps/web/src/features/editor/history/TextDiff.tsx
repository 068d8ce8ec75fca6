import { useMemo } from 'react';
import { cx } from '@/ui/index.ts';
import { diffLines } from './diff-lines.ts';

interface Props {
  readonly before: string;
  readonly after: string;
  readonly beforeLabel: string;
  readonly afterLabel: string;
}

/** Lines longer than this (base64) are cut in the comparison. */
const LONGEST_LINE = 240;

/** Two texts compared line by line; unchanged stretches are folded. */
export function TextDiff({ before, after, beforeLabel, afterLabel }: Props) {
  const rows = useMemo(() => diffLines(before, after), [before, after]);
  const added = rows.filter(({ kind }) => kind === 'added').length;
  const removed = rows.filter(({ kind }) => kind === 'removed').length;
  return (
    <div className="flex min-h-0 flex-col">
      <p className="flex gap-4 pb-2 text-sm text-muted">
        <span>
          <b className="font-semibold text-danger">− {removed}</b> {beforeLabel}
        </span>
        <span>
          <b className="font-semibold text-success">+ {added}</b> {afterLabel}
        </span>
      </p>
      {rows.length === 0 ? (
        <p className="py-4 text-base text-muted">The texts are the same.</p>
      ) : (
        <div
          className="max-h-96 overflow-auto rounded-control border border-line bg-panel py-1 font-mono text-sm"
          tabIndex={0}
          role="region"
          aria-label="Comparison"
        >
          {rows.map((row, index) => (
            <div
              key={index}
              className={cx(
                'flex min-w-max px-2 whitespace-pre',
                row.kind === 'added' && 'bg-success-soft text-success',
                row.kind === 'removed' && 'bg-danger-soft text-danger',
                row.kind === 'folded' && 'justify-center py-0.5 text-faint',
              )}
            >
              {row.kind !== 'folded' && (
                <span className="w-4 shrink-0 select-none">
                  {row.kind === 'added' ? '+' : row.kind === 'removed' ? '−' : ' '}
                </span>
              )}
              <span>
                {row.text.length > LONGEST_LINE
                  ? `${row.text.slice(0, LONGEST_LINE)}… (${row.text.length} characters)`
                  : row.text}
              </span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
