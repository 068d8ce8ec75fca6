import { useMemo, type ReactNode } from 'react';
import { Smartphone } from 'lucide-react';
import {
  isEndpointFlow,
  responseSummary,
  screensOf,
  type ExchangeHost,
  type JsonValue,
  type Path,
  type PlayKit,
  type SummaryRow,
} from '@flowsmith/flow-model';
import { cx, EmptyState } from '@/ui/index.ts';
import { sameJson } from '../sameView.ts';
import { chatMessage, type ChatMessage } from './chatMessage.ts';
import { ExchangeNotice } from './ExchangeNotice.tsx';
import { failureShown, isExpired, problemsShown } from './failure.ts';
import { FaultNotice } from './FaultNotice.tsx';
import { LookingBar } from './LookingBar.tsx';
import { playerMessages as messages } from './messages.ts';
import { PlayerToolbar } from './PlayerToolbar.tsx';
import { ReplayBar } from './ReplayBar.tsx';
import { lookedAt } from './run.ts';
import { SidePanel } from './SidePanel.tsx';
import { Split } from './Split.tsx';
import { Stage } from './Stage.tsx';
import { usePhoneLook } from './usePhoneLook.ts';
import { usePlayer } from './usePlayer.ts';
import { useSame } from './useSame.ts';

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
  /** Answers in the scenario's place, except where a test is played. */
  readonly endpoint?: ExchangeHost | undefined;
  /** In the toolbar: where answers come from. The same element for as long as it shows the same. */
  readonly answers?: ReactNode;
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

/** The flow on its phone, with the panel beside it unless it is shared. */
function Playing(props: PlayerProps) {
  const { value, startScreen, kit, onKit, endpoint, answers, shared = false, onReveal, className } = props;
  const look = usePhoneLook(shared);
  const player = usePlayer({ value, startScreen, kit, onKit, endpoint, shared });
  const { run, shown, view, scenario, unanswered, replay, send } = player;

  const isOpen = shown.status !== 'completed' && shown.status !== 'closed';
  const moment = lookedAt(run);
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
      onOpen={player.restart}
      onRetry={player.retry}
      onUrlSeen={player.forgetUrl}
    />
  );
  if (shared) return <div className={cx('flex h-full min-h-0 flex-col', className)}>{stage}</div>;
  return (
    <div className={cx('@container flex h-full min-h-0 flex-col bg-surface', className)}>
      <PlayerToolbar
        screenIds={screenIds}
        answers={answers}
        hasEndpoint={isEndpointFlow(value)}
        start={player.start ?? ''}
        scenarios={player.scenarios}
        scenarioId={scenario?.id}
        opened={run.entries.length > 0}
        canGoBack={isOpen && view.canGoBack && moment === undefined}
        onStart={player.startOn}
        onScenario={player.chooseScenario}
        onEvent={send}
        onRestart={player.restart}
      />
      {moment !== undefined && (
        <LookingBar
          entry={moment}
          step={run.entries.indexOf(moment) + 1}
          onContinue={player.continueHere}
          onTravel={player.travelTo}
        />
      )}
      {replay !== undefined && <ReplayBar replay={replay} onStop={player.stopReplay} />}
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
                onAnswer={player.answer}
                onRemember={onKit === undefined ? undefined : player.remember}
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
              onScenario={player.chooseScenario}
              onReplay={player.startReplay}
              onTravel={player.travelTo}
              onReveal={onReveal}
            />
          </aside>
        }
      />
    </div>
  );
}

const NO_ROWS: readonly SummaryRow[] = [];

function sameMessage(a: ChatMessage, b: ChatMessage): boolean {
  return a.header === b.header && a.body === b.body && a.footer === b.footer && a.button === b.button;
}
