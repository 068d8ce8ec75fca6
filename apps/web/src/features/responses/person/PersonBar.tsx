import { Download, Trash2, UserRound, X } from 'lucide-react';
import { useState } from 'react';
import { personExportUrl, useDeletePerson, usePerson, type Person } from '@/api/responses.ts';
import { useWhyNot } from '@/api/me.ts';
import { fullTime } from '@/app/relative-time.ts';
import { tellFailure } from '@/features/endpoint/common/tell-failure.ts';
import { AlertDialog, Button, IconButton, Skeleton, toast } from '@/ui/index.ts';
import { senderDetail, senderText } from '../common/answer-words.ts';
import { personMessages as text } from './messages.ts';

/** Whose answers alone are listed, and what can be done with all that is kept of that person. */
export function PersonBar({
  id,
  onLeave,
  onDeleted,
}: {
  readonly id: string;
  readonly onLeave: () => void;
  readonly onDeleted: () => void;
}) {
  const { data: person, isPending, isError } = usePerson(id);
  return (
    <section
      aria-label={text.label}
      className="flex shrink-0 items-center gap-3 border-b border-line bg-panel px-3 py-2"
    >
      <span className="flex size-8 shrink-0 items-center justify-center rounded-full bg-hover text-muted">
        <UserRound size={16} strokeWidth={1.5} aria-hidden />
      </span>
      {isPending && <Skeleton className="h-8 w-64" />}
      {isError && <p className="flex-1 text-base text-muted">{text.failed}</p>}
      {person !== undefined && <Known person={person} onDeleted={onDeleted} />}
      <IconButton label={text.leave} icon={<X size={16} strokeWidth={1.5} />} onClick={onLeave} />
    </section>
  );
}

function Known({ person, onDeleted }: { readonly person: Person; readonly onDeleted: () => void }) {
  const [asking, setAsking] = useState(false);
  const remove = useDeletePerson();
  const noExport = useWhyNot('answers:export');
  const noDeleting = useWhyNot('answers:delete');
  const identity = { senderName: person.name, sender: person.sender, senderUserId: person.userId };
  const who = senderText(identity);
  return (
    <>
      <div className="min-w-0 flex-1">
        <h2 className="truncate text-base font-semibold text-ink">
          {who}
          <span className="ml-2 text-sm font-normal text-faint tabular-nums">{senderDetail(identity)}</span>
        </h2>
        <p className="truncate text-sm text-muted">
          {text.facts(person.answers, fullTime(person.firstAt), fullTime(person.lastAt))}
        </p>
      </div>
      {noExport === undefined ? (
        <a
          href={personExportUrl(person.id)}
          download
          title={text.exportHint}
          className="inline-flex h-7 shrink-0 items-center gap-1.5 rounded-control border border-edge bg-raised px-2.5 text-base font-medium text-ink hover:bg-hover"
        >
          <Download size={14} strokeWidth={1.5} aria-hidden />
          {text.export}
        </a>
      ) : (
        <Button size="sm" unavailable={noExport} icon={<Download size={14} strokeWidth={1.5} aria-hidden />}>
          {text.export}
        </Button>
      )}
      <Button
        size="sm"
        unavailable={noDeleting}
        icon={<Trash2 size={14} strokeWidth={1.5} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {text.delete}
      </Button>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={text.remove.title(who)}
        confirm={text.remove.confirm}
        danger
        busy={remove.isPending}
        onConfirm={() =>
          remove.mutate(person.id, {
            onSuccess: ({ answers, files, messages }) => {
              setAsking(false);
              toast(text.remove.done(answers, files, messages));
              onDeleted();
            },
            onError: tellFailure,
          })
        }
      >
        {text.remove.text(person.answers)}
      </AlertDialog>
    </>
  );
}
