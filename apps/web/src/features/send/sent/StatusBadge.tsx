import type { SentStatus } from '@/api/sending.ts';
import { Badge, type Tone } from '@/ui/index.ts';
import { messages } from '../messages.ts';

const TONES: Record<SentStatus, Tone> = {
  queued: 'neutral',
  sending: 'info',
  sent: 'info',
  delivered: 'accent',
  read: 'success',
  failed: 'danger',
  unknown: 'warning',
  canceled: 'neutral',
};

/** What became of a message. */
export function StatusBadge({ status }: { readonly status: SentStatus }) {
  return (
    <Badge tone={TONES[status]} dot title={messages.statusHelp[status]}>
      {messages.status[status]}
    </Badge>
  );
}
