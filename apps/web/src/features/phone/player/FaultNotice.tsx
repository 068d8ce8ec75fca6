import { memo } from 'react';
import { OctagonX } from 'lucide-react';
import type { Path } from '@flowsmith/flow-model';
import { Button } from '@/ui/index.ts';
import { playerMessages } from './messages.ts';
import type { RunEntry } from './run.ts';

const messages = playerMessages.fault;

/** Beside the phone, which only says that something went wrong: what it was, for the author. */
export const FaultNotice = memo(function FaultNotice({
  problems,
  onReveal,
}: {
  /** Not empty. */
  readonly problems: readonly RunEntry[];
  readonly onReveal?: ((path: Path) => void) | undefined;
}) {
  return (
    <section
      className="flex flex-col gap-2 border-b border-line bg-danger-soft p-3"
      role="alert"
      aria-label={messages.title}
    >
      <h3 className="flex items-center gap-1.5 font-semibold text-danger">
        <OctagonX size={14} strokeWidth={1.5} aria-hidden />
        {messages.title}
      </h3>
      {problems.map((entry) => {
        const { path } = entry;
        return (
          <div key={entry.id} className="text-sm text-ink">
            <p className="[overflow-wrap:anywhere]">{wordsOf(entry)}</p>
            {entry.trace?.advice.map((line) => (
              <p key={line} className="pt-1 [overflow-wrap:anywhere]">
                {line}
              </p>
            ))}
            {entry.kind === 'failure' && <p className="pt-1 text-muted">{messages.onPhone(entry.status)}</p>}
            {entry.by !== undefined && (
              <p className="pt-1 text-muted">
                {isSilent(entry) ? messages.asked(entry.by) : messages.by(entry.by)}
              </p>
            )}
            {path !== undefined && onReveal !== undefined && (
              <Button size="sm" variant="ghost" className="-ml-2.5" onClick={() => onReveal(path)}>
                {messages.reveal}
              </Button>
            )}
          </div>
        );
      })}
    </section>
  );
});

/** Nobody answered. */
function isSilent({ kind, status, trace }: RunEntry): boolean {
  return kind === 'failure' && trace !== undefined && status === undefined;
}

function wordsOf(entry: RunEntry): string {
  if (entry.kind !== 'failure') return entry.text;
  return typeof entry.detail === 'string' && entry.detail !== '' ? entry.detail : entry.text;
}
