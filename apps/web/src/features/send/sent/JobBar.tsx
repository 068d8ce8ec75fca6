import type { SendJob, SentStatus } from '@/api/sending.ts';
import { messages } from '../messages.ts';
import { BAR, countOf, inWords, settled } from './job-counts.ts';

const text = messages.jobs;
const COLOURS: Record<(typeof BAR)[number], string> = {
  read: 'bg-success',
  delivered: 'bg-accent',
  sent: 'bg-info',
  unknown: 'bg-warning',
  failed: 'bg-danger',
  canceled: 'bg-strong',
};

/** How far a list is, and what became of those that went out. */
export function JobBar({ job }: { readonly job: SendJob }) {
  const done = settled(job);
  const words = text.progress(done, job.total);
  return (
    <div className="flex flex-col gap-1.5">
      <div
        role="progressbar"
        aria-valuemin={0}
        aria-valuemax={job.total}
        aria-valuenow={done}
        aria-valuetext={words}
        aria-label={job.name}
        className="flex h-1.5 gap-px overflow-hidden rounded-full bg-hover"
      >
        {BAR.map((status) => {
          const share = job.total === 0 ? 0 : (countOf(job, status) / job.total) * 100;
          return (
            share > 0 && <span key={status} className={COLOURS[status]} style={{ width: `${share}%` }} />
          );
        })}
      </div>
      <p className="flex flex-wrap gap-x-4 gap-y-0.5 text-sm text-muted">
        <span className="tabular-nums">{words}</span>
        {BAR.map((status) => (
          <Count key={status} job={job} status={status} />
        ))}
        {job.secondsLeft !== null && job.state === 'running' && (
          <span className="ml-auto">{text.left(inWords(job.secondsLeft))}</span>
        )}
      </p>
    </div>
  );
}

function Count({ job, status }: { readonly job: SendJob; readonly status: SentStatus }) {
  const count = countOf(job, status);
  if (count === 0) return null;
  return (
    <span title={messages.statusHelp[status]}>
      {messages.status[status]} <b className="font-semibold text-ink tabular-nums">{count}</b>
    </span>
  );
}
