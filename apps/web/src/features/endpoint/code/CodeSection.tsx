import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { CloudOff } from 'lucide-react';
import { useQueryClient } from '@tanstack/react-query';
import { endpointKeys } from '@/api/endpoints.ts';
import { useEditorStore } from '@/features/editor/session/index.ts';
import { Button, EmptyState, Skeleton } from '@/ui/index.ts';
import { CodeToolbar } from './CodeToolbar.tsx';
import { DeployFailure } from './DeployFailure.tsx';
import { FlowChanged } from './FlowChanged.tsx';
import { LogPane } from './LogPane.tsx';
import { MadeOfRules } from './MadeOfRules.tsx';
import { codeMessages as messages } from './messages.ts';
import { SourceConflict } from './SourceConflict.tsx';
import type { CodeProblem } from './types.ts';
import { useFlowValue, useGenerated } from './useGenerated.ts';
import { useSource, useSourceSession } from './useSource.ts';

/** Monaco with TypeScript is some megabytes: fetched when code is first shown. */
const CodeEditor = lazy(() => import('./CodeEditor.tsx'));

/** The handlers of the endpoint as code: written, checked, deployed. */
export default function CodeSection({ flowId }: { readonly flowId: string }): ReactNode {
  const session = useSourceSession();
  const loading = useSource((state) => state.loading);
  const error = useSource((state) => state.loadError);
  const flow = useFlowValue();
  const generated = useGenerated(session, flow);
  const [problems, setProblems] = useState<readonly CodeProblem[]>([]);
  useKeepSource();
  useFreshState(flowId);

  if (loading && error !== undefined) {
    return (
      <EmptyState
        icon={<CloudOff size={20} strokeWidth={1.5} aria-hidden />}
        title={messages.loadFailed}
        text={[error.message, error.hint].filter(Boolean).join(' ')}
        action={<Button onClick={() => void session.load()}>{messages.retry}</Button>}
        className="flex-1"
      />
    );
  }
  return (
    <>
      <CodeToolbar flowId={flowId} session={session} problems={problems} generated={generated} />
      <MadeOfRules flowId={flowId} session={session} />
      <FlowChanged generated={generated} />
      <DeployFailure session={session} />
      <div className="code-pane min-h-0 flex-1 overflow-hidden bg-panel">
        {loading ? (
          <CodeSkeleton />
        ) : (
          <Suspense fallback={<CodeSkeleton />}>
            <CodeEditor session={session} flow={flow} onProblems={setProblems} />
          </Suspense>
        )}
      </div>
      <LogPane flowId={flowId} session={session} />
      <SourceConflict session={session} />
    </>
  );
}

/** Code that follows the flow changes when the flow is saved, and whether it is what answers. */
function useFreshState(flowId: string): void {
  const queryClient = useQueryClient();
  const editor = useEditorStore();
  useEffect(() => {
    const refresh = () =>
      void queryClient.invalidateQueries({ queryKey: endpointKeys.one(flowId), exact: true });
    refresh();
    return editor.subscribe((state, before) => {
      if (state.serverRevision !== before.serverRevision) refresh();
    });
  }, [queryClient, editor, flowId]);
}

/** Looks for newer code when the section is entered, saves the rest when it is left, and warns before a tab with unsaved work closes. */
function useKeepSource(): void {
  const session = useSourceSession();
  useEffect(() => {
    void session.load();
    const warn = (event: BeforeUnloadEvent) => {
      if (session.store.getState().save.kind !== 'saved') event.preventDefault();
    };
    const hide = () => {
      if (document.visibilityState === 'hidden') void session.flush();
    };
    const save = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 's') {
        event.preventDefault();
        void session.flush();
      }
    };
    window.addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('keydown', save, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('keydown', save, { capture: true });
      void session.flush();
    };
  }, [session]);
}

const LINES = [
  'w-1/2',
  'w-2/5',
  'w-0',
  'w-1/4',
  'w-3/5 ml-4',
  'w-2/5 ml-4',
  'w-1/3 ml-8',
  'w-1/2 ml-8',
  'w-1/4 ml-4',
];

function CodeSkeleton() {
  return (
    <div className="flex flex-col gap-2 p-4" aria-busy="true" aria-label={messages.loading}>
      {LINES.map((width, index) => (
        <Skeleton key={index} className={`h-3 ${width}`} />
      ))}
    </div>
  );
}
