import { CloudOff } from 'lucide-react';
import { knockNow, useConnection } from '@/api/connection.ts';
import { Button } from '@/ui/index.ts';
import { messages } from './messages.ts';

/** Says that the server or the network is away, and that nothing is lost. Goes by itself when it is back. */
export function ConnectionBanner() {
  const connection = useConnection();
  return (
    <div role="status" aria-live="polite">
      {connection !== 'up' && (
        <div className="flex min-h-9 items-center gap-2.5 border-b border-line bg-warning-soft px-4 py-1 text-warning">
          <CloudOff size={16} strokeWidth={1.5} aria-hidden />
          <p className="min-w-0 flex-1">
            <strong className="font-semibold">{messages.connection[connection].title}</strong>{' '}
            {messages.connection[connection].text}
          </p>
          {connection === 'down' && (
            <Button variant="ghost" size="sm" className="text-warning" onClick={knockNow}>
              {messages.tryNow}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
