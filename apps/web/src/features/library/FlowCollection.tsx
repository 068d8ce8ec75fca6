import { SearchX, ServerCrash, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button, EmptyState, Skeleton, Spinner } from '@/ui/index.ts';
import { FlowGrid, gridClass } from './FlowGrid.tsx';
import { FlowRows } from './FlowRows.tsx';
import { messages } from './messages.ts';
import type { FlowCommands } from './useFlowCommands.ts';
import type { FlowList } from './useFlowList.ts';
import type { useLibraryView } from './useLibraryView.ts';

const icon = { size: 20, strokeWidth: 1.5 };

/** The flows in the chosen view, or why there are none. More come as the end of the list comes near. */
export function FlowCollection(props: {
  list: FlowList;
  view: ReturnType<typeof useLibraryView>;
  commands: FlowCommands;
}) {
  const { list, view, commands } = props;
  if (list.state === 'loading')
    return view.view === 'cards' ? <CardSkeletons /> : <Skeleton className="h-96" />;
  if (list.state === 'failed') {
    return (
      <EmptyState
        icon={<ServerCrash {...icon} />}
        title={messages.error.title}
        text={[list.error?.message, list.error?.hint].filter((part) => part !== undefined).join(' ')}
        action={<Button onClick={list.retry}>{messages.retry}</Button>}
      />
    );
  }
  if (list.isEmpty) return <NothingFound view={view} />;
  return (
    <>
      {view.view === 'cards' ? (
        <FlowGrid flows={list.flows} commands={commands} />
      ) : (
        <FlowRows flows={list.flows} commands={commands} />
      )}
      {list.hasMore && <LoadMore key={list.flows.length} onReached={list.loadMore} />}
    </>
  );
}

function NothingFound({ view }: { view: ReturnType<typeof useLibraryView> }) {
  if (view.status === 'deleted' && view.search === '') {
    return (
      <EmptyState
        icon={<Trash2 {...icon} />}
        title={messages.noneDeleted.title}
        text={messages.noneDeleted.text}
      />
    );
  }
  return (
    <EmptyState
      icon={<SearchX {...icon} />}
      title={messages.nothingFound.title}
      text={view.search === '' ? messages.nothingFound.status : messages.nothingFound.search(view.search)}
      action={
        <Button
          onClick={() => {
            view.setSearch('');
            view.setStatus('all');
          }}
        >
          {messages.nothingFound.reset}
        </Button>
      }
    />
  );
}

function LoadMore({ onReached }: { onReached: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  const reached = useRef(onReached);
  useEffect(() => {
    reached.current = onReached;
  });
  useEffect(() => {
    if (end.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) reached.current();
      },
      { rootMargin: '800px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={end} className="flex h-16 items-center justify-center text-faint">
      <Spinner label={messages.loadingMore} />
    </div>
  );
}

function CardSkeletons() {
  return (
    <div className={gridClass}>
      {Array.from({ length: 8 }, (_, index) => (
        <div key={index} className="overflow-hidden rounded-card border border-line bg-raised">
          <Skeleton className="h-[190px] rounded-none" />
          <div className="flex flex-col gap-2.5 p-3">
            <Skeleton className="h-4 w-3/5" />
            <Skeleton className="h-3 w-4/5" />
            <Skeleton className="h-5 w-2/5" />
          </div>
        </div>
      ))}
    </div>
  );
}
