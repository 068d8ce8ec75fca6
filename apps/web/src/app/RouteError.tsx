import { TriangleAlert } from 'lucide-react';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import { Button, EmptyState } from '@/ui/index.ts';
import { messages } from './messages.ts';
import { NotFoundPage } from './NotFoundPage.tsx';

/** A page that failed to load or to draw: what happened, that nothing is lost, and the ways on. */
export function RouteError() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  const { message } = asApiError(error);
  const text = isMissingChunk(message) ? messages.newVersion : messages.pageFailed;
  const details = error instanceof Error ? (error.stack ?? message) : message;
  return (
    <main className="flex h-full flex-col items-center justify-center overflow-y-auto p-6">
      <EmptyState
        icon={<TriangleAlert size={20} strokeWidth={1.5} />}
        title={text.title}
        text={text.text}
        action={
          <>
            <Button variant="primary" size="md" onClick={() => location.reload()}>
              {messages.reload}
            </Button>
            <Button size="md" onClick={() => location.assign('/')}>
              {messages.toLibrary}
            </Button>
          </>
        }
      />
      <details className="w-full max-w-160 text-sm text-muted">
        <summary className="cursor-default text-center">{messages.details}</summary>
        <pre className="mt-2 max-h-60 overflow-auto rounded-card border border-line bg-panel p-3 font-mono text-xs whitespace-pre-wrap select-text">
          {details}
        </pre>
      </details>
    </main>
  );
}

/** The page is older than the server: the file that it asks for is gone. */
function isMissingChunk(message: string): boolean {
  return /dynamically imported module|module script failed|Unable to preload/i.test(message);
}
