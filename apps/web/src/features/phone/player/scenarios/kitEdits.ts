import {
  newId,
  type ExchangeRule,
  type FlowTest,
  type JsonObject,
  type PlayKit,
  type RuleAnswer,
  type Scenario,
} from '@flowsmith/flow-model';

/** The kit with one scenario changed; the same kit when it is not there. */
export function changeScenario(kit: PlayKit, id: string, change: (scenario: Scenario) => Scenario): PlayKit {
  if (!kit.scenarios.some((scenario) => scenario.id === id)) return kit;
  return {
    ...kit,
    scenarios: kit.scenarios.map((scenario) => (scenario.id === id ? change(scenario) : scenario)),
  };
}

/** A copy of a scenario with an id of its own, to stand behind it. */
export function duplicateScenario(
  kit: PlayKit,
  original: Scenario,
  name: string,
): { readonly kit: PlayKit; readonly copy: Scenario } {
  const copy = { ...original, id: newId(name, kit.scenarios, 'scenario'), name };
  const index = kit.scenarios.indexOf(original) + 1;
  return { kit: { ...kit, scenarios: kit.scenarios.toSpliced(index, 0, copy) }, copy };
}

/** A scenario that was taken out, with the tests that cannot be without it, and where it stood. */
export interface RemovedScenario {
  readonly scenario: Scenario;
  readonly index: number;
  readonly tests: readonly FlowTest[];
}

/** Takes a scenario out, and the tests that play in it: they would have no beginning any more. */
export function removeScenario(
  kit: PlayKit,
  scenario: Scenario,
): { readonly kit: PlayKit; readonly removed: RemovedScenario } {
  const plays = (test: FlowTest): boolean => test.scenario === scenario.id;
  return {
    kit: {
      ...kit,
      scenarios: kit.scenarios.filter((other) => other !== scenario),
      tests: kit.tests.filter((test) => !plays(test)),
    },
    removed: { scenario, index: kit.scenarios.indexOf(scenario), tests: kit.tests.filter(plays) },
  };
}

/** Puts a removed scenario and its tests back into a kit that may have changed meanwhile. */
export function restoreScenario(kit: PlayKit, { scenario, index, tests }: RemovedScenario): PlayKit {
  if (kit.scenarios.some(({ id }) => id === scenario.id)) return kit;
  const missing = tests.filter((test) => !kit.tests.some(({ id }) => id === test.id));
  return {
    ...kit,
    scenarios: kit.scenarios.toSpliced(Math.max(0, index), 0, scenario),
    tests: [...kit.tests, ...missing],
  };
}

/** The scenario with the data of one screen replaced; none at all when `data` is empty. */
export function withScreenData(scenario: Scenario, screen: string, data: JsonObject): Scenario {
  const { [screen]: _, ...others } = scenario.data;
  return { ...scenario, data: Object.keys(data).length === 0 ? others : { ...others, [screen]: data } };
}

/** A new rule at the end, for whatever `match` says. */
export function addRule(
  scenario: Scenario,
  match: Pick<ExchangeRule, 'action' | 'screen' | 'when'>,
  answer: RuleAnswer,
): { readonly scenario: Scenario; readonly rule: ExchangeRule } {
  const rule: ExchangeRule = { id: newId('rule', scenario.rules, 'rule'), ...match, answer };
  return { scenario: { ...scenario, rules: [...scenario.rules, rule] }, rule };
}

/** The scenario with one rule moved by so many places; rules are asked from the top. */
export function moveRule(scenario: Scenario, rule: ExchangeRule, by: number): Scenario {
  const from = scenario.rules.indexOf(rule);
  const to = Math.min(scenario.rules.length - 1, Math.max(0, from + by));
  if (from === -1 || from === to) return scenario;
  return { ...scenario, rules: scenario.rules.toSpliced(from, 1).toSpliced(to, 0, rule) };
}

/** Both kits in one: what the second brings gets other ids where the first has them already. */
export function mergeKits(kit: PlayKit, added: PlayKit): PlayKit {
  const renamed = new Map<string, string>();
  const scenarios = [...kit.scenarios];
  for (const scenario of added.scenarios) {
    const id = newId(scenario.id, scenarios, 'scenario');
    renamed.set(scenario.id, id);
    scenarios.push({ ...scenario, id });
  }
  const tests = [...kit.tests];
  for (const test of added.tests) {
    const id = newId(test.id, tests, 'test');
    const scenario = test.scenario === undefined ? undefined : renamed.get(test.scenario);
    tests.push({ ...test, id, ...(scenario === undefined ? {} : { scenario }) });
  }
  return { ...kit, scenarios, tests };
}
