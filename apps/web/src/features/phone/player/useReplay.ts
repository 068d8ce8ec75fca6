import { useCallback, useEffect, useState } from 'react';
import { ruleResponse, stepEvent, type FlowTest, type JsonValue, type TestStep } from '@flowsmith/flow-model';
import { toast } from '@/ui/index.ts';
import { playerMessages as messages } from './messages.ts';
import type { RunningPlay } from './usePlay.ts';
import { useStable } from './useStable.ts';

/** A test whose steps are done on the phone, for everybody to see. */
export interface Replay {
  readonly test: FlowTest;
  /** Steps that were done. */
  readonly done: number;
}

/** Between two steps, in milliseconds: fast, but slow enough to be followed. */
const PACE = 450;

/** Does the steps of a test one after another. Waits while the endpoint is asked; stops where a person could not go on. */
export function useReplay(
  value: JsonValue,
  play: RunningPlay,
): {
  readonly replay: Replay | undefined;
  readonly start: (test: FlowTest) => void;
  readonly stop: () => void;
} {
  const [replay, setReplay] = useState<Replay>();
  const { request } = play.run;
  const perform = useStable((step: TestStep): string | undefined => {
    const { state } = play.run;
    if (step.do === 'answer') {
      if (request === undefined) return messages.notAsked;
      play.answer(request, ruleResponse(step.answer, request.request, value, state.history.at(-1)));
      return undefined;
    }
    const found = stepEvent(value, state, step);
    if (found.ok) play.send(found.event);
    return found.ok ? undefined : found.message;
  });
  useEffect(() => {
    const step = replay?.test.steps[replay.done];
    // Somebody else answers: a rule, an endpoint, the person who plays.
    if (step === undefined || (request !== undefined && step.do !== 'answer')) return undefined;
    const timer = setTimeout(() => {
      const problem = perform(step);
      if (problem !== undefined) toast(messages.replayStopped(problem));
      setReplay((now) => {
        const done = (now?.done ?? 0) + 1;
        return now === undefined || problem !== undefined || done >= now.test.steps.length
          ? undefined
          : { ...now, done };
      });
    }, PACE);
    return () => clearTimeout(timer);
  }, [replay, request, perform]);
  return {
    replay,
    start: useCallback((test) => setReplay(test.steps.length === 0 ? undefined : { test, done: 0 }), []),
    stop: useCallback(() => setReplay(undefined), []),
  };
}
