import { FileX2 } from 'lucide-react';
import { Link } from 'react-router';
import type { ApiError } from '@/api/api-error.ts';
import { Button, EmptyState } from '@/ui/index.ts';

/** What is shown when a flow cannot be opened. */
export function EditorFailure({
  error,
  onRetry,
}: {
  readonly error: ApiError;
  readonly onRetry: () => void;
}) {
  const missing = error.status === 404;
  return (
    <main className="flex h-full items-center justify-center bg-surface">
      <EmptyState
        icon={<FileX2 size={24} strokeWidth={1.5} aria-hidden />}
        title={missing ? 'This flow is not here' : 'The flow could not be opened'}
        text={
          missing
            ? 'It may have been deleted. The library can bring deleted flows back.'
            : `${error.message} ${error.hint ?? ''}`
        }
        action={
          <>
            {!missing && (
              <Button variant="primary" onClick={onRetry}>
                Try again
              </Button>
            )}
            <Link
              to="/"
              className="flex h-control items-center rounded-control px-3 text-base font-medium text-accent hover:bg-hover"
            >
              Go to the library
            </Link>
          </>
        }
      />
    </main>
  );
}
