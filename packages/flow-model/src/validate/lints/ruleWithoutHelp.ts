import type { JsonObject } from '../../document/index.ts';
import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { nameOf } from './parts/texts.ts';

/** An input that refuses entries without having said which it takes. A pattern without help is refused by Meta. */
export const ruleWithoutHelp: Lint = {
  code: 'RULE_WITHOUT_HELP',
  severity: 'warning',
  title: 'Rule that people are not told',
  screen({ components }, report) {
    for (const { component, type, path } of components) {
      if (type !== 'TextInput' || component['helper-text'] !== undefined) continue;
      const rule = ruleOf(component);
      if (rule !== undefined) report(path, words.ruleUnsaid(nameOf(component), rule));
    }
  },
};

function ruleOf(component: JsonObject): string | undefined {
  const { 'min-chars': min, 'max-chars': max, 'input-type': kind } = component;
  if (kind === 'passcode') return 'digits only';
  if (typeof min === 'number' && min > 1) return `at least ${min} characters`;
  return typeof max === 'number' && max < TIGHT ? `at most ${max} characters` : undefined;
}

/** Fewer characters than this are easily exceeded. */
const TIGHT = 10;
