import { Skeleton } from '@/ui/index.ts';

/** The editor's outline while the flow is being loaded. */
export function EditorSkeleton() {
  return (
    <div className="flex h-full flex-col bg-surface" aria-busy="true" aria-label="Opening the flow">
      <div className="flex h-11 items-center gap-3 border-b border-line bg-panel px-3">
        <Skeleton className="h-4 w-40" />
        <Skeleton className="ml-auto h-7 w-24" />
      </div>
      <div className="flex min-h-0 flex-1">
        <div className="flex w-60 flex-col gap-2 border-r border-line bg-panel p-3">
          <Skeleton className="h-4 w-24" />
          <Skeleton className="h-6 w-full" />
          <Skeleton className="h-6 w-full" />
        </div>
        <div className="flex flex-1 items-center justify-center gap-24">
          <Skeleton className="h-120 w-60" />
          <Skeleton className="h-120 w-60" />
        </div>
        <div className="w-80 border-l border-line bg-panel" />
      </div>
    </div>
  );
}
