import { ChevronRight, KeyRound, Laptop, Server, User, UserX } from 'lucide-react';
import { useState } from 'react';
import type { AuditEvent } from '@/api/audit.ts';
import { fullTime, relativeTime } from '@/app/relative-time.ts';
import { Badge, cx, type Tone } from '@/ui/index.ts';
import { narrowed, type AuditView } from './audit-filter.ts';
import { EventDetails } from './EventDetails.tsx';
import { messages } from './messages.ts';

const ICON = { size: 14, strokeWidth: 1.5, 'aria-hidden': true } as const;
const KINDS: Readonly<Record<string, typeof User>> = {
  user: User,
  key: KeyRound,
  local: Laptop,
  system: Server,
  nobody: UserX,
};
const TONES: Readonly<Record<string, Tone>> = { failed: 'danger', refused: 'warning' };
const OUTCOMES: Readonly<Record<string, string>> = messages.outcomes;

/** The events; each opens to all that is known of it. */
export function AuditTable({
  events,
  view,
  onChange,
}: {
  readonly events: readonly AuditEvent[];
  readonly view: AuditView;
  readonly onChange: (view: AuditView) => void;
}) {
  const [open, setOpen] = useState<number>();
  return (
    <div className="overflow-x-auto rounded-card border border-line bg-raised">
      <table className="w-full min-w-[720px] table-fixed border-collapse text-left">
        <thead className="text-sm text-faint">
          <tr className="h-8 [&>th]:font-medium">
            <th className="w-32 pl-9">{messages.columns.when}</th>
            <th className="w-52">{messages.columns.who}</th>
            <th>{messages.columns.what}</th>
            <th className="w-40">{messages.columns.from}</th>
            <th className="w-24">{messages.columns.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <EventRows
              key={event.id}
              event={event}
              open={open === event.id}
              onToggle={() => setOpen(open === event.id ? undefined : event.id)}
              onNarrow={(to) => onChange(narrowed(view, to, event))}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function EventRows({
  event,
  open,
  onToggle,
  onNarrow,
}: {
  readonly event: AuditEvent;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onNarrow: (to: 'actor' | 'action' | 'subject') => void;
}) {
  const Kind = KINDS[event.actor.kind] ?? User;
  const about = event.subject?.name ?? event.subject?.id;
  return (
    <>
      {/* The whole line opens it, for pointers; its button does so for everybody. */}
      <tr
        onClick={onToggle}
        className={cx('border-t border-line text-muted hover:bg-hover', open && 'bg-hover')}
      >
        <td className="py-1.5 pl-2">
          <span className="flex items-center gap-1">
            <button
              type="button"
              aria-expanded={open}
              aria-label={messages.open(event.summary)}
              className="flex size-6 items-center justify-center rounded-control"
            >
              <ChevronRight {...ICON} className={cx('transition-transform', open && 'rotate-90')} />
            </button>
            <time dateTime={event.at} title={fullTime(event.at)}>
              {relativeTime(event.at)}
            </time>
          </span>
        </td>
        <td className="pr-3">
          <span className="flex items-center gap-1.5 text-ink">
            <Kind {...ICON} className="shrink-0 text-faint" />
            <span className="truncate" title={event.actor.name ?? undefined}>
              {actorName(event.actor)}
            </span>
          </span>
        </td>
        <td className="truncate pr-3">
          <span className="text-ink">{event.summary}</span>
          {about !== undefined && about !== null && <span> · {about}</span>}
        </td>
        <td className="truncate pr-3 font-mono text-xs">{event.address ?? messages.noAddress}</td>
        <td>
          {event.outcome === 'done' ? (
            <span className="text-faint">{messages.outcomes.done}</span>
          ) : (
            <Badge tone={TONES[event.outcome] ?? 'neutral'}>{OUTCOMES[event.outcome] ?? event.outcome}</Badge>
          )}
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={5} className="border-t border-line bg-panel py-3 pr-4 pl-9">
            <EventDetails event={event} onNarrow={onNarrow} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Who did it, in words; of people the name without the address behind it. */
function actorName({ kind, name }: AuditEvent['actor']): string {
  const words: Readonly<Record<string, string>> = messages.actors;
  return name?.replace(/\s+<[^<>]*>$/, '') ?? words[kind] ?? kind;
}
