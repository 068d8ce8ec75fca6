import { CircleCheck, Copy, ExternalLink } from 'lucide-react';
import { categoryLabel } from '@/api/categories.ts';
import type { Link } from '@/api/publishing.ts';
import { Badge, Button, IconButton, toast } from '@/ui/index.ts';
import { useOpenPreview } from './LinkPanel.tsx';
import { messages } from './messages.ts';

const text = messages.done;

/** It is live: the id to send it by, and the way to see it at Meta. */
export function DoneStep({ link, account }: { link: Link; account: string }) {
  const openPreview = useOpenPreview(link);
  const { metaFlowId } = link;
  return (
    <div className="flex flex-col items-center pt-3 text-center">
      <CircleCheck size={40} strokeWidth={1.5} className="text-success" aria-hidden />
      <h3 className="mt-2 text-xl" role="status">
        {text.title}
      </h3>
      <p className="text-muted">{text.text(account)}</p>
      <dl className="mt-4 grid w-full grid-cols-[max-content_1fr] items-center gap-x-6 gap-y-1.5 rounded-card border border-line bg-panel px-4 py-3 text-left">
        <dt className="text-muted">{text.id}</dt>
        <dd className="flex items-center gap-1">
          <code className="font-mono text-sm select-text">{metaFlowId}</code>
          {metaFlowId !== null && (
            <IconButton
              size="xs"
              label={messages.link.copyId}
              icon={<Copy size={14} strokeWidth={1.5} />}
              onClick={() =>
                void navigator.clipboard.writeText(metaFlowId).then(() => toast(messages.link.copied))
              }
            />
          )}
        </dd>
        <dt className="text-muted">{text.status}</dt>
        <dd>
          <Badge tone={link.status === 'PUBLISHED' ? 'success' : 'neutral'} dot>
            {categoryLabel(link.status)}
          </Badge>
        </dd>
      </dl>
      <Button className="mt-4" icon={<ExternalLink size={16} strokeWidth={1.5} />} onClick={openPreview}>
        {text.preview}
      </Button>
      <p className="mt-3 text-sm text-faint">{text.next}</p>
    </div>
  );
}
