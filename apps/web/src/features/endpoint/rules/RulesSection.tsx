import { CloudOff, ListTree } from 'lucide-react';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { rulesFor, rulesModule, type EndpointRules, type JsonValue } from '@flowsmith/flow-model';
import { saveSource } from '@/api/endpoints.ts';
import { AlertDialog, Button, EmptyState, Skeleton, toast } from '@/ui/index.ts';
import { DeployFailure } from '../code/DeployFailure.tsx';
import { useFlowValue } from '../code/useGenerated.ts';
import { useSourceSession } from '../code/useSource.ts';
import { tellFailure } from '../common/tell-failure.ts';
import { endpointPath } from '../page/paths.ts';
import { CodeDialog } from './CodeDialog.tsx';
import { ListsTab } from './lists/ListsTab.tsx';
import { rulesMessages as messages } from './messages.ts';
import { RulesToolbar } from './RulesToolbar.tsx';
import { RulesTab } from './rule/RulesTab.tsx';
import { RulesContext, useProblems, useRulesSession, useRulesWork } from './session/useRules.ts';
import { SourcesTab } from './sources/SourcesTab.tsx';
import { useRulesView } from './view.ts';

/** The endpoint without code: rules, lists and data sources. */
export default function RulesSection({ flowId }: { readonly flowId: string }): ReactNode {
  const session = useRulesSession();
  const flow = useFlowValue();
  const { loading, loadError, rules, revision } = useRulesWork((state) => state);
  useKeepRules();

  if (loadError !== undefined && loading) {
    return (
      <EmptyState
        icon={<CloudOff size={20} strokeWidth={1.5} aria-hidden />}
        title={messages.loadFailed}
        text={[loadError.message, loadError.hint].filter(Boolean).join(' ')}
        action={<Button onClick={() => void session.load()}>{messages.retry}</Button>}
        className="flex-1"
      />
    );
  }
  if (loading) {
    return (
      <div className="flex flex-col gap-3 p-4" aria-busy="true" aria-label={messages.loading}>
        {['w-48', 'w-full', 'w-full', 'w-40', 'w-full'].map((width, index) => (
          <Skeleton key={index} className={`h-8 ${width}`} />
        ))}
      </div>
    );
  }
  if (rules === undefined) return <Begin hasCode={revision > 0} flow={flow} />;
  return <Editor flowId={flowId} flow={flow} rules={rules} />;
}

/** Nothing was begun, or there is code: says what rules are, and makes some. */
function Begin({ hasCode, flow }: { readonly hasCode: boolean; readonly flow: JsonValue }) {
  const session = useRulesSession();
  const [asking, setAsking] = useState(false);
  const begin = () => {
    setAsking(false);
    session.change(rulesFor(flow));
    void session.flush();
  };
  return (
    <>
      <EmptyState
        icon={<ListTree size={20} strokeWidth={1.5} aria-hidden />}
        title={hasCode ? messages.codeTitle : messages.beginTitle}
        text={hasCode ? messages.codeText : messages.beginText}
        action={
          <Button
            changes
            variant={hasCode ? 'secondary' : 'primary'}
            onClick={hasCode ? () => setAsking(true) : begin}
          >
            {hasCode ? messages.replace : messages.begin}
          </Button>
        }
        className="flex-1"
      />
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={messages.replaceTitle}
        confirm={messages.replaceConfirm}
        danger
        onConfirm={begin}
      >
        {messages.codeText}
      </AlertDialog>
    </>
  );
}

function Editor({
  flowId,
  flow,
  rules,
}: {
  readonly flowId: string;
  readonly flow: JsonValue;
  readonly rules: EndpointRules;
}) {
  const session = useRulesSession();
  const code = useSourceSession();
  const navigate = useNavigate();
  const tab = useRulesView((state) => state.tab);
  const deployError = useRulesWork((state) => state.deployError);
  const problems = useProblems(rules, flow);
  const [shown, setShown] = useState<'code' | 'turn'>();
  const editing = useMemo(
    () => ({ flowId, flow, rules, problems, change: session.change }),
    [flowId, flow, rules, problems, session],
  );

  async function turnIntoCode(): Promise<void> {
    setShown(undefined);
    try {
      if (!(await session.flush())) return;
      const { revision } = session.store.getState();
      await saveSource(flowId, { text: rulesModule(rules, flow), revision });
      await session.load();
      await code.load();
      toast(messages.turned, { tone: 'success' });
      void navigate(endpointPath(flowId, 'code'));
    } catch (error) {
      tellFailure(error);
    }
  }

  return (
    <RulesContext value={editing}>
      <RulesToolbar onCode={() => setShown('code')} onTurn={() => setShown('turn')} />
      <Conflict />
      <DeployFailure session={code} />
      {deployError !== undefined && (
        <p role="status" className="border-b border-line bg-warning-soft px-3 py-1.5 text-sm text-warning">
          {messages.notDeployed} {deployError.message}
        </p>
      )}
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
        {tab === 'rules' ? <RulesTab /> : tab === 'lists' ? <ListsTab /> : <SourcesTab />}
      </div>
      {shown === 'code' && <CodeDialog onClose={() => setShown(undefined)} onTurn={() => setShown('turn')} />}
      <AlertDialog
        open={shown === 'turn'}
        onOpenChange={(open) => setShown(open ? 'turn' : undefined)}
        title={messages.turnTitle}
        confirm={messages.turnIntoCode}
        onConfirm={() => void turnIntoCode()}
      >
        {messages.turnText}
      </AlertDialog>
    </RulesContext>
  );
}

/** Somebody else saved meanwhile: people choose. */
function Conflict() {
  const session = useRulesSession();
  const isStale = useRulesWork((state) => state.save.kind === 'conflict');
  if (!isStale) return null;
  return (
    <div
      role="alert"
      className="flex items-center gap-2 border-b border-line bg-warning-soft px-3 py-1.5 text-sm text-warning"
    >
      <span className="flex-1">
        <strong className="font-semibold">{messages.conflictTitle}.</strong> {messages.conflictText}
      </span>
      <Button changes size="sm" onClick={session.takeTheirs}>
        {messages.takeTheirs}
      </Button>
      <Button size="sm" onClick={session.keepMine}>
        {messages.keepMine}
      </Button>
    </div>
  );
}

/** Looks for newer rules when the section is entered, saves the rest when it is left; undo by keyboard. */
function useKeepRules(): void {
  const session = useRulesSession();
  useEffect(() => {
    void session.load();
    const warn = (event: BeforeUnloadEvent) => {
      if (session.store.getState().save.kind !== 'saved') event.preventDefault();
    };
    const hide = () => {
      if (document.visibilityState === 'hidden') void session.flush();
    };
    const keys = (event: KeyboardEvent) => {
      if (!(event.metaKey || event.ctrlKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const step =
        key === 'z' ? (event.shiftKey ? session.redo : session.undo) : key === 'y' ? session.redo : undefined;
      if (key !== 's' && step === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (step === undefined) void session.flush();
      else step();
    };
    window.addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('keydown', keys, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('keydown', keys, { capture: true });
      void session.flush();
    };
  }, [session]);
}
