import { Spinner } from '@/ui/index.ts';
import { messages } from './messages.ts';

/** Stands in while the first page's code is on its way. */
export function PageLoading() {
  return (
    <div className="flex h-full items-center justify-center text-faint">
      <Spinner label={messages.loadingPage} />
    </div>
  );
}
