import { useQueryClient } from '@tanstack/react-query';
import { ReactFlowProvider } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { flowQuery, type Flow } from '@/api/flows.ts';
import { asApiError, type ApiError } from '@/api/api-error.ts';
import { useWhyNot } from '@/api/me.ts';
import { DragLayer } from '../board/drag/DragLayer.tsx';
import { createEditorStore, EditorProvider, startDiagnosing, type EditorSource } from '../session/index.ts';
import { drafts, type Draft } from './drafts.ts';
import { EditorFailure } from './EditorFailure.tsx';
import { EditorLayout } from './EditorLayout.tsx';
import { EditorSkeleton } from './EditorSkeleton.tsx';

/** The route began to load the flow when it was entered: an answer so young, in milliseconds, is that one. */
const PRELOADED = 3000;

type Loaded = { readonly flow: Flow; readonly draft: Draft | undefined };

/** The editor of one flow: loads it, brings back unsaved work, and gives it a session. */
export default function EditorPage() {
  const { flowId = '' } = useParams();
  const [attempt, setAttempt] = useState(0);
  return <EditorOf key={`${flowId} ${attempt}`} flowId={flowId} retry={() => setAttempt(attempt + 1)} />;
}

function EditorOf({ flowId, retry }: { readonly flowId: string; readonly retry: () => void }) {
  const [loaded, setLoaded] = useState<Loaded>();
  const [failure, setFailure] = useState<ApiError>();
  const queryClient = useQueryClient();
  useEffect(() => {
    let left = false;
    Promise.all([
      queryClient.fetchQuery({ ...flowQuery(flowId), staleTime: PRELOADED }),
      drafts.find(flowId),
    ]).then(
      ([flow, draft]) => {
        if (!left) setLoaded({ flow, draft });
      },
      (thrown: unknown) => {
        if (!left) setFailure(asApiError(thrown));
      },
    );
    return () => {
      left = true;
    };
  }, [flowId, queryClient]);
  if (failure !== undefined) return <EditorFailure error={failure} onRetry={retry} />;
  if (loaded === undefined) return <EditorSkeleton />;
  return <EditorSession {...loaded} />;
}

function EditorSession({ flow, draft }: Loaded) {
  const readOnly = useWhyNot('flows:write');
  const [store] = useState(() => openStore(flow, draft, readOnly));
  useEffect(() => startDiagnosing(store), [store]);
  useEffect(() => store.setState({ readOnly }), [store, readOnly]);
  return (
    <EditorProvider store={store}>
      <ReactFlowProvider>
        <DragLayer>
          <EditorLayout />
        </DragLayer>
      </ReactFlowProvider>
    </EditorProvider>
  );
}

/** Unsaved work from an earlier visit goes on top of what the server has; when the server moved on, saving asks. */
function openStore(flow: Flow, draft: Draft | undefined, readOnly: string | undefined) {
  const source: EditorSource = {
    flowId: flow.id,
    name: flow.name,
    text: flow.text,
    layout: flow.layout.positions,
    revision: flow.revision,
    readOnly,
  };
  const store = createEditorStore(source);
  // It waits for the day on which the person may change the flow again.
  if (readOnly !== undefined) return store;
  if (draft === undefined || (draft.text === flow.text && draft.name === flow.name)) return store;
  store.getState().replaceText(draft.text, 'Restore unsaved changes');
  store.getState().rename(draft.name);
  store.getState().moveScreens(draft.layout, 'Restore unsaved changes');
  store.setState({ serverRevision: draft.revision, save: { kind: 'unsaved' } });
  store.getState().announce('Unsaved changes from your last visit were restored.');
  return store;
}
