import type { AuditEvent } from '@/api/audit.ts';
import { Button } from '@/ui/index.ts';
import { messages } from './messages.ts';

const text = messages.details;
const exact = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'long' });

/** All that is known of one event, and the ways to others like it. */
export function EventDetails({
  event,
  onNarrow,
}: {
  readonly event: AuditEvent;
  readonly onNarrow: (to: 'actor' | 'action' | 'subject') => void;
}) {
  const { subject, details } = event;
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [text.time, exact.format(new Date(event.at))],
    [text.action, event.action],
    [text.who, event.actor.name],
    [text.actor, event.actor.id],
    [text.subject, subject === null ? null : [subject.kind, subject.name].filter(Boolean).join(' · ')],
    [text.subjectId, subject?.id],
    [text.address, event.address],
    [text.program, event.userAgent],
    [text.request, event.requestId],
    [text.id, String(event.id)],
    [text.hash, event.hash],
  ];
  const given = Object.entries(details);
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-x-8 gap-y-3 max-lg:grid-cols-1">
        <Facts facts={facts} />
        {given.length > 0 && <Facts facts={given.map(([name, value]) => [name, valueText(value)])} mono />}
      </div>
      <div className="flex gap-2">
        <Button size="sm" onClick={() => onNarrow('actor')}>
          {messages.only.actor}
        </Button>
        <Button size="sm" onClick={() => onNarrow('action')}>
          {messages.only.action}
        </Button>
        {subject?.id !== undefined && subject.id !== null && (
          <Button size="sm" onClick={() => onNarrow('subject')}>
            {messages.only.subject}
          </Button>
        )}
      </div>
    </div>
  );
}

function Facts({
  facts,
  mono = false,
}: {
  readonly facts: readonly (readonly [string, string | null | undefined])[];
  readonly mono?: boolean;
}) {
  return (
    <dl className="grid grid-cols-[max-content_minmax(0,1fr)] content-start gap-x-4 gap-y-0.5">
      {facts.map(
        ([name, value]) =>
          value !== null &&
          value !== undefined &&
          value !== '' && (
            <div key={name} className="contents">
              <dt className={mono ? 'font-mono text-xs leading-5 text-muted' : 'text-muted'}>{name}</dt>
              <dd className="break-words text-ink select-text">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function valueText(value: unknown): string {
  if (value === null || value === '') return text.nothing;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
