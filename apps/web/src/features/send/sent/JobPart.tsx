import { ArrowLeft, Download, Pause, Play, RotateCcw, Square } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import type { Account } from '@/api/accounts.ts';
import { useWhyNot } from '@/api/me.ts';
import {
  isMoving,
  sendJobResultsUrl,
  useSendJob,
  useSendJobStep,
  type JobStep,
  type SendJob,
} from '@/api/sending.ts';
import { fullTime } from '@/app/relative-time.ts';
import { download } from '@/features/responses/export/download.ts';
import { saveBlob } from '@/features/responses/export/save-blob.ts';
import { AlertDialog, Badge, Button, Checkbox, EmptyState, Skeleton, toast } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import { sendPath } from '../paths.ts';
import { countOf } from './job-counts.ts';
import { JobBar } from './JobBar.tsx';
import { jobTone } from './job-tone.ts';
import { MessageTable } from './MessageTable.tsx';

const text = messages.jobs;
const ICON = { size: 14, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** How far a list is, what can be done with it, and what became of each message. */
export function JobPart(props: {
  readonly accounts: readonly Account[];
  readonly flowId: string;
  readonly jobId: string;
}) {
  const { accounts, flowId, jobId } = props;
  const job = useSendJob(jobId);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex max-w-5xl flex-col gap-5 p-5">
        <Link
          to={sendPath(flowId, 'sent')}
          className="flex w-fit items-center gap-1 text-sm font-medium text-muted hover:text-ink"
        >
          <ArrowLeft {...ICON} /> {text.all}
        </Link>
        {job.isPending && <Skeleton className="h-24" />}
        {job.isError && <EmptyState title={text.gone} text={asApiError(job.error).message} />}
        {job.data !== undefined && (
          <>
            <Standing job={job.data} />
            <MessageTable accounts={accounts} filter={{ jobId }} />
          </>
        )}
      </div>
    </div>
  );
}

function Standing({ job }: { readonly job: SendJob }) {
  const step = useSendJobStep(job.id);
  const [asking, setAsking] = useState<'retry' | 'cancel'>();
  const [withUnknown, setWithUnknown] = useState(false);
  const [isFetching, setFetching] = useState(false);
  const noExport = useWhyNot('answers:export');
  const failed = countOf(job, 'failed');
  const unknown = countOf(job, 'unknown');
  const canceled = countOf(job, 'canceled');
  const again = failed + canceled + (withUnknown ? unknown : 0);
  const act = (what: JobStep) => {
    setAsking(undefined);
    step.mutate(what, { onError: (error) => toast(asApiError(error).message, { tone: 'danger' }) });
  };
  async function fetchResults(): Promise<void> {
    setFetching(true);
    try {
      const file = await download(sendJobResultsUrl(job.id), new AbortController().signal, () => undefined);
      saveBlob(file.name, file.content);
    } catch (error) {
      toast(asApiError(error).message, { tone: 'danger' });
    } finally {
      setFetching(false);
    }
  }

  return (
    <section
      aria-label={job.name}
      className="flex flex-col gap-3 rounded-card border border-line bg-panel p-4"
    >
      <header className="flex items-center gap-2">
        <h2 className="truncate text-lg font-semibold text-ink">{job.name}</h2>
        <Badge tone={jobTone(job.state)} dot>
          {text.states[job.state]}
        </Badge>
        <div className="ml-auto flex gap-2">
          <Button
            variant="ghost"
            icon={<Download {...ICON} />}
            unavailable={noExport}
            busy={isFetching}
            onClick={() => void fetchResults()}
          >
            {text.results}
          </Button>
          {isMoving(job) && (
            <Button
              changes
              icon={<Pause {...ICON} />}
              busy={step.isPending}
              onClick={() => act({ step: 'pause' })}
            >
              {text.pause}
            </Button>
          )}
          {job.state === 'paused' && (
            <Button
              changes
              variant="primary"
              icon={<Play {...ICON} />}
              busy={step.isPending}
              onClick={() => act({ step: 'resume' })}
            >
              {text.resume}
            </Button>
          )}
          {(isMoving(job) || job.state === 'paused') && (
            <Button changes variant="ghost" icon={<Square {...ICON} />} onClick={() => setAsking('cancel')}>
              {text.cancel}
            </Button>
          )}
          {!isMoving(job) && failed + unknown + canceled > 0 && (
            <Button changes icon={<RotateCcw {...ICON} />} onClick={() => setAsking('retry')}>
              {text.retry(failed + unknown + canceled)}
            </Button>
          )}
        </div>
      </header>
      <JobBar job={job} />
      {job.reason !== null && (
        <p className="rounded-control bg-warning-soft px-3 py-2 text-base text-ink">
          {job.reason} {job.hint} {job.resumesAt !== null && text.resumes(fullTime(job.resumesAt))}
        </p>
      )}
      <AlertDialog
        open={asking === 'cancel'}
        onOpenChange={() => setAsking(undefined)}
        title={text.cancelTitle}
        confirm={text.cancelConfirm}
        danger
        onConfirm={() => act({ step: 'cancel' })}
      >
        {text.cancelText}
      </AlertDialog>
      <AlertDialog
        open={asking === 'retry'}
        onOpenChange={() => setAsking(undefined)}
        title={text.retryTitle}
        confirm={text.retry(again)}
        onConfirm={() =>
          act({
            step: 'retry',
            statuses: withUnknown ? ['failed', 'canceled', 'unknown'] : ['failed', 'canceled'],
          })
        }
      >
        <p>{text.retryText(failed, canceled)}</p>
        {unknown > 0 && (
          <Checkbox
            className="mt-3"
            checked={withUnknown}
            onCheckedChange={setWithUnknown}
            label={text.retryUnknown}
            help={text.retryUnknownHelp}
          />
        )}
      </AlertDialog>
    </section>
  );
}
