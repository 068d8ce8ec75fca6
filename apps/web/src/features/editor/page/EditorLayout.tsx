import { lazy, Suspense } from 'react';
import { Panel, usePanelRef } from 'react-resizable-panels';
import { ReadOnlyArea, Skeleton } from '@/ui/index.ts';
import { useGlobalKeys } from '../commands/useGlobalKeys.ts';
import { useEditor, usePanes } from '../session/index.ts';
import { BuildLeft } from './BuildLeft.tsx';
import { BuildMain } from './BuildMain.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { Divider } from './Divider.tsx';
import { EditorDialogs } from './EditorDialogs.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import { Remembered } from './Remembered.tsx';
import { RightPane } from './RightPane.tsx';
import { TopBar } from './TopBar.tsx';
import { useAutosave } from './useAutosave.ts';
import { useEditorView, useRevealOnBoard } from './useEditorView.ts';

// Fetched when they are first looked at.
const EndpointLeft = lazy(() => import('@/features/endpoint/page/EndpointLeft.tsx'));
const EndpointMain = lazy(() => import('@/features/endpoint/page/EndpointMain.tsx'));
const AnswersMain = lazy(() => import('@/features/responses/page/AnswersMain.tsx'));

/**
 * All panes of the editor around the board or the endpoint. Each folds and resizes, and both are remembered. Answers take
 * all the room: their tables are wide.
 */
export function EditorLayout() {
  const autosave = useAutosave();
  const panes = usePanes();
  const rightPane = usePanelRef();
  const view = useEditorView();
  const builds = view.kind === 'build';
  const readOnly = useEditor((state) => state.readOnly);
  const left = panes.left && view.kind !== 'answers';
  const right = panes.right && view.kind !== 'answers';
  useGlobalKeys(autosave);
  useRevealOnBoard();
  return (
    <div className="flex h-full min-w-0 flex-col bg-surface text-ink">
      <TopBar autosave={autosave} />
      <Remembered id="editor" panels={[left && 'left', 'main', right && 'right']} className="min-h-0 flex-1">
        {left && (
          <>
            <Panel id="left" defaultSize={248} minSize={200} maxSize={420} className="flex flex-col bg-panel">
              {builds ? (
                <ReadOnlyArea why={readOnly}>
                  <BuildLeft />
                </ReadOnlyArea>
              ) : (
                <Suspense fallback={LEFT_LOADING}>
                  <EndpointLeft />
                </Suspense>
              )}
            </Panel>
            <Divider />
          </>
        )}
        <Panel id="main" minSize={360} className="flex flex-col">
          {builds && (
            <ReadOnlyArea why={readOnly}>
              <BuildMain />
            </ReadOnlyArea>
          )}
          {!builds && (
            <Suspense fallback={MAIN_LOADING}>
              {view.kind === 'endpoint' && <EndpointMain section={view.section} />}
              {view.kind === 'answers' && <AnswersMain section={view.section} />}
            </Suspense>
          )}
        </Panel>
        {right && (
          <>
            <Divider />
            <Panel
              id="right"
              panelRef={rightPane}
              defaultSize={328}
              minSize={280}
              maxSize={900}
              className="flex flex-col bg-panel"
            >
              <RightPane pane={rightPane} />
            </Panel>
          </>
        )}
      </Remembered>
      <LiveRegion />
      <ConflictDialog autosave={autosave} />
      <EditorDialogs autosave={autosave} />
    </div>
  );
}

const LEFT_LOADING = (
  <div className="flex flex-col gap-2 p-3" aria-busy="true">
    <Skeleton className="h-4 w-24" />
    <Skeleton className="h-6 w-full" />
    <Skeleton className="h-6 w-full" />
  </div>
);

const MAIN_LOADING = (
  <div className="flex flex-1 flex-col gap-3 p-4" aria-busy="true" aria-label="Opening">
    <Skeleton className="h-5 w-72" />
    <Skeleton className="h-3 w-1/2" />
    <Skeleton className="h-3 w-2/5" />
  </div>
);
