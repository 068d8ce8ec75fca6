import type { JsonValue } from '../document/types.ts';
import { answerByRules } from './answerByRules.ts';
import { exampleAnswer } from './exampleAnswer.ts';
import { playMessages } from './messages.ts';
import type { ExchangeHost, Scenario } from './types.ts';

/** Answers by the rules of a scenario. */
export interface ScenarioHost extends ExchangeHost {
  /** Begins a new run: rules that answer only some times do so again. */
  reset(): void;
}

/**
 * An endpoint that answers by the rules of a scenario; flow and scenario may change between requests. What no rule
 * matches is answered with examples or left to the person, as the scenario says; without a scenario it is left.
 * @param wait resolves after so many milliseconds, or rejects when the signal says that nobody waits any more
 */
export function scenarioHost(
  getFlow: () => JsonValue,
  getScenario: () => Scenario | undefined,
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>,
): ScenarioHost {
  const counts = new Map<string, number>();
  let counted: string | undefined;
  return {
    reset: () => counts.clear(),
    async exchange(request, signal) {
      const scenario = getScenario();
      if (scenario === undefined) return { kind: 'unanswered' };
      if (scenario.id !== counted) counts.clear();
      counted = scenario.id;
      const match = answerByRules(getFlow(), scenario, request, counts);
      if (match === undefined) {
        if (scenario.unmatched === 'ask') return { kind: 'unanswered' };
        const answer = exampleAnswer(getFlow(), request, scenario);
        return { kind: 'answered', answer, by: playMessages.byExample() };
      }
      const { rule, outcome } = match;
      counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
      if (rule.delay !== undefined && rule.delay > 0) await wait(rule.delay, signal);
      return outcome;
    },
  };
}
