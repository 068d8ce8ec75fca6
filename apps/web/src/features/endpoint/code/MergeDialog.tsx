import { hasConflictMarkers, mergeModule } from '@flowsmith/flow-model';
import { lazy, Suspense, useState } from 'react';
import { Button, Dialog, Skeleton, toast } from '@/ui/index.ts';
import { codeMessages as messages } from './messages.ts';
import type { SourceSession } from './source-session.ts';

const MergeEditor = lazy(() => import('./MergeEditor.tsx'));

interface Props {
  readonly session: SourceSession;
  /** What the flow gives now. */
  readonly generated: string;
  readonly onClose: () => void;
}

/** Shows what becomes of the code when it is brought up to date with the flow, and takes it over. */
export function MergeDialog({ session, generated, onClose }: Props) {
  // As things are when it opens: who compares must not have the text change under their eyes.
  const [{ ours, theirs, merged, known }] = useState(() => {
    const { text, base } = session.store.getState();
    return {
      ours: text,
      theirs: generated,
      known: base !== undefined,
      merged:
        base === undefined
          ? { text: generated, conflicts: [] }
          : mergeModule({ base, ours: text, theirs: generated }),
    };
  });
  const [result, setResult] = useState(merged.text);
  const marked = hasConflictMarkers(result);

  function accept(): void {
    session.update(result, theirs);
    toast(messages.merged, { tone: 'success' });
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="xl"
      tall
      flush
      title={messages.mergeTitle}
      description={
        <>
          {known ? messages.mergeText : messages.mergeUnknown}
          {merged.text === ours && ` ${messages.mergeNothing}`}
        </>
      }
      footer={
        <>
          {marked && <span className="mr-auto text-sm text-warning">{messages.mergeMarks}</span>}
          <Button variant="ghost" onClick={onClose}>
            {messages.cancel}
          </Button>
          <Button changes variant="primary" disabled={marked} onClick={accept}>
            {messages.mergeAccept}
          </Button>
        </>
      }
    >
      <div className="flex h-full min-h-0 flex-col border-t border-line">
        {merged.conflicts.length > 0 && (
          <p className="shrink-0 bg-warning-soft px-4 py-2 text-sm text-warning">
            {messages.mergeConflicts(merged.conflicts.length)}
          </p>
        )}
        <div className="min-h-0 flex-1">
          <Suspense fallback={<Skeleton className="m-4 h-64" />}>
            <MergeEditor before={ours} after={merged.text} onChange={setResult} />
          </Suspense>
        </div>
      </div>
    </Dialog>
  );
}
