import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client, send } from '@/api/client.ts';
import { asApiError } from '@/api/api-error.ts';
import { Button, cx, Dialog, EmptyState, Skeleton } from '@/ui/index.ts';
import { useEditor, useEditorStore, type Autosave } from '../session/index.ts';
import { TextDiff } from './TextDiff.tsx';

interface Props {
  readonly autosave: Autosave;
  readonly onClose: () => void;
}

/** Every save of the flow: look at it, compare it with now, and bring it back (as one undoable edit). */
export default function HistoryDialog({ autosave, onClose }: Props) {
  const store = useEditorStore();
  const flowId = useEditor((state) => state.flowId);
  const current = useEditor((state) => state.doc.text);
  const [chosen, setChosen] = useState<number>();
  const versions = useInfiniteQuery({
    queryKey: ['versions', flowId],
    initialPageParam: undefined,
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      send(
        client.GET('/api/flows/{id}/versions', {
          params: { path: { id: flowId }, query: pageParam === undefined ? {} : { cursor: pageParam } },
        }),
      ),
    getNextPageParam: (page): string | undefined => page.next,
    gcTime: 0,
  });
  const items = versions.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = chosen ?? items[0]?.revision;
  const version = useQuery({
    queryKey: ['versions', flowId, shown],
    queryFn: () =>
      send(
        client.GET('/api/flows/{id}/versions/{revision}', {
          params: { path: { id: flowId, revision: shown ?? 0 } },
        }),
      ),
    enabled: shown !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });

  function restore(): void {
    if (version.data === undefined) return;
    store.getState().replaceText(version.data.text, `Restore version ${version.data.revision}`);
    void autosave.flush();
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="xl"
      tall
      flush
      title="Saved versions"
      description="Each save is kept. Restoring one is an edit like any other: undo takes it back."
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button
            changes
            variant="primary"
            disabled={version.data === undefined || version.data.text === current}
            onClick={restore}
          >
            Restore this version
          </Button>
        </>
      }
    >
      <div className="flex h-full min-h-0 border-t border-line">
        <div
          className="w-64 shrink-0 overflow-y-auto border-r border-line p-2"
          role="listbox"
          aria-label="Versions"
        >
          {versions.isPending &&
            [0, 1, 2, 3].map((each) => <Skeleton key={each} className="mb-2 h-10 w-full" />)}
          {items.map(({ revision, createdAt, label, bytes }) => (
            <button
              key={revision}
              type="button"
              role="option"
              aria-selected={revision === shown}
              onClick={() => setChosen(revision)}
              className={cx(
                'mb-0.5 block w-full rounded-control px-2 py-1.5 text-left',
                revision === shown ? 'bg-accent-soft' : 'hover:bg-hover',
              )}
            >
              <span className="block text-base text-ink">{new Date(createdAt).toLocaleString()}</span>
              <span className="block text-sm text-muted">
                {label ?? `Version ${revision}`} · {formatBytes(bytes)}
              </span>
            </button>
          ))}
          {versions.hasNextPage && (
            <Button
              variant="ghost"
              className="w-full"
              busy={versions.isFetchingNextPage}
              onClick={() => void versions.fetchNextPage()}
            >
              Earlier versions
            </Button>
          )}
        </div>
        <div className="min-w-0 flex-1 overflow-y-auto p-4">
          {version.error !== null && (
            <EmptyState title="This version could not be read" text={asApiError(version.error).message} />
          )}
          {version.isLoading && <Skeleton className="h-64 w-full" />}
          {version.data !== undefined && (
            <TextDiff
              before={version.data.text}
              after={current}
              beforeLabel="in this version"
              afterLabel="now"
            />
          )}
        </div>
      </div>
    </Dialog>
  );
}

function formatBytes(bytes: number): string {
  return bytes < 1000
    ? `${bytes} B`
    : bytes < 1_000_000
      ? `${(bytes / 1000).toFixed(1)} kB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
