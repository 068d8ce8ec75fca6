import type { FlowStatus } from '@/api/flows.ts';
import { Badge, type Tone } from '@/ui/index.ts';
import { messages } from './messages.ts';

const tones: Record<FlowStatus, Tone> = { draft: 'neutral', published: 'success', changed: 'warning' };

/** Draft, published, or changed since. */
export function FlowStatusBadge({ status }: { status: FlowStatus }) {
  const words = status === 'changed' ? messages.status.changedShort : messages.status[status];
  return (
    <Badge tone={tones[status]} dot title={messages.statusHelp[status]}>
      {words}
    </Badge>
  );
}
