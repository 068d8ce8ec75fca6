import { Send } from 'lucide-react';
import { Link } from 'react-router';
import type { Account } from '@/api/accounts.ts';
import { useSendJobs, type SendJob } from '@/api/sending.ts';
import { fullTime, relativeTime } from '@/app/relative-time.ts';
import { Badge } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import { sendPath } from '../paths.ts';
import { JobBar } from './JobBar.tsx';
import { MessageTable } from './MessageTable.tsx';
import { jobTone } from './job-tone.ts';

const text = messages.jobs;

/** What was sent of a flow: lists and single messages. */
export function SentPart({
  accounts,
  flowId,
}: {
  readonly accounts: readonly Account[];
  readonly flowId: string;
}) {
  const jobs = useSendJobs(flowId);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex max-w-5xl flex-col gap-6 p-5">
        {jobs.data !== undefined && jobs.data.length > 0 && (
          <section aria-label={text.title} className="flex flex-col gap-2">
            <h2 className="text-base font-semibold text-ink">{text.title}</h2>
            <ul className="flex flex-col gap-2">
              {jobs.data.map((job) => (
                <JobRow key={job.id} job={job} flowId={flowId} />
              ))}
            </ul>
          </section>
        )}
        <MessageTable accounts={accounts} filter={{ flowId }} />
      </div>
    </div>
  );
}

function JobRow({ job, flowId }: { readonly job: SendJob; readonly flowId: string }) {
  return (
    <li>
      <Link
        to={sendPath(flowId, 'sent', job.id)}
        className="flex flex-col gap-2 rounded-card border border-line bg-panel px-4 py-3 hover:bg-hover"
      >
        <span className="flex items-center gap-2">
          <Send size={14} strokeWidth={1.5} aria-hidden className="text-muted" />
          <span className="truncate font-medium text-ink">{job.name}</span>
          <Badge tone={jobTone(job.state)} dot>
            {text.states[job.state]}
          </Badge>
          <time
            className="ml-auto shrink-0 text-sm text-faint"
            dateTime={job.createdAt}
            title={fullTime(job.createdAt)}
          >
            {relativeTime(job.createdAt)}
          </time>
        </span>
        <JobBar job={job} />
      </Link>
    </li>
  );
}
