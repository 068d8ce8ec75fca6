import { isInput } from '../screenModel.ts';
import type { Lint } from './lint.ts';
import { words } from './messages.ts';

const MOST_INPUTS = 6;
const MOST_COMPONENTS = 12;

/** A screen does more than one thing. */
export const crowdedScreen: Lint = {
  code: 'CROWDED_SCREEN',
  severity: 'info',
  title: 'Too much on one screen',
  screen({ components }, report) {
    const inputs = components.filter(({ type }) => isInput(type)).length;
    const drawn = components.filter(({ type }) => !HOLDERS.has(type)).length;
    if (inputs > MOST_INPUTS || drawn > MOST_COMPONENTS) report(['id'], words.crowded(inputs, drawn));
  },
};

const HOLDERS: ReadonlySet<string> = new Set(['Form', 'If', 'Switch']);
