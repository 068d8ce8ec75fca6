import { useEffect, useMemo, useState } from 'react';
import {
  emptyPlayKit,
  isJsonObject,
  newScenario,
  type ExchangeHost,
  type ExchangeOutcome,
  type ExchangeRule,
  type FlowTest,
  type JsonObject,
  type JsonValue,
  type OpenOptions,
  type PlayKit,
  type RuntimeEvent,
  type RuntimeState,
  type Scenario,
  type ScreenView,
} from '@flowsmith/flow-model';
import { usePhonePreferences } from '../usePhonePreferences.ts';
import { playerMessages as messages } from './messages.ts';
import { NO_SCENARIO, openingAt } from './opening.ts';
import { continueRun, type OpenRequest, type Run } from './run.ts';
import { sameScreen } from './sameScreen.ts';
import { addRule, changeScenario } from './scenarios/kitEdits.ts';
import { useHost } from './useHost.ts';
import { usePlay } from './usePlay.ts';
import { useReplay, type Replay } from './useReplay.ts';
import { useSame } from './useSame.ts';
import { useStable } from './useStable.ts';

/** What is played, and with what. */
export interface PlayerSource {
  /** The flow; may change while it is played. */
  readonly value: JsonValue;
  /** Where to start instead of the entry screen; the flow is then open at once, without the chat. */
  readonly startScreen: string | undefined;
  readonly kit: PlayKit | undefined;
  readonly onKit: ((kit: PlayKit) => void) | undefined;
  /** Answers in the scenario's place, except where a test is played. */
  readonly endpoint: ExchangeHost | undefined;
  /** Played by somebody without the builder: examples answer what nothing else does, and everything begins in the chat. */
  readonly shared: boolean;
}

/** A player without its looks. Every function is stable. */
export interface PlayerModel {
  readonly run: Run;
  /** The state that the phone shows: the present, or the moment that is looked at. */
  readonly shown: RuntimeState;
  /** The same object as long as the screen looks the same. */
  readonly view: ScreenView;
  readonly scenarios: readonly Scenario[];
  readonly scenario: Scenario | undefined;
  /** Where it starts instead of where flow or scenario say. */
  readonly start: string | undefined;
  readonly unanswered: OpenRequest | undefined;
  readonly replay: Replay | undefined;
  readonly send: (event: RuntimeEvent) => void;
  /** Opens the flow anew. */
  readonly restart: () => void;
  /** Opens the flow on a screen, or with `''` where it starts by itself. */
  readonly startOn: (screen: string) => void;
  readonly chooseScenario: (id: string | undefined) => void;
  readonly answer: (asked: OpenRequest, outcome: ExchangeOutcome) => void;
  /** Keeps an answer as a rule of the scenario, or of a first one. */
  readonly remember: (rule: Omit<ExchangeRule, 'id'>) => void;
  readonly retry: () => void;
  readonly forgetUrl: () => void;
  readonly travelTo: (entry: number | undefined) => void;
  readonly continueHere: () => void;
  readonly startReplay: (test: FlowTest) => void;
  readonly stopReplay: () => void;
}

const NO_SCENARIOS: readonly Scenario[] = [];

/** A run of a flow with its scenario, its hosts, and the tests that are done on it. */
export function usePlayer(source: PlayerSource): PlayerModel {
  const { value, startScreen, kit, onKit, endpoint, shared } = source;
  const skipChat = usePhonePreferences((state) => state.skipChat);
  const untouched = usePhonePreferences((state) => state.untouched);
  const scenarios = kit?.scenarios ?? NO_SCENARIOS;
  const [chosen, setChosen] = useState<string>();
  // Until something is chosen, the first one is played: it is what the author made the flow for.
  const scenario =
    chosen === NO_SCENARIO ? undefined : (scenarios.find(({ id }) => id === chosen) ?? scenarios[0]);
  const [start, setStart] = useState(startScreen);
  // Tests were recorded with the answers of their scenario.
  const [testing, setTesting] = useState(false);
  const { host, rewind } = useHost(value, scenario, testing ? undefined : endpoint, shared);
  const habits = useMemo(() => (untouched === 'omit' ? undefined : { untouched }), [untouched]);
  const opening = useMemo(() => openingAt(value, scenario, start, habits), [value, scenario, start, habits]);
  const play = usePlay(value, host, opening, startScreen !== undefined || (skipChat && !shared));
  const { run } = play;
  const { replay, ...replaying } = useReplay(value, play);

  const begin = useStable((how: OpenOptions) => {
    replaying.stop();
    rewind([]);
    play.open(how);
  });
  const [switched, setSwitched] = useState<{ readonly test?: FlowTest }>();
  const onSwitched = useStable((test: FlowTest | undefined) => {
    if (run.entries.length > 0 || test !== undefined) begin(opening);
    if (test !== undefined) replaying.start(test);
  });
  // Only now a scenario that was just made, or just chosen, is there to open the flow with.
  useEffect(() => {
    if (switched !== undefined) onSwitched(switched.test);
  }, [switched, onSwitched]);

  return {
    run,
    shown: play.shown,
    view: useSame(play.view, sameScreen),
    scenarios,
    scenario,
    start,
    unanswered: play.unanswered,
    replay,
    send: play.send,
    restart: useStable(() => {
      setTesting(false);
      begin(opening);
    }),
    startOn: useStable((screen) => {
      setTesting(false);
      const next = screen === '' ? undefined : screen;
      setStart(next);
      begin(openingAt(value, scenario, next, habits));
    }),
    chooseScenario: useStable((id) => {
      setTesting(false);
      setChosen(id ?? NO_SCENARIO);
      setSwitched({});
    }),
    answer: play.answer,
    remember: useStable(({ answer, ...match }) => {
      const before = kit ?? emptyPlayKit();
      const into = scenario ?? newScenario(value, before, messages.firstScenario);
      const all = scenario === undefined ? [...before.scenarios, into] : before.scenarios;
      setChosen(into.id);
      onKit?.(
        changeScenario({ ...before, scenarios: all }, into.id, (now) => addRule(now, match, answer).scenario),
      );
    }),
    retry: play.retry,
    forgetUrl: play.dismissUrl,
    travelTo: play.travelTo,
    continueHere: useStable(() => {
      rewind(answeredRequests(continueRun(run)));
      play.continueHere();
    }),
    startReplay: useStable((test) => {
      setChosen(test.scenario ?? NO_SCENARIO);
      setStart(undefined);
      setTesting(true);
      setSwitched({ test });
    }),
    stopReplay: replaying.stop,
  };
}

/** The requests of a run that had their answers: not the one that waits. */
function answeredRequests({ entries, request }: Run): readonly JsonObject[] {
  return entries
    .filter(({ kind, after }) => kind === 'exchange' && after.pending !== undefined)
    .map(({ detail }) => detail)
    .filter((sent): sent is JsonObject => isJsonObject(sent) && sent !== request?.request);
}
