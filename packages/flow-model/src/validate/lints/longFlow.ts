import { isInput } from '../screenModel.ts';
import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { longestRoute } from './parts/longestRoute.ts';

/** Seconds that an input and a screen take, estimated. */
const PER_INPUT = 8;
const PER_SCREEN = 3;
const LIMIT = 300;

/** The longest way through the flow takes more than five minutes. */
export const longFlow: Lint = {
  code: 'LONG_FLOW',
  severity: 'info',
  title: 'Takes longer than five minutes',
  flow({ routes, byId }, report) {
    const seconds = (id: string): number =>
      PER_SCREEN + PER_INPUT * (byId.get(id)?.components.filter(({ type }) => isInput(type)).length ?? 0);
    const total = longestRoute(routes, seconds).reduce((sum, id) => sum + seconds(id), 0);
    if (total > LIMIT) report(['screens'], words.longFlow(Math.round(total / 60)));
  },
};
