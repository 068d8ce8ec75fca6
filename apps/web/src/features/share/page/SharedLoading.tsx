import { Skeleton, Spinner } from '@/ui/index.ts';
import { messages } from '../messages.ts';

/** The outline of a phone, while the flow is on its way. */
export function SharedLoading() {
  return (
    <main className="relative flex min-h-0 flex-1 items-center justify-center p-4 handheld:p-0">
      <Skeleton className="h-full max-h-[752px] w-full max-w-[372px] rounded-[44px] handheld:max-h-none handheld:max-w-none handheld:rounded-none" />
      <span className="absolute text-faint">
        <Spinner label={messages.page.loading} />
      </span>
    </main>
  );
}
