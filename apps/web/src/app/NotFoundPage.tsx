import { Compass } from 'lucide-react';
import { Link } from 'react-router';
import { EmptyState } from '@/ui/index.ts';
import { messages } from './messages.ts';

/** No page has this address. */
export function NotFoundPage() {
  return (
    <main className="flex h-full items-center justify-center">
      <EmptyState
        icon={<Compass size={20} strokeWidth={1.5} />}
        title={messages.notFound.title}
        text={messages.notFound.text}
        action={
          <Link to="/" className="rounded-control px-3 py-1.5 font-medium text-accent hover:bg-hover">
            {messages.toLibrary}
          </Link>
        }
      />
    </main>
  );
}
