import { useFlow } from '@/api/flows.ts';
import { Badge } from '@/ui/index.ts';
import { standingOf } from './status-tone.ts';

/** A pill that says how a flow stands at Meta: draft, published, changed since, or worse. */
export function PublishStatus({ flowId }: { flowId: string }) {
  const { data } = useFlow(flowId);
  if (data === undefined) return null;
  const { tone, words, help } = standingOf(data.status, data.links[0]?.status);
  return (
    <Badge tone={tone} dot title={help}>
      {words}
    </Badge>
  );
}
