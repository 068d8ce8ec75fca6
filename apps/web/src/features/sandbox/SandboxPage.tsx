import { useParams } from 'react-router';
import { PageFrame } from '@/app/PageFrame.tsx';
import { ClockCard } from './ClockCard.tsx';
import { FaultsPart } from './FaultsPart.tsx';
import { messages } from './messages.ts';
import { sandboxParts } from './paths.ts';
import { WebhooksPart } from './WebhooksPart.tsx';

/** What goes wrong in the sandbox, its time, and the webhooks that it sent. */
export default function SandboxPage() {
  const { part } = useParams();
  const shown = part === 'webhooks' ? part : 'faults';
  return (
    <PageFrame title={messages.title} parts={sandboxParts} part={shown}>
      <main className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto flex w-full max-w-4xl flex-col gap-5 p-5">
          {shown === 'webhooks' ? (
            <WebhooksPart />
          ) : (
            <>
              <ClockCard />
              <FaultsPart />
            </>
          )}
        </div>
      </main>
    </PageFrame>
  );
}
