import { Skeleton } from '@/ui/index.ts';

/** Where a section will be. */
export function SectionLoading() {
  return (
    <div className="flex flex-1 flex-col gap-3 p-4" aria-busy="true">
      <Skeleton className="h-5 w-72" />
      <Skeleton className="h-3 w-1/2" />
      <Skeleton className="h-3 w-2/5" />
    </div>
  );
}
