import { ChevronDown, ChevronRight, RefreshCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { useForgetStored, useStoredKeys, useStoredValue, type StoredKey } from '@/api/endpoint-settings.ts';
import { fullTime } from '@/app/relative-time.ts';
import { Button, IconButton, Skeleton, toast } from '@/ui/index.ts';
import { JsonTree } from '../common/JsonTree.tsx';
import { tellFailure } from '../common/tell-failure.ts';
import { settingsMessages } from './messages.ts';
import { SettingsCard } from './SettingsCard.tsx';
import type { PartProps } from './part-props.ts';

const text = settingsMessages.store;

/** What handlers keep. */
export function Store({ flowId, state }: PartProps) {
  const [open, setOpen] = useState(false);
  const { keys } = state.store;
  return (
    <SettingsCard
      title={text.title}
      about={text.text}
      aside={
        <Button size="sm" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? text.hide : text.look}
        </Button>
      }
    >
      <p className="text-base text-ink tabular-nums">
        {text.count(keys)} <span className="text-faint">{text.of}</span>
      </p>
      {open && <StoredKeys flowId={flowId} state={state} />}
    </SettingsCard>
  );
}

function StoredKeys({ flowId, state: { environment } }: PartProps) {
  const pages = useStoredKeys(flowId, environment);
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  if (pages.isPending) return <Skeleton className="h-16" />;
  if (pages.isError) return <p className="text-base text-danger">{asApiError(pages.error).message}</p>;
  return (
    <div className="flex flex-col gap-2">
      {items.length === 0 ? (
        <p className="text-base text-faint">{text.none}</p>
      ) : (
        <ul className="divide-y divide-line rounded-control border border-line">
          {items.map((entry) => (
            <StoredRow key={entry.key} flowId={flowId} environment={environment} entry={entry} />
          ))}
        </ul>
      )}
      <div className="flex gap-2">
        {pages.hasNextPage && (
          <Button size="sm" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {text.more}
          </Button>
        )}
        <Button
          size="sm"
          variant="ghost"
          icon={<RefreshCw size={14} strokeWidth={1.5} aria-hidden />}
          onClick={() => void pages.refetch()}
        >
          {text.refresh}
        </Button>
      </div>
    </div>
  );
}

function StoredRow({
  flowId,
  environment,
  entry: { key, bytes, expiresAt },
}: {
  readonly flowId: string;
  readonly environment: PartProps['state']['environment'];
  readonly entry: StoredKey;
}) {
  const [open, setOpen] = useState(false);
  const value = useStoredValue(flowId, environment, key, open);
  const forget = useForgetStored(flowId, environment);
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <li>
      <div className="flex items-center gap-1 pr-1">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="flex h-8 min-w-0 flex-1 items-center gap-2 px-2 text-left hover:bg-hover"
        >
          <Chevron size={14} strokeWidth={1.5} className="shrink-0 text-faint" aria-hidden />
          <span className="min-w-0 flex-1 truncate font-mono text-sm text-ink">{key}</span>
          <span className="shrink-0 text-sm text-faint tabular-nums">{sizeText(bytes)}</span>
          <span className="w-44 shrink-0 truncate text-right text-sm text-faint">
            {expiresAt === null ? text.stays : text.until(fullTime(expiresAt))}
          </span>
        </button>
        <IconButton
          changes
          label={text.remove(key)}
          icon={<Trash2 size={14} strokeWidth={1.5} />}
          disabled={forget.isPending}
          onClick={() =>
            forget.mutate(key, { onSuccess: () => toast(text.removed(key)), onError: tellFailure })
          }
        />
      </div>
      {open && (
        <div className="border-t border-line bg-panel pr-2 pl-6">
          {value.isPending && <Skeleton className="my-2 h-4 w-40" />}
          {value.isError && <p className="py-2 text-base text-danger">{asApiError(value.error).message}</p>}
          {value.data !== undefined && <JsonTree value={value.data.value} label={text.show(key)} />}
        </div>
      )}
    </li>
  );
}

function sizeText(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toFixed(1)} KB`;
}
