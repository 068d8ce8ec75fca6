import { CircleCheck, Download, TriangleAlert, Upload } from 'lucide-react';
import { useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { useDrift, useOverwriteDrift, usePullDrift, type Drift } from '@/api/lifecycle.ts';
import type { Link } from '@/api/publishing.ts';
import { fullTime, relativeTime } from '@/app/relative-time.ts';
import { TextDiff } from '@/features/editor/history/TextDiff.tsx';
import { FailureNote } from '@/features/publish/FailureNote.tsx';
import { AlertDialog, Button, Skeleton, toast } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import { comparable } from './comparable.ts';

const text = messages.drift;
const ICON = { size: 14, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** Whether somebody changed the flow at Meta: the difference, and whose text shall hold. */
export function DriftPart({ link }: { readonly link: Link }) {
  const drift = useDrift(link);
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-4 p-5">
      {drift.isPending && <Skeleton className="h-40" />}
      {drift.isError && <FailureNote error={asApiError(drift.error)} />}
      {drift.data !== undefined && (
        <Found link={link} drift={drift.data} again={() => void drift.refetch()} busy={drift.isFetching} />
      )}
    </div>
  );
}

function Found(props: {
  readonly link: Link;
  readonly drift: Drift;
  readonly again: () => void;
  readonly busy: boolean;
}) {
  const { link, drift, again, busy } = props;
  const [asking, setAsking] = useState<'pull' | 'overwrite'>();
  const pull = usePullDrift(link);
  const overwrite = useOverwriteDrift(link);
  const isWell = drift.state === 'same' || drift.state === 'changed-here' || drift.state === 'empty';
  const differs = drift.there !== null && drift.there.text !== drift.here.text;
  const [before, after] = comparable(drift.here.text, drift.there?.text ?? '');
  const done = (words: string) => () => {
    setAsking(undefined);
    toast(words, { tone: 'success' });
    again();
  };
  const failed = (error: unknown) => {
    setAsking(undefined);
    toast(asApiError(error).message, { tone: 'danger' });
  };
  return (
    <>
      <header className="flex items-start gap-3">
        {isWell ? (
          <CircleCheck size={20} strokeWidth={1.5} aria-hidden className="mt-0.5 shrink-0 text-success" />
        ) : (
          <TriangleAlert size={20} strokeWidth={1.5} aria-hidden className="mt-0.5 shrink-0 text-warning" />
        )}
        <div className="min-w-0 flex-1">
          <h2 className="text-lg text-ink">{text.states[drift.state]}</h2>
          <p className="text-base text-pretty text-muted">
            {drift.message}{' '}
            <span className="text-faint" title={fullTime(drift.checkedAt)}>
              {text.asked(relativeTime(drift.checkedAt))}
            </span>
          </p>
        </div>
        <Button size="sm" busy={busy} onClick={again}>
          {text.again}
        </Button>
      </header>
      {differs && (
        <div className="flex gap-2">
          <Button
            changes
            variant={drift.state === 'changed-there' ? 'primary' : 'secondary'}
            icon={<Download {...ICON} />}
            onClick={() => setAsking('pull')}
          >
            {text.pull}
          </Button>
          <Button changes icon={<Upload {...ICON} />} onClick={() => setAsking('overwrite')}>
            {text.overwrite}
          </Button>
        </div>
      )}
      {drift.differences.length > 0 && (
        <section aria-label={text.properties} className="rounded-card border border-line bg-panel px-4 py-3">
          <h3 className="mb-1 text-sm font-medium text-muted">{text.properties}</h3>
          <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1 text-base">
            {drift.differences.map(({ property, left, right }) => (
              <div key={property} className="contents">
                <dt className="text-muted">{messages.promote.difference[property]}</dt>
                <dd className="break-words text-ink">
                  {left} → {right}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {differs && <TextDiff before={before} after={after} beforeLabel={text.here} afterLabel={text.there} />}
      <AlertDialog
        open={asking === 'pull'}
        onOpenChange={() => setAsking(undefined)}
        title={text.pullTitle}
        confirm={text.pull}
        busy={pull.isPending}
        onConfirm={() => pull.mutate(drift.here.revision, { onSuccess: done(text.pulled), onError: failed })}
      >
        {text.pullText}
      </AlertDialog>
      <AlertDialog
        open={asking === 'overwrite'}
        onOpenChange={() => setAsking(undefined)}
        title={text.overwriteTitle}
        confirm={text.overwrite}
        danger
        busy={overwrite.isPending}
        onConfirm={() => overwrite.mutate(undefined, { onSuccess: done(text.overwritten), onError: failed })}
      >
        {text.overwriteText}
      </AlertDialog>
    </>
  );
}
