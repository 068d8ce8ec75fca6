import { Copy, Ellipsis, ExternalLink, RefreshCw, Trash2, Unlink } from 'lucide-react';
import { useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { type Link, usePreviewUrl, useRefreshLink } from '@/api/publishing.ts';
import { relativeTime } from '@/app/relative-time.ts';
import { Badge, IconButton, Menu, MenuItem, MenuSeparator, toast } from '@/ui/index.ts';
import { LinkRemoval, type Removal } from './LinkRemoval.tsx';
import { messages } from './messages.ts';
import { standingOfLink } from './status-tone.ts';

const text = messages.link;
const icon = { size: 16, strokeWidth: 1.5 };

/** How the flow stands with the chosen account, and the rarer commands: preview, refresh, deprecate, delete, unlink. */
export function LinkPanel({ link }: { link: Link }) {
  const { metaFlowId } = link;
  const [removal, setRemoval] = useState<Removal>();
  const refresh = useRefreshLink();
  const openPreview = useOpenPreview(link);
  const standing = standingOfLink(link);
  const isLive = ['PUBLISHED', 'THROTTLED', 'BLOCKED'].includes(link.status);
  const isPlainDraft = link.status === 'DRAFT' && link.publishedAt === null;
  return (
    <section
      aria-label={text.title}
      className="flex items-center gap-3 rounded-card border border-line bg-panel py-2 pr-2 pl-3"
    >
      <div className="min-w-0 flex-1">
        <div className="flex items-center gap-2">
          <h3 className="text-sm text-muted">{text.title}</h3>
          <Badge tone={standing.tone} dot title={standing.help}>
            {standing.words}
          </Badge>
        </div>
        <p className="mt-0.5 truncate text-sm text-muted">
          <code className="font-mono text-xs select-text">{metaFlowId}</code>
          {' · '}
          {link.publishedAt === null ? text.never : text.publishedAgo(relativeTime(link.publishedAt))}
        </p>
      </div>
      <Menu align="end" trigger={<IconButton label={text.menu} icon={<Ellipsis {...icon} />} />}>
        {metaFlowId !== null && (
          <>
            <MenuItem icon={<ExternalLink {...icon} />} hint={text.previewHint} onSelect={openPreview}>
              {text.preview}
            </MenuItem>
            <MenuItem
              icon={<Copy {...icon} />}
              onSelect={() => void navigator.clipboard.writeText(metaFlowId).then(() => toast(text.copied))}
            >
              {text.copyId}
            </MenuItem>
          </>
        )}
        <MenuItem
          icon={<RefreshCw {...icon} />}
          onSelect={() =>
            refresh.mutate(link, { onError: (error) => toast(asApiError(error).message, { tone: 'danger' }) })
          }
        >
          {text.refresh}
        </MenuItem>
        <MenuSeparator />
        {isLive && (
          <MenuItem danger icon={<Trash2 {...icon} />} onSelect={() => setRemoval('deprecate')}>
            {text.deprecate}
          </MenuItem>
        )}
        {isPlainDraft && (
          <MenuItem danger icon={<Trash2 {...icon} />} onSelect={() => setRemoval('deleteDraft')}>
            {text.deleteDraft}
          </MenuItem>
        )}
        <MenuItem icon={<Unlink {...icon} />} onSelect={() => setRemoval('unlink')}>
          {text.unlink}
        </MenuItem>
      </Menu>
      <LinkRemoval link={link} removal={removal} onClose={() => setRemoval(undefined)} />
    </section>
  );
}

/** Opens Meta's preview in a new tab. The tab opens at once, since browsers block one that opens after a wait. */
export function useOpenPreview(link: Link): () => void {
  const preview = usePreviewUrl();
  return () => {
    const tab = window.open('about:blank', '_blank');
    preview.mutate(link, {
      onSuccess: ({ url }) => tab?.location.replace(url),
      onError: (error) => {
        tab?.close();
        toast(asApiError(error).message, { tone: 'danger' });
      },
    });
  };
}
