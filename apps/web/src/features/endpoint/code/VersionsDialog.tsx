import { useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { useEndpoint, useRollBack, useVersion, useVersions, type Environment } from '@/api/endpoints.ts';
import { relativeTime } from '@/app/relative-time.ts';
import { TextDiff } from '@/features/editor/history/TextDiff.tsx';
import { Badge, Button, cx, Dialog, EmptyState, Skeleton, toast } from '@/ui/index.ts';
import { EnvironmentTabs } from '../common/EnvironmentTabs.tsx';
import { tellFailure } from '../common/tell-failure.ts';
import { codeMessages as messages } from './messages.ts';
import type { SourceSession } from './source-session.ts';
import { useSource } from './useSource.ts';

interface Props {
  readonly flowId: string;
  readonly session: SourceSession;
  readonly onClose: () => void;
}

/** Everything that was deployed: what it was, how it differs from the code now, and the way back to it. */
export function VersionsDialog({ flowId, session, onClose }: Props) {
  const [environment, setEnvironment] = useState<Environment>('draft');
  const [chosen, setChosen] = useState<number>();
  const current = useSource((state) => state.text);
  const { data: endpoint } = useEndpoint(flowId);
  const versions = useVersions(flowId, environment);
  const rollBack = useRollBack(flowId);
  const items = versions.data?.items ?? [];
  const answering = endpoint?.[environment].deployed?.number;
  const number = chosen ?? answering ?? items[0]?.number;
  const version = useVersion(flowId, environment, number);

  function goBack(to: number): void {
    rollBack.mutate(
      { environment, number: to },
      {
        onSuccess: () => toast(messages.wentBack(environment, to), { tone: 'success', id: 'deployed' }),
        onError: tellFailure,
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="xl"
      tall
      flush
      title={messages.versionsTitle}
      footer={
        <>
          <Button onClick={onClose}>{messages.close}</Button>
          <Button
            disabled={version.data === undefined || version.data.text === current}
            onClick={() => {
              if (version.data === undefined) return;
              session.type(version.data.text);
              onClose();
            }}
          >
            {messages.takeText}
          </Button>
          <Button
            changes
            variant="primary"
            busy={rollBack.isPending}
            disabled={number === undefined || number === answering}
            onClick={() => number !== undefined && goBack(number)}
          >
            {messages.goBack(number ?? 0)}
          </Button>
        </>
      }
    >
      <div className="flex h-full min-h-0 border-t border-line">
        <div className="flex w-64 shrink-0 flex-col border-r border-line">
          <div className="p-2">
            <EnvironmentTabs
              value={environment}
              onChange={(next) => {
                setEnvironment(next);
                setChosen(undefined);
              }}
            />
          </div>
          <div
            className="min-h-0 flex-1 overflow-y-auto p-2 pt-0"
            role="listbox"
            aria-label={messages.versions}
          >
            {versions.isPending &&
              [0, 1, 2].map((each) => <Skeleton key={each} className="mb-2 h-10 w-full" />)}
            {versions.isSuccess && items.length === 0 && (
              <p className="px-2 py-3 text-base text-muted">{messages.versionsNone}</p>
            )}
            {items.map((item) => (
              <button
                key={item.number}
                type="button"
                role="option"
                aria-selected={item.number === number}
                onClick={() => setChosen(item.number)}
                className={cx(
                  'mb-0.5 block w-full rounded-control px-2 py-1.5 text-left',
                  item.number === number ? 'bg-accent-soft' : 'hover:bg-hover',
                )}
              >
                <span className="flex items-center gap-2 text-base text-ink">
                  {messages.version(item.number)}
                  {item.number === answering && <Badge tone="success">{messages.answers}</Badge>}
                </span>
                <span className="block truncate text-sm text-muted" title={item.note ?? undefined}>
                  {[relativeTime(item.createdAt), item.note].filter(Boolean).join(' · ')}
                </span>
              </button>
            ))}
          </div>
        </div>
        <div className="min-w-0 flex-1 overflow-y-auto p-4">
          {version.error !== null && (
            <EmptyState title={messages.versionsNone} text={asApiError(version.error).message} />
          )}
          {version.isLoading && <Skeleton className="h-64 w-full" />}
          {version.data !== undefined && (
            <TextDiff
              before={version.data.text}
              after={current}
              beforeLabel={messages.ofVersion(version.data.number)}
              afterLabel={messages.now}
            />
          )}
        </div>
      </div>
    </Dialog>
  );
}
