import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import type { FlowSummary } from '@/api/flows.ts';
import { useWhyNot } from '@/api/me.ts';
import { usePageTitle } from '@/app/usePageTitle.ts';
import { EmptyState } from '@/ui/index.ts';
import { DropOverlay } from './DropOverlay.tsx';
import { FlowCollection } from './FlowCollection.tsx';
import type { ImportSource } from './import/sources.ts';
import { LibraryHeader } from './LibraryHeader.tsx';
import { LibraryToolbar } from './LibraryToolbar.tsx';
import { messages } from './messages.ts';
import { NewcomerState } from './NewcomerState.tsx';
import { useFlowCommands } from './useFlowCommands.ts';
import { useFlowList } from './useFlowList.ts';
import { useLibraryView } from './useLibraryView.ts';

const NewFlowDialog = lazy(() => import('./NewFlowDialog.tsx'));
const ImportDialog = lazy(() => import('./import/ImportDialog.tsx'));
const RenameDialog = lazy(() => import('./RenameDialog.tsx'));
const BulkDialog = lazy(() => import('@/features/lifecycle/bulk/BulkDialog.tsx'));

/** Which dialog is open. It stays mounted while it closes, so that the closing can be seen. */
type OpenDialog =
  | { readonly kind: 'new'; readonly template?: string | undefined }
  | { readonly kind: 'import'; readonly source: ImportSource }
  | { readonly kind: 'rename'; readonly flow: FlowSummary }
  | { readonly kind: 'bulk' };

/** The home of the product: every flow with its picture, and the ways to begin one. */
export function LibraryPage() {
  usePageTitle(messages.title);
  const view = useLibraryView();
  const list = useFlowList({ search: view.search, status: view.status }, view.sort);
  const noChanges = useWhyNot('flows:write');
  const [dialog, setDialog] = useState<OpenDialog>();
  const [open, setOpen] = useState(false);
  const page = useRef<HTMLDivElement>(null);

  const show = useCallback((next: OpenDialog) => {
    setDialog(next);
    setOpen(true);
  }, []);
  const importFrom = useCallback((source: ImportSource) => show({ kind: 'import', source }), [show]);
  const commands = useFlowCommands(
    useCallback((flow: FlowSummary) => show({ kind: 'rename', flow }), [show]),
    useCallback((flow: FlowSummary) => focusNeighbour(page.current, flow.id), []),
  );
  const isNewcomer = list.isEmpty && view.search === '' && view.status === 'all';

  return (
    <div ref={page} className="flex h-full flex-col">
      <LibraryHeader
        onNew={() => show({ kind: 'new' })}
        onImport={() => importFrom({ kind: 'choose' })}
        onBulk={() => show({ kind: 'bulk' })}
      />
      <main className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto max-w-[1440px] px-8 py-6">
          {isNewcomer && noChanges !== undefined ? (
            <EmptyState title={messages.noFlows} text={noChanges} className="mt-16" />
          ) : isNewcomer ? (
            <NewcomerState
              onNew={(template) => show({ kind: 'new', template })}
              onImport={() => importFrom({ kind: 'choose' })}
            />
          ) : (
            <>
              <div className="mb-4 flex items-baseline gap-2.5">
                <h1 className="text-xl">{messages.title}</h1>
                <span aria-live="polite" className="text-muted">
                  {list.state === 'ready' && messages.count(list.flows.length, list.hasMore)}
                </span>
              </div>
              <LibraryToolbar view={view} />
              <div className="mt-4">
                <FlowCollection list={list} view={view} commands={commands} />
              </div>
            </>
          )}
        </div>
      </main>
      <DropOverlay onImport={importFrom} disabled={open || noChanges !== undefined} />
      <Suspense>
        {dialog?.kind === 'new' && (
          <NewFlowDialog open={open} onOpenChange={setOpen} template={dialog.template} />
        )}
        {dialog?.kind === 'import' && (
          <ImportDialog open={open} onOpenChange={setOpen} source={dialog.source} />
        )}
        {dialog?.kind === 'rename' && (
          <RenameDialog key={dialog.flow.id} open={open} onOpenChange={setOpen} flow={dialog.flow} />
        )}
        {dialog?.kind === 'bulk' && open && <BulkDialog onClose={() => setOpen(false)} />}
      </Suspense>
    </div>
  );
}

/** Before a card goes, the focus moves to the one beside it. */
function focusNeighbour(page: HTMLElement | null, id: string): void {
  const items = [...(page?.querySelectorAll<HTMLElement>('[data-flow-id]') ?? [])];
  const index = items.findIndex((item) => item.dataset['flowId'] === id);
  const next = items[index + 1] ?? items[index - 1];
  next?.querySelector<HTMLElement>('[data-roving]')?.focus();
}
