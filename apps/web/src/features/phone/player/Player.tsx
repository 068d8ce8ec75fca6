import { useEffect, useMemo, useState } from 'react';
import { Smartphone } from 'lucide-react';
import {
  emptyPlayKit,
  isEndpointFlow,
  isJsonObject,
  newScenario,
  responseSummary,
  screensOf,
  type ExchangeHost,
  type ExchangeRule,
  type FlowTest,
  type JsonObject,
  type JsonValue,
  type OpenOptions,
  type Path,
  type PlayKit,
  type SummaryRow,
} from '@flowsmith/flow-model';
import { cx, EmptyState } from '@/ui/index.ts';
import { sameJson } from '../sameView.ts';
import { usePhonePreferences } from '../usePhonePreferences.ts';
import { chatMessage, type ChatMessage } from './chatMessage.ts';
import { ExchangeNotice } from './ExchangeNotice.tsx';
import { failureShown, isExpired, problemsShown } from './failure.ts';
import { FaultNotice } from './FaultNotice.tsx';
import { LookingBar } from './LookingBar.tsx';
import { playerMessages as messages } from './messages.ts';
import { NO_SCENARIO, openingAt } from './opening.ts';
import { PlayerToolbar } from './PlayerToolbar.tsx';
import { ReplayBar } from './ReplayBar.tsx';
import { continueRun, lookedAt, type Run } from './run.ts';
import { sameScreen } from './sameScreen.ts';
import { addRule, changeScenario } from './scenarios/kitEdits.ts';
import { SidePanel } from './SidePanel.tsx';
import { Split } from './Split.tsx';
import { Stage } from './Stage.tsx';
import { useHost } from './useHost.ts';
import { usePhoneLook } from './usePhoneLook.ts';
import { usePlay } from './usePlay.ts';
import { useReplay } from './useReplay.ts';
import { useSame } from './useSame.ts';
import { useStable } from './useStable.ts';

/** Props of {@link Player}. */
export interface PlayerProps {
  /** The flow; may change while it is played. */
  readonly value: JsonValue;
  /** Where to start instead of the entry screen; the flow is then open at once, without the chat. */
  readonly startScreen?: string | undefined;
  /** Scenarios and tests to play it with. */
  readonly kit?: PlayKit | undefined;
  /** Keeps changes of the kit; absent: it can only be read. */
  readonly onKit?: ((kit: PlayKit) => void) | undefined;
  /** Asked what the scenario does not answer, before the person is. */
  readonly endpoint?: ExchangeHost | undefined;
  /** For people without the builder: the phone alone, which fills the screen of a real one. */
  readonly shared?: boolean | undefined;
  /** Shows a place of the flow in the editor. */
  readonly onReveal?: ((path: Path) => void) | undefined;
  readonly className?: string | undefined;
}

/**
 * Plays a flow on a phone, with what it holds and what happens beside it (below it where there is little room).
 * Fills the element it stands in.
 *
 * @example <Player value={doc.good?.value ?? null} startScreen="SIGN_UP" kit={kit} onKit={saveKit} />
 */
export function Player(props: PlayerProps) {
  if (screensOf(props.value).length > 0) return <Playing key={props.startScreen ?? ''} {...props} />;
  return (
    <EmptyState
      icon={<Smartphone size={20} strokeWidth={1.5} />}
      title={messages.noScreensTitle}
      text={messages.noScreensText}
      className={props.className ?? ''}
    />
  );
}

const NO_SCENARIOS: PlayKit['scenarios'] = [];

function Playing(props: PlayerProps) {
  const { value, startScreen, kit, onKit, endpoint, shared = false, onReveal, className } = props;
  const skipChat = usePhonePreferences((state) => state.skipChat) && !shared;
  const look = usePhoneLook(shared);

  const scenarios = kit?.scenarios ?? NO_SCENARIOS;
  const [chosen, setChosen] = useState<string>();
  // Until something is chosen, the first one is played: it is what the author made the flow for.
  const scenario =
    chosen === NO_SCENARIO ? undefined : (scenarios.find(({ id }) => id === chosen) ?? scenarios[0]);
  const [start, setStart] = useState(startScreen);
  const { host, rewind } = useHost(value, scenario, endpoint, shared);
  const opening = useMemo(() => openingAt(value, scenario, start), [value, scenario, start]);
  const play = usePlay(value, host, opening, startScreen !== undefined || skipChat);
  const { run, shown, unanswered, send, travelTo } = play;
  const view = useSame(play.view, sameScreen);

  const replaying = useReplay(value, play);
  const { replay } = replaying;
  const begin = useStable((how: OpenOptions = opening) => {
    replaying.stop();
    rewind([]);
    play.open(how);
  });
  const onRestart = useStable(() => begin());
  const onOpen = onRestart;
  const onStart = useStable((screen: string) => {
    const next = screen === '' ? undefined : screen;
    setStart(next);
    begin(openingAt(value, scenario, next));
  });
  const [switched, setSwitched] = useState<{ readonly test?: FlowTest }>();
  const onScenario = useStable((id: string | undefined) => {
    setChosen(id ?? NO_SCENARIO);
    setSwitched({});
  });
  const onReplay = useStable((test: FlowTest) => {
    setChosen(test.scenario ?? NO_SCENARIO);
    setStart(undefined);
    setSwitched({ test });
  });
  const onSwitched = useStable((test: FlowTest | undefined) => {
    if (run.entries.length > 0 || test !== undefined) begin();
    if (test !== undefined) replaying.start(test);
  });
  // Only now a scenario that was just made, or just chosen, is there to open the flow with.
  useEffect(() => {
    if (switched !== undefined) onSwitched(switched.test);
  }, [switched, onSwitched]);
  const onContinue = useStable(() => {
    const next = continueRun(run);
    rewind(answeredRequests(next));
    play.continueHere();
  });
  const onRemember = useStable((rule: Omit<ExchangeRule, 'id'>) => {
    const before = kit ?? emptyPlayKit();
    const into = scenario ?? newScenario(value, before, messages.firstScenario);
    const { answer, ...match } = rule;
    const scenarios = scenario === undefined ? [...before.scenarios, into] : before.scenarios;
    setChosen(into.id);
    onKit?.(changeScenario({ ...before, scenarios }, into.id, (now) => addRule(now, match, answer).scenario));
  });

  const isOpen = shown.status !== 'completed' && shown.status !== 'closed';
  const message = useSame(chatMessage(value), sameMessage);
  const summary = useMemo(
    () => (shown.completion === undefined ? NO_ROWS : responseSummary(value, shown)),
    [value, shown],
  );
  const screenIds = useSame(
    screensOf(value).map(({ id }) => id),
    sameJson,
  );
  const problems = useMemo(() => problemsShown(run), [run]);
  const moment = lookedAt(run);

  const stage = (
    <Stage
      look={look}
      status={shown.status}
      view={view}
      url={run.url}
      failure={failureShown(run)}
      message={message}
      completion={shown.completion}
      summary={summary}
      expired={isExpired(run)}
      still={moment !== undefined}
      onEvent={send}
      onOpen={onOpen}
      onRetry={play.retry}
      onUrlSeen={play.dismissUrl}
    />
  );
  if (shared) return <div className={cx('flex h-full min-h-0 flex-col', className)}>{stage}</div>;
  return (
    <div className={cx('@container flex h-full min-h-0 flex-col bg-surface', className)}>
      <PlayerToolbar
        screenIds={screenIds}
        hasEndpoint={isEndpointFlow(value)}
        start={start ?? ''}
        scenarios={scenarios}
        scenarioId={scenario?.id}
        opened={run.entries.length > 0}
        canGoBack={isOpen && view.canGoBack && moment === undefined}
        onStart={onStart}
        onScenario={onScenario}
        onEvent={send}
        onRestart={onRestart}
      />
      {moment !== undefined && (
        <LookingBar
          entry={moment}
          step={run.entries.indexOf(moment) + 1}
          onContinue={onContinue}
          onTravel={travelTo}
        />
      )}
      {replay !== undefined && <ReplayBar replay={replay} onStop={replaying.stop} />}
      <Split
        stage={stage}
        side={
          <aside className="flex min-h-0 flex-1 flex-col overflow-auto" aria-label={messages.panel}>
            {unanswered !== undefined && moment === undefined && (
              <ExchangeNotice
                key={run.nextEntryId}
                value={value}
                scenario={scenario}
                asked={unanswered}
                onAnswer={play.answer}
                onRemember={onKit === undefined ? undefined : onRemember}
              />
            )}
            {problems.length > 0 && <FaultNotice problems={problems} onReveal={onReveal} />}
            <SidePanel
              value={value}
              run={run}
              view={view}
              kit={kit}
              onKit={onKit}
              scenarioId={scenario?.id}
              onScenario={onScenario}
              onReplay={onReplay}
              onTravel={travelTo}
              onReveal={onReveal}
            />
          </aside>
        }
      />
    </div>
  );
}

const NO_ROWS: readonly SummaryRow[] = [];

/** The requests of a run that had their answers: not the one that waits. */
function answeredRequests({ entries, request }: Run): readonly JsonObject[] {
  return entries
    .filter(({ kind, after }) => kind === 'exchange' && after.pending !== undefined)
    .map(({ detail }) => detail)
    .filter((sent): sent is JsonObject => isJsonObject(sent) && sent !== request?.request);
}

function sameMessage(a: ChatMessage, b: ChatMessage): boolean {
  return a.header === b.header && a.body === b.body && a.footer === b.footer && a.button === b.button;
}
