import { useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import {
  isAtLeast,
  versionOf,
  type ExchangeHost,
  type ExchangeOutcome,
  type JsonObject,
  type JsonValue,
  type OpenOptions,
  type RuntimeEvent,
  type RuntimeState,
  type ScreenView,
} from '@flowsmith/flow-model';
import { formatTimestamp, parseDay } from '../dates/civil.ts';
import { playerMessages } from './messages.ts';
import {
  continueRun,
  editRun,
  forgetUrl,
  idleRun,
  openRun,
  retryRun,
  shownState,
  stepRun,
  travel,
  type OpenRequest,
  type Run,
  type Source,
} from './run.ts';
import { screenView } from './screenView.ts';
import { useStable } from './useStable.ts';

type Act =
  | { readonly type: 'event'; readonly event: RuntimeEvent; readonly source?: Source }
  | { readonly type: 'open'; readonly opening: OpenOptions }
  | { readonly type: 'travel'; readonly entry: number | undefined }
  | { readonly type: 'continue' }
  | { readonly type: 'retry' }
  | { readonly type: 'url-seen' }
  | { readonly type: 'edited'; readonly run: Run };

/** A run of a flow and how to steer it. Every function is stable. */
export interface RunningPlay {
  readonly run: Run;
  /** The state that the phone shows: the present, or the moment that is looked at. */
  readonly shown: RuntimeState;
  readonly view: ScreenView;
  /** A request that no host has an answer to: the person who plays is asked. */
  readonly unanswered: OpenRequest | undefined;
  readonly send: (event: RuntimeEvent) => void;
  /** What the person who plays says in the endpoint's place. */
  readonly answer: (request: OpenRequest, outcome: ExchangeOutcome) => void;
  readonly open: (opening: OpenOptions) => void;
  readonly travelTo: (entry: number | undefined) => void;
  readonly continueHere: () => void;
  readonly retry: () => void;
  readonly dismissUrl: () => void;
}

/**
 * Plays a flow that may be edited meanwhile, and asks `host` what an endpoint would be asked. Answers that come after a
 * restart are ignored, and their requests aborted.
 * @param opening how the flow is opened when an edit makes it start again, and at first with `openNow`
 */
export function usePlay(
  value: JsonValue,
  host: ExchangeHost,
  opening: OpenOptions,
  openNow: boolean,
): RunningPlay {
  const [stored, dispatch] = useReducer(
    (run: Run, act: Act & { readonly at: number }): Run => reduce(value, run, act, act.at),
    undefined,
    () => (openNow ? openRun(value, opening, clock()) : idleRun(clock(), opening)),
  );
  const act = useCallback((what: Act) => dispatch({ ...what, at: clock() }), []);
  const run = useMemo(() => editRun(value, stored, opening, clock()), [value, stored, opening]);
  // Only an edit that takes away what is on display changes the run; all others cost no render of their own.
  if (run !== stored) act({ type: 'edited', run });

  const { request } = run;
  const [unanswered, setUnanswered] = useState<OpenRequest>();
  const give = useCallback(
    ({ id }: OpenRequest, outcome: ExchangeOutcome, byHand = false) => {
      if (outcome.kind === 'answered') {
        const event = { type: 'exchange-answered', id, answer: outcome.answer } as const;
        act({ type: 'event', event, source: { by: outcome.by, byHand, trace: outcome.trace } });
      } else if (outcome.kind === 'failed') {
        const event = { type: 'exchange-failed', id, message: outcome.message } as const;
        act({
          type: 'event',
          event,
          source: { by: outcome.by, status: outcome.status, byHand, trace: outcome.trace },
        });
      }
    },
    [act],
  );
  useEffect(() => {
    if (request === undefined) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const settle = (outcome: ExchangeOutcome) => {
      if (signal.aborted) return;
      clearTimeout(timer);
      if (outcome.kind === 'unanswered') setUnanswered(request);
      else give(request, outcome);
    };
    const timer = setTimeout(() => {
      settle({ kind: 'failed', message: playerMessages.timedOut });
      controller.abort();
    }, host.patience ?? PATIENCE);
    // Not at once: React may take this back in the same breath, and a host should not be asked twice.
    Promise.resolve()
      .then(() => (signal.aborted ? UNANSWERED : host.exchange(request.request, signal)))
      .then(settle, () => settle({ kind: 'failed', message: playerMessages.hostBroke }));
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [request, host, give]);

  const { notification } = run;
  const report = useStable((error: JsonObject, signal: AbortSignal) => host.exchange(error, signal));
  useEffect(() => {
    if (notification === undefined) return undefined;
    const controller = new AbortController();
    // The endpoint only acknowledges it; if it does not even that, there is nobody left to tell.
    report(notification, controller.signal).catch(() => undefined);
    return () => controller.abort();
  }, [notification, report]);

  const shown = shownState(run);
  return {
    run,
    shown,
    view: screenView(value, shown),
    unanswered: unanswered === request ? request : undefined,
    send: useCallback((event) => act({ type: 'event', event }), [act]),
    answer: useCallback((to, outcome) => give(to, outcome, true), [give]),
    open: useCallback((how) => act({ type: 'open', opening: how }), [act]),
    travelTo: useCallback((entry) => act({ type: 'travel', entry }), [act]),
    continueHere: useCallback(() => act({ type: 'continue' }), [act]),
    retry: useCallback(() => act({ type: 'retry' }), [act]),
    dismissUrl: useCallback(() => act({ type: 'url-seen' }), [act]),
  };
}

const UNANSWERED: ExchangeOutcome = { kind: 'unanswered' };
/** How long a phone waits for an answer, in milliseconds (Flow JSON reference, 8.5). */
const PATIENCE = 10_000;

function reduce(value: JsonValue, run: Run, act: Act, now: number): Run {
  switch (act.type) {
    case 'event':
      return stepRun(value, run, inFlowForm(value, run.state, act.event), now, act.source);
    case 'open':
      return openRun(value, act.opening, now);
    case 'travel':
      return travel(run, act.entry);
    case 'continue':
      return continueRun(run);
    case 'retry':
      return retryRun(run);
    case 'url-seen':
      return forgetUrl(run);
    case 'edited':
      return act.run;
  }
}

/** Milliseconds since 1970 that never run backwards. */
function clock(): number {
  return performance.timeOrigin + performance.now();
}

/** Before Flow JSON 5.0 a DatePicker yields milliseconds as text (reference 5.14); the phone itself knows no versions. */
function inFlowForm(value: JsonValue, state: RuntimeState, event: RuntimeEvent): RuntimeEvent {
  const version = versionOf(value);
  if (event.type !== 'change' || version === undefined || isAtLeast(version, '5.0')) return event;
  const isDate = screenView(value, state).components.some(
    ({ type, props }) => type === 'DatePicker' && props['name'] === event.name,
  );
  const day = isDate ? parseDay(event.value) : undefined;
  return day === undefined ? event : { ...event, value: formatTimestamp(day) };
}
