import { useEffect, useMemo, useState } from 'react';
import {
  exampleAnswer,
  isJsonObject,
  scenarioHost,
  type ExchangeHost,
  type ExchangeOutcome,
  type JsonObject,
  type JsonValue,
  type Scenario,
} from '@flowsmith/flow-model';
import { asText } from '../props.ts';
import { playerMessages as messages } from './messages.ts';

/** Whom the phone asks, and the beginning of a new run. */
export interface PlayHost {
  readonly host: ExchangeHost;
  /** Rules that answer only some times do so again; the requests given count as answered. */
  readonly rewind: (requests: readonly JsonObject[]) => void;
}

/**
 * Answers the requests of a flow: by `endpoint` if there is one, else by the rules of the scenario, else with examples if
 * `byExample`, else not at all (the person who plays is asked). A change of the scenario makes a new host, so that a rule that is added or
 * mended while its request waits answers it.
 */
export function useHost(
  value: JsonValue,
  scenario: Scenario | undefined,
  endpoint: ExchangeHost | undefined,
  byExample: boolean,
): PlayHost {
  const [hosts] = useState(() => makeHosts(value, scenario));
  useEffect(() => hosts.use(value, scenario), [hosts, value, scenario]);
  return useMemo(
    () => ({ host: endpoint ?? hosts.forScenario(scenario, byExample), rewind: hosts.rewind }),
    [hosts, scenario, endpoint, byExample],
  );
}

/** Rules that remember how often they answered, whatever flow and scenario become. */
function makeHosts(firstValue: JsonValue, firstScenario: Scenario | undefined) {
  let value = firstValue;
  let scenario = firstScenario;
  const rules = scenarioHost(
    () => value,
    () => scenario,
    wait,
  );
  return {
    use(nextValue: JsonValue, nextScenario: Scenario | undefined): void {
      value = nextValue;
      scenario = nextScenario;
    },
    rewind(requests: readonly JsonObject[]): void {
      rules.reset();
      // A rule counts an answer when it is chosen; nobody waits for these.
      for (const request of requests) rules.exchange(request, AbortSignal.abort()).catch(() => undefined);
    },
    forScenario: (of: Scenario | undefined, byExample: boolean): ExchangeHost => ({
      async exchange(request, signal) {
        // An error that the phone reports is for the endpoint alone.
        const isReport = asText(isJsonObject(request['data']) ? request['data']['error'] : undefined) !== '';
        const outcome: ExchangeOutcome = isReport
          ? { kind: 'unanswered' }
          : await rules.exchange(request, signal);
        if (outcome.kind !== 'unanswered' || !byExample || isReport) return outcome;
        return { kind: 'answered', answer: exampleAnswer(value, request, of), by: messages.byExample };
      },
    }),
  };
}

/** Waits, and gives up when nobody waits any more. */
function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new Error(messages.nobodyWaits));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
