import { Copy, Pencil } from 'lucide-react';
import { useState } from 'react';
import { categoryLabel } from '@/api/categories.ts';
import { useMetaAssets } from '@/api/lifecycle.ts';
import type { Link } from '@/api/publishing.ts';
import { fullTime, relativeTime } from '@/app/relative-time.ts';
import { Button, IconButton, Skeleton, toast } from '@/ui/index.ts';
import { messages } from '../messages.ts';

const text = messages.details;
const ICON = { size: 14, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** What Meta knows of the flow beside its text, and the documents that it has. */
export function Details({
  link,
  onEdit,
}: {
  readonly link: Link;
  readonly onEdit: (() => void) | undefined;
}) {
  const { metaFlowId } = link;
  return (
    <section aria-label={text.title} className="flex flex-col gap-2">
      <header className="flex h-7 items-center">
        <h2 className="text-base font-semibold text-ink">{text.title}</h2>
        {onEdit !== undefined && (
          <Button
            changes
            size="sm"
            variant="ghost"
            className="ml-auto"
            icon={<Pencil {...ICON} />}
            onClick={onEdit}
          >
            {text.edit}
          </Button>
        )}
      </header>
      <dl className="grid grid-cols-[max-content_1fr] items-baseline gap-x-4 gap-y-1.5 rounded-card border border-line bg-panel px-4 py-3 text-base">
        <dt className="text-muted">{text.id}</dt>
        <dd className="flex min-w-0 items-center gap-1">
          <code className="truncate font-mono text-sm text-ink select-text">{metaFlowId}</code>
          {metaFlowId !== null && (
            <IconButton
              size="xs"
              label={text.copy}
              icon={<Copy {...ICON} />}
              onClick={() => void navigator.clipboard.writeText(metaFlowId).then(() => toast(text.copied))}
            />
          )}
        </dd>
        <dt className="text-muted">{text.name}</dt>
        <dd className="min-w-0 break-words text-ink">{link.name}</dd>
        <dt className="text-muted">{text.categories}</dt>
        <dd className="text-ink">{link.categories.map(categoryLabel).join(', ')}</dd>
        <dt className="text-muted">{text.endpoint}</dt>
        <dd className="min-w-0 text-ink">
          {link.endpointUri === null ? (
            <span className="text-faint">{text.noEndpoint}</span>
          ) : (
            <code className="font-mono text-xs break-all select-text">{link.endpointUri}</code>
          )}
        </dd>
        {link.checkedAt !== null && (
          <>
            <dt className="text-muted">{text.checked}</dt>
            <dd className="text-ink" title={fullTime(link.checkedAt)}>
              {relativeTime(link.checkedAt)}
            </dd>
          </>
        )}
      </dl>
      {metaFlowId !== null && <Assets link={link} />}
    </section>
  );
}

function Assets({ link }: { readonly link: Link }) {
  const [open, setOpen] = useState(false);
  const assets = useMetaAssets(link, open);
  return (
    <details className="text-sm" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="w-fit cursor-default rounded-control font-medium text-muted hover:text-ink">
        {text.assets}
      </summary>
      {open && assets.isPending && <Skeleton className="mt-2 h-24" />}
      {assets.data?.length === 0 && <p className="mt-2 text-muted">{text.noAssets}</p>}
      {assets.data?.map(({ name, assetType, text: document }) => (
        <figure key={name} className="mt-2">
          <figcaption className="text-muted">
            <code className="font-mono">{name}</code> · {assetType}
          </figcaption>
          {document === null ? (
            <p className="text-faint">{text.notText}</p>
          ) : (
            <pre
              tabIndex={0}
              role="region"
              aria-label={text.assets}
              className="mt-1 max-h-80 overflow-auto rounded-control border border-line bg-panel p-3 font-mono text-xs text-ink"
            >
              {document}
            </pre>
          )}
        </figure>
      ))}
    </details>
  );
}
