import { emptyPlayKit, type PlayKit } from '@flowsmith/flow-model';

/**
 * What of a kit a link hands out: the scenarios that can be chosen, without the tokens they are opened with, and no tests.
 * @param scenario the only one to show; `null` for all.
 */
export function shownKit(kit: PlayKit, scenario: string | null): PlayKit {
  const shown = kit.scenarios.filter(({ id }) => scenario === null || id === scenario);
  return { ...emptyPlayKit(), scenarios: shown.map(({ flowToken: _flowToken, ...rest }) => rest) };
}
